import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessAttendance, defaultAttendancePolicy, rewind } from 'client-engagement';
import type { AttendanceAssessment, CareRecord, Session } from 'client-engagement';
import {
  arbitraryAttendancePolicy,
  arbitraryCareHistory,
  arbitraryCareRecord,
  arbitraryInstant,
  deepFreeze,
  sessionFrom,
} from 'client-engagement/testing';
import { runsOf } from '../property-runs.js';

const asOf = new Date('2028-01-01T00:00:00Z');
const records = fc.oneof(arbitraryCareRecord(), arbitraryCareHistory());
const assess = (record: CareRecord, at = asOf): AttendanceAssessment =>
  assessAttendance(record, { policies: [defaultAttendancePolicy], asOf: at });

/** Every number in a value. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (value instanceof Date) return [value.getTime()];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe('laws of an assessment', () => {
  it('unknown policy: its session is policy-unknown, neutral and reported, and every other stays as it was', () => {
    fc.assert(
      fc.property(records, (record) => {
        const unknown: Session = {
          ...sessionFrom({ id: 'stamped', start: '2026-03-10T10:00:00Z' }),
          policy: { id: 'not-given', version: 7 },
        };
        const before = assess(record);
        const after = assess({ ...record, sessions: [...record.sessions, unknown] });
        const others = after.outcomes.filter(({ sessionId }) => sessionId !== 'stamped');
        expect(after.outcomes.find(({ sessionId }) => sessionId === 'stamped')).toMatchObject({
          outcome: 'policy-unknown',
          run: 'neutral',
          creditsUsed: 0,
          creditsHeld: 0,
        });
        expect(after.conflicts).toContainEqual({
          code: 'policy-not-given',
          settledBy: 'the-session-counts-for-nothing',
          evidence: [{ kind: 'sessions', id: 'stamped', part: 'policy' }],
        });
        expect(others).toEqual(before.outcomes);
        expect([after.credits.used, after.credits.held]).toEqual([before.credits.used, before.credits.held]);
      }),
    );
  });

  it('numbers: none is NaN or below nothing but what a source gave, and units are whole', () => {
    fc.assert(
      fc.property(records, arbitraryAttendancePolicy(), arbitraryInstant(), (record, policy, at) => {
        const { outcomes, runs: found, credits } = assessAttendance(record, { policies: [policy], asOf: at });
        expect(numbersIn([outcomes, found, credits]).some(Number.isNaN)).toBe(false);
        expect(credits.entries.every(({ units }) => Number.isInteger(units) && units > 0)).toBe(true);
        const { used, held, left } = credits;
        expect(
          Math.min(used, held, left, ...outcomes.flatMap((one) => [one.creditsUsed, one.creditsHeld])),
        ).toBeGreaterThanOrEqual(0);
        expect(outcomes.every(({ start, end }) => end >= start)).toBe(true);
      }),
    );
  });

  it('group: what becomes of a place in a group changes nothing about another client in the same group', () => {
    const place = (id: string, clientId: string, attended: boolean): CareRecord => ({
      client: { id: clientId },
      episodes: [],
      sessions: [
        {
          ...sessionFrom({ id, clientId, start: '2026-03-10T10:00:00Z', format: 'group', groupId: 'g1' }),
          recordedOutcome: { value: attended ? 'attended' : 'no-show', recordedAt: asOf },
        },
      ],
    });
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), (one, other) => {
        const mine = deepFreeze(place('s1', 'ada', one));
        const alone = assess(mine);
        assess(place('s2', 'ben', other));
        expect(assess(mine)).toEqual(alone);
      }),
    );
  });

  it('mutation: deep-frozen facts, policies and options are enough', () => {
    fc.assert(
      fc.property(records, arbitraryAttendancePolicy(), (record, policy) => {
        const options = deepFreeze({ policies: [policy], asOf, holidays: ['2026-04-03'] });
        expect(() => assessAttendance(deepFreeze(record), options)).not.toThrow();
      }),
    );
  });

  it('as-of consistency: assessing at a moment is assessing the record as it was then', () => {
    fc.assert(
      fc.property(records, arbitraryInstant(), (record, at) => {
        expect(assess(rewind(record, at), at)).toEqual(assess(record, at));
      }),
      { numRuns: runsOf(200) },
    );
  });
});
