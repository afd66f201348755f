// Mutation testing of one folder of src: MUTATE=attendance-policy npm run test:mutation
// A second run tests only what has changed since; `rm -rf .cache` starts anew.
const folder = process.env.MUTATE ?? 'attendance-policy';

export default {
  testRunner: 'golden-cases',
  plugins: [new URL('../test/mutation/golden-cases-runner.mjs', import.meta.url).pathname],
  // Texts are for people; tests hold on to codes.
  mutate: [`src/${folder}/**/*.ts`, `!src/${folder}/**/index.ts`, `!src/${folder}/languages/**`],
  coverageAnalysis: 'perTest',
  incremental: true,
  incrementalFile: `.cache/mutation-${folder}.incremental.json`,
  mutator: { excludedMutations: ['StringLiteral'] },
  reporters: ['clear-text', 'progress', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false },
  jsonReporter: { fileName: `.cache/mutation-${folder}.json` },
  tempDirName: '.cache/stryker',
  thresholds: { high: 95, low: 90, break: 90 },
  concurrency: Number(process.env.MUTATE_WORKERS ?? 2),
  timeoutMS: 10_000,
};
