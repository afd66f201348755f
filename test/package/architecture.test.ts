import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/**
 * The direction of dependencies: what each folder of src may import besides itself. The lint configuration says the
 * same for editors; the second half of this file plants every import there could be and compares the two.
 */
const base = ['internal', 'time', 'sources'];
const facts = [...base, 'care-record'];
const combined = [...facts, 'measures', 'influences', 'safety', 'credits', 'attendance-policy', 'engagement'];
const proposals = ['checklists', 'next-steps', 'messages'];
const core = [...combined, ...proposals, 'care-review', 'caseload'];
const mayImport: Readonly<Record<string, readonly string[]>> = {
  internal: ['sources'],
  sources: [],
  time: ['internal'],
  'care-record': base,
  measures: facts,
  influences: facts,
  safety: [...facts, 'measures'],
  credits: facts,
  'attendance-policy': [...facts, 'credits'],
  engagement: [...facts, 'attendance-policy'],
  checklists: combined,
  'next-steps': [...combined, 'checklists'],
  messages: [...combined, 'checklists', 'next-steps'],
  'care-review': [...combined, ...proposals],
  caseload: [...combined, ...proposals, 'care-review'],
  index: core,
  schemas: core,
  fhir: core,
  // Cards suggest resources, so they are written with what writes FHIR.
  'cds-hooks': [...core, 'fhir'],
  codes: core,
  testing: core,
};
const onlyIn: Readonly<Record<string, string>> = { zod: 'schemas', 'fast-check': 'testing' };
const runtimePackages = ['zod', 'fast-check', 'date-fns', '@date-fns/tz'];

