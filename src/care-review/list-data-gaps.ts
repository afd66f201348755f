import type { EvidenceRef } from '../care-record/evidence.js';
import type { SessionOutcome } from '../attendance-policy/session-outcome.js';
import type { DataGapId, GapEffect } from '../messages/review-code.js';
import { hasDied } from './has-died.js';
import type { CareReview, EpisodeReview } from './care-review.js';

/**
 * Something that is not recorded, and what recording it would change. It never counts against anybody.
 *
 * @example
 * ```ts
 * import type { DataGap } from 'client-engagement';
 *
 * const gap: DataGap = {
 *   key: 'gap.outcome@e1',
 *   id: 'gap.outcome',
 *   episodeId: 'e1',
 *   evidence: [{ kind: 'sessions', id: 's4' }],
 *   wouldChange: ['effect.attendance', 'effect.missed-in-a-row', 'effect.booking', 'effect.credits'],
 * };
 * ```
 * @category care-review
 * @since 0.1.0
 */
export interface DataGap {
  /** Id of this gap for this client; no two of one list are the same. */
  readonly key: string;
  /** What is not recorded. */
  readonly id: DataGapId;
  /** The episode; null for the client as a whole. */
  readonly episodeId: string | null;
  /** The records it is missing from; empty where there is no record at all. */
  readonly evidence: readonly EvidenceRef[];
  /** What recording it would change, or could. */
  readonly wouldChange: readonly GapEffect[];
}

/** What each gap leaves open, in the order in which gaps are listed. */
const EFFECTS: { readonly [id in DataGapId]: readonly GapEffect[] } = {
  'gap.self-harm-question': ['effect.safety'],
  'gap.outcome': ['effect.attendance', 'effect.missed-in-a-row', 'effect.booking', 'effect.credits'],
  'gap.cancellation-time': [
    'effect.attendance',
    'effect.missed-in-a-row',
    'effect.booking',
    'effect.credits',
  ],
  'gap.cancellation-party': [
    'effect.attendance',
    'effect.missed-in-a-row',
    'effect.booking',
    'effect.credits',
  ],
  'gap.policy': ['effect.attendance', 'effect.missed-in-a-row', 'effect.booking', 'effect.credits'],
  'gap.unreadable-questionnaire': ['effect.score-change', 'effect.safety'],
  'gap.questionnaire': ['effect.score-change', 'effect.safety'],
  'gap.second-questionnaire': ['effect.score-change'],
  'gap.participation': ['effect.participation', 'effect.state'],
  'gap.application': ['effect.application', 'effect.state'],
  'gap.completion': ['effect.completion', 'effect.state'],
  'gap.rhythm': ['effect.contact-gap', 'effect.state'],
  'gap.client-view': ['effect.views'],
  'gap.practitioner-view': ['effect.views'],
  'gap.barriers': ['effect.suggestions', 'effect.checklists'],
  'gap.goals': ['effect.completion', 'effect.checklists'],
};

function gap(id: DataGapId, episodeId: string | null, evidence: readonly EvidenceRef[] = []): DataGap {
  const key = episodeId === null ? id : `${id}@${episodeId}`;
  return { key, id, episodeId, evidence, wouldChange: [...EFFECTS[id]] };
}

/** Outcomes that are unknown because something is not recorded. */
const UNKNOWN: readonly (readonly [SessionOutcome, DataGapId])[] = [
  ['awaiting-outcome', 'gap.outcome'],
  ['cancel-notice-unknown', 'gap.cancellation-time'],
  ['cancel-party-unknown', 'gap.cancellation-party'],
  ['policy-unknown', 'gap.policy'],
];

/** Items whose waiting shows that something was never written down. */
const WAITING: readonly (readonly [string, DataGapId])[] = [
  ['first-session.assess.barriers', 'gap.barriers'],
  ['first-session.agree.goals', 'gap.goals'],
];

