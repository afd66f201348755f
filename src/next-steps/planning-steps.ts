import type { Reason } from '../care-record/evidence.js';
import { canRebook } from './missed-session-steps.js';
import type { NextStepsEpisode } from './next-steps-basis.js';
import type { NextStep, NextStepId } from './next-step.js';
import { isWithoutSessions } from './resting.js';
import { step } from './step-table.js';

/** What booking and session credits ask for. */
export function planningSteps(episode: NextStepsEpisode, isOffered: boolean): NextStep[] {
  const { episodeId, booking, engagement, limits } = episode;
  if (episode.lastSession !== null) return [];
  const steps: NextStep[] = [];
  const noCredits = booking.reasons.filter(({ rule }) => rule === 'booking.no-allowance-left');
  const nearEnd = limits.reasons.filter(({ rule }) => rule === 'credits.plan-the-ending');
  if (noCredits.length > 0) steps.push(step('plan-with-no-credits', episodeId, noCredits));
  else if (nearEnd.length > 0) steps.push(step('plan-the-ending', episodeId, nearEnd));
  if (canRebook(episode) && !isOffered) {
    const { evidence } = engagement.contact;
    const reasons: Reason[] = [{ rule: 'steps.nothing-booked', evidence, inputs: {} }];
    steps.push(step('offer-next-session', episodeId, reasons));
  }
  return steps;
}

/** Steps that would have more sessions asked for. */
const ASKING: ReadonlySet<NextStepId> = new Set<NextStepId>(['plan-with-no-credits', 'plan-the-ending']);

/**
 * Steps without asking for more sessions once they were asked for: while the answer is awaited and after a no, what is
 * left is to decide how to go on, with the reasons of what would have asked.
 */
export function withRequest(
  steps: readonly NextStep[],
  { episodeId, moreSessions }: NextStepsEpisode,
): NextStep[] {
  const asking = steps.filter(({ id }) => ASKING.has(id));
  if (moreSessions === null || asking.length === 0) return [...steps];
  const { waitId, askedAt, isRefused } = moreSessions;
  const asked: Reason = {
    rule: isRefused ? 'steps.more-sessions-refused' : 'steps.more-sessions-asked',
    evidence: [{ kind: 'serviceWaits', id: waitId }],
    inputs: { from: new Date(askedAt) },
  };
  const reasons = [...asking.flatMap((one) => one.reasons), asked];
  const requirements = asking.flatMap((one) => one.requirements);
  const others = steps.filter(({ id }) => !ASKING.has(id));
  const known = others.find(({ id }) => id === 'decide-how-to-go-on');
  const decide = known ?? step('decide-how-to-go-on', episodeId, []);
  return [
    ...others.filter((one) => one !== known),
    {
      ...decide,
      reasons: [...decide.reasons, ...reasons],
      requirements: [...new Set([...decide.requirements, ...requirements])],
    },
  ];
}

/**
 * What open barriers and enablers suggest, where no other step serves the same item: then it takes their reasons.
 * Without sessions to come, only what practitioners do on their own.
 */
export function withSuggestions(steps: readonly NextStep[], episode: NextStepsEpisode): NextStep[] {
  const all = [...steps];
  const isWithout = isWithoutSessions(episode);
  for (const { id, episodeId, who, isPrivate, reasons } of episode.suggestions) {
    if (isWithout && !isPrivate) continue;
    const place = all.findIndex(({ requirements }) => requirements.includes(id));
    const same = all[place];
    if (same !== undefined) {
      all[place] = { ...same, reasons: [...same.reasons, ...reasons] };
      continue;
    }
    const key = `${id}@${episodeId}`;
    all.push({ key, id, episodeId, requirements: [id], who, isPrivate, dueAt: null, reasons });
  }
  return all;
}