const root = resolve(import.meta.dirname, '../..');
const src = join(root, 'src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const names = Object.keys(mayImport);

/** `measures/instruments/phq9.ts` belongs to `measures`, `sources.ts` to `sources`. */
function placeOf(file: string): string {
  return basename(file.split(sep)[0] ?? '', '.ts');
}

/** Why `file` may not import `specifier`, or undefined where it may. */
function objection(file: string, specifier: string): string | undefined {
  const from = placeOf(file);
  if (!specifier.startsWith('.')) {
    const name = runtimePackages.find((known) => specifier === known || specifier.startsWith(`${known}/`));
    if (name === undefined) return `${file} imports ${specifier}, which is no run-time dependency`;
    return (onlyIn[name] ?? from) === from
      ? undefined
      : `${file} imports ${name}: only src/${onlyIn[name]} may`;
  }
  const to = placeOf(relative(src, join(src, dirname(file), specifier)).replace(/\.js$/, '.ts'));
  return to === from || mayImport[from]?.includes(to) ? undefined : `${file} imports ${specifier}`;
}

describe('the direction of dependencies', () => {
  it('gives every folder of src its place', () => {
    expect(files.map(placeOf).filter((place) => !names.includes(place))).toEqual([]);
  });

  it('is kept by every import, of values and of types', () => {
    const objections = files.flatMap((file) =>
      ts
        .preProcessFile(readFileSync(join(src, file), 'utf8'), true, true)
        .importedFiles.map(({ fileName }) => objection(file, fileName)),
    );
    expect(objections.filter((text) => text !== undefined)).toEqual([]);
  });
});

interface Finding {
  readonly code: string;
  readonly filename: string;
}

/** Each planted file breaks one rule; the name of the rule is the key. */
const planted: Readonly<Record<string, readonly string[]>> = {
  'eslint(no-restricted-globals)': [
    'export const a: unknown = process.env;',
    'export const a: unknown = globalThis;',
    'export const a: unknown = performance.now();',
    'export const a: unknown = crypto.randomUUID();',
    'export const a: unknown = fetch("");',
    'setTimeout(() => {}, 1);',
  ],
  'eslint(no-restricted-properties)': [
    'export const a: number = Date.now();',
    'export const a: number = Math.random();',
    'export const a: number = new Date(0).getTimezoneOffset();',
    'export const a: string = (1).toLocaleString();',
    'export const a: number = "a".localeCompare("b");',
  ],
  'eslint(no-console)': ['console.log(1);'],
  'eslint(no-debugger)': ['debugger;'],
  'eslint(no-unused-vars)': ['const a = 1;', "import { b } from './b.js';"],
  'eslint(no-param-reassign)': ['export function f(o: { a: number }): void { o.a = 1; }'],
  'import(no-default-export)': ['export default 1;'],
  'import(no-nodejs-modules)': ["import { readFileSync } from 'fs';\nreadFileSync('');"],
  'typescript(ban-ts-comment)': [
    '// @ts-ignore\nexport const a = 1;',
    '// @ts-expect-error because\nexport const a = 1;',
    '// @ts-nocheck\nexport const a = 1;',
  ],
  'typescript(no-explicit-any)': ['export const a: any = 1;', 'export const a = 1 as any;'],
  'typescript(no-non-null-assertion)': ['export const a = (b: string[]): string => b[0]!;'],
};

describe('the lint configuration', () => {
  const playground = mkdtempSync(join(tmpdir(), 'lint-'));
  let findings: readonly Finding[] = [];

  function plant(file: string, text: string): string {
    mkdirSync(dirname(join(playground, file)), { recursive: true });
    writeFileSync(join(playground, file), text);
    return file;
  }

  /** Where `to` is from one file in `from`, planted one folder deep so that nested files are covered as well. */
  function specifierTo(from: string, to: string): string {
    const up = from === 'index' || from === 'sources' ? './' : '../../';
    return to === 'sources' ? `${up}sources.js` : `${up}${to}/x.js`;
  }

  function fileIn(place: string, name: string): string {
    return place === 'index' || place === 'sources' ? `src/${place}.ts` : `src/${place}/deep/${name}.ts`;
  }

  const pairs = names
    .filter((from) => from !== 'index' && from !== 'sources')
    .flatMap((from) => names.filter((to) => to !== from && to !== 'index').map((to) => ({ from, to })));
  const flat = ['index', 'sources'].map((from) => ({
    from,
    to: names.filter((to) => to !== from && to !== 'index' && mayImport[from]?.includes(to) !== true),
  }));

  beforeAll(() => {
    cpSync(join(root, '.oxlintrc.json'), join(playground, '.oxlintrc.json'));
    for (const { from, to } of pairs)
      plant(fileIn(from, `to-${to}`), `export { x } from '${specifierTo(from, to)}';\n`);
    for (const { from, to } of flat)
      plant(
        fileIn(from, ''),
        to.map((name, i) => `export { x as x${i} } from '${specifierTo(from, name)}';\n`).join(''),
      );
    for (const place of names.filter((name) => name !== 'index' && name !== 'sources'))
      for (const name of [...runtimePackages, 'node:fs', 'client-engagement'])
        plant(fileIn(place, `package-${name.replace(/\W/g, '-')}`), `export { x } from '${name}';\n`);
    for (const [rule, texts] of Object.entries(planted))
      texts.forEach((text, i) => plant(`src/time/${rule.replace(/\W+/g, '-')}${i}.ts`, text));
    plant(
      'src/time/cycle-a.ts',
      "import { b } from './cycle-b.js';\nexport const a: () => number = () => b();\n",
    );
    plant(
      'src/time/cycle-b.ts',
      "import { a } from './cycle-a.js';\nexport const b: () => number = () => a();\n",
    );
    const { stdout } = spawnSync(
      process.execPath,
      [join(root, 'node_modules/oxlint/bin/oxlint'), '-c', '.oxlintrc.json', '--format', 'json', 'src'],
      { cwd: playground, encoding: 'utf8', maxBuffer: 1 << 26 },
    );
    findings = (JSON.parse(stdout) as { diagnostics: Finding[] }).diagnostics;
  });

  afterAll(() => rmSync(playground, { recursive: true }));

  const findingsIn = (file: string, rule: string): number =>
    findings.filter((finding) => finding.filename === file && finding.code === rule).length;
  const importRule = 'eslint(no-restricted-imports)';

  it('draws the same lines between the folders as this test', () => {
    const asLinted = pairs.filter(({ from, to }) => findingsIn(fileIn(from, `to-${to}`), importRule) === 0);
    expect(asLinted).toEqual(pairs.filter(({ from, to }) => mayImport[from]?.includes(to)));
  });

  it.each(flat)('refuses every import against the direction in src/$from', ({ from, to }) => {
    expect(findingsIn(fileIn(from, ''), importRule)).toBe(to.length);
  });

  it.each(names.filter((name) => name !== 'index' && name !== 'sources'))(
    'refuses foreign packages in %s',
    (place) => {
      const refused = [...runtimePackages, 'node:fs', 'client-engagement'].filter(
        (name) => findingsIn(fileIn(place, `package-${name.replace(/\W/g, '-')}`), importRule) > 0,
      );
      expect(refused).toEqual([
        ...runtimePackages.filter((name) => (onlyIn[name] ?? place) !== place),
        'node:fs',
        'client-engagement',
      ]);
    },
  );

  it.each(Object.entries(planted))('finds what breaks %s', (rule, texts) => {
    expect(texts.map((_, i) => findingsIn(`src/time/${rule.replace(/\W+/g, '-')}${i}.ts`, rule) > 0)).toEqual(
      texts.map(() => true),
    );
  });

  it('finds a circle of imports', () => {
    expect(findingsIn('src/time/cycle-a.ts', 'import(no-cycle)')).toBeGreaterThan(0);
  });
});
