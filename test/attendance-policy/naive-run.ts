/**
 * The missed run as design and policy tell it, read as simply as can be: settle order, scopes, resuming reviews.
 * Shares nothing with the engine. A session is a letter: `X` and `C` count, `A` and `L` end the run, others are
 * neutral; `settled` is when it was settled, in any unit.
 */
export interface NaiveStep {
  readonly letter: 'A' | 'L' | 'X' | 'C' | 'n' | '?';
  readonly settled: number;
  /** When it starts and its id, which decide between sessions settled at once. */
  readonly start?: number;
  readonly id?: string;
  /** Which sessions it is looked at together with. */
  readonly scope?: string;
}

export interface NaiveReview {
  readonly at: number;
  /** The scopes that it resumes; absent for all. */
  readonly scopes?: readonly string[] | undefined;
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
  const reviews = resumedAt.map((at) => ({ at }));
  return naiveRuns(steps, reviews, threshold).get('') ?? { inARow: 0, paused: false };
}

/** The run of every scope that has a session. */
export function naiveRuns(
  steps: readonly NaiveStep[],
  reviews: readonly NaiveReview[],
  threshold: number,
): Map<string, NaiveRun> {
  const runs = new Map<string, NaiveRun>();
  for (const scope of new Set(steps.map((step) => step.scope ?? ''))) {
    const own = steps.filter((step) => (step.scope ?? '') === scope && step.letter !== '?');
    const resumed = reviews.filter(({ scopes }) => scopes === undefined || scopes.includes(scope));
    runs.set(scope, readScope(own, resumed, threshold));
  }
  return runs;
}

function readScope(
  steps: readonly NaiveStep[],
  reviews: readonly NaiveReview[],
  threshold: number,
): NaiveRun {
  const events = [
    ...steps.map(({ letter, settled, start = 0, id = '' }) => ({
      at: settled,
      is: letter as string,
      start,
      id,
    })),
    // A review comes after everything that was settled up to it.
    ...reviews.map(({ at }) => ({ at, is: 'resume', start: Infinity, id: '' })),
  ];
  events.sort((a, b) => {
    if (a.at !== b.at) return a.at - b.at;
    if (a.start !== b.start) return a.start < b.start ? -1 : 1;
    return a.id < b.id ? -1 : 1;
  });
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
