import { describe, expect, it } from 'vitest';
import {
  assessEngagement,
  defaultAttendancePolicy,
  type CareRecord,
  type EngagementPrompt,
  type EngagementView,
  type EpisodeEngagement,
} from 'client-engagement';
import { recordFromStory, recordFromTokens } from 'client-engagement/testing';

const DAY = 86_400_000;
const last = Date.parse('2026-12-30T10:00:00Z');
const soon = new Date(last + DAY);
const episodeId = 'episode-1';
const task = {
  id: 't1',
  episodeId,
  kind: 'task',
  agreedAt: new Date(last - 30 * DAY),
  reviews: [{ at: new Date(last), result: 'done' }],
} as const;

function episode(record: CareRecord, asOf = soon): EpisodeEngagement {
  const [first] = assessEngagement(record, { policies: [defaultAttendancePolicy], asOf }).episodes;
  if (first === undefined) throw new Error('There is no episode.');
  return first;
}
const shown = ({ prompts }: EpisodeEngagement): string[] =>
  prompts.map(({ id, reading, isQuiet }) => [id, reading ?? '', isQuiet ? 'quiet' : ''].join(' ').trim());

describe('what engagement prompts a person to', () => {
  it.each<[string, CareRecord, string[]]>([
    ['nothing before the first session', recordFromTokens(''), []],
    ['a task once care has begun', recordFromTokens('A A'), ['set-a-task application']],
    ['nothing where a task was looked at', { ...recordFromTokens('A A'), tasks: [task] }, []],
    ['nothing where a task is open', { ...recordFromTokens('A A'), tasks: [{ ...task, reviews: [] }] }, []],
    [
      'a talk about attendance',
      { ...recordFromTokens('A X X'), tasks: [task] },
      ['talk-about-a-reading attendance'],
    ],
    [
      'the client’s own view',
      recordFromStory([{ kind: 'attended', practitionerRates: 0, task: 'done' }]),
      ['ask-for-the-clients-view participation'],
    ],
  ])('%s', (_, record, expected) => {
    expect(
      shown(
        episode(
          record,
          record.sessions[0]?.start.getUTCMonth() === 0 ? new Date('2026-01-07T00:00:00Z') : soon,
        ),
      ),
    ).toEqual(expected);
  });

  it('is about every reading that is low, each with its own reasons', () => {
    const record = recordFromStory([
      { kind: 'attended', clientRates: 0, task: 'not-done' },
      { kind: 'no-show' },
      { kind: 'no-show' },
    ]);
    const { prompts } = episode(record, new Date('2026-03-01T00:00:00Z'));
    expect(prompts.map(({ reading }) => reading)).toEqual([
      'attendance',
      'participation',
      'application',
      'completion',
    ]);
    expect(prompts.map(({ reasons }) => reasons[0]?.rule)).toEqual([
      'engagement.sessions-kept',
      'engagement.participation-rated',
      'engagement.tasks-looked-at',
      'engagement.no-contact',
    ]);
    expect(prompts.every(({ to, isQuiet }) => to === 'practitioner' && !isQuiet)).toBe(true);
  });

  it('is nothing once the episode has ended', () => {
    const record = recordFromTokens('A X X');
    const ending = { kind: 'unplanned', at: soon, by: { role: 'practitioner' } } as const;
    expect(
      episode({ ...record, episodes: record.episodes.map((one) => ({ ...one, ending })) }).prompts,
    ).toEqual([]);
  });
});

