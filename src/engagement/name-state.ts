import type { Episode } from '../care-record/episode.js';
import type { Reason } from '../care-record/evidence.js';
import type { AgreedPause } from '../care-record/interval.js';
import { toMs } from '../internal/instant.js';
import { reasonForGap } from './concern.js';
import type { ContactGap } from './contact-gap.js';
import type { EngagementRule } from './engagement-rule.js';
import type { EngagementRules } from './engagement-rules.js';
import type { EngagementState } from './engagement-state.js';
import type { Memory } from './memory.js';
import { citing, type SeenSession } from './seen-session.js';

/** What a state is named from at one moment. */
export interface Moment {
  readonly at: number;
  readonly episode: Episode;
  readonly pauses: readonly AgreedPause[];
  readonly memory: Memory;
  /** The attended sessions whose outcome stands then. */
  readonly attended: readonly SeenSession[];
  /** The time without contact that goes on then. */
  readonly gap: ContactGap | undefined;
}

/** A state with the reasons that give it. */
export interface NamedState {
  readonly state: EngagementState;
  readonly reasons: readonly Reason<EngagementRule>[];
}

function activePause(pauses: readonly AgreedPause[], at: number): AgreedPause | undefined {
  return pauses.find(
    ({ agreedAt, from, until, endedAt }) =>
      Math.max(toMs(from), toMs(agreedAt)) <= at &&
      (until === undefined || at < toMs(until)) &&
      (endedAt === undefined || at < toMs(endedAt)),
  );
}

function soFar(attended: readonly SeenSession[], rules: EngagementRules): Reason<EngagementRule> {
  const inputs = { attended: attended.length, courseMinimum: rules.courseMinimum };
  return { rule: 'engagement.attended-so-far', evidence: citing(attended), inputs };
}

/** Names the state of an episode at a moment: the first that fits. */
export function nameState(moment: Moment, rules: EngagementRules): NamedState {
  const { at, episode, memory, attended } = moment;
  if (episode.ending !== undefined && toMs(episode.ending.at) <= at) {
    const { kind } = episode.ending;
    const evidence = [{ kind: 'episodes', id: episode.id, part: 'ending' }] as const;
    return {
      state: { label: 'ended', ending: kind },
      reasons: [
        { rule: 'engagement.ended', evidence, inputs: { kind, at: new Date(toMs(episode.ending.at)) } },
      ],
    };
  }
  const pause = activePause(moment.pauses, at);
  if (pause !== undefined) {
    const evidence = [{ kind: 'pauses', id: pause.id }] as const;
    const until = pause.until === undefined ? null : new Date(toMs(pause.until));
    return {
      state: { label: 'paused' },
      reasons: [{ rule: 'engagement.agreed-pause', evidence, inputs: { until } }],
    };
  }
  return memory.level === 'low' ? nameLow(moment) : nameOther(moment, attended, rules);
}

/** Missing sessions; or not in touch, as long as that is still true. */
function nameLow({ memory, gap }: Moment): NamedState {
  if (memory.cause === 'sessions') return { state: { label: 'missing-sessions' }, reasons: memory.reasons };
  if (gap !== undefined) return { state: { label: 'not-in-touch' }, reasons: [reasonForGap(gap)] };
  const again: Reason<EngagementRule> = { rule: 'engagement.in-touch-again', evidence: [], inputs: {} };
  return {
    state: { label: 'worth-a-conversation', trend: 'recovering' },
    reasons: [again, ...memory.reasons],
  };
}

function nameOther(
  { memory, gap }: Moment,
  attended: readonly SeenSession[],
  rules: EngagementRules,
): NamedState {
  const reasons = [soFar(attended, rules), ...memory.reasons];
  if (attended.length === 0) return { state: { label: 'not-yet-started' }, reasons };
  if (attended.length < rules.courseMinimum) return { state: { label: 'getting-started' }, reasons };
  if (memory.level === 'high') return { state: { label: 'attending' }, reasons };
  const isRising = memory.isRising && gap === undefined;
  const rising: Reason<EngagementRule> = {
    rule: 'engagement.rising',
    evidence: citing(attended.slice(-Math.max(1, memory.clear))),
    inputs: { clear: memory.clear, needed: rules.upAfter },
  };
  return {
    state: { label: 'worth-a-conversation', trend: isRising ? 'recovering' : 'steady' },
    reasons: isRising ? [...memory.reasons, rising] : memory.reasons,
  };
}
