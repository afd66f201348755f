import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** What a bundler makes of an import from the built package: its text, and the files that went into it. */
async function bundle(code: string): Promise<{ readonly text: string; readonly inputs: readonly string[] }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: join(root, 'dist') },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    metafile: true,
  });
  const [output] = Object.values(metafile.outputs);
  const inputs = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return { text: outputFiles[0]?.text ?? '', inputs: inputs.map(([file]) => file) };
}

describe('what a bundler takes along', () => {
  it('is the scorer and its instrument, and nothing else, for one score', async () => {
    const { text, inputs } = await bundle(`export { scoreMeasure, phq9 } from './index.js';`);
    expect(text).toContain('self-harm');
    const strays = [
      'worrying-too-much',
      'gad-7',
      'phq-8',
      'wsas',
      'mundt',
      'invalid-instrument',
      'late-cancel',
      'engagement.',
      'first-session',
      'Zod',
    ];
    expect(strays.filter((stray) => text.includes(stray))).toEqual([]);
    expect(inputs.filter((file) => file.includes('node_modules'))).toEqual([]);
  });

  it('holds no schema library, no test library and no codes of other vocabularies in the whole core', async () => {
    const { text, inputs } = await bundle(`export * from './index.js';`);
    expect(inputs.filter((file) => /node_modules\/(zod|fast-check)\//.test(file))).toEqual([]);
    expect(
      ['Zod', 'fast-check', '44250-9', 'QuestionnaireResponse'].filter((stray) => text.includes(stray)),
    ).toEqual([]);
  });

  it('holds no second language in the whole core, and nothing of the core with a language', async () => {
    const core = await bundle(`export * from './index.js';`);
    const german = await bundle(`export * from './languages/de.js';`);
    expect(core.text).not.toContain('Sitzung');
    expect(german.text).toContain('Sitzung');
    expect(german.text).not.toContain('did not attend');
    expect(german.inputs.filter((file) => file.includes('node_modules'))).toEqual([]);
  });

  it('holds no test library with the schemas or with FHIR', async () => {
    const schemas = await bundle(`export * from './schemas/index.js';`);
    const fhir = await bundle(`export * from './fhir/index.js';`);
    expect([...schemas.inputs, ...fhir.inputs].filter((file) => file.includes('fast-check'))).toEqual([]);
    expect(fhir.inputs.filter((file) => file.includes('zod'))).toEqual([]);
  });
});
