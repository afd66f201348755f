import { describe, expect, it } from 'vitest';
import {
  defaultAttendancePolicy,
  explainChange,
  hasErrorCode,
  type CareRecord,
  type EpisodeChange,
} from 'client-engagement';
import { recordFromStory, recordFromTokens } from 'client-engagement/testing';

const DAY = 86_400_000;
const first = Date.parse('2026-01-06T10:00:00Z');
const day = (days: number): Date => new Date(first + days * DAY);
const policies = [defaultAttendancePolicy];

function change(record: CareRecord, from: Date, to: Date): EpisodeChange {
  const [episode] = explainChange(record, from, to, { policies }).episodes;
  if (episode === undefined) throw new Error('There is no episode.');
  return episode;
}
const told = ({ readings }: EpisodeChange): string[] =>
  readings.map(
    ({ reading, from, to, turnedBy, how }) =>
      `${reading}: ${from} to ${to} by ${turnedBy.map(({ id }) => id).join(', ')}${how === 'happened' ? '' : `, ${how}`}`,
  );

describe('what changed between two moments', () => {
  const story = recordFromStory([
    { kind: 'attended', clientRates: 2, task: 'done' },
    { kind: 'attended', clientRates: 0 },
    { kind: 'no-show' },
    { kind: 'no-show' },
    { kind: 'attended', task: 'not-done' },
  ]);

  it('is told reading by reading with the records that turned each', () => {
    const all = change(story, day(-7), day(29));
    expect(told(all).filter((line) => !line.startsWith('completion'))).toEqual([
      'application: unknown to strong by task-1',
      'attendance: unknown to strong by session-1',
      'participation: unknown to strong by rating-1',
      'participation: strong to partial by rating-2',
      'attendance: strong to partial by session-3',
      'attendance: partial to low by session-4',
      'application: strong to partial by task-2',
      'attendance: low to partial by session-5',
    ]);
    expect(all.states.map(({ state }) => state.label)).toEqual([
      'getting-started',
      'engaged',
      'worth-a-conversation',
      'missing-sessions',
    ]);
    expect([all.before, all.after]).toEqual([{ label: 'not-yet-started' }, { label: 'missing-sessions' }]);
  });

  it('tells next sessions that come into view and pass', () => {
    const booked = change(
      recordFromTokens('A A'),
      new Date('2026-12-15T09:00:00Z'),
      new Date('2026-12-31T00:00:00Z'),
    );
    expect(told(booked)).toContain('completion: unknown to partial by session-1');
    expect(told(booked)).toContain('completion: partial to unknown by session-2');
  });

  it('tells goals confirmed and given up, and an ending planned and taken back', () => {
    const record = recordFromTokens('A A');
    const december = (date: number): Date => new Date(Date.UTC(2026, 11, date, 18));
    const goal = { episodeId: 'episode-1', setAt: december(24) };
    const planned = {
      ...record,
      episodes: record.episodes.map((one) => ({
        ...one,
        plannedEnding: { agreedAt: december(27), withdrawnAt: december(28) },
      })),
      goals: [
        { ...goal, id: 'g1', confirmedByClientAt: december(25), withdrawnAt: december(29) },
        { ...goal, id: 'g2' },
        { ...goal, id: 'g3', episodeId: 'other', confirmedByClientAt: december(25) },
      ],
    };
    const to = new Date('2026-12-30T09:00:00Z');
    const { readings } = change({ ...planned, sessions: record.sessions.slice(0, 1) }, december(24), to);
    expect(readings.map(({ at, from, to: level }) => [at, from, level])).toEqual([
      [december(25), 'unknown', 'partial'],
      [december(27), 'partial', 'strong'],
      [december(28), 'strong', 'partial'],
      [december(29), 'partial', 'unknown'],
    ]);
    expect(readings.map(({ turnedBy }) => turnedBy.map(({ id }) => id).join())).toEqual([
      'g1',
      'episode-1',
      'episode-1',
      'g1',
    ]);
    const kept = { ...record, goals: [{ ...goal, id: 'g1', confirmedByClientAt: december(25) }] };
    expect(told(change({ ...kept, sessions: [] }, december(24), december(26)))).toEqual([
      'completion: unknown to partial by g1',
    ]);
  });

  it('tells that a course with a goal reads low from the day on which nobody was in touch for too long', () => {
    const [setAt, threeWeeksOn] = [new Date('2026-12-01T10:00:00Z'), new Date('2027-01-20T10:00:00Z')];
    const goals = [{ id: 'g1', episodeId: 'episode-1', setAt, confirmedByClientAt: setAt }];
    const from = new Date('2026-12-31T10:00:00Z');
    const silent = change({ ...recordFromTokens('A A'), goals }, from, new Date('2027-03-30T10:00:00Z'));
    expect(silent.states.map(({ at, state }) => [at, state.label])).toEqual([[threeWeeksOn, 'not-in-touch']]);
    expect(told(silent)).toEqual(['completion: partial to low by session-2']);
    expect(silent.readings[0]?.at).toEqual(threeWeeksOn);
  });

  it('is nothing between a moment and itself', () => {
    expect(change(story, day(20), day(20))).toMatchObject({ states: [], readings: [] });
  });

  it('starts with the opening where the episode was not open yet', () => {
    const opened = change(story, day(-30), day(-7));
    expect([opened.before, opened.after.label]).toEqual([null, 'not-yet-started']);
    expect(opened.states).toHaveLength(1);
  });

  it('names the session by which evidence became too old', () => {
    const record = recordFromStory([
      { kind: 'attended', clientRates: 2 },
      ...Array.from({ length: 4 }, () => ({ kind: 'attended' as const })),
    ]);
    expect(told(change(record, day(22), day(29)))).toContain('participation: strong to unknown by session-5');
  });

  it('says what was decided since, when, and that the past reads differently through it', () => {
    const record = recordFromTokens('A A A X X');
    const decided = new Date('2027-01-05T09:00:00Z');
    const excused = {
      ...record,
      sessions: record.sessions.map((session) =>
        session.id === 'session-5'
          ? { ...session, exception: { reason: 'illness' as const, at: decided } }
          : session,
      ),
    };
    const [from, to] = [new Date('2027-01-01T00:00:00Z'), new Date('2027-01-06T00:00:00Z')];
    const after = change(excused, from, to);
    expect(told(after)).toEqual(['attendance: low to partial by session-5, decided-since']);
    expect(after.readings[0]?.at).toEqual(decided);
    expect(after.states).toEqual([]);
    expect([after.before?.label, after.after.label]).toEqual(['missing-sessions', 'attending']);
    const statement = {
      id: 'st1',
      sessionId: 'session-5',
      says: 'was-there',
      at: from,
      decision: { at: decided, upheld: true },
    } as const;
    const corrected = {
      ...record,
      sessions: record.sessions.map((session) =>
        session.id === 'session-5'
          ? { ...session, recordedOutcome: { value: 'attended' as const, recordedAt: decided } }
          : session,
      ),
      statements: [statement],
    };
    expect(change(corrected, from, to).readings).toEqual([]);
  });

  it('dates a decision that is not on record by the second moment', () => {
    const record = recordFromTokens('A A A X X');
    const statement = {
      id: 'st1',
      sessionId: 'session-5',
      says: 'was-there',
      at: new Date('2027-01-03T00:00:00Z'),
    } as const;
    const to = new Date('2027-01-06T00:00:00Z');
    const disputed = change({ ...record, statements: [statement] }, new Date('2027-01-01T00:00:00Z'), to);
    expect(told(disputed)).toEqual(['attendance: low to strong by session-1, decided-since']);
    expect(disputed.readings[0]?.at).toEqual(to);
  });

  it('refuses moments in the wrong order', () => {
    let caught: unknown;
    try {
      explainChange(story, day(2), day(1), { policies });
    } catch (error) {
      caught = error;
    }
    expect(hasErrorCode(caught, 'invalid-date')).toBe(true);
  });

  it('echoes the moments and the rules', () => {
    expect(explainChange(story, day(1), day(2), { policies })).toMatchObject({
      from: day(1),
      to: day(2),
      rules: { id: 'default', version: 1 },
    });
  });
});
