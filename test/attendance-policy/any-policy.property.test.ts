import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assessAttendance,
  assessBooking,
  defaultAttendancePolicy,
  defineAttendancePolicy,
} from 'client-engagement';
import type { AttendanceAssessment, AttendancePolicy, BookingRequest, CareRecord } from 'client-engagement';
import {
  arbitraryAttendancePolicy,
  arbitraryCareHistory,
  arbitraryCareRecord,
  isPure,
  laterChangesNothing,
  orderNeverMatters,
  recordFromTokens,
  sessionFrom,
} from 'client-engagement/testing';
import { runsOf } from '../property-runs.js';

const asOf = new Date('2026-07-01T09:00:00Z');
const late = new Date('2027-01-01T00:00:00Z');
const by = { role: 'supervisor' } as const;
const policy = arbitraryAttendancePolicy();
const records = fc.oneof(arbitraryCareRecord(), arbitraryCareHistory());
const letters = fc.array(fc.constantFrom('A', 'L', 'X', 'C', 'n', '?'), { minLength: 1, maxLength: 9 });
const assess = (record: CareRecord, rules: AttendancePolicy, at = asOf): AttendanceAssessment =>
  assessAttendance(record, { policies: [rules], asOf: at, holidays: ['2026-04-03'] });
const outcomes = (record: CareRecord, rules: AttendancePolicy, at = asOf) =>
  assess(record, rules, at).outcomes;
const paused = (assessment: AttendanceAssessment) =>
  assessment.runs.filter(({ pausedSince }) => pausedSince !== null);
const request = (more: Partial<BookingRequest> = {}): BookingRequest => ({
  episodeId: 'episode-1',
  service: 'therapy',
  start: new Date('2027-01-20T10:00:00Z'),
  ...more,
});

