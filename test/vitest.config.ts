import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The same on every machine; `test/zones.mjs` names other zones. */
process.env['TZ'] ??= 'UTC';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The package name and its subpaths mean the sources, so that tests import as users do. */
const alias = [
  { find: /^client-engagement$/, replacement: `${root}src/index.ts` },
  {
    find: /^client-engagement\/(schemas|fhir|cds-hooks|codes|testing)$/,
    replacement: `${root}src/$1/index.ts`,
  },
  { find: /^client-engagement\/languages\/de$/, replacement: `${root}src/messages/languages/de.ts` },
];

/** The tests that judge the repository rather than the code: documentation blocks and the built package. */
const repositoryTests = ['test/docs/**', 'test/package/**'];

export default defineConfig({
  root,
  resolve: { alias },
  test: {
    // No test has a time limit: machines are shared.
    testTimeout: 0,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.property.test.ts', ...repositoryTests],
          setupFiles: ['test/property-runs.ts'],
          benchmark: { include: ['test/**/*.bench.ts'] },
        },
      },
      {
        extends: true,
        test: {
          name: 'property',
          include: ['test/**/*.property.test.ts'],
          exclude: repositoryTests,
          setupFiles: ['test/property-runs.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'types',
          include: [],
          typecheck: {
            enabled: true,
            only: true,
            include: ['test/**/*.test-d.ts'],
            tsconfig: 'test/tsconfig.json',
          },
        },
      },
      { extends: true, test: { name: 'docs', include: ['test/docs/**/*.test.ts'] } },
      {
        extends: true,
        test: { name: 'package', include: ['test/package/**/*.test.ts'] },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/**/index.ts'],
      reporter: [['text', { skipFull: true }], 'json-summary'],
      reportsDirectory: 'coverage',
      thresholds: { 100: true },
    },
  },
});
