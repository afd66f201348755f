import type { EndingKind } from '../care-record/episode.js';
import type { EvidenceRef, Reason } from '../care-record/evidence.js';
import type { NextStepsEpisode } from './next-steps-basis.js';
import type { NextStep } from './next-step.js';
import { step } from './step-table.js';

/** Why some kinds of ending may be thought of. */
function reasonsFor({ ending }: NextStepsEpisode, kinds: readonly EndingKind[]): Reason[] {
  return ending.suggestions.filter(({ kind }) => kinds.includes(kind)).flatMap(({ reasons }) => reasons);
}

/** That a person decides how to go on where a long silence outlasted every message; nothing while it did not. */
export function silenceSteps(episode: NextStepsEpisode): NextStep[] {
  const reasons = reasonsFor(episode, ['unplanned', 'did-not-start']);
  return reasons.length === 0 ? [] : [step('decide-how-to-go-on', episode.episodeId, reasons)];
}

/**
 * Steps with the decision how care ends, or goes on, once the session that was agreed as the last one was held: once,
 * with all reasons.
 */
export function withLastSession(
  steps: readonly NextStep[],
  { episodeId, lastSession }: NextStepsEpisode,
): NextStep[] {
  if (lastSession === null || !lastSession.isHeld) return [...steps];
  const { sessionId, start } = lastSession;
  const evidence: EvidenceRef[] = [
    { kind: 'sessions', id: sessionId },
    { kind: 'episodes', id: episodeId, part: 'plannedEnding' },
  ];
  const reason: Reason = {
    rule: 'checklist.last-session-over',
    evidence,
    inputs: { start: new Date(start) },
  };
  const [same] = steps.filter(({ id }) => id === 'decide-how-to-go-on');
  if (same === undefined) return [...steps, step('decide-how-to-go-on', episodeId, [reason])];
  return steps.map((one) => (one === same ? { ...same, reasons: [...same.reasons, reason] } : one));
}

/** Steps with the planning of an ending where every goal is reached and none is planned: once, with all reasons. */
export function withReachedGoals(steps: readonly NextStep[], episode: NextStepsEpisode): NextStep[] {
  const reasons = reasonsFor(episode, ['met-goals']);
  const isPlanned = episode.engagement.readings.completion.reasons.some(
    ({ rule }) => rule === 'engagement.ending-planned',
  );
  if (reasons.length === 0 || isPlanned) return [...steps];
  const others = steps.filter(({ id }) => id !== 'plan-the-ending');
  const same = steps.filter(({ id }) => id === 'plan-the-ending').flatMap((one) => one.reasons);
  return [...others, step('plan-the-ending', episode.episodeId, [...same, ...reasons])];
}
