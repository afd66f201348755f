/**
 * The missed run as design and policy tell it, read as simply as can be: settle order, one scope, resuming reviews.
 * Shares nothing with the engine. A session is a letter: `X` and `C` count, `A` and `L` end the run, others are
 * neutral; `settled` is when it was settled, in any unit.
 */
export interface NaiveStep {
  readonly letter: 'A' | 'L' | 'X' | 'C' | 'n' | '?';
  readonly settled: number;
}

export interface NaiveRun {
  readonly inARow: number;
  readonly paused: boolean;
}

export function naiveRun(
  steps: readonly NaiveStep[],
  resumedAt: readonly number[],
  threshold: number,
): NaiveRun {
  const events = [
    ...steps
      .filter(({ letter }) => letter !== '?')
      .map(({ letter, settled }) => ({ at: settled, is: letter as string })),
    ...resumedAt.map((at) => ({ at, is: 'resume' })),
  ];
  // A review comes after everything that was settled up to it.
  events.sort((a, b) => a.at - b.at || Number(a.is === 'resume') - Number(b.is === 'resume'));
  let inARow = 0;
  let paused = false;
  for (const { is } of events) {
    if (is === 'resume') {
      inARow = 0;
      paused = false;
    }
    if (is === 'A' || is === 'L') inARow = 0;
    if (is === 'X' || is === 'C') inARow += 1;
    if (inARow >= threshold) paused = true;
  }
  return { inARow, paused };
}
