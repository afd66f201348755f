// Mutation testing of one folder of src: MUTATE=attendance-policy npm run test:mutation
// A second run tests only what has changed since; `rm -rf .cache` starts anew.
const folder = process.env.MUTATE ?? 'attendance-policy';

export default {
  testRunner: 'vitest',
  vitest: { configFile: 'test/vitest.mutation.config.ts', related: false },
  mutate: [`src/${folder}/**/*.ts`, `!src/${folder}/**/index.ts`],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  incremental: true,
  incrementalFile: `.cache/mutation-${folder}.incremental.json`,
  // Messages are for people; tests hold on to codes.
  mutator: { excludedMutations: ['StringLiteral'] },
  reporters: ['clear-text', 'progress', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false },
  jsonReporter: { fileName: `.cache/mutation-${folder}.json` },
  tempDirName: '.cache/stryker',
  thresholds: { high: 95, low: 90, break: 90 },
  concurrency: Number(process.env.MUTATE_WORKERS ?? 2),
  timeoutMS: 20_000,
};
