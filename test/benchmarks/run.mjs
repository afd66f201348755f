// Builds one benchmark with the sources, as an application would bundle them, and runs it on plain Node:
// node test/benchmarks/run.mjs attendance
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

const name = process.argv[2];
const root = fileURLToPath(new URL('../..', import.meta.url));
const outfile = `${root}.cache/benchmarks/${name}.mjs`;
await build({
  entryPoints: [`${root}test/benchmarks/${name}.ts`],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  external: [
    'fhirpath',
    'fhirpath/fhir-context/r4',
    'xstate',
    'json-rules-engine',
    'date-fns',
    '@date-fns/tz',
    'fast-check',
    'zod',
  ],
  alias: {
    'client-engagement': `${root}src/index.ts`,
    'client-engagement/fhir': `${root}src/fhir/index.ts`,
    'client-engagement/schemas': `${root}src/schemas/index.ts`,
    'client-engagement/testing': `${root}src/testing/index.ts`,
  },
});
await import(outfile);
