import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assessAttendance,
  assessBooking,
  defaultAttendancePolicy,
  draftMessage,
  fifteenMinutePolicy,
  listMessageSchedule,
  noCreditsPolicy,
} from 'client-engagement';
import type { AttendancePolicy, CareRecord, MessageKind, WithheldRule } from 'client-engagement';
import {
  arbitraryCareHistory,
  arbitraryCareRecord,
  recordFromTokens,
  sessionFrom,
  withOutcome,
} from 'client-engagement/testing';
import { runsOf } from '../property-runs.js';
import { agreement } from './drafting.js';

const kindsOfPeople: readonly string[] = ['speak-in-person', 'decide-how-to-go-on'];

/** A record, a policy, and a moment of its time, most often with a client who agreed to everything. */
const situations = fc.record({
  record: fc
    .tuple(
      fc.oneof(arbitraryCareHistory(), arbitraryCareRecord({ maxSessions: 6 })),
      fc.constantFrom(
        undefined,
        { ...agreement },
        { ...agreement },
        { ...agreement, hours: { from: '09:00', to: '20:00' } },
      ),
    )
    .map(([record, agreed]): CareRecord => {
      const client = { ...record.client, contactAgreements: agreed === undefined ? undefined : [agreed] };
      return { ...record, client };
    }),
  policy: fc.constantFrom(defaultAttendancePolicy, fifteenMinutePolicy, noCreditsPolicy),
  asOf: fc.integer({ min: 0, max: 24 * 120 }).map((hour) => new Date(Date.UTC(2026, 0, 2, hour, 7))),
});

/** A client whose booking was paused and opened again, by a review or by the end of a pause, and what came of it. */
const waysBack: fc.Arbitrary<Situation> = fc
  .record({
    tokens: fc.constantFrom('X X X', 'A A', 'X X X X', 'A X'),
    later: fc.array(fc.constantFrom<'booked' | 'missed' | 'held'>('booked', 'missed', 'held'), {
      maxLength: 3,
    }),
    hasPause: fc.boolean(),
    conversation: fc.constantFrom('held' as const, 'two-attempts' as const, undefined),
    bookedAt: fc.constantFrom(-50, 30),
    hours: fc.integer({ min: 21, max: 300 }),
  })
  .map(({ tokens, later, hasPause, conversation, bookedAt, hours }) => {
    const last = Date.UTC(2026, 11, 30, 10);
    const at = (hour: number): Date => new Date(last + hour * 3_600_000);
    const record = recordFromTokens(tokens);
    const sessions = later.map((what, index) => {
      const session = sessionFrom({
        id: `later-${index}`,
        start: at(48 * (index + 1)),
        bookedAt: at(bookedAt),
      });
      return what === 'booked' ? session : withOutcome(session, what === 'missed' ? 'no-show' : 'attended');
    });
    const by = { role: 'practitioner' } as const;
    const asOf = at(hours);
    return {
      record: {
        ...record,
        client: { ...record.client, contactAgreements: [agreement] },
        sessions: [
          ...record.sessions,
          ...sessions.filter(({ recordedOutcome, start }) => !recordedOutcome || start < asOf),
        ],
        bookingReviews: [
          { id: 'r', episodeId: 'episode-1', decision: 'resume', at: at(20), by, conversation },
        ],
        pauses: hasPause
          ? [{ id: 'p', episodeId: 'episode-1', agreedAt: at(2), from: at(3), until: at(19) }]
          : [],
      },
      policy: defaultAttendancePolicy,
      asOf,
    };
  });

const OF_SILENCE: readonly string[] = ['missed-session', 'first-follow-up', 'second-follow-up'];

