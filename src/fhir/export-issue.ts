/**
 * Stable keys of what writing FHIR has to say.
 *
 * @example
 * ```ts
 * import type { ExportIssueKey } from 'client-engagement/fhir';
 *
 * const key: ExportIssueKey = 'score-incomplete';
 * ```
 * @category fhir
 * @since 0.1.0
 */
export type ExportIssueKey =
  | 'subject-missing'
  | 'identifier-missing'
  | 'identifier-twice'
  | 'code-missing'
  | 'score-incomplete'
  | 'score-invalid'
  | 'client-died'
  | 'message-withheld'
  | 'text-missing'
  | 'modifier-extension-kept-out'
  | 'not-an-appointment'
  | 'cancellation-time-not-written'
  | 'reason-not-written'
  | 'outcome-not-written';

/**
 * One thing that writing has to say: what, how grave, and where. Nothing in it comes from the content.
 *
 * @example
 * ```ts
 * import type { ExportIssue } from 'client-engagement/fhir';
 *
 * const issue: ExportIssue = {
 *   severity: 'warning',
 *   code: 'incomplete',
 *   key: 'score-incomplete',
 *   expression: 'Observation.value',
 * };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface ExportIssue {
  /** `error`: nothing was written; `warning`: less was written; `information`: worth knowing. */
  readonly severity: 'error' | 'warning' | 'information';
  /** FHIR issue type. */
  readonly code:
    'required' | 'duplicate' | 'incomplete' | 'business-rule' | 'not-supported' | 'informational';
  /** Stable key of what it is. */
  readonly key: ExportIssueKey;
  /** The element, as a FHIRPath with places in lists only. */
  readonly expression: string;
}

/**
 * What writing gives: what could be written, what there is to say, and whether there was no error.
 *
 * @example
 * ```ts
 * import type { ExportResult, FlagOut } from 'client-engagement/fhir';
 *
 * const result: ExportResult<FlagOut> = { value: null, issues: [], ok: true };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface ExportResult<T> {
  /** What was written; null where there is nothing to write, or it could not be. */
  readonly value: T | null;
  /** What there is to say. */
  readonly issues: readonly ExportIssue[];
  /** Whether there was no error. */
  readonly ok: boolean;
}

const SAYINGS: { readonly [key in ExportIssueKey]: Pick<ExportIssue, 'severity' | 'code'> } = {
  'subject-missing': { severity: 'error', code: 'required' },
  'identifier-missing': { severity: 'error', code: 'required' },
  'identifier-twice': { severity: 'error', code: 'duplicate' },
  'code-missing': { severity: 'error', code: 'required' },
  'score-incomplete': { severity: 'warning', code: 'incomplete' },
  'score-invalid': { severity: 'error', code: 'business-rule' },
  'client-died': { severity: 'warning', code: 'business-rule' },
  'message-withheld': { severity: 'warning', code: 'business-rule' },
  'text-missing': { severity: 'error', code: 'required' },
  'modifier-extension-kept-out': { severity: 'error', code: 'not-supported' },
  'not-an-appointment': { severity: 'error', code: 'not-supported' },
  'cancellation-time-not-written': { severity: 'information', code: 'incomplete' },
  'reason-not-written': { severity: 'information', code: 'informational' },
  'outcome-not-written': { severity: 'information', code: 'incomplete' },
};

/** An issue with the severity and the FHIR type that its key has. */
export function exportIssue(key: ExportIssueKey, expression: string): ExportIssue {
  return { ...SAYINGS[key], key, expression };
}

/** What was written, with what there is to say. */
export function written<T>(value: T | null, issues: readonly ExportIssue[] = []): ExportResult<T> {
  return { value, issues, ok: issues.every(({ severity }) => severity !== 'error') };
}