describe('under any policy', () => {
  it('totality: every session of every record has one outcome, and the same for the same', () => {
    fc.assert(
      fc.property(records, policy, (record, rules) => {
        const ids = outcomes(record, rules, new Date('2028-01-01T00:00:00Z')).map(
          ({ sessionId }) => sessionId,
        );
        expect(ids.toSorted()).toEqual(record.sessions.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('order, later facts and purity: as under the default', () => {
    for (const rules of fc.sample(policy, { numRuns: runsOf(8), seed: 12 })) {
      const judge = (record: CareRecord) => assess(record, rules);
      fc.assert(orderNeverMatters(arbitraryCareRecord(), judge), { numRuns: runsOf(30) });
      fc.assert(laterChangesNothing(arbitraryCareRecord(), asOf, judge), { numRuns: runsOf(30) });
      fc.assert(isPure(arbitraryCareRecord(), judge), { numRuns: runsOf(20) });
    }
  });

  it('party: what we did, what failed, and what is not known costs the client nothing', () => {
    const never = [
      'practitioner-cancel',
      'practitioner-reschedule',
      'practitioner-no-show',
      'mutual-no-show',
      'technical-failure',
      'cancel-notice-unknown',
      'cancel-party-unknown',
      'policy-unknown',
      'voided',
      'awaiting-outcome',
      'scheduled',
    ];
    fc.assert(
      fc.property(records, policy, (record, rules) =>
        outcomes(record, rules, late).every(
          (one) => !never.includes(one.outcome) || (one.creditsUsed === 0 && one.run === 'neutral'),
        ),
      ),
    );
  });

  it('one truth: the ledger holds and has used what the outcomes say, exceptions and grace among them', () => {
    fc.assert(
      fc.property(records, policy, (record, rules) => {
        const { credits, outcomes: found } = assess({ ...record, allowances: undefined }, rules);
        const sum = (of: 'creditsUsed' | 'creditsHeld') => found.reduce((total, one) => total + one[of], 0);
        expect([credits.used, credits.held]).toEqual([sum('creditsUsed'), sum('creditsHeld')]);
      }),
      { numRuns: runsOf(300) },
    );
  });

  it('exception: one that is agreed never costs more, and taking it back is as if there had been none', () => {
    fc.assert(
      fc.property(letters, policy, fc.nat({ max: 8 }), (all, rules, place) => {
        const record = recordFromTokens(all.join(' '));
        const having = (revokedAt?: Date): CareRecord => ({
          ...record,
          sessions: record.sessions.map((one, index) =>
            index === place
              ? { ...one, exception: { reason: 'illness', at: one.start, revokedAt } as const }
              : one,
          ),
        });
        const sum = (given: CareRecord) =>
          outcomes(given, rules, late).reduce((total, one) => total + one.creditsUsed, 0);
        // Where sessions are excused by themselves, which of them are can change: see the false friend below.
        if (rules.exceptions.grace === undefined) expect(sum(having())).toBeLessThanOrEqual(sum(record));
        expect(outcomes(having(late), rules, late)).toEqual(outcomes(record, rules, late));
      }),
    );
  });

  it('false friend: with grace an exception may leave it to others, and a later session without', () => {
    const rules = defineAttendancePolicy({
      id: 'grace-for-all',
      credits: { usedBy: ['no-show'] },
      consecutive: { threshold: 1, counts: ['late-cancel'], talkAt: 1 },
      exceptions: { grace: { count: 2, days: 30 } },
    });
    const record = recordFromTokens('C A A C C X');
    const excused = {
      ...record,
      sessions: record.sessions.map((one, index) =>
        index === 0 ? { ...one, exception: { reason: 'illness', at: one.start } as const } : one,
      ),
    };
    const graced = (given: CareRecord) => outcomes(given, rules, late).map(({ isGrace }) => isGrace);
    const sum = (given: CareRecord) =>
      outcomes(given, rules, late).reduce((total, one) => total + one.creditsUsed, 0);
    expect(graced(record)).toEqual([true, false, false, true, false, true]);
    expect(graced(excused)).toEqual([false, false, false, true, true, false]);
    expect([sum(record), sum(excused)]).toEqual([0, 1]);
  });

  it('grace: no more sessions are excused by themselves in its days than the policy says', () => {
    fc.assert(
      fc.property(letters, policy, (all, rules) => {
        const excused = outcomes(recordFromTokens(all.join(' ')), rules, late).filter(
          ({ isGrace }) => isGrace,
        );
        const { grace } = rules.exceptions;
        if (grace === undefined) return excused.length === 0;
        const times = excused.map(({ settledAt }) => +(settledAt ?? 0)).toSorted((a, b) => a - b);
        return times.every((at, index) => {
          const earlier = times[index - grace.count];
          return earlier === undefined || at - earlier >= grace.days * 86_400_000;
        });
      }),
    );
  });

  it('resume: right after a resuming review nothing is paused; after any other decision everything stands', () => {
    fc.assert(
      fc.property(
        letters,
        policy,
        fc.constantFrom('resume', 'resume-with-plan', 'pause', 'transfer'),
        (all, rules, decision) => {
          const record = recordFromTokens(all.join(' '));
          const before = assess(record, rules, late);
          const bookingReviews = [{ id: 'r1', episodeId: 'episode-1', decision, at: late, by } as const];
          const after = assess({ ...record, bookingReviews }, rules, late);
          if (!decision.startsWith('resume')) return paused(after).length === paused(before).length;
          const most = rules.review.carryAfterResume;
          return paused(after).length === 0 && after.runs.every(({ inARow }) => inARow <= most);
        },
      ),
    );
  });

  it('one-off: it lets exactly one booking through and leaves run and pause as they are', () => {
    fc.assert(
      fc.property(letters, policy, (all, rules) => {
        const record = recordFromTokens(all.join(' '));
        const oneOffBookings = [{ id: 'o1', episodeId: 'episode-1', at: late, by }];
        const agreed = { ...record, oneOffBookings };
        const [before, after] = [assess(record, rules, late), assess(agreed, rules, late)];
        expect(after.runs).toEqual(before.runs);
        expect(assessBooking(after, request()).route).toBe('self-service');
        const booked = sessionFrom({ id: 'next', start: '2027-02-20T10:00:00Z', bookedAt: late });
        const used = assess({ ...agreed, sessions: [...record.sessions, booked] }, rules, late);
        expect(used.episodes[0]?.oneOffs).toEqual([]);
      }),
    );
  });

  it('route: it is open exactly where nothing asks for a person first, or one agreed, or it is urgent', () => {
    fc.assert(
      fc.property(records, policy, fc.boolean(), (record, rules, urgent) => {
        const assessment = assess(record, rules, late);
        for (const { episodeId, endedAt, oneOffs } of assessment.episodes) {
          const { route, reasons } = assessBooking(assessment, request({ episodeId, urgent }));
          const asking = reasons.filter(({ rule, inputs }) =>
            rule === 'booking.limit-reached'
              ? inputs['openSafetyConcern'] !== true
              : ![
                  'booking.pause-provisional',
                  'booking.urgent-always-open',
                  'booking.one-off-agreed',
                ].includes(rule),
          );
          const isAgreed = oneOffs.some(({ format }) => format !== 'group');
          const expected = urgent || asking.length === 0 || (isAgreed && endedAt === null);
          expect(route === 'self-service').toBe(expected);
          expect(route === 'closed').toBe(!urgent && endedAt !== null);
        }
      }),
    );
  });

  it('credits: one more credit never adds a reason against booking', () => {
    fc.assert(
      fc.property(letters, policy, fc.integer({ min: 1, max: 9 }), (all, rules, credits) => {
        const record = recordFromTokens(all.join(' '));
        const rulesOf = (given: number) => {
          const allowances = [
            {
              id: 'al1',
              clientId: 'client-1',
              source: 'employer',
              credits: given,
              grantedAt: new Date(0),
            } as const,
          ];
          return assessBooking(assess({ ...record, allowances }, rules, late), request()).reasons.map(
            ({ rule }) => rule,
          );
        };
        return rulesOf(credits + 1).every((rule) => rulesOf(credits).includes(rule));
      }),
    );
  });

  it('moves: moved in time, what is held and used together stays; moved late and then cancelled in time, it costs what a late cancel costs', () => {
    const start = Date.parse('2026-12-01T10:00:00Z');
    const hours = (count: number) => new Date(start - count * 3_600_000);
    const original = sessionFrom({ id: 'a', start: new Date(start), bookedAt: hours(900) });
    const used = (sessions: readonly ReturnType<typeof sessionFrom>[], at: Date) => {
      const { credits } = assess({ ...recordFromTokens(''), sessions }, defaultAttendancePolicy, at);
      return [credits.used, credits.held];
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 100, max: 400 }), (before, after) => {
        const at = hours(before);
        const cancelled = { ...original, cancellation: { by: 'client', at } as const };
        const next = sessionFrom({
          id: 'b',
          start: hours(-after),
          bookedAt: at,
          replaces: 'a',
          bookedBy: 'client',
        });
        if (before >= 24) {
          expect(used([cancelled, next], at)).toEqual(used([original], at));
          return;
        }
        const gone = { ...next, cancellation: { by: 'client', at } as const };
        expect(used([cancelled, gone], late)).toEqual(used([cancelled], late));
      }),
    );
  });

  it('no retroactive tightening: a stricter version counts only for what was booked under it', () => {
    const stricter = defineAttendancePolicy({
      id: 'guide',
      version: 2,
      effectiveFrom: new Date('2026-12-25T00:00:00Z'),
      notice: { kind: 'elapsed', hours: 48 },
      consecutive: { threshold: 2 },
    });
    fc.assert(
      fc.property(letters, (all) => {
        const record = recordFromTokens(all.join(' '));
        const sessions = record.sessions.map((one) => ({
          ...one,
          bookedAt: new Date(Math.min(+one.bookedAt, Date.parse('2026-12-24T00:00:00Z'))),
        }));
        const judge = (policies: readonly AttendancePolicy[]) => {
          const { outcomes: found, runs } = assessAttendance(
            { ...record, sessions },
            { policies, asOf: late },
          );
          return fc.stringify([found, runs]);
        };
        return judge([defaultAttendancePolicy]) === judge([defaultAttendancePolicy, stricter]);
      }),
    );
  });

  it('V29: a lower threshold pauses nobody without a new missed session', () => {
    const [four, three] = [4, 3].map((threshold, index) =>
      defineAttendancePolicy({
        id: 'guide',
        version: index + 1,
        effectiveFrom: new Date(index === 0 ? 0 : late),
        consecutive: { threshold, talkAt: 1 },
      }),
    );
    if (four === undefined || three === undefined) throw new Error('There are two.');
    const at = new Date('2027-02-01T00:00:00Z');
    const { runs } = assessAttendance(recordFromTokens('X X X'), { policies: [four, three], asOf: at });
    expect(runs[0]).toMatchObject({ inARow: 3, pausedSince: null });
  });

  it('false friend: a longer notice in business days need not end earlier in another zone', () => {
    const deadline = (days: number, timeZone: string) =>
      outcomes(
        {
          ...recordFromTokens(''),
          sessions: [
            sessionFrom({ start: '2026-07-06T01:00:00Z', timeZone, bookedAt: '2026-06-01T00:00:00Z' }),
          ],
        },
        defineAttendancePolicy({
          id: 'ours',
          notice: { kind: 'business-days', days },
          reminders: { hoursBefore: [999] },
        }),
        new Date('2026-07-05T00:00:00Z'),
      )[0]?.deadline;
    const [one, two] = [deadline(1, 'Pacific/Kiritimati'), deadline(2, 'America/St_Johns')];
    expect(one).toEqual(two);
  });
});
