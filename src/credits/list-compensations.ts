import { copyPlain } from '../internal/copy-plain.js';
import { rangeError } from '../internal/errors.js';
import { distinctPostings } from './apply-compensations.js';
import type { CreditBalance } from './balance.js';
import type { LedgerEntry, LotAccount } from './ledger-entry.js';
import type { CreditPosting } from './posting.js';

/** What moved, and what should have, between two accounts for one entry; units from `low` to `high`. */
interface Line {
  readonly entryKey: string;
  readonly low: LotAccount;
  readonly high: LotAccount;
  /** The entry as it is derived, or as it was posted first where it is derived no more. */
  readonly entry: LedgerEntry;
  readonly isDerived: boolean;
  readonly units: { posted: number; wanted: number };
}

const textOf = ({ lotId, account }: LotAccount): string => JSON.stringify([lotId, account]);

/** Whether an entry goes from the account that comes later by its text to the one that comes first. */
const goesDown = ({ from, to }: LedgerEntry): boolean => textOf(from) > textOf(to);

/** The line of an entry among others; a new one where there is none. */
function lineOf(lines: Map<string, Line>, entryKey: string, entry: LedgerEntry, isDerived: boolean): Line {
  const [low, high] = goesDown(entry) ? [entry.to, entry.from] : [entry.from, entry.to];
  const way = JSON.stringify([entryKey, textOf(low), textOf(high)]);
  const line = lines.get(way) ?? { entryKey, low, high, entry, isDerived, units: { posted: 0, wanted: 0 } };
  lines.set(way, line);
  return line;
}

/** Whether more was posted than is so now, or something that is not so at all. */
function isTooMuch({ entry, isDerived, units: { posted, wanted } }: Line): boolean {
  if (!isDerived) return wanted !== posted;
  return goesDown(entry) ? wanted > posted : wanted < posted;
}

/** What brings a line in line: what is missing with its own reason, what is too much on its way back. */
function postingOn(line: Line, key: string): CreditPosting {
  const { entryKey, low, high, entry } = line;
  const change = line.units.wanted - line.units.posted;
  const units = Math.abs(change);
  const credits = units / entry.scale;
  const [from, to] = change > 0 ? [low, high] : [high, low];
  const { evidence, inputs } = entry.reason;
  const reason: LedgerEntry['reason'] = isTooMuch(line)
    ? { rule: 'credits.put-right', evidence, inputs: { credits } }
    : { ...entry.reason, inputs: { ...inputs, credits } };
  return copyPlain({ ...entry, key, entryKey, from, to, units, reason });
}

const signed = (entry: LedgerEntry): number => (goesDown(entry) ? -entry.units : entry.units);

/**
 * What an application has to post to bring its own ledger in line with the derived one after corrections, so that
 * nothing that was posted is ever edited.
 *
 * First what is no longer so is posted back, the latest first; then what is missing is posted, in the order of time.
 * Where only the amount differs, only the difference is posted. With nothing posted so far it lists the whole ledger.
 *
 * @param posted - everything that the application has posted so far, in the order of posting
 * @param credits - the credits as they are derived now, from `assessAttendance` or `reviewCare`
 * @returns the lines to post, each with a key of its own; none where the two agree
 * @throws RangeError with code `different-scale` when something was posted in other units than the derived ledger has
 * @example
 * ```ts
 * import {
 *   applyCompensations,
 *   assessAttendance,
 *   defaultAttendancePolicy,
 *   listCompensations,
 * } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const allowance = {
 *   id: 'al1',
 *   clientId: 'client-1',
 *   source: 'employer',
 *   credits: 8,
 *   grantedAt: new Date('2025-01-01T00:00:00Z'),
 * } as const;
 * const creditsOf = (tokens: string) =>
 *   assessAttendance(
 *     { ...recordFromTokens(tokens), allowances: [allowance] },
 *     { policies: [defaultAttendancePolicy], asOf: new Date('2027-01-01T00:00:00Z') },
 *   ).credits;
 * const posted = applyCompensations([], listCompensations([], creditsOf('X')));
 * // The session was put down as not attended; in fact we had cancelled it.
 * const compensations = listCompensations(posted, creditsOf('n'));
 * compensations.map(({ reason, from, to }) => [reason.rule, from.account, to.account]);
 * //=> [['credits.put-right', 'used', 'held'], ['credits.released', 'held', 'available']]
 * listCompensations(applyCompensations(posted, compensations), creditsOf('n')); //=> []
 * ```
 * @category credits
 * @since 0.1.0
 */
export function listCompensations(
  posted: readonly CreditPosting[],
  credits: Pick<CreditBalance, 'entries' | 'scale'>,
): readonly CreditPosting[] {
  const { entries, scale } = credits;
  const lines = new Map<string, Line>();
  for (const entry of entries) lineOf(lines, entry.key, entry, true).units.wanted += signed(entry);
  const derived = [...lines.values()];
  const keys = new Set<string>();
  const known = new Set<Line>();
  for (const posting of distinctPostings(posted)) {
    if (posting.scale !== scale) {
      throw rangeError('different-scale', 'What was posted is in other units than the derived ledger.');
    }
    keys.add(posting.key);
    const line = lineOf(lines, posting.entryKey, posting, false);
    line.units.posted += signed(posting);
    known.add(line);
  }
  const nextKey = (entryKey: string): string => {
    let nth = 1;
    while (keys.has(JSON.stringify([entryKey, nth]))) nth += 1;
    const key = JSON.stringify([entryKey, nth]);
    keys.add(key);
    return key;
  };
  const back = [...known].filter(isTooMuch).toReversed();
  const forth = derived.filter((line) => line.units.wanted !== line.units.posted && !isTooMuch(line));
  return [...back, ...forth].map((line) => postingOn(line, nextKey(line.entryKey)));
}
