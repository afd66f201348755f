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
  const costly = judged.filter((one) => one.policy?.exceptions.grace !== undefined && costs(one));
  for (const one of costly.sort((a, b) => bySettledOrder(a.assessment, b.assessment))) {
    const grace = one.policy?.exceptions.grace;
    const at = one.assessment.settledAt?.getTime();
    if (grace === undefined || at === undefined) continue;
    const taken = [...excused.values()].filter((earlier) => earlier > at - grace.days * DAY);
    if (taken.length < grace.count) excused.set(one.session.id, at);
  }
  return new Set(excused.keys());
}