/** A client whose care ended, who came back or not, and of whom outcomes are missing. */
const comingBack: fc.Arbitrary<Situation> = fc
  .record({
    tokens: fc.constantFrom('A A', 'A X ?', 'X ? X', '? X ? ?'),
    ending: fc.constantFrom('met-goals' as const, 'unplanned' as const, 'moved-inside' as const, undefined),
    hours: fc.integer({ min: 0, max: 300 }),
    openedAt: fc.integer({ min: -300, max: 300 }),
  })
  .map(({ tokens, ending, hours, openedAt }) => {
    const at = (hour: number): Date => new Date(Date.UTC(2026, 11, 30, 11) + hour * 3_600_000);
    const record = recordFromTokens(tokens);
    const by = { role: 'practitioner' } as const;
    const again = { id: 'again', clientId: 'client-1', service: 'therapy', openedAt: at(openedAt) };
    return {
      record: {
        ...record,
        client: { ...record.client, contactAgreements: [agreement] },
        episodes: [
          ...record.episodes.map((one) =>
            ending === undefined ? one : { ...one, ending: { kind: ending, at: at(0), by } },
          ),
          again,
        ],
      },
      policy: defaultAttendancePolicy,
      asOf: at(hours),
    };
  });

interface Situation {
  readonly record: CareRecord;
  readonly policy: AttendancePolicy;
  readonly asOf: Date;
}

const entriesOf = ({ record, policy, asOf }: Situation) =>
  listMessageSchedule(record, { policies: [policy], asOf }).filter(
    ({ kind }) => !kindsOfPeople.includes(kind),
  );

const draftOf = (
  { record, policy, asOf }: Situation,
  { kind, episodeId, sessionId }: ReturnType<typeof entriesOf>[number],
) =>
  draftMessage(kind as MessageKind, {
    record,
    policies: [policy],
    asOf,
    episodeId,
    sessionId: sessionId ?? undefined,
  });

/** The reason for which a draft is withheld where a schedule stops it so. */
const SAME: { readonly [stop: string]: WithheldRule } = {
  'care-has-ended': 'message.care-ended',
  'safety-comes-first': 'message.safety-open',
  'client-opted-out': 'message.opted-out',
  'no-agreed-channel': 'message.no-agreed-channel',
  'outcome-awaited': 'message.outcome-awaited',
};

