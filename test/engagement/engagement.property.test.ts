import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assessAttendance,
  assessEngagement,
  defaultAttendancePolicy,
  defaultEngagementRules,
  rewind,
} from 'client-engagement';
import type {
  CareRecord,
  EngagementRules,
  EpisodeEngagement,
  ReadingLevel,
  Session,
} from 'client-engagement';
import {
  arbitraryCareHistory,
  arbitraryCareRecord,
  arbitraryInstant,
  recordFromTokens,
  withCancellation,
  withOutcome,
} from 'client-engagement/testing';
import { runsOf } from '../property-runs.js';

const policies = [defaultAttendancePolicy];
const DAY = 86_400_000;
const asOf = new Date('2026-07-01T00:00:00Z');

function episode(record: CareRecord, at = asOf, rules?: EngagementRules): EpisodeEngagement {
  const [first] = assessEngagement(record, { policies, asOf: at, rules }).episodes;
  if (first === undefined) throw new Error('There is no episode.');
  return first;
}

const READING: readonly ReadingLevel[] = ['low', 'partial', 'strong'];
const rank = (reading: EpisodeEngagement): number => READING.indexOf(reading.readings.attendance.level);
const LABELS = ['missing-sessions', 'worth-a-conversation', 'attending'];
const SAME: Readonly<Record<string, string>> = { 'not-in-touch': 'missing-sessions', engaged: 'attending' };
/** The place of a label in the order that only attended sessions lead up; -1 for those outside it. */
const place = (label: string): number => LABELS.indexOf(SAME[label] ?? label);
const withoutExceptions = (record: CareRecord): CareRecord => ({
  ...record,
  sessions: record.sessions.map(({ exception: _, ...session }) => session),
});
const history = arbitraryCareHistory({ maxWeeks: 14 });
const isMissed = (session: Session): boolean => session.recordedOutcome?.value === 'no-show';
const edit = (record: CareRecord, id: string, change: (session: Session) => Session): CareRecord => ({
  ...record,
  sessions: record.sessions.map((session) => (session.id === id ? change(session) : session)),
});

/** Rules under which no silence is too long, so that only sessions speak. */
const sessionsOnly: EngagementRules = {
  ...defaultEngagementRules,
  contactGap: { days: 9999, cadences: 999, daysBeforeFirstSession: 9999 },
};

/** A history with one of its sessions. */
const withOne = (choose: (session: Session) => boolean) =>
  history
    .map(withoutExceptions)
    .filter(({ sessions }) => sessions.some(choose))
    .chain((record) => fc.tuple(fc.constant(record), fc.constantFrom(...record.sessions.filter(choose))));

