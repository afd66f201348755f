import fc from 'fast-check';

/** How often every property is tried: RUNS=20000, or as often as it says itself. */
const asked = process.env['RUNS'];

if (asked !== undefined) fc.configureGlobal({ numRuns: Number(asked) });

/** As many runs as a property usually needs, or as were asked for. */
export function runsOf(usual: number): number {
  return asked === undefined ? usual : Number(asked);
}