describe('the schedule and the drafts', () => {
  it('whatever is due can be drafted: nothing is due that does not apply or is withheld', () => {
    fc.assert(
      fc.property(fc.oneof(situations, waysBack), (situation) => {
        for (const entry of entriesOf(situation)) {
          if (entry.state !== 'due') continue;
          const found = draftOf(situation, entry);
          const why = found.status === 'withheld' ? found.reasons.map(({ rule }) => rule) : [];
          expect([entry.kind, why]).toEqual([entry.kind, []]);
        }
      }),
      { numRuns: runsOf(300) },
    );
  });

  it('what is stopped for the client’s safety or wishes, for the end of care, or while an outcome is awaited, is withheld for the same reason', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        for (const entry of entriesOf(situation)) {
          const same = SAME[entry.stoppedBy?.by ?? ''];
          // "I am here" is of no use once the session is over, whatever else there is.
          if (same === undefined || (same === 'message.outcome-awaited' && entry.kind === 'i-am-here'))
            continue;
          const found = draftOf(situation, entry);
          expect(found.status === 'withheld' && found.reasons.map(({ rule }) => rule)).toContain(same);
        }
      }),
      { numRuns: runsOf(150) },
    );
  });

  it('once the client has come or booked since the way was open, the word about it is neither due nor drafted', () => {
    fc.assert(
      fc.property(fc.oneof(situations, waysBack), (situation) => {
        for (const entry of entriesOf(situation)) {
          if (entry.kind !== 'restarting' || entry.state === 'done') continue;
          const by = entry.stoppedBy;
          const isSince = by?.by === 'client-replied' || by?.evidence[0]?.part === 'bookedAt';
          if (isSince) expect(draftOf(situation, entry).status).toBe('withheld');
        }
      }),
      { numRuns: runsOf(200) },
    );
  });

  it('thanks for a talk, and how cancelling works, are in a draft only where there was one, and where nothing is open', () => {
    fc.assert(
      fc.property(fc.oneof(situations, waysBack), (situation) => {
        const { record, policy, asOf } = situation;
        const { outcomes } = assessAttendance(record, { policies: [policy], asOf });
        for (const entry of entriesOf(situation)) {
          const { parts, reasons, kind, sessionId } = draftOf(situation, entry);
          const ids = parts.map(({ id }) => id);
          if (ids.includes('restart.booking-open') || ids.includes('restart.as-planned')) {
            const shown = reasons[0]?.evidence[0]?.id;
            expect(record.bookingReviews?.find(({ id }) => id === shown)?.conversation).toBe('held');
          }
          if (kind !== 'late-cancellation' || !ids.includes('late-cancel.next-time')) continue;
          const session = outcomes.find((one) => one.sessionId === sessionId);
          expect(session).toMatchObject({ provisional: false, exceptionAgreed: false });
        }
      }),
      { numRuns: runsOf(200) },
    );
  });

  it('no farewell is due or drafted once a later episode of the client is open, and no word of silence while an outcome is awaited', () => {
    fc.assert(
      fc.property(fc.oneof(situations, comingBack), (situation) => {
        const { record, policy, asOf } = situation;
        const { outcomes } = assessAttendance(record, { policies: [policy], asOf });
        for (const entry of entriesOf(situation)) {
          const isOpen = entry.state === 'due' || draftOf(situation, entry).status === 'drafted';
          if (!isOpen) continue;
          if (entry.kind === 'ending-care') {
            const ending = record.episodes.find(({ id }) => id === entry.episodeId)?.ending;
            if (ending === undefined || ending.at > asOf || ending.kind === 'moved-inside') continue;
            const later = record.episodes.filter(({ id, openedAt }) => {
              return id !== entry.episodeId && openedAt >= ending.at && openedAt <= asOf;
            });
            expect(later).toEqual([]);
          }
          if (!OF_SILENCE.includes(entry.kind)) continue;
          const miss = outcomes.find(({ sessionId }) => sessionId === entry.sessionId);
          const awaited = outcomes.filter(
            ({ episodeId, outcome, start }) =>
              episodeId === entry.episodeId &&
              outcome === 'awaiting-outcome' &&
              start > (miss?.start ?? start),
          );
          expect(awaited).toEqual([]);
        }
      }),
      { numRuns: runsOf(200) },
    );
  });

  it('46: a way back is offered only where the route is open and nothing is booked', () => {
    fc.assert(
      fc.property(fc.oneof(situations, waysBack), (situation) => {
        const { record, policy, asOf } = situation;
        const back = entriesOf(situation).filter(
          ({ kind, state }) => kind === 'restarting' && state === 'due',
        );
        if (back.length === 0) return;
        const assessment = assessAttendance(record, { policies: [policy], asOf });
        for (const { episodeId } of back) {
          const service = record.episodes.find(({ id }) => id === episodeId)?.service ?? '';
          expect(assessBooking(assessment, { episodeId, service, start: asOf }).route).toBe('self-service');
          const ahead = assessment.outcomes.filter(
            (one) => one.episodeId === episodeId && one.outcome === 'scheduled' && one.start > asOf,
          );
          expect(ahead).toEqual([]);
        }
      }),
      { numRuns: runsOf(200) },
    );
  });

  it('47: no message that is due explains a credit that was not lost, nor in the first word after a missed session', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const { record, policy, asOf } = situation;
        const { outcomes } = assessAttendance(record, { policies: [policy], asOf });
        for (const entry of entriesOf(situation)) {
          if (entry.state !== 'due') continue;
          const isExplained = draftOf(situation, entry).parts.some(({ id }) => id.startsWith('credit-used'));
          if (!isExplained) continue;
          expect(entry.kind).not.toBe('missed-session');
          const session = outcomes.find(({ sessionId }) => sessionId === entry.sessionId);
          expect(session?.creditsUsed).toBeGreaterThan(0);
        }
      }),
      { numRuns: runsOf(150) },
    );
  });
});
