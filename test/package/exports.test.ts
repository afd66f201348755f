import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  mkdirSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly exports: Readonly<Record<string, unknown>>;
  readonly dependencies: Readonly<Record<string, string>>;
};
const entries = ['.', './schemas', './fhir', './cds-hooks', './codes', './testing', './languages/de'];

/** The package as a user has it: what `files` lets into the tarball, under its own name. */
const home = mkdtempSync(join(tmpdir(), 'package-'));

function run(file: string, code: string): unknown {
  writeFileSync(join(home, file), code);
  const output = execFileSync(process.execPath, [file], { cwd: home, encoding: 'utf8' });
  return JSON.parse(output);
}

const nameOf = (entry: string): string => `client-engagement${entry.slice(1)}`;

beforeAll(() => {
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--silent', '--pack-destination', home], {
      cwd: root,
      encoding: 'utf8',
    }),
  ) as [{ filename: string }];
  execFileSync('tar', ['-xzf', filename], { cwd: home });
  mkdirSync(join(home, 'node_modules'));
  symlinkSync(join(home, 'package'), join(home, 'node_modules/client-engagement'));
  for (const name of [...Object.keys(manifest.dependencies), 'fast-check']) {
    mkdirSync(join(home, 'package/node_modules', name, '..'), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(home, 'package/node_modules', name));
  }
});

afterAll(() => rmSync(home, { recursive: true }));

describe('the packed package', () => {
  it('holds the build, its licence and its change log, and no sources', () => {
    const has = [
      'dist/index.js',
      'dist/index.cjs',
      'dist/index.d.ts',
      'dist/index.d.cts',
      'LICENSE',
      'CHANGELOG.md',
    ];
    expect(has.filter((file) => !existsSync(join(home, 'package', file)))).toEqual([]);
    expect(['src', 'test', 'examples'].filter((file) => existsSync(join(home, 'package', file)))).toEqual([]);
  });

  it('has every entry that it promises', () => {
    expect(Object.keys(manifest.exports)).toEqual([...entries, './package.json', './internal/*']);
  });

  it.each(entries)('gives the same names by import and by require from %s', (entry) => {
    const list = `console.log(JSON.stringify(Object.keys(all).sort()));`;
    const imported = run('a.mjs', `import * as all from '${nameOf(entry)}'; ${list}`);
    const required = run('a.cjs', `const all = require('${nameOf(entry)}'); ${list}`);
    expect(imported).toEqual(required);
    expect(imported).not.toEqual([]);
  });

  it('does its main job from both', () => {
    const job = `console.log(JSON.stringify(scoreMeasure(phq9, [1, 1, 1, 1, 1, 1, 1, 1, 0]).total));`;
    expect(run('b.mjs', `import { phq9, scoreMeasure } from 'client-engagement'; ${job}`)).toBe(8);
    expect(run('b.cjs', `const { phq9, scoreMeasure } = require('client-engagement'); ${job}`)).toBe(8);
  });

  it('keeps its insides closed', () => {
    expect(() => run('c.mjs', `import 'client-engagement/internal/errors';`)).toThrow(
      'ERR_PACKAGE_PATH_NOT_EXPORTED',
    );
  });
});
