import type { CareRecord } from '../care-record/care-record.js';
import type { Episode } from '../care-record/episode.js';
import type { MeasureCompletion } from '../care-record/measure-completion.js';
import type { Session } from '../care-record/session.js';
import { recordAsOf } from '../care-record/record-as-of.js';
import { byText } from '../internal/by-text.js';
import { copyPlain } from '../internal/copy-plain.js';
import { rangeError } from '../internal/errors.js';
import { toMs } from '../internal/instant.js';
import type { ChangeKind } from '../messages/review-code.js';
import { briefQuestion } from './brief-question.js';
import type { CareReview, EpisodeReview } from './care-review.js';
import { listChanges, type ReviewChange } from './list-changes.js';
import { reviewCare } from './review-care.js';
import type { ReviewOptions } from './review-options.js';
import { safetyAnswers } from './safety-answers.js';
import type { SessionBrief } from './session-brief.js';
import { treatedPart } from './views/practitioner-view.js';

/** What is worth half a page, the most important first; questionnaires and open concerns have a place of their own. */
const TOLD: readonly ChangeKind[] = [
  'change.safety',
  'change.state',
  'change.booking',
  'change.outcome',
  'change.reading',
];

const MOST_CHANGES = 5;
const MOST_FACTS = 3;

/**
 * Whether a change is told: a concern that is over, and of this episode what is more than a booking. Goals and the
 * session itself, which the reading of completion rests on, are on the page anyway.
 */
function isTold({ kind, episodeId, subject, after }: ReviewChange, ofEpisode: string): boolean {
  if (kind === 'change.safety') return after === null;
  if (kind === 'change.reading' && subject === 'completion') return false;
  return episodeId === ofEpisode && after !== 'scheduled';
}

function openTasks({ tasks = [] }: CareRecord, ofEpisode: string): SessionBrief['tasks'] {
  return tasks
    .filter(({ episodeId, withdrawnAt }) => episodeId === ofEpisode && withdrawnAt === undefined)
    .sort((a, b) => toMs(b.agreedAt) - toMs(a.agreedAt) || byText(a.id, b.id))
    .map(({ id, text, agreedAt, reviews = [] }) => {
      const last = [...reviews].sort((a, b) => toMs(a.at) - toMs(b.at)).at(-1);
      const result = last?.result ?? null;
      const evidence = { kind: 'tasks', id } as const;
      return { text: text ?? null, agreedAt, result, reviewedAt: last?.at ?? null, evidence };
    })
    .filter(({ result }) => result !== 'done' && result !== 'not-applicable')
    .slice(0, MOST_FACTS);
}

function openGoals({ goals = [] }: CareRecord, ofEpisode: string) {
  return goals
    .filter(({ episodeId, withdrawnAt }) => episodeId === ofEpisode && withdrawnAt === undefined)
    .filter(({ reachedAt }) => reachedAt === undefined)
    .sort((a, b) => toMs(a.setAt) - toMs(b.setAt) || byText(a.id, b.id));
}

function goalsIn(record: CareRecord, ofEpisode: string): SessionBrief['goals'] {
  return openGoals(record, ofEpisode)
    .slice(0, MOST_FACTS)
    .map(({ id, text, reviews = [] }) => {
      const last = [...reviews].sort((a, b) => toMs(a.at) - toMs(b.at)).at(-1);
      const evidence = { kind: 'goals', id } as const;
      return { text: text ?? null, progress: last?.progress ?? null, reviewedAt: last?.at ?? null, evidence };
    });
}

function measuresIn({ measures }: EpisodeReview, since: Date | undefined): SessionBrief['measures'] {
  return measures.flatMap(({ name, change, scores }) =>
    scores.slice(-1).map(({ id, answeredAt, score }) => ({
      name,
      total: score.total,
      answeredAt,
      isNew: since !== undefined && answeredAt > since,
      change: change.verdict,
      points: change.verdict === 'not-assessable' ? null : change.change,
      evidence: { kind: 'measures', id } as const,
    })),
  );
}

/** The questionnaires of an episode and of the client as a whole. */
function ownMeasures({ measures = [] }: CareRecord, ofEpisode: string): readonly MeasureCompletion[] {
  return measures.filter(({ episodeId = ofEpisode }) => episodeId === ofEpisode);
}

/** How many sessions the latest plan has. */
function plannedIn(episodes: readonly Episode[], ofEpisode: string): number | null {
  const plans = episodes.filter(({ id }) => id === ofEpisode).flatMap((episode) => episode.plans ?? []);
  const latest = plans
    .filter(({ sessions }) => sessions !== undefined)
    .sort((a, b) => toMs(a.agreedAt) - toMs(b.agreedAt) || byText(a.id, b.id))
    .at(-1);
  return latest?.sessions ?? null;
}

