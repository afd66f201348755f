import { codeIssue, codeResult, type CodeResult } from './code-issue.js';
import { nhsEndingCodes, type EndingCandidate, type NhsEndingElement } from './nhs-ending-codes.js';
import { plainCode } from './plain-code.js';

/**
 * What an NHS code of an ending may stand for.
 *
 * @example
 * ```ts
 * import { endingsFromNhsCode, type NhsEnding } from 'client-engagement/codes';
 *
 * const ending: NhsEnding | null = endingsFromNhsCode(6, 'mental-health-referral-closure').value;
 * ending; //=> { code: '06', candidates: [{ kind: 'died' }], stopsOutreach: true }
 * ```
 * @category codes
 * @since 0.1.0
 */
export interface NhsEnding {
  /** The code, two digits. */
  readonly code: string;
  /** The endings to choose from; a person chooses. */
  readonly candidates: readonly EndingCandidate[];
  /** Whether nobody writes to the client any more: the client has died. */
  readonly stopsOutreach: boolean;
}

/**
 * Reads an NHS code of how care ended into the endings that it may stand for. Several endings may have one code, so a
 * person chooses; 47 and 48 also say who thought it was early.
 *
 * Never throws.
 *
 * @param raw - the code as the extract has it
 * @param element - the data item it stands in
 * @returns the candidates; null, with an issue, for nothing recorded or no such code
 * @example
 * ```ts
 * import { endingsFromNhsCode } from 'client-engagement/codes';
 *
 * endingsFromNhsCode('47', 'talking-therapies-discharge').value?.candidates;
 * //=> [
 * //     { kind: 'client-ended', endedEarlierThan: 'practitioner-advised' },
 * //     { kind: 'unplanned', endedEarlierThan: 'practitioner-advised' },
 * //   ]
 * ```
 * @category codes
 * @since 0.1.0
 */
export function endingsFromNhsCode(
  raw: string | number | null | undefined,
  element: NhsEndingElement,
): CodeResult<NhsEnding> {
  const plain = plainCode(raw);
  if (plain === null) return codeResult<NhsEnding>(null, [codeIssue('code-missing', 'ending')]);
  const row = nhsEndingCodes.rows.find((one) => one.element === element && plainCode(one.code) === plain);
  if (row === undefined) return codeResult<NhsEnding>(null, [codeIssue('code-unknown', 'ending')]);
  const candidates = row.endings.map((one) => ({ ...one }));
  const stopsOutreach = candidates.some(({ kind }) => kind === 'died');
  const issues = candidates.length > 1 ? [codeIssue('code-says-less', 'ending')] : [];
  return codeResult({ code: row.code, candidates, stopsOutreach }, issues);
}
