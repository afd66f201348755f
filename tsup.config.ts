import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'schemas/index': 'src/schemas/index.ts',
    'fhir/index': 'src/fhir/index.ts',
    'cds-hooks/index': 'src/cds-hooks/index.ts',
    'codes/index': 'src/codes/index.ts',
    'testing/index': 'src/testing/index.ts',
    'languages/de': 'src/messages/languages/de.ts',
  },
  format: ['esm', 'cjs'],
  target: 'node20',
  // tsup's own declaration step still sets `baseUrl`, which TypeScript 6 reports as deprecated.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  splitting: true,
  treeshake: true,
  sourcemap: true,
  clean: true,
});