/**
 * Drafts half a page for a practitioner to read before a session: what has changed since last time, when the question
 * on self-harm was last asked and what was answered, tasks, goals, sessions left, one question, and the first next
 * steps; each with what it rests on.
 *
 * It is for the practitioner who holds the session: it names what the two wrote down, and nothing of another episode
 * but what is open about the client's safety and how many session credits are left. Of a session that is over it looks
 * back: it is as of the instant before the session, with what came up to then and nothing later.
 *
 * @param record - the facts about the client
 * @param sessionId - the session
 * @param options - the same as for a review; nothing after `asOf` is seen
 * @returns the brief as plain data; `renderSessionBrief` makes a text of it
 * @throws RangeError with code `unknown-session` or `unknown-episode` when it is not in the record as of then; the codes
 *   of `reviewCare`
 * @example
 * ```ts
 * import { defaultAttendancePolicy, draftSessionBrief } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const brief = draftSessionBrief(recordFromTokens('A A X A'), 'session-4', {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2026-12-30T09:00:00Z'),
 * });
 * brief.lastSession?.sessionId; //=> 'session-2'
 * brief.question?.id; //=> 'ask.what-got-in-the-way'
 * brief.safety.question.state; //=> 'not-asked'
 * ```
 * @category care-review
 * @since 0.1.0
 */
export function draftSessionBrief(
  record: CareRecord,
  sessionId: string,
  options: ReviewOptions,
): SessionBrief {
  const seen = recordAsOf(record, toMs(options.asOf));
  const session = seen.sessions.find(({ id }) => id === sessionId);
  if (session === undefined)
    throw rangeError('unknown-session', 'The session is not in the record as of that moment.');
  const isLookingBack = session.end <= options.asOf;
  return briefOf(record, session, isLookingBack, {
    ...options,
    asOf: isLookingBack ? justBefore(session, seen) : options.asOf,
  });
}

/** The last instant before a session began; no earlier than its episode was opened. */
function justBefore({ episodeId, start }: Session, { episodes }: CareRecord): Date {
  const opened = episodes.filter(({ id }) => id === episodeId).map(({ openedAt }) => toMs(openedAt));
  return new Date(Math.max(toMs(start) - 1, ...opened));
}

/** When the client died, by whichever episode says so; null where none does. */
function diedIn(episodes: readonly Episode[]): Date | null {
  const times = episodes.flatMap(({ ending }) => (ending?.kind === 'died' ? [toMs(ending.at)] : []));
  return times.length === 0 ? null : new Date(Math.min(...times));
}

/** The brief of a session as of a moment. */
function briefOf(
  record: CareRecord,
  { id: sessionId, episodeId, start }: Session,
  isLookingBack: boolean,
  options: ReviewOptions,
): SessionBrief {
  const seen = recordAsOf(record, toMs(options.asOf));
  const reviewAt = (asOf: Date): CareReview =>
    treatedPart(reviewCare(record, { ...options, asOf }), [episodeId]);
  const review = reviewAt(options.asOf);
  const episode = review.episodes.find((one) => one.episodeId === episodeId);
  if (episode === undefined)
    throw rangeError('unknown-episode', 'The episode is not in the record as of that moment.');
  const attended = episode.outcomes.filter(({ run, end }) => run === 'ends' && end <= options.asOf);
  const last = attended.findLast((one) => one.start < start);
  const changes = last === undefined ? [] : listChanges(reviewAt(last.end), review);
  const told = TOLD.flatMap((kind) =>
    changes.filter((change) => change.kind === kind && isTold(change, episodeId)),
  );
  const tasks = openTasks(seen, episodeId);
  const hasGoal = openGoals(seen, episodeId).some(
    ({ confirmedByClientAt }) => confirmedByClientAt !== undefined,
  );
  const diedAt = diedIn(seen.episodes);
  return copyPlain({
    clientId: review.clientId,
    clientName: seen.client.preferredName ?? null,
    episodeId,
    sessionId,
    start,
    asOf: review.asOf,
    isLookingBack,
    lastSession: last === undefined ? null : { sessionId: last.sessionId, start: last.start },
    changes: told.slice(0, MOST_CHANGES),
    moreChanges: Math.max(0, told.length - MOST_CHANGES),
    safety: {
      open: review.safety.open,
      question: review.safety.question,
      answers: safetyAnswers(ownMeasures(seen, episodeId), options.instruments),
    },
    measures: measuresIn(episode, last?.end),
    tasks,
    goals: goalsIn(seen, episodeId),
    sessionsLeft: {
      credits: episode.limits.remaining,
      planned: plannedIn(seen.episodes, episodeId),
      attended: attended.length,
    },
    diedAt,
    question: diedAt === null ? briefQuestion(review, episode, tasks, hasGoal) : null,
    nextSteps: episode.nextSteps.slice(0, MOST_FACTS),
  });
}
