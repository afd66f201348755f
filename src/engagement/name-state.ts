import type { Episode } from '../care-record/episode.js';
import type { EvidenceRef, Reason } from '../care-record/evidence.js';
import type { AgreedPause } from '../care-record/interval.js';
import { toMs } from '../internal/instant.js';
import { reasonsForGap } from './concern.js';
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
  /** Whether something is known of the work itself. */
  readonly isWorkKnown: () => boolean;
  /** The readings of the work that something is known of. */
  readonly workKnown: () => readonly Reading[];
}

/** A state, and the reasons that give it: to be asked for before time goes on, and only where they are wanted. */
export interface NamedState {
  readonly state: EngagementState;
  readonly explain: () => readonly Reason<EngagementRule>[];
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
  const { ending } = episode;
  if (ending !== undefined && toMs(ending.at) <= at) {
    const evidence = [{ kind: 'episodes', id: episode.id, part: 'ending' }] as const;
    const inputs = { kind: ending.kind, at: new Date(toMs(ending.at)) };
    return {
      state: { label: 'ended', ending: ending.kind },
      explain: () => [{ rule: 'engagement.ended', evidence, inputs }],
    };
  }
  const pause = activePause(moment.pauses, at);
  if (pause !== undefined) {
    const evidence = [{ kind: 'pauses', id: pause.id }] as const;
    const until = pause.until === undefined ? null : new Date(toMs(pause.until));
    return {
      state: { label: 'paused' },
      explain: () => [{ rule: 'engagement.agreed-pause', evidence, inputs: { until } }],
    };
  }
  return memory.level === 'low' ? nameLow(moment) : nameOther(moment, rules);
}

/** Missing sessions; or not in touch, as long as that is still true. */
function nameLow({ memory, gap }: Moment): NamedState {
  if (memory.cause === 'sessions')
    return { state: { label: 'missing-sessions' }, explain: () => memory.reasons };
  if (gap !== undefined) return { state: { label: 'not-in-touch' }, explain: () => reasonsForGap(gap) };
  const again: Reason<EngagementRule> = { rule: 'engagement.in-touch-again', evidence: [], inputs: {} };
  return {
    state: { label: 'worth-a-conversation', trend: 'recovering' },
    explain: () => [again, ...memory.reasons],
  };
}

function nameOther(moment: Moment, rules: EngagementRules): NamedState {
  const { memory, attended, signs } = moment;
  if (attended.length === 0) {
    return {
      state: { label: 'not-yet-started' },
      explain: () => [soFar(attended, rules), ...signsSoFar(signs()), ...memory.reasons],
    };
  }
  if (attended.length < rules.courseMinimum) {
    return {
      state: { label: 'getting-started' },
      explain: () => [soFar(attended, rules), ...memory.reasons],
    };
  }
  return memory.level === 'high' ? nameHigh(moment, rules) : nameMid(moment, rules);
}

function signsSoFar({ count, latest }: ReturnType<Moment['signs']>): Reason<EngagementRule>[] {
  return count === 0 ? [] : [{ rule: 'engagement.signs-so-far', evidence: latest, inputs: { count } }];
}

/**
 * Engaged, where more is known than attendance; else attending. What the practitioner alone saw as little says nothing
 * here until the client's own view is in.
 */
function nameHigh({ isWorkKnown, workKnown, attended }: Moment, rules: EngagementRules): NamedState {
  if (isWorkKnown()) {
    return {
      state: { label: 'engaged' },
      explain: () => [soFar(attended, rules), ...workKnown().flatMap(({ reasons }) => reasons)],
    };
  }
  const unknown: Reason<EngagementRule> = { rule: 'engagement.work-not-known', evidence: [], inputs: {} };
  return { state: { label: 'attending' }, explain: () => [soFar(attended, rules), unknown] };
}

function nameMid({ memory, attended, gap }: Moment, rules: EngagementRules): NamedState {
  const isRising = memory.isRising && gap === undefined;
  const rising = (): Reason<EngagementRule> => ({
    rule: 'engagement.rising',
    evidence: citing(attended.slice(-Math.max(1, memory.clear))),
    inputs: { clear: memory.clear, needed: rules.upAfter },
  });
  return {
    state: { label: 'worth-a-conversation', trend: isRising ? 'recovering' : 'steady' },
    explain: () => (isRising ? [...memory.reasons, rising()] : memory.reasons),
  };
}
