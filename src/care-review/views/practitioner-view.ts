import type { Conflict } from '../../attendance-policy/conflict.js';
import type { MissedRun } from '../../attendance-policy/missed-run.js';
import type { EvidenceRef } from '../../care-record/evidence.js';
import type { Checklist } from '../../checklists/checklist.js';
import type { ChecklistPromptRule } from '../../checklists/checklist-prompt.js';
import type { NextStep } from '../../next-steps/next-step.js';
import type { SafetyAssessment } from '../../safety/assess-safety.js';
import type { CareReview, EpisodeReview } from '../care-review.js';
import { isSeen, seen, type Sight, sightOf } from './seen-reasons.js';

/**
 * What the practitioner who treats a client sees: the episodes they treat, whole, what is open about the client's
 * safety, and nothing of another episode. It is a review, so whatever reads one reads it: `renderReview`,
 * `listNextSteps`, `listDataGaps`, `listChanges` between two of them, `cardsFromReview`.
 *
 * Session credits are the client's: how many are left is told, and for what the sessions of another episode used them
 * is not.
 *
 * @example
 * ```ts
 * import {
 *   defaultAttendancePolicy,
 *   renderReview,
 *   reviewCare,
 *   viewFor,
 *   type TreatingPractitionerView,
 * } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const review = reviewCare(recordFromTokens('A'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * const view: TreatingPractitionerView = viewFor(review, {
 *   as: 'treating-practitioner',
 *   episodeIds: ['episode-1'],
 * });
 * view.episodes.length; //=> 1
 * renderReview(view).split('\n').at(0); //=> 'Safety'
 * ```
 * @category care-review
 * @since 0.1.0
 */
export interface TreatingPractitionerView extends CareReview {
  /** Whose view it is. */
  readonly audience: 'treating-practitioner';
}

/** Safety as it holds across episodes, without a questionnaire that may not be seen. */
export function seenSafety({ asOf, open, question }: SafetyAssessment, sight: Sight): SafetyAssessment {
  return {
    asOf,
    open,
    question:
      question.state === 'not-asked' || isSeen(question.evidence, sight)
        ? question
        : { state: 'not-asked', why: 'no-such-questionnaire', lastAskedAt: question.lastAskedAt },
  };
}

/** A run without the sessions of other episodes that a policy counts together. */
function seenRun(run: MissedRun, sight: Sight): MissedRun {
  const own = (ids: readonly string[]): string[] => ids.filter((id) => sight.sessions.has(id));
  return {
    ...run,
    sessionIds: own(run.sessionIds),
    basedOn: own(run.basedOn),
    missingOutcomes: own(run.missingOutcomes),
  };
}

/** What contradicts without belonging to any episode: whoever works with the client can put it right. */
const OF_NO_EPISODE: ReadonlySet<unknown> = new Set(['statement-about-no-session', 'session-of-no-episode']);

/** Whether something that contradicts is theirs: it cites a session or an episode of theirs, or belongs to none. */
function isTheirs(code: unknown, evidence: Conflict['evidence'], sight: Sight): boolean {
  const isOwn = (ref: EvidenceRef): boolean =>
    (ref.kind === 'sessions' || ref.kind === 'episodes') && isSeen(ref, sight);
  return OF_NO_EPISODE.has(code) || evidence.some(isOwn);
}

/** The reasons that tell of a contradiction. */
const CONFLICTS: ReadonlySet<string> = new Set(['steps.conflict', 'steps.session-conflict']);

/** Steps without those that are about other episodes only. */
export function seenSteps(steps: readonly NextStep[], sight: Sight): NextStep[] {
  return steps.flatMap((step) => {
    const reasons = step.reasons.filter(
      ({ rule, evidence, inputs }) => !CONFLICTS.has(rule) || isTheirs(inputs['code'], evidence, sight),
    );
    return reasons.length === 0 ? [] : [{ ...step, reasons }];
  });
}

/** What contradicts in the episodes that may be seen. */
export function seenConflicts(conflicts: readonly Conflict[], sight: Sight): Conflict[] {
  return conflicts.filter(({ code, evidence }) => isTheirs(code, evidence, sight));
}

