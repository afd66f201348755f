import { toMs } from '../internal/instant.js';
import { own, type EpisodeFacts } from './episode-facts.js';
import type { Instance } from './instance.js';
import { shownBy, type EvidenceRules, type Shown } from './shown.js';
import { openBarriers, openFeedback, questionnairesOf } from './work-facts.js';

/** The plans that say how many sessions, or how far apart. */
function plansShown({ episode }: EpisodeFacts, since: number): Shown[] {
  const made = (episode.plans ?? [])
    .filter(({ sessions, cadenceDays }) => sessions !== undefined || cadenceDays !== undefined)
    .map(({ agreedAt }) => toMs(agreedAt))
    .filter((at) => at >= since);
  return made.length === 0
    ? []
    : [{ ref: { kind: 'episodes', id: episode.id, part: 'plans' }, at: Math.max(...made) }];
}

function tasksShown(facts: EpisodeFacts, kind: 'task' | 'take-away' | null, since: number): Shown[] {
  const tasks = own(facts.seen.tasks, facts).filter(
    (one) => one.withdrawnAt === undefined && (kind === null || one.kind === kind),
  );
  return shownBy('tasks', tasks, ({ agreedAt }) => agreedAt, since);
}

/** The next session after the one it is about, else the plan, each with a step to do. */
function nextSteps(facts: EpisodeFacts, { session, since }: Instance): Shown[] {
  const first = session ?? facts.standing[0];
  const steps = tasksShown(facts, null, since);
  if (first === undefined || steps.length === 0) return [];
  const next = facts.standing.find(({ start, bookedAt }) => start > first.start && bookedAt >= since);
  const where: Shown[] =
    next === undefined
      ? plansShown(facts, since)
      : [{ ref: { kind: 'sessions', id: next.session.id }, at: next.bookedAt }];
  return where.length === 0 ? [] : [...where, ...steps];
}

/** Looks at goals together, the latest of each goal. */
function goalLooks(facts: EpisodeFacts, since: number): Shown[] {
  return own(facts.seen.goals, facts).flatMap(({ id, reviews = [] }) => {
    const looks = reviews.map(({ at }) => toMs(at)).filter((at) => at >= since);
    return looks.length === 0
      ? []
      : [{ ref: { kind: 'goals', id, part: 'reviews' }, at: Math.max(...looks) }];
  });
}

/** Questionnaires that were looked at and have an earlier one of their kind to compare with. */
function progressLooks(facts: EpisodeFacts, ids: readonly string[]): Shown[] {
  const all = questionnairesOf(facts, ids);
  const compared = all.filter(({ instrument, answeredAt }) =>
    all.some((one) => one.instrument === instrument && toMs(one.answeredAt) < toMs(answeredAt)),
  );
  return shownBy('measures', compared, ({ reviewedAt }) => reviewedAt);
}

/** What the client and the practitioner have talked about, agreed and looked at. */
export const EVIDENCE_OF_WORK: EvidenceRules = {
  'questionnaire-looked-at': (facts, _, { measures = [] }) =>
    shownBy('measures', questionnairesOf(facts, measures), ({ reviewedAt }) => reviewedAt),
  'barriers-talked-about': (facts, { since }) => {
    const barriers = own(facts.seen.influences, facts).filter(({ direction }) => direction === 'barrier');
    return [
      ...shownBy('influences', barriers, (one) => one.since, since),
      ...shownBy('barrierReviews', own(facts.seen.barrierReviews, facts), ({ at }) => at, since),
    ];
  },
  'plan-recorded': (facts, { since }) => plansShown(facts, since),
  'goal-confirmed-by-client': (facts, { session, since }) => {
    const goals = own(facts.seen.goals, facts).filter(({ withdrawnAt }) => withdrawnAt === undefined);
    const confirmed = shownBy('goals', goals, ({ confirmedByClientAt }) => confirmedByClientAt, since);
    return session === null ? confirmed : [...confirmed, ...goalLooks(facts, since)];
  },
  'next-booking-and-step': nextSteps,
  'progress-looked-at': (facts, _, { measures = [] }) => progressLooks(facts, measures),
  'goal-looked-at': (facts, _, { due }) =>
    goalLooks(facts, due === 'ending-in-sight' ? (facts.endingFrom ?? Infinity) : -Infinity),
  'feedback-asked-for': (facts) =>
    shownBy('feedback', own(facts.seen.feedback, facts), ({ asked, at }) => (asked ? at : undefined)),
  'feedback-acted-on': (facts) =>
    openFeedback(facts).length > 0
      ? []
      : shownBy('feedback', own(facts.seen.feedback, facts), ({ actedOnAt }) => actedOnAt),
  'task-agreed': (facts) => tasksShown(facts, 'task', -Infinity),
  'take-away-recorded': (facts) => tasksShown(facts, 'take-away', -Infinity),
  'barriers-dealt-with': (facts) => {
    if (openBarriers(facts).length > 0) return [];
    const barriers = own(facts.seen.influences, facts).filter(({ direction }) => direction === 'barrier');
    return shownBy('influences', barriers, ({ resolvedAt, plannedAt }) => resolvedAt ?? plannedAt);
  },
  'cause-recorded': (facts, { since }) => {
    const reviews = own(facts.seen.bookingReviews, facts);
    const barriers = own(facts.seen.influences, facts).filter(({ direction }) => direction === 'barrier');
    return [
      ...shownBy(
        'bookingReviews',
        reviews,
        (one) => (one.gotInTheWay === undefined ? undefined : one.at),
        since,
      ),
      ...shownBy('influences', barriers, (one) => one.since, since),
      ...shownBy('barrierReviews', own(facts.seen.barrierReviews, facts), ({ at }) => at, since),
    ];
  },
  'last-questionnaire-answered': (facts, _, { measures = [] }) =>
    shownBy(
      'measures',
      questionnairesOf(facts, measures),
      ({ answeredAt }) => answeredAt,
      facts.endingFrom ?? Infinity,
    ),
};
