import type { ExportIssue, ExportIssueKey } from './export-issue.js';
import { present } from './fhir-elements.js';
import type { ImportIssue, ImportIssueKey } from './import-issue.js';
import { issueTexts } from './issue-text.js';
import { entryOf } from './read-json.js';

/**
 * What was said of reading or writing, as a FHIR OperationOutcome: the same in R4, R4B and R5.
 *
 * @example
 * ```ts
 * import type { OperationOutcomeOut } from 'client-engagement/fhir';
 *
 * const hasError = ({ issue }: OperationOutcomeOut): boolean => issue.some(({ severity }) => severity === 'error');
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface OperationOutcomeOut {
  /** Always `OperationOutcome`. */
  readonly resourceType: 'OperationOutcome';
  /** What there is to say; that all is well where there is nothing else. */
  readonly issue: {
    /** How grave it is. */
    readonly severity: 'error' | 'warning' | 'information';
    /** FHIR issue type. */
    readonly code: ImportIssue['code'] | ExportIssue['code'];
    /** The stable key, and a sentence. */
    readonly details: {
      /** The key. */
      readonly coding?: { readonly system?: string; readonly code: string }[];
      /** The sentence. */
      readonly text: string;
    };
    /** Where. */
    readonly expression?: string[];
  }[];
}

/**
 * How issues are put into an OperationOutcome.
 *
 * @example
 * ```ts
 * import type { OperationOutcomeOptions } from 'client-engagement/fhir';
 *
 * const options: OperationOutcomeOptions = {
 *   system: 'https://service.example/issues',
 *   texts: { 'total-mismatch': 'Der Gesamtwert passt nicht zu den Antworten.' },
 * };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface OperationOutcomeOptions {
  /** The caller's code system of issue keys; absent names none. */
  readonly system?: string | undefined;
  /** Sentences of the caller's own, in another language for instance. */
  readonly texts?: { readonly [key in ImportIssueKey | ExportIssueKey]?: string | undefined } | undefined;
}

/**
 * Puts the issues of any reading or writing into a FHIR OperationOutcome, each with its key, a sentence and the place.
 * It holds nothing from the content, so it can be logged.
 *
 * Never throws.
 *
 * @param issues - the issues
 * @param options - the code system of the keys, and sentences of the caller's own
 * @returns the OperationOutcome; without issues, one that says so
 * @example
 * ```ts
 * import { measureFromQuestionnaireResponse, toOperationOutcome } from 'client-engagement/fhir';
 *
 * const { issues } = measureFromQuestionnaireResponse({ status: 'in-progress', item: [] });
 * toOperationOutcome(issues).issue;
 * //=> [
 * //     {
 * //       severity: 'error',
 * //       code: 'business-rule',
 * //       details: {
 * //         coding: [{ code: 'status-not-final' }],
 * //         text: 'The questionnaire is not completed, so it was not scored.',
 * //       },
 * //       expression: ['QuestionnaireResponse'],
 * //     },
 * //   ]
 * toOperationOutcome([]).issue[0]?.details.text; //=> 'There is nothing to say.'
 * ```
 * @category fhir
 * @since 0.1.0
 */
export function toOperationOutcome(
  issues: readonly (ImportIssue | ExportIssue)[],
  options: OperationOutcomeOptions = {},
): OperationOutcomeOut {
  const { system, texts = {} } = options;
  const issue: OperationOutcomeOut['issue'] = issues.map(({ severity, code, key, expression }) => ({
    severity,
    code,
    details: {
      coding: [present({ system, code: key })],
      text: entryOf(texts, key) ?? entryOf(issueTexts, key) ?? key,
    },
    ...(expression === '' ? {} : { expression: [expression] }),
  }));
  const nothing: OperationOutcomeOut['issue'][number] = {
    severity: 'information',
    code: 'informational',
    details: { text: 'There is nothing to say.' },
  };
  return { resourceType: 'OperationOutcome', issue: issue.length === 0 ? [nothing] : issue };
}