/** What is asked of a checklist because of the client's other episodes: seen by those who see them all. */
const OF_OTHER_EPISODES: ReadonlySet<ChecklistPromptRule> = new Set<ChecklistPromptRule>([
  'prompt.earlier-ending',
  'prompt.earlier-episode',
  'prompt.tasks-not-done',
]);

/** A checklist without what another episode says. */
function seenChecklist(checklist: Checklist, seesAll: boolean): Checklist {
  const items = checklist.items.map((entry) => ({
    ...entry,
    prompts: entry.prompts.filter(({ rule }) => seesAll || !OF_OTHER_EPISODES.has(rule)),
  }));
  return { ...checklist, items };
}

function seenEpisode(episode: EpisodeReview, sight: Sight, seesAll: boolean): EpisodeReview {
  const { runs, nextSteps, checklists } = episode;
  return {
    ...episode,
    runs: runs.map((run) => seenRun(run, sight)),
    checklists: checklists.map((checklist) => seenChecklist(checklist, seesAll)),
    nextSteps: seenSteps(nextSteps, sight),
  };
}

/** Session credits without what the sessions of other episodes did with them. */
function seenCredits(credits: CareReview['credits'], { sessions }: Sight): CareReview['credits'] {
  const isOwn = (sessionId: string | null): boolean => sessionId === null || sessions.has(sessionId);
  const entries = credits.entries.filter(({ sessionId }) => isOwn(sessionId));
  const ownLots = new Set(entries.flatMap(({ from, to }) => [from.lotId, to.lotId]));
  return {
    ...credits,
    shortfall: credits.shortfall.filter(isOwn),
    uncovered: credits.uncovered.filter(({ sessionId }) => isOwn(sessionId)),
    // What was given back has an id of its own, made from the session that it was given back for.
    allowances: credits.allowances.filter(({ kind, lotId }) => kind !== 'reinstated' || ownLots.has(lotId)),
    entries,
  };
}

/** A review of these episodes alone, as the practitioner who treats them sees it. */
export function treatedPart(review: CareReview, episodeIds: readonly string[]): CareReview {
  const isTreated = (episodeId: string): boolean => episodeIds.includes(episodeId);
  const own = review.episodes.filter(({ episodeId }) => isTreated(episodeId));
  const sight = sightOf(review.episodes, isTreated, null);
  const seesAll = own.length === review.episodes.length;
  return seen<CareReview>(
    {
      ...review,
      safety: seenSafety(review.safety, sight),
      episodes: own.map((episode) => seenEpisode(episode, sight, seesAll)),
      credits: seenCredits(review.credits, sight),
      conflicts: seenConflicts(review.conflicts, sight),
      unreadMeasures: review.unreadMeasures.filter(({ id }) => isSeen({ kind: 'measures', id }, sight)),
    },
    sight,
  );
}

/** A review as the practitioner who treats these episodes sees it. */
export function treatingPractitionerView(
  review: CareReview,
  episodeIds: readonly string[],
): TreatingPractitionerView {
  return { audience: 'treating-practitioner', ...treatedPart(review, episodeIds) };
}

/**
 * What a practitioner who does not treat the client sees: that there is care, and whether a person has to act today.
 *
 * @example
 * ```ts
 * import { defaultAttendancePolicy, reviewCare, viewFor, type OtherPractitionerView } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const review = reviewCare(recordFromTokens('A'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * const view: OtherPractitionerView = viewFor(review, { as: 'other-practitioner' });
 * view.hasOpenCare; //=> true
 * ```
 * @category care-review
 * @since 0.1.0
 */
export interface OtherPractitionerView {
  /** Whose view it is. */
  readonly audience: 'other-practitioner';
  /** The client. */
  readonly clientId: string;
  /** The moment judged from. */
  readonly asOf: Date;
  /** Whether an episode is open, somewhere. */
  readonly hasOpenCare: boolean;
  /** Whether somebody is to speak with the client about their safety; never what it is about. */
  readonly isSafetyOpen: boolean;
}

/** A review as a practitioner who does not treat the client sees it. */
export function otherPractitionerView({
  clientId,
  asOf,
  safety,
  episodes,
}: CareReview): OtherPractitionerView {
  return {
    audience: 'other-practitioner',
    clientId,
    asOf,
    hasOpenCare: episodes.some(({ engagement }) => engagement.state.label !== 'ended'),
    isSafetyOpen: safety.open.length > 0,
  };
}
