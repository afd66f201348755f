import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessAttendance, assessSafety, listMessageSchedule, rewind } from 'client-engagement';
import type { AttendancePolicy, CareRecord } from 'client-engagement';
import {
  arbitraryAttendancePolicy,
  arbitraryCareHistory,
  arbitraryCareRecord,
  isPure,
  laterChangesNothing,
  orderNeverMatters,
} from 'client-engagement/testing';
import { defaultAttendancePolicy } from 'client-engagement';
import { agreement } from './drafting.js';
import { isThere } from '../is-there.js';
import { runsOf } from '../property-runs.js';

const asOf = new Date('2026-04-05T12:00:00Z');
const list = (record: CareRecord, policy: AttendancePolicy = defaultAttendancePolicy) =>
  listMessageSchedule(record, { policies: [policy], asOf });

/** Records whose client agreed to everything, in some hours or at any time, most of the time. */
const records = fc
  .tuple(
    fc.oneof(arbitraryCareRecord({ maxSessions: 6 }), arbitraryCareHistory()),
    fc.constantFrom(
      undefined,
      { ...agreement },
      { ...agreement, hours: { from: '09:00', to: '20:00' } },
      { ...agreement, hours: { from: '22:00', to: '06:30' } },
    ),
  )
  .map(([record, agreed]) =>
    agreed === undefined
      ? record
      : { ...record, client: { ...record.client, contactAgreements: [agreed], optOuts: [] } },
  );

/** The policy, in a version of its own, so that no stamp of a session names it. */
const policies = arbitraryAttendancePolicy().map((policy) => ({
  ...policy,
  services: undefined,
  effectiveFrom: undefined,
  effectiveTo: undefined,
  variationOf: undefined,
}));

describe('the schedule of any record', () => {
  it('order independence: the order of no list matters', () => {
    fc.assert(
      orderNeverMatters(records, (record) => list(record)),
      { numRuns: runsOf(80) },
    );
  });

  it('prefix stability: nothing that happens later changes it', () => {
    fc.assert(
      laterChangesNothing(records, asOf, (record) => list(record)),
      { numRuns: runsOf(80) },
    );
  });

  it('purity: the same input gives the same order and the same entries, and is not changed', () => {
    fc.assert(
      isPure(records, (record) => list(record)),
      { numRuns: runsOf(60) },
    );
  });

  it('if the deadline is after now, at least one planned reminder is strictly before it', () => {
    fc.assert(
      fc.property(records, policies, (record, policy) => {
        const { outcomes } = assessAttendance(record, { policies: [policy], asOf });
        const entries = list(record, policy);
        const sends = policy.reminders.hoursBefore.some((hours) => hours > 0);
        const hasDied = rewind(record, asOf).episodes.some(({ ending }) => ending?.kind === 'died');
        if (!sends || hasDied) return;
        const known = new Set(rewind(record, asOf).episodes.map(({ id }) => id));
        for (const { sessionId, episodeId, outcome, deadline, start } of outcomes) {
          if (outcome !== 'scheduled' || start <= asOf || !known.has(episodeId)) continue;
          if (deadline === null || deadline <= asOf) continue;
          const before = entries.filter(
            (one) => one.kind === 'session-reminder' && one.sessionId === sessionId && one.dueAt < deadline,
          );
          expect(before.length).toBeGreaterThan(0);
          // One of them still stands, was sent, or is stopped by something other than time going by.
          expect(before.some(({ stoppedBy }) => stoppedBy?.by !== 'moment-passed')).toBe(true);
        }
      }),
      { numRuns: runsOf(150) },
    );
  });

  it('no reminder after the start or for a cancelled session', () => {
    fc.assert(
      fc.property(records, policies, (record, policy) => {
        const { outcomes } = assessAttendance(record, { policies: [policy], asOf });
        for (const { kind, sessionId, dueAt } of list(record, policy)) {
          if (kind !== 'session-reminder' && kind !== 'welcome') continue;
          const session = outcomes.find((one) => one.sessionId === sessionId);
          expect(session?.outcome).toBe('scheduled');
          expect(+dueAt).toBeLessThan(Number(session?.start));
        }
      }),
      { numRuns: runsOf(150) },
    );
  });

  it('with an open safety concern nothing stands but what a person does', () => {
    fc.assert(
      fc.property(records, (record) => {
        if (assessSafety(record, { asOf }).open.length === 0) return;
        for (const { kind, state } of list(record))
          if (kind !== 'speak-in-person') expect(['done', 'stopped']).toContain(state);
      }),
    );
  });

  it('no more contacts stand and were made about one missed session than the policy allows', () => {
    fc.assert(
      fc.property(records, policies, (record, policy) => {
        const entries = list(record, policy);
        const about = new Set(
          entries.filter(({ kind }) => kind === 'missed-session').map(({ sessionId }) => sessionId),
        );
        for (const id of about) {
          const standing = entries.filter(
            ({ sessionId, state, kind }) =>
              sessionId === id &&
              (state === 'due' || state === 'planned') &&
              ['i-am-here', 'missed-session', 'first-follow-up', 'second-follow-up'].includes(kind),
          );
          expect(standing.length).toBeLessThanOrEqual(policy.outreach.maxContacts);
        }
      }),
      { numRuns: runsOf(100) },
    );
  });

  it('every entry has a reason, cites records that are there, and is done, stopped, due or planned', () => {
    fc.assert(
      fc.property(records, (record) => {
        for (const entry of list(record)) {
          expect(entry.reasons.length).toBeGreaterThan(0);
          const cited = [
            ...entry.reasons.flatMap(({ evidence }) => evidence),
            ...(entry.stoppedBy?.evidence ?? []),
            ...(entry.doneBy === null ? [] : [entry.doneBy]),
          ];
          for (const ref of cited) expect(isThere(record, ref)).toBe(true);
          expect(entry.state === 'done').toBe(entry.doneBy !== null);
          expect(entry.state === 'stopped').toBe(entry.stoppedBy !== null);
          expect(+entry.notBefore).toBeLessThanOrEqual(+entry.dueAt);
        }
      }),
      { numRuns: runsOf(100) },
    );
  });
});