describe('engagement', () => {
  it('history: what it says of any past moment is what assessing the record as it was then says', () => {
    fc.assert(
      fc.property(history.map(withoutExceptions), fc.integer({ min: 0, max: 180 * 24 }), (record, hours) => {
        const at = new Date(Date.parse('2026-01-01T00:00:00Z') + hours * 3_600_000);
        const then = episode(rewind(record, at), at);
        const told = episode(record).history.filter((entry) => entry.at <= at);
        return (
          fc.stringify(then.history) === fc.stringify(told) &&
          fc.stringify(then.state) === fc.stringify(told.at(-1)?.state)
        );
      }),
      { numRuns: runsOf(300) },
    );
  });

  it('no skip: nothing rises by more than one step at a time', () => {
    fc.assert(
      fc.property(history, (record) => {
        const labels = episode(record)
          .history.map(({ state }) => place(state.label))
          .filter((step) => step >= 0);
        return labels.every((step, index) => index === 0 || step - (labels[index - 1] ?? 0) <= 1);
      }),
      { numRuns: runsOf(300) },
    );
  });

  it('rising only on attended sessions: every rise falls on the time of one, or on contact after a silence', () => {
    fc.assert(
      fc.property(history, (record) => {
        const attended = new Set(record.sessions.flatMap((session) => [+session.start, +session.end]));
        const entries = episode(record).history;
        return entries.every(({ at, state }, index) => {
          const before = entries[index - 1]?.state.label;
          const rises = before !== undefined && place(before) >= 0 && place(state.label) > place(before);
          return !rises || before === 'not-in-touch' || attended.has(+at);
        });
      }),
      { numRuns: runsOf(300) },
    );
  });

  it('time never heals: with nothing new a later moment never reads better', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 200 }), (record, days) => {
        const now = place(episode(record, new Date(+asOf)).state.label);
        const later = place(episode(record, new Date(+asOf + days * DAY)).state.label);
        return now < 0 || later < 0 || later <= now;
      }),
      { numRuns: runsOf(200) },
    );
  });

  it('monotone upgrade: attending instead of missing a session never reads worse', () => {
    fc.assert(
      fc.property(withOne(isMissed), ([record, session]) => {
        const attended = edit(record, session.id, (one) => withOutcome(one, 'attended'));
        const [before, after] = [episode(record, asOf, sessionsOnly), episode(attended, asOf, sessionsOnly)];
        const [was, is] = [place(before.state.label), place(after.state.label)];
        return rank(after) >= rank(before) && (was < 0 || is < 0 || is >= was);
      }),
      { numRuns: runsOf(300) },
    );
  });

  it('false friend: attending may let the clock run on that a paused booking had stopped', () => {
    const paused = recordFromTokens('X X X A A');
    const attended = recordFromTokens('A X X A A');
    const later = new Date('2027-03-01T00:00:00Z');
    expect(episode(paused, later).state.label).toBe('worth-a-conversation');
    expect(episode(attended, later).state.label).toBe('not-in-touch');
  });

  it('exception: agreeing one for a missed session never makes the label or attendance read worse', () => {
    fc.assert(
      fc.property(withOne(isMissed), ([record, session]) => {
        const excused = edit(record, session.id, (one) => ({
          ...one,
          exception: { reason: 'illness', at: one.start },
        }));
        const [before, after] = [episode(record, asOf, sessionsOnly), episode(excused, asOf, sessionsOnly)];
        const [was, is] = [place(before.state.label), place(after.state.label)];
        const isKnown = after.readings.attendance.level !== 'unknown';
        return (!isKnown || rank(after) >= rank(before)) && (was < 0 || is < 0 || is >= was);
      }),
      { numRuns: runsOf(400) },
    );
  });

  it('an excused session keeps its place: no older late arrival comes into view through it', () => {
    const record = recordFromTokens('L A L A X');
    const excused = edit(record, 'session-5', (one) => ({
      ...one,
      exception: { reason: 'illness', at: one.start },
    }));
    const { attendance } = episode(excused, new Date('2027-01-01T00:00:00Z')).readings;
    expect(attendance).toMatchObject({ level: 'strong', reasons: [{ inputs: { kept: 3, of: 3 } }] });
  });

  it('neutral safety: sessions that we cancel change no reading and never make the label worse', () => {
    const start = fc
      .integer({ min: 0, max: 150 })
      .map((days) => new Date(Date.parse('2026-01-07T15:00:00Z') + days * DAY));
    fc.assert(
      fc.property(history, start, (record, when) => {
        const [like] = record.sessions;
        if (like === undefined) return true;
        const { end, presence, recordedOutcome, cancellation, exception, replaces, ...rest } = like;
        const extra = {
          ...rest,
          id: 'extra',
          start: when,
          end: new Date(+when + 3_000_000),
          bookedAt: new Date(+when - 4 * DAY),
        };
        const more = episode({
          ...record,
          sessions: [...record.sessions, withCancellation(extra, { by: 'practitioner', hoursBefore: 48 })],
        });
        const before = episode(record);
        const worse =
          place(more.state.label) >= 0 &&
          place(before.state.label) >= 0 &&
          place(more.state.label) < place(before.state.label);
        const { completion: _, ...readings } = before.readings;
        const { completion: completionNow, ...readingsNow } = more.readings;
        const isLower = completionNow.level === 'low' && before.readings.completion.level !== 'low';
        return fc.stringify(readingsNow) === fc.stringify(readings) && !isLower && !worse;
      }),
      { numRuns: runsOf(200) },
    );
  });

  it('missed link: three or more in a row, decided, with no review in between, read missing sessions', () => {
    fc.assert(
      fc.property(history.map(withoutExceptions), (record) => {
        const { runs } = assessAttendance(record, { policies, asOf });
        const isThree = runs.some(({ inARow, provisional }) => inARow >= 3 && !provisional);
        return !isThree || ['missing-sessions', 'paused'].includes(episode(record).state.label);
      }),
      { numRuns: runsOf(300) },
    );
  });

  it('lateness: arriving late never counts as missed and at most makes attendance partial', () => {
    fc.assert(
      fc.property(history, (record) => {
        const late = {
          ...record,
          sessions: record.sessions.map((session) =>
            session.presence === undefined
              ? session
              : { ...session, presence: { clientJoinedAt: new Date(+session.start + 900_000) } },
          ),
        };
        const [before, after] = [episode(record), episode(late)];
        return (
          before.readings.attendance.level !== 'strong' ||
          ['strong', 'partial'].includes(after.readings.attendance.level)
        );
      }),
      { numRuns: runsOf(200) },
    );
  });

  it('attendance alone is not engagement: the label is never engaged', () => {
    fc.assert(
      fc.property(fc.oneof(history, arbitraryCareRecord()), ({ client, episodes, sessions }) =>
        assessEngagement({ client, episodes, sessions }, { policies, asOf }).episodes.every(
          ({ state }) => state.label !== 'engaged',
        ),
      ),
      { numRuns: runsOf(200) },
    );
  });

  it('no automatic closure: only an ending that a person recorded reads ended, and from then on nothing else does', () => {
    fc.assert(
      fc.property(arbitraryCareRecord(), arbitraryInstant(), (record, at) => {
        const known = rewind(record, at).episodes;
        return assessEngagement(record, { policies, asOf: at }).episodes.every(
          ({ episodeId, state }) =>
            (state.label === 'ended') === (known.find(({ id }) => id === episodeId)?.ending !== undefined),
        );
      }),
      { numRuns: runsOf(200) },
    );
  });

  it('explainability: every state has a reason, and every reason cites facts of the record', () => {
    fc.assert(
      fc.property(arbitraryCareRecord(), (record) =>
        assessEngagement(record, { policies, asOf }).episodes.every(
          ({ reasons, history: entries, readings }) => {
            const all = [
              ...reasons,
              ...readings.attendance.reasons,
              ...entries.flatMap((entry) => entry.reasons),
            ];
            const isThere = ({ kind, id }: { kind: keyof CareRecord; id: string }): boolean => {
              const facts = record[kind];
              return Array.isArray(facts) && facts.some((fact: { id: string }) => fact.id === id);
            };
            return (
              reasons.length > 0 &&
              entries.every((entry) => entry.reasons.length > 0) &&
              all.every(({ evidence }) => evidence.every(isThere))
            );
          },
        ),
      ),
      { numRuns: runsOf(200) },
    );
  });

  it('counterfactual honesty: without the sessions that a fall cites there is no such fall', () => {
    fc.assert(
      fc.property(history.map(withoutExceptions), (record) => {
        const fall = episode(record).history.find(({ state }) => state.label === 'missing-sessions');
        if (fall === undefined) return true;
        const cited = new Set(fall.reasons.flatMap(({ evidence }) => evidence.map(({ id }) => id)));
        const without = { ...record, sessions: record.sessions.filter(({ id }) => !cited.has(id)) };
        return !episode(without).history.some(
          ({ at, state }) => +at === +fall.at && state.label === 'missing-sessions',
        );
      }),
      { numRuns: runsOf(300) },
    );
  });

  it('gap clock: a pause more never makes the time without contact too long any earlier', () => {
    fc.assert(
      fc.property(
        history,
        fc.integer({ min: 0, max: 150 }),
        fc.integer({ min: 1, max: 40 }),
        (record, from, length) => {
          const start = new Date(Date.parse('2026-01-07T00:00:00Z') + from * DAY);
          const pause = {
            id: 'more',
            episodeId: 'episode-1',
            agreedAt: start,
            from: start,
            until: new Date(+start + length * DAY),
          };
          const before = episode(record).history.filter(({ state }) => state.label === 'not-in-touch');
          const after = episode({ ...record, pauses: [...(record.pauses ?? []), pause] }).history.filter(
            ({ state }) => state.label === 'not-in-touch',
          );
          const first = +(before[0]?.at ?? Infinity);
          return +(after[0]?.at ?? Infinity) >= first;
        },
      ),
      { numRuns: runsOf(200) },
    );
  });

  it('threshold monotonicity: allowing for a longer silence never lowers the label', () => {
    const longer = {
      ...defaultEngagementRules,
      contactGap: { days: 42, cadences: 6, daysBeforeFirstSession: 28 },
    };
    fc.assert(
      fc.property(history, (record) => {
        const [usual, patient] = [episode(record), episode(record, asOf, longer)].map(({ state }) =>
          place(state.label),
        );
        return (usual ?? -1) < 0 || (patient ?? -1) < 0 || (patient ?? 0) >= (usual ?? 0);
      }),
      { numRuns: runsOf(200) },
    );
  });

  const judge = (record: CareRecord): string => fc.stringify(assessEngagement(record, { policies, asOf }));
  const blindTo = (change: (record: CareRecord, other: CareRecord) => Partial<CareRecord>): void =>
    fc.assert(
      fc.property(
        fc.oneof(history, arbitraryCareRecord()),
        arbitraryCareRecord(),
        (record, other) => judge({ ...record, ...change(record, other) }) === judge(record),
      ),
      { numRuns: runsOf(150) },
    );

  it('influence independence: adding, resolving or removing barriers and enablers changes nothing', () => {
    blindTo((_, { influences, barrierReviews }) => ({ influences, barrierReviews }));
  });

  it('safety independence: safety flags and reviews change nothing', () => {
    blindTo((_, { safetyFlags, safetyReviews }) => ({ safetyFlags, safetyReviews }));
  });

  it('demographic blindness: who the client is changes nothing', () => {
    blindTo(({ client }, other) => ({ client: { ...other.client, id: client.id } }));
  });

  it('blindness to the rest: credits, confirmations and answers of questionnaires change nothing', () => {
    blindTo(({ sessions, measures }, { allowances, confirmations }) => ({
      allowances,
      confirmations,
      sessions: sessions.map((session) => ({ ...session, credits: 7 })),
      measures: measures?.map(({ answers: _, ...measure }) => measure),
    }));
  });
});
