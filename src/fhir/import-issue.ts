/**
 * Stable keys of what an import has to say.
 *
 * @example
 * ```ts
 * import type { ImportIssueKey } from 'client-engagement/fhir';
 *
 * const key: ImportIssueKey = 'total-mismatch';
 * ```
 * @category fhir
 * @since 0.1.0
 */
export type ImportIssueKey =
  | 'not-a-questionnaire-response'
  | 'status-not-final'
  | 'modifier-extension'
  | 'authored-missing'
  | 'too-deep'
  | 'instrument-unknown'
  | 'instrument-ambiguous'
  | 'item-unknown'
  | 'item-twice'
  | 'several-answers'
  | 'answer-unmapped'
  | 'answer-out-of-range'
  | 'answer-conflict'
  | 'items-missing'
  | 'total-only'
  | 'total-mismatch';

/**
 * One thing that an import has to say: what, how grave, and where. Nothing in it comes from the content.
 *
 * @example
 * ```ts
 * import type { ImportIssue } from 'client-engagement/fhir';
 *
 * const issue: ImportIssue = {
 *   severity: 'warning',
 *   code: 'conflict',
 *   key: 'total-mismatch',
 *   expression: 'QuestionnaireResponse.item[9]',
 * };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface ImportIssue {
  /** `error`: something could not be read; `warning`: read, with doubt; `information`: worth knowing. */
  readonly severity: 'error' | 'warning' | 'information';
  /** FHIR issue type. */
  readonly code:
    | 'structure'
    | 'required'
    | 'value'
    | 'not-supported'
    | 'duplicate'
    | 'conflict'
    | 'incomplete'
    | 'business-rule'
    | 'informational';
  /** Stable key of what it is. */
  readonly key: ImportIssueKey;
  /** The element, as a FHIRPath with places in lists only. */
  readonly expression: string;
}

/**
 * What an import gives: what could be read, what there is to say, and whether there was no error.
 *
 * @example
 * ```ts
 * import type { ImportResult } from 'client-engagement/fhir';
 *
 * const result: ImportResult<number> = { value: 12, issues: [], ok: true };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface ImportResult<T> {
  /** What could be read; null where nothing could. */
  readonly value: T | null;
  /** What there is to say, in the order of the elements. */
  readonly issues: readonly ImportIssue[];
  /** Whether there was no error. A result that is not ok may still carry a value. */
  readonly ok: boolean;
}

type Saying = Pick<ImportIssue, 'severity' | 'code'>;

const SAYINGS: { readonly [key in ImportIssueKey]: Saying } = {
  'not-a-questionnaire-response': { severity: 'error', code: 'structure' },
  'status-not-final': { severity: 'error', code: 'business-rule' },
  'modifier-extension': { severity: 'error', code: 'not-supported' },
  'authored-missing': { severity: 'error', code: 'required' },
  'too-deep': { severity: 'error', code: 'structure' },
  'instrument-unknown': { severity: 'error', code: 'not-supported' },
  'instrument-ambiguous': { severity: 'error', code: 'conflict' },
  'item-unknown': { severity: 'information', code: 'informational' },
  'item-twice': { severity: 'error', code: 'duplicate' },
  'several-answers': { severity: 'error', code: 'structure' },
  'answer-unmapped': { severity: 'error', code: 'value' },
  'answer-out-of-range': { severity: 'error', code: 'value' },
  'answer-conflict': { severity: 'error', code: 'conflict' },
  'items-missing': { severity: 'warning', code: 'incomplete' },
  'total-only': { severity: 'warning', code: 'incomplete' },
  'total-mismatch': { severity: 'warning', code: 'conflict' },
};

/** An issue with the severity and the FHIR type that its key has. */
export function issueOf(key: ImportIssueKey, expression: string): ImportIssue {
  return { ...SAYINGS[key], key, expression };
}
