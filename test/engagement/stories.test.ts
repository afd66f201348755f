import { describe, expect, it } from 'vitest';
import { assessEngagement, defaultAttendancePolicy, reviewCare, type CareRecord } from 'client-engagement';
import { recordFrom, recordFromStory, recordFromTokens, sessionFrom } from 'client-engagement/testing';
import { engagementStories, noonOf } from '../vectors/engagement-stories.js';

const policies = [defaultAttendancePolicy];

function read(record: CareRecord, day: number): string {
  const { episodes } = assessEngagement(record, { policies, asOf: noonOf(day) });
  return episodes
    .map(({ state }) => ('trend' in state ? `${state.label}, ${state.trend}` : state.label))
    .join(' | ');
}

describe.each(engagementStories)('$name', ({ record, reads }) => {
  it.each(reads)('reads so %i days after the first session: %s', (day, label) => {
    expect(read(record, day)).toBe(label);
  });
});

describe('the allowance used up', () => {
  const record: CareRecord = {
    ...recordFromStory([{ kind: 'attended' }, { kind: 'attended' }]),
    allowances: [
      {
        id: 'a1',
        clientId: 'client-1',
        services: ['therapy'],
        source: 'employer',
        credits: 2,
        grantedAt: new Date('2025-12-29T10:00:00Z'),
      },
    ],
  };
  const labelOf = (given: CareRecord, day: number): string | undefined =>
    reviewCare(given, { policies, asOf: noonOf(day) }).episodes[0]?.engagement.state.label;

  it('stops the clock: the next move is not the client’s', () => {
    expect(labelOf(record, 60)).toBe('attending');
    expect(labelOf({ ...record, allowances: undefined }, 60)).toBe('not-in-touch');
  });
});

describe('more worked cases', () => {
  const labelOf = (given: CareRecord, asOf: Date): string | undefined =>
    assessEngagement(given, { policies, asOf }).episodes[0]?.state.label;
  const asOf = new Date('2027-01-01T00:00:00Z');

  it('nothing known at all: not yet started, and every reading unknown', () => {
    const [episode] = assessEngagement(recordFrom(), {
      policies,
      asOf: new Date('2026-01-03T00:00:00Z'),
    }).episodes;
    expect(episode?.state.label).toBe('not-yet-started');
    expect(Object.values(episode?.readings ?? {}).map(({ level }) => level)).toEqual([
      'unknown',
      'unknown',
      'unknown',
      'unknown',
    ]);
  });

  it('check-ins alone: tasks done between contacts read as application, and care has not started', () => {
    const at = new Date('2026-12-30T10:00:00Z');
    const task = {
      id: 't1',
      episodeId: 'episode-1',
      kind: 'task',
      agreedAt: at,
      reviews: [{ at, result: 'done' }],
    } as const;
    const record = { ...recordFromTokens(''), tasks: [task] };
    const [episode] = assessEngagement(record, { policies, asOf }).episodes;
    expect([episode?.state.label, episode?.readings.application.level]).toEqual([
      'not-yet-started',
      'strong',
    ]);
  });

  it('the second of two missed corrected to attended: the label is the one from before it', () => {
    expect(labelOf(recordFromTokens('A A A X X'), asOf)).toBe('missing-sessions');
    expect(labelOf(recordFromTokens('A A A X A'), asOf)).toBe(labelOf(recordFromTokens('A A A X'), asOf));
  });

  it('a silence that would become too long the day after a new booking never does', () => {
    const record = recordFromTokens('A A');
    const day = 86_400_000;
    const last = Date.parse('2026-12-30T10:00:00Z');
    const booked = sessionFrom({
      id: 'new',
      start: new Date(last + 30 * day),
      bookedAt: new Date(last + 20 * day),
    });
    const now = new Date(last + 29 * day);
    expect(labelOf(record, now)).toBe('not-in-touch');
    expect(labelOf({ ...record, sessions: [...record.sessions, booked] }, now)).toBe('attending');
  });
});
