import { describe, expect, it } from 'vitest';
import {
  applyCompensations,
  assessAttendance,
  defaultAttendancePolicy,
  describeReason,
  listCompensations,
} from 'client-engagement';
import type { Allowance, CreditBalance, CreditPosting } from 'client-engagement';
import { recordFrom, sessionFrom, withOutcome } from 'client-engagement/testing';

const at = (day: string): Date => new Date(`2026-${day}T09:00:00Z`);
const creditsOf = (
  outcome: 'no-show' | 'technical-failure',
  cost = 2,
  more: Partial<Allowance> = {},
): CreditBalance => {
  const allowance = {
    id: 'al1',
    clientId: 'client-1',
    source: 'insurer',
    credits: 6,
    grantedAt: at('01-01'),
  } as const;
  const session = sessionFrom({ id: 's1', bookedAt: at('02-01'), start: at('02-10'), credits: cost });
  const record = recordFrom({
    sessions: [withOutcome(session, outcome)],
    allowances: [{ ...allowance, ...more }],
  });
  return assessAttendance(record, { policies: [defaultAttendancePolicy], asOf: at('12-31') }).credits;
};
const line = ({ reason, units, from, to }: CreditPosting): string =>
  [reason.rule.replace('credits.', ''), units, from.account, to.account].join(' ');
const firstPosted = () => applyCompensations([], listCompensations([], creditsOf('no-show')));

describe('what is to be posted', () => {
  it('is the whole ledger where nothing was posted', () => {
    const posted = firstPosted();
    expect(posted.map(line)).toEqual([
      'granted 6 source available',
      'held 2 available held',
      'used 2 held used',
    ]);
    const [granted] = posted;
    expect(granted?.key).toBe(JSON.stringify([granted?.entryKey, 1]));
    expect(granted?.entryKey).toBe(creditsOf('no-show').entries[0]?.key);
  });

  it('goes back on what is no longer so, and then posts what is missing', () => {
    const posted = firstPosted();
    const compensations = listCompensations(posted, creditsOf('technical-failure'));
    expect(compensations.map(line)).toEqual(['put-right 2 used held', 'released 2 held available']);
    const [back] = compensations;
    expect(back?.reason).toEqual({
      rule: 'credits.put-right',
      evidence: [
        { kind: 'sessions', id: 's1' },
        { kind: 'allowances', id: 'al1' },
      ],
      inputs: { credits: 2 },
    });
    expect(back?.key).toBe(JSON.stringify([back?.entryKey, 2]));
    expect(back?.at).toEqual(at('02-10'));
  });

  it('goes back on the latest first', () => {
    const posted = firstPosted();
    expect(listCompensations(posted, { ...creditsOf('no-show'), entries: [] }).map(line)).toEqual([
      'put-right 2 used held',
      'put-right 2 held available',
      'put-right 6 available source',
    ]);
  });

  it('is only the difference where an amount differs', () => {
    const posted = firstPosted();
    expect(listCompensations(posted, creditsOf('no-show', 3)).map(line)).toEqual([
      'held 1 available held',
      'used 1 held used',
    ]);
    expect(listCompensations(posted, creditsOf('no-show', 1)).map(line)).toEqual([
      'put-right 1 used held',
      'put-right 1 held available',
    ]);
    expect(listCompensations(posted, creditsOf('no-show', 2, { credits: 5 })).map(line)).toEqual([
      'put-right 1 available source',
    ]);
    const [more] = listCompensations(posted, creditsOf('no-show', 3));
    expect(more?.reason.inputs).toEqual({ credits: 1, outcome: 'no-show' });
  });

  it('counts a line once that is there twice', () => {
    const posted = firstPosted();
    expect(listCompensations([...posted, ...posted], creditsOf('no-show'))).toEqual([]);
  });

  it('is nothing once all of it was posted, also of what is derived no more', () => {
    const posted = firstPosted();
    const now = creditsOf('technical-failure');
    const all = applyCompensations(posted, listCompensations(posted, now));
    expect(listCompensations(all, now)).toEqual([]);
  });

  it('says in credits what is posted in units', () => {
    const halves = { ...creditsOf('no-show'), scale: 2 };
    const entries = halves.entries.map((entry) => ({ ...entry, scale: 2 }));
    expect(
      listCompensations([], { ...halves, entries }).map(({ reason }) => reason.inputs['credits']),
    ).toEqual([3, 1, 1]);
  });

  it('finds a free key where lines were left out of what was posted', () => {
    const posted = firstPosted();
    const [, ...rest] = applyCompensations(posted, listCompensations(posted, creditsOf('technical-failure')));
    const keys = listCompensations(rest, creditsOf('no-show')).map(({ key }) => key);
    expect(rest.some(({ key }) => keys.includes(key))).toBe(false);
  });

  it('goes back on what only came back', () => {
    const posted = firstPosted();
    const only = listCompensations(posted, creditsOf('technical-failure')).slice(0, 1);
    expect(listCompensations(only, { entries: [], scale: 1 }).map(line)).toEqual(['put-right 2 held used']);
  });

  it('is refused in other units', () => {
    const posted = firstPosted();
    const other = posted.map((posting) => ({ ...posting, scale: 2 }));
    expect(() => listCompensations(other, creditsOf('no-show'))).toThrow(
      expect.objectContaining({ code: 'different-scale' }),
    );
  });

  it('can be put into words', () => {
    const posted = firstPosted();
    const [back] = listCompensations(posted, creditsOf('technical-failure'));
    expect(back === undefined ? '' : describeReason(back.reason, { audience: 'client' })).toBe(
      '2 session credits put right.',
    );
  });
});

describe('posting', () => {
  it('keeps of two lines with one key the first, and what was there before what is new', () => {
    const [granted, held] = listCompensations([], creditsOf('no-show'));
    if (granted === undefined || held === undefined) throw new Error('Nothing is derived.');
    const changed = { ...granted, units: 9 };
    expect(applyCompensations([granted], [changed, held])).toEqual([granted, held]);
  });
});