describe('a reading that a person has seen', () => {
  const acknowledgement = {
    id: 'ra1',
    episodeId,
    reading: 'attendance',
    at: new Date(last - 21 * DAY + 3_600_000),
    by: { role: 'practitioner' },
  } as const;
  const about = (tokens: string, ...acknowledgements: object[]): EngagementPrompt | undefined =>
    episode({
      ...recordFromTokens(tokens),
      readingAcknowledgements: acknowledgements.map((more) => ({ ...acknowledgement, ...more })),
    }).prompts.find(({ reading }) => reading === 'attendance');

  it('keeps its prompt quiet for three attended sessions, while the reading stands', () => {
    const quiet = about('X X A X X', {});
    expect(quiet).toMatchObject({ id: 'talk-about-a-reading', isQuiet: true });
    expect(quiet?.reasons.at(-1)).toEqual({
      rule: 'engagement.seen-by-a-person',
      evidence: [{ kind: 'readingAcknowledgements', id: 'ra1' }],
      inputs: { since: acknowledgement.at, sessions: 3 },
    });
    expect(about('X X X X X', {})?.isQuiet).toBe(true);
    expect(about('X X A A A X X', { at: new Date(last - 36 * DAY) })?.isQuiet).toBe(false);
    expect(about('X X A A X X', { at: new Date(last - 36 * DAY) })?.isQuiet).toBe(true);
  });

  it('is that reading alone, in that episode, and the latest time counts', () => {
    expect(about('X X X', { reading: 'application' })?.isQuiet).toBe(false);
    expect(about('X X X', { episodeId: 'other' })?.isQuiet).toBe(false);
    const two = about('X X X', { id: 'ra2' }, { id: 'ra3', at: new Date(last) }, {});
    expect(two?.reasons.at(-1)?.evidence).toEqual([{ kind: 'readingAcknowledgements', id: 'ra3' }]);
    const tied = about('X X X', { id: 'b' }, { id: 'a' });
    expect(tied?.reasons.at(-1)?.evidence).toEqual([{ kind: 'readingAcknowledgements', id: 'b' }]);
    expect(
      episode({ ...recordFromTokens('X X X'), readingAcknowledgements: [acknowledgement] }).readings
        .attendance.level,
    ).toBe('low');
  });
});

describe('the views of the two', () => {
  const view = (by: EngagementView['by'], value: EngagementView['value'], days = 0): EngagementView => ({
    id: `${by}-${days}`,
    episodeId,
    by,
    value,
    at: new Date(last - days * DAY),
  });
  const about = (tokens: string, ...views: EngagementView[]): EngagementPrompt[] =>
    episode({ ...recordFromTokens(tokens), views }).prompts.filter(
      ({ id }) => id === 'talk-about-both-views',
    );

  it.each<[string, EngagementView[], number]>([
    ['A A A', [], 0],
    ['A A A', [view('client', 'going-well')], 0],
    ['A A A', [view('client', 'going-well'), view('practitioner', 'going-well')], 0],
    ['A A A', [view('client', 'going-well'), view('practitioner', 'mixed')], 1],
    ['A A A', [view('client', 'finding-it-hard'), view('practitioner', 'going-well')], 1],
    ['A A A', [view('client', 'mixed')], 0],
    ['A A A', [view('client', 'finding-it-hard')], 1],
    ['A A A', [view('client', 'finding-it-hard'), view('practitioner', 'finding-it-hard')], 1],
    ['A A A X X', [view('client', 'going-well')], 1],
    ['A A A X X', [view('client', 'mixed')], 0],
    ['A X A', [view('client', 'going-well')], 0],
    ['A X A', [view('client', 'finding-it-hard')], 0],
    ['A', [view('client', 'finding-it-hard')], 0],
    ['A A A A A', [view('client', 'finding-it-hard', 21)], 1],
    ['A A A A A', [view('client', 'finding-it-hard', 22)], 0],
  ])('of %j and %j prompt %i times', (tokens, views, times) => {
    expect(about(tokens, ...views)).toHaveLength(times);
  });

  it('are both kept, and the prompt says what each of them is', () => {
    const views = [view('client', 'finding-it-hard'), view('practitioner', 'going-well')];
    const one = episode({ ...recordFromTokens('A A A'), views });
    expect(one.views).toEqual({ client: views[0], practitioner: views[1] });
    expect(about('A A A', ...views)[0]).toEqual({
      id: 'talk-about-both-views',
      reading: null,
      to: 'practitioner',
      isQuiet: false,
      reasons: [
        {
          rule: 'engagement.views-differ',
          evidence: [
            { kind: 'views', id: 'client-0' },
            { kind: 'views', id: 'practitioner-0' },
          ],
          inputs: { client: 'finding-it-hard', practitioner: 'going-well', label: 'attending' },
        },
      ],
    });
  });
});
