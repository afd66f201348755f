// Mutation testing of one folder of src: MUTATE=attendance-policy npm run test:mutation
const folder = process.env.MUTATE ?? 'attendance-policy';

export default {
  testRunner: 'vitest',
  vitest: { configFile: 'test/vitest.mutation.config.ts', related: false },
  mutate: [`src/${folder}/**/*.ts`, `!src/${folder}/**/index.ts`],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  // Messages are for people; tests hold on to codes.
  mutator: { excludedMutations: ['StringLiteral'] },
  reporters: ['clear-text', 'progress', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false },
  jsonReporter: { fileName: `.cache/mutation-${folder}.json` },
  tempDirName: '.cache/stryker',
  thresholds: { high: 95, low: 90, break: 90 },
  concurrency: 2,
  timeoutMS: 20_000,
};
