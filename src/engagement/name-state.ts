import type { Episode } from '../care-record/episode.js';
import type { EvidenceRef, Reason } from '../care-record/evidence.js';
import type { AgreedPause } from '../care-record/interval.js';
import { toMs } from '../internal/instant.js';
import { reasonForGap } from './concern.js';
import type { ContactGap } from './contact-gap.js';
import type { EngagementRule } from './engagement-rule.js';
import type { EngagementRules } from './engagement-rules.js';
import type { EngagementState } from './engagement-state.js';
import type { Memory } from './memory.js';
import type { Reading } from './reading.js';
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
  /** What the client did so far of their own accord: how much, and the latest of it. */
  readonly signs: () => { readonly count: number; readonly latest: readonly EvidenceRef[] };
  /** The readings of the work then: participation, application and reflection. */
  readonly work: () => readonly Reading[];
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
  return {
    rule: 'engagement.attended-so-far',
    evidence: citing(attended.slice(-rules.courseMinimum)),
    inputs,
  };
}

/** Names the state of an episode at a moment: the first that fits. */
export function nameState(moment: Moment, rules: EngagementRules): NamedState {
  const { at, episode, memory } = moment;
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
  return memory.level === 'low' ? nameLow(moment) : nameOther(moment, rules);
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

function nameOther(moment: Moment, rules: EngagementRules): NamedState {
  const { memory, attended } = moment;
  const counted = soFar(attended, rules);
  if (attended.length === 0) {
    const { count, latest } = moment.signs();
    const signs: Reason<EngagementRule>[] =
      count === 0 ? [] : [{ rule: 'engagement.signs-so-far', evidence: latest, inputs: { count } }];
    return { state: { label: 'not-yet-started' }, reasons: [counted, ...signs, ...memory.reasons] };
  }
  if (attended.length < rules.courseMinimum) {
    return { state: { label: 'getting-started' }, reasons: [counted, ...memory.reasons] };
  }
  return memory.level === 'high' ? nameHigh(moment, counted) : nameMid(moment, rules);
}

/**
 * Engaged, where more is known than attendance; else attending. What the practitioner alone saw as little says nothing
 * here until the client's own view is in.
 */
function nameHigh({ work }: Moment, counted: Reason<EngagementRule>): NamedState {
  const known = work().filter(
    ({ level, reasons }) =>
      level !== 'unknown' && reasons.every(({ rule }) => rule !== 'engagement.client-view-missing'),
  );
  if (known.length > 0) {
    return {
      state: { label: 'engaged' },
      reasons: [counted, ...known.flatMap(({ reasons }) => reasons)],
    };
  }
  const unknown: Reason<EngagementRule> = { rule: 'engagement.work-not-known', evidence: [], inputs: {} };
  return { state: { label: 'attending' }, reasons: [counted, unknown] };
}

function nameMid({ memory, attended, gap }: Moment, rules: EngagementRules): NamedState {
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
