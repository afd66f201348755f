import type { Reason } from '../care-record/evidence.js';
import type { ChangeKind } from '../messages/review-code.js';
import type { CareReview, EpisodeReview } from './care-review.js';

/** The kinds in their order. */
export const CHANGE_KINDS: { readonly [kind in ChangeKind]: true } = {
  'change.safety': true,
  'change.safety-question': true,
  'change.state': true,
  'change.trend': true,
  'change.reading': true,
  'change.ending-suggested': true,
  'change.ending-to-record': true,
  'change.booking': true,
  'change.missed-in-a-row': true,
  'change.outcome': true,
  'change.next-session': true,
  'change.questionnaire': true,
  'change.score-change': true,
  'change.credits-left': true,
  'change.checklist-item': true,
  'change.next-step': true,
};

/** One thing that a review says, with what a change of it is known by. */
export interface ReviewFact {
  readonly kind: ChangeKind;
  readonly episodeId: string | null;
  readonly subject: string | null;
  /** The start of the session, or when the questionnaire was answered; absent for what is of no day. */
  readonly on?: Date;
  readonly value: string | number | Date;
  readonly reasons: readonly Reason[];
}

/** What a review says about the client as a whole. */
function clientFacts({ safety, credits }: CareReview): ReviewFact[] {
  const facts: ReviewFact[] = safety.open.map(({ reason }) => ({
    kind: 'change.safety',
    episodeId: null,
    subject: reason.evidence.map(({ kind, id, part = '' }) => JSON.stringify([kind, id, part])).join(),
    value: 'open',
    reasons: [reason],
  }));
  const { question } = safety;
  const value = question.state === 'asked' ? question.state : question.why;
  facts.push({ kind: 'change.safety-question', episodeId: null, subject: null, value, reasons: [] });
  if (credits.limited) {
    const { reasons } = credits.limits;
    facts.push({
      kind: 'change.credits-left',
      episodeId: null,
      subject: null,
      value: credits.left,
      reasons,
    });
  }
  return facts;
}

/** What a review says about how an episode stands. */
function standingFacts({ episodeId, engagement, ending, booking, runs }: EpisodeReview): ReviewFact[] {
  const { state, readings, reasons } = engagement;
  const label = state.label === 'ended' ? state.ending : state.label;
  const facts: ReviewFact[] = [{ kind: 'change.state', episodeId, subject: null, value: label, reasons }];
  if (state.label === 'worth-a-conversation')
    facts.push({ kind: 'change.trend', episodeId, subject: null, value: state.trend, reasons });
  for (const subject of ['attendance', 'participation', 'application', 'completion'] as const) {
    const { level: value, reasons: why } = readings[subject];
    facts.push({ kind: 'change.reading', episodeId, subject, value, reasons: why });
  }
  for (const { kind: value, reasons: why } of ending.suggestions)
    facts.push({ kind: 'change.ending-suggested', episodeId, subject: value, value, reasons: why });
  for (const reason of ending.toRecord) {
    const { rule: subject } = reason;
    facts.push({ kind: 'change.ending-to-record', episodeId, subject, value: 'open', reasons: [reason] });
  }
  facts.push({
    kind: 'change.booking',
    episodeId,
    subject: null,
    value: booking.route,
    reasons: booking.reasons,
  });
  for (const { format, inARow, reasons: why } of runs)
    facts.push({
      kind: 'change.missed-in-a-row',
      episodeId,
      subject: format,
      value: inARow,
      reasons: why,
    });
  return facts;
}

/** What a review says about the sessions, questionnaires, items and steps of an episode. */
function detailFacts(episode: EpisodeReview): ReviewFact[] {
  const { episodeId, outcomes, nextBooked, measures, checklists, nextSteps } = episode;
  const facts: ReviewFact[] = outcomes.map(({ sessionId: subject, start: on, outcome: value, reasons }) => {
    return { kind: 'change.outcome', episodeId, subject, on, value, reasons };
  });
  if (nextBooked !== null)
    facts.push({
      kind: 'change.next-session',
      episodeId,
      subject: null,
      value: new Date(nextBooked.start),
      reasons: outcomes
        .filter(({ sessionId }) => sessionId === nextBooked.sessionId)
        .flatMap(({ reasons }) => reasons),
    });
  for (const { instrument, name, scores, change, compared } of measures) {
    for (const { id, answeredAt: on, score } of scores) {
      const value = score.total ?? score.status;
      const evidence = [{ kind: 'measures' as const, id }];
      const reasons: Reason[] = [{ rule: 'changes.answered', evidence, inputs: { instrument: name } }];
      facts.push({ kind: 'change.questionnaire', episodeId, subject: id, on, value, reasons });
    }
    if (change.verdict === 'not-assessable') continue;
    const inputs = { instrument: name, change: change.change };
    const reasons: Reason[] = [{ rule: 'measures.reliable-change', evidence: compared, inputs }];
    facts.push({
      kind: 'change.score-change',
      episodeId,
      subject: instrument,
      value: change.verdict,
      reasons,
    });
  }
  for (const { key, state: value, reasons } of checklists.flatMap(({ items }) => items))
    facts.push({ kind: 'change.checklist-item', episodeId, subject: key, value, reasons });
  for (const { key, id: value, reasons } of nextSteps.filter((step) => step.episodeId !== null))
    facts.push({ kind: 'change.next-step', episodeId, subject: key, value, reasons });
  return facts;
}

/** Everything that a review says that can change, in the order of the review. */
export function factsOf(review: CareReview): ReviewFact[] {
  return [
    ...clientFacts(review),
    ...review.episodes.flatMap(standingFacts),
    ...review.episodes.flatMap(detailFacts),
  ];
}
