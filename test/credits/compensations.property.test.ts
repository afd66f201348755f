import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyCompensations, listCompensations, summarizeCreditAccounts } from 'client-engagement';
import type { CareRecord, CreditBalance, CreditPosting, LedgerEntry } from 'client-engagement';
import { arbitraryInstant, isPure } from 'client-engagement/testing';
import {
  arbitraryCorrected,
  arbitraryLimited,
  arbitraryPolicy,
  arbitraryRules,
  attendanceOf,
  late,
} from './credit-histories.js';
import { runsOf } from '../property-runs.js';

const post = (posted: readonly CreditPosting[], credits: CreditBalance): readonly CreditPosting[] =>
  applyCompensations(posted, listCompensations(posted, credits));

/** A history as it was known at several moments, each corrected, and as it is known now. */
const versions: fc.Arbitrary<readonly CreditBalance[]> = fc
  .tuple(arbitraryLimited, arbitraryPolicy, arbitraryRules)
  .chain(([record, policy, rules]) => {
    const version = fc.tuple(
      fc.oneof(fc.constant<CareRecord>(record), arbitraryCorrected(record)),
      fc.oneof(fc.constant(late), arbitraryInstant()),
    );
    return fc
      .array(version, { minLength: 1, maxLength: 4 })
      .map((all) => all.map(([each, asOf]) => attendanceOf(each, policy, rules, asOf).credits));
  });

/** What is in each account that anything is in. */
const accounts = (entries: readonly LedgerEntry[]): unknown =>
  summarizeCreditAccounts(entries).filter(({ source, available, held, used, expired }) =>
    [source, available, held, used, expired].some((units) => units !== 0),
  );

/** What moved for each entry, there and not back again. */
function movements(
  postings: readonly (CreditPosting | (LedgerEntry & { readonly entryKey: string }))[],
): unknown {
  const net = new Map<string, number>();
  for (const { entryKey, from, to, units } of postings) {
    const ends = [JSON.stringify([from.lotId, from.account]), JSON.stringify([to.lotId, to.account])];
    const isUp = (ends[0] ?? '') < (ends[1] ?? '');
    const key = JSON.stringify([entryKey, ...ends.sort()]);
    net.set(key, (net.get(key) ?? 0) + (isUp ? units : -units));
  }
  return [...net].filter(([, units]) => units !== 0).sort();
}
const asDerived = ({ entries }: CreditBalance): unknown =>
  movements(entries.map((entry) => ({ ...entry, entryKey: entry.key })));

describe('compensations', () => {
  it('apply: whatever was posted before, posting them gives the derived ledger, movement by movement', () => {
    fc.assert(
      fc.property(versions, (all) => {
        let posted: readonly CreditPosting[] = [];
        for (const credits of all) {
          posted = post(posted, credits);
          expect(movements(posted)).toEqual(asDerived(credits));
          expect(accounts(posted)).toEqual(accounts(credits.entries));
        }
      }),
    );
  });

  it('apply: also where only some of it was posted, twice, or in another order', () => {
    const some = versions.chain((all) => {
      let posted: readonly CreditPosting[] = [];
      for (const credits of all.slice(0, -1)) posted = post(posted, credits);
      return fc.tuple(fc.shuffledSubarray([...posted, ...posted]), fc.constant(all.slice(-1)));
    });
    fc.assert(
      fc.property(some, ([posted, [credits]]) => {
        if (credits === undefined) return;
        expect(movements(post(posted, credits))).toEqual(asDerived(credits));
      }),
    );
  });

  it('34 idempotent posting: there is nothing to post twice, and posting twice changes nothing', () => {
    fc.assert(
      fc.property(versions, (all) => {
        let posted: readonly CreditPosting[] = [];
        for (const credits of all) {
          const compensations = listCompensations(posted, credits);
          const once = applyCompensations(posted, compensations);
          expect(listCompensations(once, credits)).toEqual([]);
          expect(applyCompensations(once, compensations)).toEqual(once);
          posted = once;
        }
      }),
    );
  });

  it('nothing posted is ever edited: what was there stays as it was, at the front', () => {
    fc.assert(
      fc.property(versions, (all) => {
        let posted: readonly CreditPosting[] = [];
        for (const credits of all) {
          const next = post(posted, credits);
          expect(next.slice(0, posted.length)).toEqual(posted);
          expect(new Set(next.map(({ key }) => key)).size).toBe(next.length);
          posted = next;
        }
      }),
    );
  });

  it('37 there and back: after a correction and its correction every total is as it was', () => {
    fc.assert(
      fc.property(versions, (all) => {
        const [first, second] = [all[0], all.at(-1)];
        if (first === undefined || second === undefined) return;
        const posted = post(post(post([], first), second), first);
        expect(accounts(posted)).toEqual(accounts(first.entries));
      }),
    );
  });

  it('purity: nothing is changed, and no date is passed on', () => {
    fc.assert(
      isPure(versions, (all) => {
        let posted: readonly CreditPosting[] = [];
        for (const credits of all) posted = post(posted, credits);
        return posted;
      }),
      { numRuns: runsOf(50) },
    );
    const postings = versions.map((all) => all.flatMap((credits) => [...listCompensations([], credits)]));
    fc.assert(
      isPure(postings, (posted) => applyCompensations(posted, posted)),
      { numRuns: runsOf(50) },
    );
  });
});
