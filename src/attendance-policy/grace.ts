import { DAY } from '../time/duration.js';
import type { JudgedSession } from './judged-session.js';
import { bySettledOrder } from './missed-run.js';

/** Whether an outcome costs the client something, with no exception agreed for it. */
function costs({ assessment: { run, creditsUsed } }: JudgedSession): boolean {
  return run === 'counts' || (run !== 'ends' && creditsUsed > 0);
}

/**
 * The sessions that their policies excuse by themselves: the first so many in any so many days, in settled order. One
 * under an exception that a person agreed takes nothing of it.
 */
export function sessionsUnderGrace(judged: readonly JudgedSession[]): ReadonlySet<string> {
  const excused = new Map<string, number>();
  if (judged.every(({ policy }) => policy?.exceptions.grace === undefined)) return new Set();
  const inOrder = [...judged].sort((a, b) => bySettledOrder(a.assessment, b.assessment));
  for (const one of inOrder) {
    const grace = one.policy?.exceptions.grace;
    const { settledAt } = one.assessment;
    if (grace === undefined || settledAt === null || !costs(one)) continue;
    const at = settledAt.getTime();
    const taken = [...excused.values()].filter((earlier) => earlier > at - grace.days * DAY);
    if (taken.length < grace.count) excused.set(one.session.id, at);
  }
  return new Set(excused.keys());
}
