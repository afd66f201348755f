import type { SessionOutcome } from '../attendance-policy/session-outcome.js';
import { codeIssue, codeResult, type CodeResult } from './code-issue.js';
import { plainCode } from './plain-code.js';

/**
 * What the NHS indicator of a slot cancelled at short notice says. That the indicator is there says that the sender
 * saw short notice; its value says whether the slot could be given to somebody else.
 *
 * @example
 * ```ts
 * import type { ShortNotice } from 'client-engagement/codes';
 *
 * const said: ShortNotice = { saidShortNotice: true, slotReused: false };
 * ```
 * @category codes
 * @since 0.1.0
 */
export interface ShortNotice {
  /** Whether the sender says that notice was short. Information only: the policy decides. */
  readonly saidShortNotice: boolean;
  /** Whether the slot could be used for somebody else; null where it is not said. */
  readonly slotReused: boolean | null;
}

/**
 * Reads the NHS indicator of an appointment slot cancelled at short notice.
 *
 * `N` does not mean that notice was in time: the indicator is only filled in for short notice, and says whether the
 * slot could be used again.
 *
 * Never throws.
 *
 * @param raw - the indicator as the extract has it
 * @returns what it says; null, with an issue, for any other value
 * @example
 * ```ts
 * import { shortNoticeFromNhs } from 'client-engagement/codes';
 *
 * shortNoticeFromNhs('N').value; //=> { saidShortNotice: true, slotReused: false }
 * shortNoticeFromNhs('').value; //=> { saidShortNotice: false, slotReused: null }
 * ```
 * @category codes
 * @since 0.1.0
 */
export function shortNoticeFromNhs(raw: string | null | undefined): CodeResult<ShortNotice> {
  const value = plainCode(raw)?.toUpperCase() ?? null;
  if (value === null) return codeResult({ saidShortNotice: false, slotReused: null }, []);
  if (value === 'Y' || value === 'N')
    return codeResult({ saidShortNotice: true, slotReused: value === 'Y' }, []);
  return codeResult<ShortNotice>(null, [codeIssue('code-unknown', 'shortNotice')]);
}

/**
 * The NHS indicator of a slot cancelled at short notice, for an outcome: filled in only where the client cancelled or
 * moved late under the policy of the service.
 *
 * Never throws.
 *
 * @param outcome - the derived outcome of the session
 * @param slotReused - whether the slot could be used for somebody else; null for not known
 * @returns the indicator; null where it is left empty, with an issue where only the use of the slot is missing
 * @example
 * ```ts
 * import { toNhsShortNotice } from 'client-engagement/codes';
 *
 * toNhsShortNotice('late-cancel', true).value; //=> 'Y'
 * toNhsShortNotice('early-cancel', true).value; //=> null
 * toNhsShortNotice('late-cancel', null).issues[0]?.key; //=> 'slot-use-unknown'
 * ```
 * @category codes
 * @since 0.1.0
 */
export function toNhsShortNotice(outcome: SessionOutcome, slotReused: boolean | null): CodeResult<'Y' | 'N'> {
  if (outcome !== 'late-cancel' && outcome !== 'late-reschedule') return codeResult<'Y' | 'N'>(null, []);
  if (slotReused === null) return codeResult<'Y' | 'N'>(null, [codeIssue('slot-use-unknown', 'slotReused')]);
  return codeResult(slotReused ? 'Y' : 'N', []);
}
