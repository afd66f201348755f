import type {
  CareRecord,
  ClientReflection,
  MeasureCompletion,
  ParticipationRating,
  Session,
  Task,
  TaskReview,
} from '../care-record/index.js';
import { recordFrom, sessionFrom, withCancellation, withOutcome } from './builders.js';
import { dayMs, hourMs, minuteMs, plus } from './span.js';

/**
 * One step of a realistic history: what became of one booked session, or what happened around it.
 *
 * @example
 * ```ts
 * import type { StoryStep } from 'client-engagement/testing';
 *
 * const step: StoryStep = { kind: 'attended', answers: [1, 1, 0, 1, 0, 0, 1, 0, 0] };
 * ```
 * @category testing
 * @since 0.1.0
 */
export interface StoryStep {
  /** What became of the session of that week. */
  readonly kind:
    | 'attended'
    | 'attended-late'
    | 'no-show'
    | 'late-cancel'
    | 'late-cancel-and-new-booking'
    | 'cancelled-in-time'
    | 'moved-in-time'
    | 'we-cancelled'
    | 'excused'
    | 'nothing-recorded'
    | 'practitioner-away'
    | 'agreed-pause'
    | 'silence';
  /** Answers to a PHQ-9 given the evening before, if any. */
  readonly answers?: readonly number[] | undefined;
  /** Whether the client wrote a message two days later. */
  readonly writes?: boolean | undefined;
  /** How the client rated taking part in the session, an hour after its start; of a session attended only. */
  readonly clientRates?: 0 | 1 | 2 | undefined;
  /** How the practitioner rated it; of a session attended only. */
  readonly practitionerRates?: 0 | 1 | 2 | undefined;
  /** A task agreed the week before and what came of it, looked at half an hour into the session. */
  readonly task?: TaskReview['result'] | undefined;
  /** Whether the client took a note the day before. */
  readonly notes?: boolean | undefined;
}

/** What a history is told from, step by step. */
interface Story {
  readonly sessions: Session[];
  readonly measures: MeasureCompletion[];
  readonly contacts: Date[];
  readonly pauses: Date[];
  readonly absences: Date[];
  readonly ratings: ParticipationRating[];
  readonly tasks: Task[];
  readonly reflections: ClientReflection[];
}

const ATTENDED: ReadonlySet<StoryStep['kind']> = new Set(['attended', 'attended-late']);

/** The work of one week: ratings of its session, a task looked at in it, a note before it. */
function tellWork(step: StoryStep, sessionId: string, start: Date, story: Story): void {
  const episodeId = 'episode-1';
  const rate = (by: ParticipationRating['by'], value: 0 | 1 | 2 | undefined): void => {
    if (value === undefined || !ATTENDED.has(step.kind)) return;
    const id = `rating-${story.ratings.length + 1}`;
    story.ratings.push({ id, episodeId, sessionId, by, value, at: plus(start, hourMs) });
  };
  rate('client', step.clientRates);
  rate('practitioner', step.practitionerRates);
  if (step.task !== undefined) {
    story.tasks.push({
      id: `task-${story.tasks.length + 1}`,
      episodeId,
      kind: 'task',
      agreedAt: plus(start, -7 * dayMs),
      reviews: [{ at: plus(start, 30 * minuteMs), result: step.task }],
    });
  }
  if (step.notes === true) {
    const id = `note-${story.reflections.length + 1}`;
    story.reflections.push({ id, episodeId, kind: 'note', at: plus(start, -dayMs) });
  }
}

