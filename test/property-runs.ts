import fc from 'fast-check';

/** How often every property is tried: RUNS=20000, or as often as it says itself. */
const asked = process.env['RUNS'];
/** Or which share of what it says: SHARE=0.2, for a run that repeats another one elsewhere. */
const share = Number(process.env['SHARE'] ?? 1);

if (asked !== undefined) fc.configureGlobal({ numRuns: Number(asked) });

/** As many runs as a property usually needs, or as were asked for. */
export function runsOf(usual: number): number {
  return asked === undefined ? Math.ceil(usual * share) : Number(asked);
}
