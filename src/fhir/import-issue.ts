import type { SourceRef } from './source-ref.js';

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
  | 'total-mismatch'
  | 'not-a-bundle'
  | 'not-a-resource'
  | 'too-large'
  | 'incomplete-input'
  | 'search-outcome'
  | 'duplicate-resource'
  | 'several-servers'
  | 'id-missing'
  | 'version-guessed'
  | 'version-mismatch'
  | 'reference-unresolved'
  | 'status-missing'
  | 'status-unknown'
  | 'not-booked'
  | 'entered-in-error'
  | 'client-unknown'
  | 'several-clients'
  | 'time-missing'
  | 'time-imprecise'
  | 'ends-before-start'
  | 'duration-mismatch'
  | 'time-zone-assumed'
  | 'service-unspecified'
  | 'practitioner-unknown'
  | 'several-practitioners'
  | 'booked-at-assumed'
  | 'episode-assumed'
  | 'episode-ambiguous'
  | 'cancellation-time-unknown'
  | 'reason-unmapped'
  | 'reason-conflict'
  | 'no-show-as-cancellation'
  | 'no-show-party-undetermined'
  | 'group-outcome-ambiguous'
  | 'outcome-conflict'
  | 'arrival-time-unknown'
  | 'contact-start-as-arrival'
  | 'encounter-unlinked'
  | 'encounter-matched-by-time'
  | 'client-deceased'
  | 'move-circle'
  | 'several-replaced'
  | 'ending-reason-unknown'
  | 'ending-undated'
  | 'pause-undated'
  | 'date-assumed'
  | 'not-sent'
  | 'channel-unknown'
  | 'task-not-ours'
  | 'task-not-by-person'
  | 'flag-not-chosen'
  | 'not-a-score'
  | 'form-unknown'
  | 'value-missing'
  | 'total-out-of-range'
  | 'total-under-panel'
  | 'total-as-text'
  | 'measure-twice';

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
  /** The resource it is about; absent where it is about the input as a whole, or the caller handed over only one. */
  readonly source?: SourceRef | undefined;
  /** How many times it was met, where it is said once for all of them. */
  readonly count?: number | undefined;
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
  'not-a-bundle': { severity: 'error', code: 'structure' },
  'not-a-resource': { severity: 'error', code: 'structure' },
  'too-large': { severity: 'error', code: 'structure' },
  'incomplete-input': { severity: 'warning', code: 'incomplete' },
  'search-outcome': { severity: 'warning', code: 'incomplete' },
  'duplicate-resource': { severity: 'warning', code: 'conflict' },
  'several-servers': { severity: 'warning', code: 'conflict' },
  'id-missing': { severity: 'error', code: 'required' },
  'version-guessed': { severity: 'information', code: 'informational' },
  'version-mismatch': { severity: 'information', code: 'informational' },
  'reference-unresolved': { severity: 'warning', code: 'incomplete' },
  'status-missing': { severity: 'error', code: 'required' },
  'status-unknown': { severity: 'error', code: 'value' },
  'not-booked': { severity: 'information', code: 'informational' },
  'entered-in-error': { severity: 'information', code: 'informational' },
  'client-unknown': { severity: 'error', code: 'required' },
  'several-clients': { severity: 'error', code: 'not-supported' },
  'time-missing': { severity: 'error', code: 'required' },
  'time-imprecise': { severity: 'error', code: 'value' },
  'ends-before-start': { severity: 'error', code: 'value' },
  'duration-mismatch': { severity: 'warning', code: 'conflict' },
  'time-zone-assumed': { severity: 'warning', code: 'incomplete' },
  'service-unspecified': { severity: 'information', code: 'incomplete' },
  'practitioner-unknown': { severity: 'warning', code: 'incomplete' },
  'several-practitioners': { severity: 'information', code: 'informational' },
  'booked-at-assumed': { severity: 'information', code: 'incomplete' },
  'episode-assumed': { severity: 'warning', code: 'incomplete' },
  'episode-ambiguous': { severity: 'warning', code: 'conflict' },
  'cancellation-time-unknown': { severity: 'warning', code: 'incomplete' },
  'reason-unmapped': { severity: 'warning', code: 'not-supported' },
  'reason-conflict': { severity: 'warning', code: 'conflict' },
  'no-show-as-cancellation': { severity: 'information', code: 'informational' },
  'no-show-party-undetermined': { severity: 'warning', code: 'incomplete' },
  'group-outcome-ambiguous': { severity: 'warning', code: 'incomplete' },
  'outcome-conflict': { severity: 'warning', code: 'conflict' },
  'arrival-time-unknown': { severity: 'information', code: 'incomplete' },
  'contact-start-as-arrival': { severity: 'information', code: 'informational' },
  'encounter-unlinked': { severity: 'information', code: 'incomplete' },
  'encounter-matched-by-time': { severity: 'warning', code: 'business-rule' },
  'client-deceased': { severity: 'warning', code: 'business-rule' },
  'move-circle': { severity: 'error', code: 'conflict' },
  'several-replaced': { severity: 'warning', code: 'not-supported' },
  'ending-reason-unknown': { severity: 'warning', code: 'incomplete' },
  'ending-undated': { severity: 'warning', code: 'incomplete' },
  'pause-undated': { severity: 'warning', code: 'incomplete' },
  'date-assumed': { severity: 'warning', code: 'incomplete' },
  'not-sent': { severity: 'information', code: 'informational' },
  'channel-unknown': { severity: 'warning', code: 'incomplete' },
  'task-not-ours': { severity: 'information', code: 'informational' },
  'task-not-by-person': { severity: 'warning', code: 'business-rule' },
  'flag-not-chosen': { severity: 'information', code: 'informational' },
  'not-a-score': { severity: 'information', code: 'informational' },
  'form-unknown': { severity: 'warning', code: 'not-supported' },
  'value-missing': { severity: 'error', code: 'value' },
  'total-out-of-range': { severity: 'error', code: 'value' },
  'total-under-panel': { severity: 'warning', code: 'business-rule' },
  'total-as-text': { severity: 'warning', code: 'business-rule' },
  'measure-twice': { severity: 'information', code: 'duplicate' },
};

/** An issue with the severity and the FHIR type that its key has. */
export function issueOf(key: ImportIssueKey, expression: string, source?: SourceRef): ImportIssue {
  return { ...SAYINGS[key], key, expression, ...(source === undefined ? {} : { source }) };
}

/** Whether there was no error. */
export function isOk(issues: readonly ImportIssue[]): boolean {
  return issues.every(({ severity }) => severity !== 'error');
}
