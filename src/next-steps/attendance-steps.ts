import type { ReviewNeed } from '../attendance-policy/review-rule.js';
import type { EvidenceRef, Reason } from '../care-record/evidence.js';
import type { NextStepsEpisode } from './next-steps-basis.js';
import type { NextStep } from './next-step.js';
import { step } from './step-table.js';

/** The earliest of some instants; null for none. */
function earliest(instants: readonly Date[]): Date | null {
  return instants.length === 0 ? null : new Date(Math.min(...instants.map((at) => at.getTime())));
}

/** What others wait for: outcomes to record, decisions to take, each by when the first of them is due. */
export function recordSteps({ episodeId, awaiting, outcomes }: NextStepsEpisode): NextStep[] {
  const steps: NextStep[] = [];
  const awaited = new Set(awaiting.map(({ sessionId }) => sessionId));
  const unrecorded = outcomes.filter(({ sessionId }) => awaited.has(sessionId));
  if (unrecorded.length > 0) {
    steps.push(
      step(
        'record-outcome',
        episodeId,
        unrecorded.map(({ sessionId, start }): Reason => {
          const evidence: EvidenceRef[] = [{ kind: 'sessions', id: sessionId }];
          return { rule: 'steps.outcome-missing', evidence, inputs: { start: new Date(start) } };
        }),
        { dueAt: earliest(awaiting.map(({ dueAt }) => dueAt)) },
      ),
    );
  }
  const undecided = outcomes.filter(({ provisional }) => provisional);
  if (undecided.length > 0) {
    const reasons = undecided.flatMap((one) => one.reasons);
    const decideBy = reasons.flatMap(({ inputs }) =>
      inputs['decideBy'] instanceof Date ? [inputs['decideBy']] : [],
    );
    steps.push(step('decide-what-is-open', episodeId, reasons, { dueAt: earliest(decideBy) }));
  }
  return steps;
}

/**
 * What sessions missed in a row ask for: the review, supervision and what got in the way, until the record shows them.
 * While a
 * safety concern is open the pause of booking is provisional, so there is no review to hold; what the practitioner
 * does for their own part stays.
 */
export function runSteps({ episodeId, runs }: NextStepsEpisode, isSafetyOpen: boolean): NextStep[] {
  const steps: NextStep[] = [];
  const paused = runs.flatMap(({ provisional, review, reasons }) =>
    provisional || review === null ? [] : [{ review, reasons }],
  );
  const [first] = [...paused].sort((a, b) => a.review.dueAt.getTime() - b.review.dueAt.getTime());
  if (first === undefined) return [];
  const { dueAt, with: who } = first.review;
  const reasons = paused.flatMap((run) => run.reasons);
  const isLacking = (wanted: ReviewNeed): boolean =>
    paused.some(({ review }) => !review.needs.some(({ need, done }) => need === wanted && done));
  if (!isSafetyOpen) steps.push(step('hold-review', episodeId, reasons, { dueAt, who }));
  if (isLacking('supervision')) steps.push(step('use-supervision', episodeId, reasons, { dueAt }));
  if (isLacking('what-got-in-the-way'))
    steps.push(step('understand-root-cause', episodeId, reasons, { dueAt, who: 'practitioner-and-client' }));
  return steps;
}
