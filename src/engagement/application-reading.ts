import type { EvidenceRef, Reason } from '../care-record/evidence.js';
import { countUpTo } from '../internal/count-up-to.js';
import { toMs } from '../internal/instant.js';
import type { EngagementRule } from './engagement-rule.js';
import type { EngagementRules } from './engagement-rules.js';
import type { KnownSessions } from './known-sessions.js';
import { levelOf, unknownReading, type Reading, type ReadingLevel } from './reading.js';
import type { ReflectedAt, TaskLook, WorkFacts } from './work-facts.js';

const NO_TASK: Reading = unknownReading('engagement.no-task-set');

/** What came of a task as points from 0 to 2; null where it need not apply. */
const POINTS: { readonly [result in TaskLook['result']]: number | null } = {
  done: 2,
  'partly-done': 1,
  'not-done-but-reflected-on': 1,
  'not-done': 0,
  'not-applicable': null,
};

/** A task as it was last looked at, with the reflection that lifts it where it was not done. */
interface LookedAt {
  readonly look: TaskLook;
  readonly points: number;
  readonly reflected: ReflectedAt | undefined;
}

const isWithdrawn = ({ task }: TaskLook, at: number): boolean =>
  task.withdrawnAt !== undefined && toMs(task.withdrawnAt) <= at;

/** The first of the client's own reflections between agreeing on a task and looking at it. */
function reflectionOn(
  { task, at }: TaskLook,
  { reflections, reflectionTimes }: WorkFacts,
): ReflectedAt | undefined {
  const agreed = toMs(task.agreedAt);
  const latest = reflections[countUpTo(reflectionTimes, at) - 1];
  return latest !== undefined && latest.at >= agreed ? latest : undefined;
}

/** Evidence from here on is fresh: at most `staleAfter` sessions were kept since. */
function freshFrom({ kept }: KnownSessions, { staleAfter }: EngagementRules): number {
  return kept[kept.length - 1 - staleAfter]?.start ?? -Infinity;
}

/** The tasks that were looked at last, each as it was last looked at, latest first. */
function looksOf(work: WorkFacts, at: number, most: number): LookedAt[] {
  const seen = new Set<string>();
  const looked: LookedAt[] = [];
  for (let index = countUpTo(work.lookTimes, at) - 1; looked.length < most; index--) {
    const look = work.looks[index];
    if (look === undefined) break;
    if (seen.has(look.task.id)) continue;
    seen.add(look.task.id);
    const points = POINTS[look.result];
    if (points === null || isWithdrawn(look, at)) continue;
    const reflected = points === 0 ? reflectionOn(look, work) : undefined;
    looked.push({ look, points: reflected === undefined ? points : 1, reflected });
  }
  return looked;
}

const citing = (looked: readonly LookedAt[]): EvidenceRef[] =>
  looked.map(({ look }) => ({ kind: 'tasks', id: look.task.id, part: 'reviews' }));

const citingReflections = (reflected: readonly ReflectedAt[]): EvidenceRef[] =>
  reflected.map(({ reflection }) => ({ kind: 'reflections', id: reflection.id }));

/** The client's own notes and use of tools, where no task was looked at: at least something. */
function fromReflections(work: WorkFacts, known: KnownSessions, rules: EngagementRules, at: number): Reading {
  const { reflections, reflectionTimes } = work;
  const from = freshFrom(known, rules);
  const fresh = reflections.slice(countUpTo(reflectionTimes, from - 1), countUpTo(reflectionTimes, at));
  const [oldest] = fresh;
  if (oldest === undefined) return NO_TASK;
  const latest = fresh.reduce((_, later) => later, oldest);
  return {
    level: 'partial',
    from: new Date(oldest.at),
    to: new Date(latest.at),
    sessionsSince: known.keptAfter(latest.at),
    reasons: [
      {
        rule: 'engagement.reflections-alone',
        evidence: citingReflections([latest]),
        inputs: { count: fresh.length },
      },
    ],
  };
}

