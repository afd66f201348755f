import { assessEngagement, defaultAttendancePolicy, type EpisodeEngagement } from 'client-engagement';
import { flagFromEngagement } from 'client-engagement/fhir';
import { recordFromTokens } from 'client-engagement/testing';
import { describe, expect, it } from 'vitest';
import { r4Problems, r5Problems } from './validators.js';

const options = { subject: 'Patient/ada', identifierSystem: 'https://service.example/ids' };

function engagementOf(tokens: string, asOf = '2027-01-01T00:00:00Z'): EpisodeEngagement {
  const { episodes } = assessEngagement(recordFromTokens(tokens), {
    policies: [defaultAttendancePolicy],
    asOf: new Date(asOf),
  });
  const [engagement] = episodes;
  if (engagement === undefined) throw new Error('There is an episode.');
  return engagement;
}

const at = (
  label: 'attending' | 'not-in-touch' | 'missing-sessions' | 'worth-a-conversation',
  day: number,
) => ({
  at: new Date(Date.UTC(2026, 2, day)),
  state: label === 'worth-a-conversation' ? { label, trend: 'steady' as const } : { label },
  reasons: [],
});

describe('an engagement as a Flag', () => {
  it('is whole: the shape as it goes out', () => {
    const engagement = engagementOf('A A A X X');
    expect(flagFromEngagement(engagement, options).value).toEqual({
      resourceType: 'Flag',
      identifier: [{ system: 'https://service.example/ids', value: 'engagement/episode-1' }],
      status: 'active',
      category: [
        { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/flag-category', code: 'admin' }] },
      ],
      code: { text: 'Recent sessions missed; contact suggested' },
      subject: { reference: 'Patient/ada' },
      period: { start: engagement.since.toISOString() },
    });
  });

  it('is none where nothing was ever asked for', () => {
    expect(flagFromEngagement(engagementOf('A A A'), options)).toEqual({ value: null, issues: [], ok: true });
  });

  it('is the same one, inactive and with its end, once that has lifted', () => {
    const history = [
      at('attending', 1),
      at('missing-sessions', 3),
      at('worth-a-conversation', 10),
      at('attending', 20),
    ];
    const flag = flagFromEngagement(
      { ...engagementOf('A A A'), history, state: { label: 'attending' } },
      options,
    ).value;
    expect(flag?.status).toBe('inactive');
    expect(flag?.period).toEqual({ start: '2026-03-03T00:00:00.000Z', end: '2026-03-20T00:00:00.000Z' });
    expect(flag?.identifier).toEqual(flagFromEngagement(engagementOf('A X X'), options).value?.identifier);
  });

  it('is of the latest time only, and says what is asked for last', () => {
    const history = [
      at('missing-sessions', 3),
      at('attending', 10),
      at('attending', 12),
      at('worth-a-conversation', 20),
      at('not-in-touch', 25),
    ];
    const flag = flagFromEngagement(
      { ...engagementOf('A A A'), history, state: { label: 'not-in-touch' } },
      options,
    ).value;
    expect([flag?.status, flag?.period.start, flag?.code.text]).toEqual([
      'active',
      '2026-03-20T00:00:00.000Z',
      'No contact for some time; contact suggested',
    ]);
  });

  it('has the caller’s words where there are some, and its category', () => {
    const write = (words: string) =>
      flagFromEngagement(engagementOf('A A A X X'), {
        ...options,
        category: 'contact',
        wording: { 'missing-sessions': words },
      }).value;
    expect(write('Please call')?.code.text).toBe('Please call');
    expect(write(' ')?.code.text).toBe('Recent sessions missed; contact suggested');
    expect(write('x')?.category[0]?.coding?.[0]?.code).toBe('contact');
  });

  it('is never written for somebody who has died', () => {
    const engagement: EpisodeEngagement = {
      ...engagementOf('A A A X X'),
      state: { label: 'ended', ending: 'died' },
    };
    const { value, issues } = flagFromEngagement(engagement, options);
    expect([value, issues.map(({ key }) => key)]).toEqual([null, ['client-died']]);
  });

  it('is valid in R4 and in R5, active and inactive', () => {
    for (const tokens of ['A A A X X', 'X X X', 'A X X A A A A']) {
      const flag = flagFromEngagement(engagementOf(tokens), options).value;
      expect(flag && [...r4Problems(flag), ...r5Problems(flag)]).toEqual([]);
    }
  });

  it('needs the client and a namespace', () => {
    const keys = (more: object) =>
      flagFromEngagement(engagementOf('X X'), { ...options, ...more }).issues.map(({ key }) => key);
    expect(keys({ subject: '' })).toEqual(['subject-missing']);
    expect(keys({ identifierSystem: '' })).toEqual(['identifier-missing']);
  });
});
