import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

process.env['TZ'] ??= 'UTC';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The folder whose tests judge the mutants: MUTATE=attendance-policy, the default. */
const folder = process.env['MUTATE'] ?? 'attendance-policy';

/** One plain project, as mutation testing wants it: golden cases alone, which take seconds and never vary. */
export default defineConfig({
  root,
  resolve: {
    alias: [
      { find: /^client-engagement$/, replacement: `${root}src/index.ts` },
      { find: /^client-engagement\/(schemas|fhir|codes|testing)$/, replacement: `${root}src/$1/index.ts` },
    ],
  },
  test: {
    include: [`test/${folder}/**/*.test.ts`],
    exclude: ['test/**/*.property.test.ts'],
    testTimeout: 0,
    // Golden cases share nothing: loading the sources once for all of them is most of the time saved.
    isolate: false,
  },
});
