/** What is measured: a name, and one whole run of it; a run may be asynchronous. */
export interface Contender {
  readonly name: string;
  readonly run: () => unknown;
}

/** How long one run takes, in µs. */
export interface Timing {
  readonly name: string;
  readonly best: number;
  readonly median: number;
}

const ROUNDS = 60;
/** How long one contender runs in one round, in ms. */
const ROUND = 8;

async function timeOf({ run }: Contender, runs: number): Promise<number> {
  const start = process.hrtime.bigint();
  for (let left = runs; left > 0; left -= 1) {
    const result = run();
    if (result instanceof Promise) await result;
  }
  return Number(process.hrtime.bigint() - start) / 1000 / runs;
}

/** How many runs fill a round, once everything is warm. */
async function runsFor(contender: Contender): Promise<number> {
  let runs = 1;
  for (let spent = 0; spent < ROUND * 1000; runs *= 2) spent = runs * (await timeOf(contender, runs));
  return runs;
}

/**
 * Times contenders in turns, so that whatever else the machine does meets all of them alike, and tells the best and
 * the median time of one run.
 */
export async function compare(contenders: readonly Contender[]): Promise<Timing[]> {
  const runs: number[] = [];
  for (const contender of contenders) runs.push(await runsFor(contender));
  const times = contenders.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [place, contender] of contenders.entries()) {
      times[place]?.push(await timeOf(contender, runs[place] ?? 1));
    }
  }
  return contenders.map(({ name }, place) => {
    const sorted = (times[place] ?? []).toSorted((a, b) => a - b);
    return { name, best: sorted[0] ?? 0, median: sorted[ROUNDS >> 1] ?? 0 };
  });
}

/** Prints timings, with the ratio of each best time to that of one of them: the best is what the machine disturbed least. */
export function print(title: string, timings: readonly Timing[], against: string): void {
  const one = timings.find(({ name }) => name === against)?.best ?? 1;
  console.log(`\n${title}`);
  console.log(`${''.padEnd(58)}${'best µs'.padStart(12)}${'median µs'.padStart(12)}${'ratio'.padStart(10)}`);
  for (const { name, best, median } of timings) {
    const ratio = (best / one).toPrecision(3);
    console.log(
      `${name.padEnd(58)}${best.toFixed(3).padStart(12)}${median.toFixed(3).padStart(12)}${ratio.padStart(10)}`,
    );
  }
}