function sessionGaps({ episodeId, outcomes }: EpisodeReview): DataGap[] {
  return UNKNOWN.flatMap(([unknown, id]) => {
    const found = outcomes.filter(({ outcome }) => outcome === unknown);
    const evidence = found.map(({ sessionId }): EvidenceRef => ({ kind: 'sessions', id: sessionId }));
    return evidence.length === 0 ? [] : [gap(id, episodeId, evidence)];
  });
}

function questionnaireGaps({ episodeId, measures }: EpisodeReview): DataGap[] {
  if (measures.length === 0) return [gap('gap.questionnaire', episodeId)];
  const once = measures.filter(({ change }) => 'why' in change && change.why === 'total-missing');
  const evidence = once.flatMap(({ scores }) =>
    scores.map(({ id }): EvidenceRef => ({ kind: 'measures', id })),
  );
  return once.length === 0 ? [] : [gap('gap.second-questionnaire', episodeId, evidence)];
}

function engagementGaps({ episodeId, engagement, outcomes, checklists }: EpisodeReview): DataGap[] {
  const { readings, views, contact, reasons } = engagement;
  const gaps: DataGap[] = [];
  if (outcomes.some(({ run }) => run === 'ends')) {
    if (readings.participation.level === 'unknown') gaps.push(gap('gap.participation', episodeId));
    if (readings.application.level === 'unknown') gaps.push(gap('gap.application', episodeId));
    if (readings.completion.level === 'unknown') gaps.push(gap('gap.completion', episodeId));
    if (views.client === null) gaps.push(gap('gap.client-view', episodeId));
    if (views.practitioner === null) gaps.push(gap('gap.practitioner-view', episodeId));
  }
  if (reasons.some(({ rule }) => rule === 'engagement.no-contact-rhythm-unknown'))
    gaps.push(gap('gap.rhythm', episodeId, contact.evidence));
  const items = checklists.flatMap((checklist) => checklist.items);
  for (const [wanted, id] of WAITING) {
    const waits = items.some(
      ({ item, state }) => item.id === wanted && (state === 'due' || state === 'overdue' || state === 'open'),
    );
    if (waits) gaps.push(gap(id, episodeId));
  }
  return gaps;
}

/**
 * Lists what is not recorded about a client's care, and what recording it would change.
 *
 * A gap is a question, not a lack of anybody's: what is unknown never counts against a client. An episode that has
 * ended is asked for the outcomes of its sessions only; so is every one once the client has died.
 *
 * Never throws.
 *
 * For whoever may read the review: of a treating practitioner's view, what is missing in their episodes.
 *
 * @param review - the review
 * @returns the gaps: those that bear on safety first, then sessions, questionnaires, engagement
 * @example
 * ```ts
 * import { defaultAttendancePolicy, listDataGaps, reviewCare } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const review = reviewCare(recordFromTokens('A ?'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * const [safety, outcome] = listDataGaps(review);
 * safety?.id; //=> 'gap.self-harm-question'
 * outcome?.evidence; //=> [{ kind: 'sessions', id: 'session-2' }]
 * outcome?.wouldChange.at(0); //=> 'effect.attendance'
 * ```
 * @category care-review
 * @since 0.1.0
 */
export function listDataGaps(review: CareReview): readonly DataGap[] {
  const { safety, unreadMeasures, episodes } = review;
  const gaps: DataGap[] = [];
  const open = hasDied(review) ? [] : episodes.filter(({ engagement }) => engagement.state.label !== 'ended');
  if (safety.question.state === 'not-asked' && open.length > 0)
    gaps.push(gap('gap.self-harm-question', null));
  if (unreadMeasures.length > 0) {
    const evidence = unreadMeasures.map(({ id }): EvidenceRef => ({ kind: 'measures', id }));
    gaps.push(gap('gap.unreadable-questionnaire', null, evidence));
  }
  gaps.push(...episodes.flatMap(sessionGaps));
  gaps.push(...open.flatMap((episode) => [...questionnaireGaps(episode), ...engagementGaps(episode)]));
  const order = Object.keys(EFFECTS);
  return gaps.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}
