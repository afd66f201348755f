import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeEach } from 'vitest';

/** How often every property is tried: RUNS=20000, or as often as it says itself. */
const asked = process.env['RUNS'];
/** Or which share of what it says: SHARE=0.2, for a run that repeats another one elsewhere. */
const share = Number(process.env['SHARE'] ?? 1);
/** What the records are drawn by: the gate gives what the tree holds. Without it they are drawn anew each time. */
const drawnBy = process.env['DRAWN_BY'];

const runs = asked === undefined ? {} : { numRuns: Number(asked) };
fc.configureGlobal(runs);

if (drawnBy !== undefined) {
  // By its name and zone, so that no two properties look at the same records.
  beforeEach(({ task }) => {
    const name = [drawnBy, process.env['TZ'], task.file.name, task.fullTestName].join('\n');
    fc.configureGlobal({ ...runs, seed: createHash('sha256').update(name).digest().readInt32BE() });
  });
}

/** As many runs as a property usually needs, or as were asked for. */
export function runsOf(usual: number): number {
  return asked === undefined ? Math.ceil(usual * share) : Number(asked);
}
