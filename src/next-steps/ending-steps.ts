import type { EndingKind } from '../care-record/episode.js';
import type { Reason } from '../care-record/evidence.js';
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
