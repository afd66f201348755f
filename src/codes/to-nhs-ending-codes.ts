import { codeIssue, codeResult, type CodeResult } from './code-issue.js';
import { nhsEndingCodes, type EndingCandidate, type NhsEndingElement } from './nhs-ending-codes.js';

/**
 * The NHS codes that an ending may be written as. Which one is right is a person's choice: there is a list even where
 * it has one entry. Codes that say who thought the ending early are listed alone where the ending says the same.
 *
 * Never throws.
 *
 * @param ending - the ending, as a person decided it
 * @param element - the data item to write
 * @returns the codes to choose from, in the order of the table; empty, with an issue, where there is none
 * @example
 * ```ts
 * import { toNhsEndingCodes } from 'client-engagement/codes';
 *
 * toNhsEndingCodes({ kind: 'unplanned' }, 'talking-therapies-discharge').value; //=> ['47', '16']
 * toNhsEndingCodes(
 *   { kind: 'unplanned', endedEarlierThan: 'practitioner-advised' },
 *   'talking-therapies-discharge',
 * ).value; //=> ['47']
 * ```
 * @category codes
 * @since 0.1.0
 */
export function toNhsEndingCodes(
  ending: EndingCandidate,
  element: NhsEndingElement,
): CodeResult<readonly string[]> {
  const { kind, endedEarlierThan } = ending;
  const rows = nhsEndingCodes.rows.filter(
    (row) => row.element === element && row.endings.some((one) => one.kind === kind),
  );
  const same = rows.filter(({ endings }) =>
    endings.some((one) => one.kind === kind && one.endedEarlierThan === endedEarlierThan),
  );
  const chosen = endedEarlierThan === undefined || same.length === 0 ? rows : same;
  const issues = chosen.length === 0 ? [codeIssue('no-such-code', 'ending')] : [];
  return codeResult(
    chosen.map(({ code }) => code),
    issues,
  );
}
