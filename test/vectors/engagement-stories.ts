import type { CareRecord } from 'client-engagement';
import { recordFromStory, sessionFrom, withOutcome, type StoryStep } from 'client-engagement/testing';

/**
 * Stories of engagement, walked session by session. A week is a session on Tuesday at ten, the first on 6 January 2026;
 * each line says how the episode reads at noon, so many days after that first session.
 */
export interface EngagementStory {
  readonly name: string;
  readonly record: CareRecord;
  readonly reads: readonly (readonly [day: number, label: string])[];
}

const FIRST = Date.parse('2026-01-06T10:00:00Z');
const DAY = 86_400_000;
export const noonOf = (day: number): Date => new Date(FIRST + day * DAY + 7_200_000);
const at = (day: number): Date => new Date(FIRST + day * DAY);

const came: StoryStep = { kind: 'attended' };
const late: StoryStep = { kind: 'attended-late' };
const missed: StoryStep = { kind: 'no-show' };
const silent: StoryStep = { kind: 'silence' };

/** A story with one more fact in it. */
const withMore = (steps: readonly StoryStep[], more: Partial<CareRecord>): CareRecord => ({
  ...recordFromStory(steps),
  ...more,
});

function twoLateCancelsRebooked(): CareRecord {
  return recordFromStory([
    came,
    came,
    { kind: 'late-cancel-and-new-booking' },
    came,
    { kind: 'late-cancel-and-new-booking' },
    came,
  ]);
}

function monthly(): CareRecord {
  const [episode] = recordFromStory([came]).episodes;
  const sessions = [0, 28, 56, 84].map((day, index) =>
    withOutcome(sessionFrom({ id: `m${index}`, start: at(day), bookedAt: at(day - 14) }), 'attended'),
  );
  return {
    client: { id: 'client-1' },
    episodes:
      episode === undefined
        ? []
        : [{ ...episode, plans: [{ id: 'plan-1', agreedAt: episode.openedAt, cadenceDays: 28 }] }],
    sessions,
  };
}

function twoEpisodes(): CareRecord {
  const therapy = recordFromStory([came, came, missed, missed]);
  const opened = at(-3);
  const coaching = [0, 7, 14, 21].map((day, index) =>
    withOutcome(
      sessionFrom({
        id: `c${index}`,
        episodeId: 'episode-2',
        service: 'coaching',
        start: new Date(FIRST + day * DAY + 14_400_000),
        bookedAt: opened,
      }),
      'attended',
    ),
  );
  return {
    ...therapy,
    episodes: [
      ...therapy.episodes,
      { id: 'episode-2', clientId: 'client-1', service: 'coaching', openedAt: opened },
    ],
    sessions: [...therapy.sessions, ...coaching],
  };
}

