import { describe, expect, it } from 'vitest';
import { assessEngagement, defaultAttendancePolicy, reviewCare, type CareRecord } from 'client-engagement';
import { recordFromStory } from 'client-engagement/testing';
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