/** How application and reflection reads, before it is put into reasons. */
export interface ApplicationGrade {
  readonly level: ReadingLevel;
  /** Whether it rests on the client's own reflections alone: at least something, and never held against them. */
  readonly isFloor: boolean;
  readonly mean: number;
  /** The tasks that it rests on, latest first. */
  readonly looked: readonly LookedAt[];
}

/**
 * Grades application and reflection from the tasks and take-aways that were looked at together last: done 2, partly 1,
 * not done but reflected on 1, not done 0. What does not apply or was withdrawn says nothing. The client's own
 * reflections lift a task that was not done, and alone they read in part.
 */
export function gradeApplication(
  work: WorkFacts,
  known: KnownSessions,
  rules: EngagementRules,
  at: number,
): ApplicationGrade {
  const looked = looksOf(work, at, rules.application.look);
  const [latest] = looked;
  const from = freshFrom(known, rules);
  if (latest === undefined || latest.look.at < from) {
    const hasReflected = lastUpTo(work, at) >= from;
    return { level: hasReflected ? 'partial' : 'unknown', isFloor: hasReflected, mean: 0, looked: [] };
  }
  let sum = 0;
  for (const { points } of looked) sum += points;
  const mean = sum / looked.length;
  return { level: levelOf(mean, rules.application), isFloor: false, mean, looked };
}

/** When the client last reflected of their own accord. */
function lastUpTo({ reflectionTimes }: WorkFacts, at: number): number {
  return reflectionTimes[countUpTo(reflectionTimes, at) - 1] ?? Number.NaN;
}

/** Reads application and reflection, with its reasons. */
export function readApplication(
  work: WorkFacts,
  known: KnownSessions,
  rules: EngagementRules,
  at: number,
): Reading {
  const { strong, low } = rules.application;
  const { level, mean, looked } = gradeApplication(work, known, rules, at);
  const [latest] = looked;
  if (latest === undefined) return fromReflections(work, known, rules, at);
  const oldest = looked.reduce((one, other) => (other.look.at < one.look.at ? other : one), latest);
  const inputs = { mean, tasks: looked.length, strong, low };
  const reasons: Reason<EngagementRule>[] = [
    { rule: 'engagement.tasks-looked-at', evidence: citing(looked), inputs },
  ];
  const lifted = looked.flatMap(({ reflected }) => (reflected === undefined ? [] : [reflected]));
  if (lifted.length > 0) {
    const evidence = citingReflections([...new Set(lifted)]);
    reasons.push({ rule: 'engagement.reflected-on', evidence, inputs: { tasks: lifted.length } });
  }
  return {
    level,
    from: new Date(oldest.look.at),
    to: new Date(latest.look.at),
    sessionsSince: known.keptAfter(latest.look.at),
    reasons,
  };
}

/** Why application cannot be read: no task, none looked at yet, or looked at too long ago. */
export function explainNotApplied(
  work: WorkFacts,
  known: KnownSessions,
  { staleAfter }: EngagementRules,
  at: number,
): Reading {
  const [last] = looksOf(work, at, 1);
  if (last !== undefined) {
    const sessionsSince = known.keptAfter(last.look.at);
    const inputs = { sessions: sessionsSince, threshold: staleAfter };
    return { ...unknownReading('engagement.evidence-too-old', citing([last]), inputs), sessionsSince };
  }
  const open = work.tasks.filter(
    ({ agreedAt, withdrawnAt }) =>
      toMs(agreedAt) <= at && (withdrawnAt === undefined || toMs(withdrawnAt) > at),
  );
  if (open.length === 0) return NO_TASK;
  const evidence = open.map(({ id }): EvidenceRef => ({ kind: 'tasks', id }));
  return unknownReading('engagement.task-not-looked-at', evidence, { tasks: open.length });
}