function tell(step: StoryStep, start: Date, story: Story): void {
  const session = sessionFrom({ id: `session-${story.sessions.length + 1}`, start });
  const push = (one: Session): void => void story.sessions.push(one);
  const again = (after: Date): Session =>
    sessionFrom({ id: `session-${story.sessions.length + 1}`, start: after, bookedAt: plus(start, -hourMs) });
  switch (step.kind) {
    case 'attended':
      push({
        ...session,
        presence: { clientJoinedAt: plus(start, -minuteMs), practitionerReadyAt: plus(start, -minuteMs) },
      });
      break;
    case 'attended-late':
      push({ ...session, presence: { clientJoinedAt: plus(start, 12 * minuteMs) } });
      break;
    case 'no-show':
      push(withOutcome(session, 'no-show'));
      break;
    case 'late-cancel':
      push(withCancellation(session, { by: 'client', hoursBefore: 3 }));
      break;
    case 'late-cancel-and-new-booking':
      push(withCancellation(session, { by: 'client', hoursBefore: 3 }));
      push(withOutcome(again(plus(start, 2 * dayMs)), 'attended'));
      break;
    case 'cancelled-in-time':
      push(withCancellation(session, { by: 'client', hoursBefore: 72 }));
      break;
    case 'moved-in-time':
      push(withCancellation(session, { by: 'client', hoursBefore: 72 }));
      push({
        ...withOutcome(again(plus(start, dayMs)), 'attended'),
        replaces: session.id,
        bookedAt: plus(start, -72 * hourMs),
      });
      break;
    case 'we-cancelled':
      push(withCancellation(session, { by: 'practitioner', hoursBefore: 30 }));
      break;
    case 'excused':
      push({
        ...withCancellation(session, { by: 'client', hoursBefore: 1, reason: 'illness' }),
        exception: { reason: 'illness', at: plus(start, dayMs) },
      });
      break;
    case 'nothing-recorded':
      push(session);
      break;
    case 'practitioner-away':
      story.absences.push(start);
      break;
    case 'agreed-pause':
      story.pauses.push(start);
      break;
    case 'silence':
      break;
  }
  if (step.answers !== undefined) {
    story.measures.push({
      id: `measure-${story.measures.length + 1}`,
      clientId: 'client-1',
      episodeId: 'episode-1',
      instrument: 'phq-9',
      answeredAt: plus(start, -14 * hourMs),
      answers: step.answers,
    });
  }
  if (step.writes === true) story.contacts.push(plus(start, 2 * dayMs));
  tellWork(step, session.id, start, story);
}

/**
 * The record that a story tells: one step a week, the first session on Tuesday 6 January 2026 at ten in London.
 *
 * Never throws.
 *
 * @param steps - the steps, one a week
 * @returns the record: the facts that such a history leaves behind
 * @example
 * ```ts
 * import { recordFromStory } from 'client-engagement/testing';
 *
 * const record = recordFromStory([{ kind: 'attended' }, { kind: 'moved-in-time' }, { kind: 'no-show' }]);
 * record.sessions.length; //=> 4
 * ```
 * @category testing
 * @since 0.1.0
 */
export function recordFromStory(steps: readonly StoryStep[]): CareRecord {
  const first = new Date('2026-01-06T10:00:00Z');
  const openedAt = plus(first, -8 * dayMs);
  const story: Story = {
    sessions: [],
    measures: [],
    contacts: [],
    pauses: [],
    absences: [],
    ratings: [],
    tasks: [],
    reflections: [],
  };
  for (const [week, step] of steps.entries()) tell(step, plus(first, week * 7 * dayMs), story);
  return recordFrom({
    episodes: [
      {
        id: 'episode-1',
        clientId: 'client-1',
        service: 'therapy',
        openedAt,
        plans: [{ id: 'plan-1', agreedAt: openedAt, sessions: 12, cadenceDays: 7 }],
      },
    ],
    sessions: story.sessions.map((session) => ({ ...session, timeZone: 'Europe/London' })),
    measures: story.measures,
    contacts: story.contacts.map((at, index) => ({
      id: `contact-${index + 1}`,
      clientId: 'client-1',
      direction: 'from-client' as const,
      channel: 'app' as const,
      at,
    })),
    pauses: story.pauses.map((from, index) => ({
      id: `pause-${index + 1}`,
      episodeId: 'episode-1',
      agreedAt: plus(from, -3 * dayMs),
      from,
      until: plus(from, 6 * dayMs),
    })),
    practitionerAbsences: story.absences.map((from, index) => ({
      id: `absence-${index + 1}`,
      practitionerId: 'practitioner-1',
      announcedAt: plus(from, -10 * dayMs),
      from,
      until: plus(from, 6 * dayMs),
    })),
    ratings: story.ratings,
    tasks: story.tasks,
    reflections: story.reflections,
  });
}