export const engagementStories: readonly EngagementStory[] = [
  {
    name: 'settled without ratings: attending, because nothing is known of the work',
    record: recordFromStory([came, came, came, came, came]),
    reads: [
      [-1, 'not-yet-started'],
      [0, 'getting-started'],
      [7, 'attending'],
      [14, 'attending'],
      [28, 'attending'],
    ],
  },
  {
    name: 'settled with a task done and active sessions: engaged',
    record: recordFromStory([
      came,
      { ...came, clientRates: 2, practitionerRates: 2, task: 'done' },
      { ...came, clientRates: 2, practitionerRates: 2, task: 'done' },
    ]),
    reads: [
      [0, 'getting-started'],
      [7, 'engaged'],
      [14, 'engaged'],
    ],
  },
  {
    name: 'tasks left undone and little participation by the client’s own account: worth a conversation',
    record: recordFromStory([
      came,
      { ...came, clientRates: 0, task: 'not-done' },
      { ...came, task: 'not-done' },
    ]),
    reads: [
      [0, 'getting-started'],
      [7, 'worth-a-conversation, steady'],
      [14, 'worth-a-conversation, steady'],
    ],
  },
  {
    name: 'what the practitioner alone sees as little, without the client’s view, asks for nothing',
    record: recordFromStory([came, { ...came, practitionerRates: 0 }, { ...came, practitionerRates: 0 }]),
    reads: [
      [7, 'attending'],
      [14, 'attending'],
    ],
  },
  {
    name: 'the first session missed, then silence',
    record: recordFromStory([missed]),
    reads: [
      [-1, 'not-yet-started'],
      [0, 'not-yet-started'],
      [7, 'not-in-touch'],
      [40, 'not-in-touch'],
    ],
  },
  {
    name: 'two attended, three missed, one attended, nothing reviewed',
    record: recordFromStory([came, came, missed, missed, missed, came]),
    reads: [
      [7, 'attending'],
      [14, 'attending'],
      [21, 'missing-sessions'],
      [28, 'missing-sessions'],
      [35, 'missing-sessions'],
    ],
  },
  {
    name: 'two late cancels, each with a new booking kept: worth a conversation, and on the way up',
    record: twoLateCancelsRebooked(),
    reads: [
      [7, 'attending'],
      [14, 'attending'],
      [16, 'attending'],
      [21, 'attending'],
      [28, 'worth-a-conversation, steady'],
      [30, 'worth-a-conversation, recovering'],
      [35, 'attending'],
      [55, 'attending'],
      [56, 'not-in-touch'],
    ],
  },
  {
    name: 'three weeks of the practitioner’s absence change nothing',
    record: recordFromStory([
      came,
      came,
      { kind: 'practitioner-away' },
      { kind: 'practitioner-away' },
      { kind: 'practitioner-away' },
      came,
    ]),
    reads: [
      [7, 'attending'],
      [14, 'attending'],
      [28, 'attending'],
      [35, 'attending'],
    ],
  },
  {
    name: 'late every other week: attendance in part, and nothing more',
    record: recordFromStory([late, came, late, came, late, came]),
    reads: [
      [7, 'attending'],
      [21, 'attending'],
      [35, 'attending'],
    ],
  },
  {
    name: 'every other session missed',
    record: recordFromStory([came, missed, came, missed, came, missed]),
    reads: [
      [0, 'getting-started'],
      [7, 'getting-started'],
      [14, 'worth-a-conversation, recovering'],
      [21, 'missing-sessions'],
      [28, 'missing-sessions'],
      [35, 'missing-sessions'],
    ],
  },
  {
    name: 'monthly coaching is in touch between its sessions, and for three times its rhythm after',
    record: monthly(),
    reads: [
      [0, 'getting-started'],
      [13, 'getting-started'],
      [28, 'attending'],
      [84, 'attending'],
      [84 + 83, 'attending'],
      [84 + 84, 'not-in-touch'],
    ],
  },
  {
    name: 'improved and then silent',
    record: recordFromStory([
      { ...came, answers: [2, 2, 2, 2, 2, 2, 2, 2, 0] },
      came,
      came,
      { ...came, answers: [0, 1, 0, 1, 0, 0, 1, 0, 0] },
      silent,
      silent,
    ]),
    reads: [
      [21, 'attending'],
      [41, 'attending'],
      [42, 'not-in-touch'],
      [100, 'not-in-touch'],
    ],
  },
  {
    name: 'a pause agreed, and coming back after it',
    record: withMore([came, came, silent, silent, silent, silent, came], {
      pauses: [{ id: 'p1', episodeId: 'episode-1', agreedAt: at(7), from: at(8), until: at(40) }],
    }),
    reads: [
      [7, 'attending'],
      [9, 'paused'],
      [39, 'paused'],
      [40, 'attending'],
      [42, 'attending'],
    ],
  },
  {
    name: 'two episodes at once: each for itself',
    record: twoEpisodes(),
    reads: [
      [7, 'attending | getting-started'],
      [8, 'attending | attending'],
      [21, 'missing-sessions | attending'],
    ],
  },
];
