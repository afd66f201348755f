// A test runner for mutation testing. The golden cases of one folder are bundled once with the sources and then run in
// one process, from the beginning for each mutant: a hundred times faster than a fresh test process for each.
import { JestAsymmetricMatchers, JestChaiExpect, JestExtend, chai } from '@vitest/expect';
import { build } from 'esbuild';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';

process.env.TZ = 'UTC';
chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

/** What instrumented sources and this runner share. */
const NAMESPACE = '__stryker__';
const shared = () => (globalThis[NAMESPACE] ??= {});

/** What `vitest` means in the bundle: tests are noted down when a file is loaded, and run later. */
const VITEST = 'export const { describe, it, expect } = globalThis.goldenCases;';

/**
 * What `fast-check` means in the bundle: a property among golden cases is not tried, for what it finds varies; unless it
 * has a seed.
 */
const FAST_CHECK = `
  const fc = require('fast-check');
  const assert = (property, settings) => {
    if (settings?.seed !== undefined) return fc.assert(property, settings);
  };
  module.exports = { ...fc, assert, default: { ...fc.default, assert }, __esModule: true };
`;

/** Other folders whose golden cases are about a folder too. */
const ALSO = { 'attendance-policy': ['credits'] };

/** Reads the sources as text, which are others while they are mutated. */
const SCANS_SOURCES = 'every-printed-string.test.ts';

const isGolden = (file) =>
  file.endsWith('.test.ts') && !file.endsWith('.property.test.ts') && file !== SCANS_SOURCES;

/** Files that take seconds: most mutants are killed before it is their turn. */
const LAST = new Set(['answer-space.test.ts', 'template-words.test.ts']);

/** The golden cases of a folder of tests. */
function goldenCasesIn(folder) {
  return readdirSync(`test/${folder}`, { recursive: true })
    .filter(isGolden)
    .sort((a, b) => LAST.has(a) - LAST.has(b) || (a < b ? -1 : 1))
    .map((file) => `test/${folder}/${file}`);
}

/** Notes down tests; `names` says where it is. */
function createRegistry() {
  const tests = [];
  const names = [];
  const titles = new Map();
  const unique = (title) => {
    const nth = (titles.get(title) ?? 0) + 1;
    titles.set(title, nth);
    return nth === 1 ? title : `${title} (${nth})`;
  };
  const describe = (name, body) => {
    names.push(name);
    body();
    names.pop();
  };
  const it = (name, body) => {
    const title = unique([...names, name].join(' > '));
    tests.push({ title, body });
  };
  const each = (one) => (table) => (name, body) => {
    // Rows are spread only where all of them are lists, as Vitest has it.
    const areLists = table.every((row) => Array.isArray(row));
    for (const row of table) one(name, () => body(...(areLists ? row : [row])));
  };
  describe.each = each(describe);
  it.each = each(it);
  return { tests, names, describe, it, expect: chai.expect };
}

class GoldenCasesRunner {
  static inject = [];

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const root = process.cwd();
    const folder = process.env.MUTATE ?? 'attendance-policy';
    const contents = [folder, ...(ALSO[folder] ?? [])]
      .flatMap(goldenCasesIn)
      .map((file) => `goldenCases.names[0] = ${JSON.stringify(file)}; require('./${file}');`)
      .join('\n');
    const golden = {
      name: 'golden',
      setup(bundle) {
        bundle.onResolve({ filter: /^vitest$/ }, () => ({ path: 'vitest', namespace: 'golden' }));
        bundle.onLoad({ filter: /.*/, namespace: 'golden' }, () => ({ contents: VITEST }));
        bundle.onResolve({ filter: /^fast-check$/ }, ({ path, namespace }) =>
          namespace === 'golden-properties'
            ? { path, external: true }
            : { path, namespace: 'golden-properties' },
        );
        bundle.onLoad({ filter: /.*/, namespace: 'golden-properties' }, () => ({ contents: FAST_CHECK }));
        bundle.onResolve({ filter: /^client-engagement/ }, ({ path }) => {
          const subpath = path.slice('client-engagement'.length);
          const file = subpath === '/languages/de' ? '/messages/languages/de' : `${subpath}/index`;
          return { path: `${root}/src${file}.ts` };
        });
      },
    };
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: root },
      bundle: true,
      write: false,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      packages: 'external',
      plugins: [golden],
    });
    this.require = createRequire(`${root}/package.json`);
    this.script = new Script(`(function (require, module, exports) {${outputFiles[0].text}\n})`);
  }

  /** Loads everything anew and runs the tests that are asked for, until one fails if so wished. */
  async run({ testFilter, bail }) {
    const stryker = shared();
    const registry = createRegistry();
    globalThis.goldenCases = registry;
    const wanted = testFilter && new Set(testFilter);
    const results = [];
    try {
      this.script.runInThisContext()(this.require, { exports: {} }, {});
    } catch (error) {
      return [{ id: 'loading', name: 'loading', status: 1, timeSpentMs: 0, failureMessage: String(error) }];
    }
    for (const { title, body } of registry.tests) {
      if (wanted && !wanted.has(title)) continue;
      const result = { id: title, name: title, status: 0, timeSpentMs: 0 };
      const start = process.hrtime.bigint();
      stryker.currentTestId = title;
      try {
        await body();
      } catch (error) {
        Object.assign(result, { status: 1, failureMessage: String(error?.message ?? error) });
      }
      stryker.currentTestId = undefined;
      result.timeSpentMs = Math.ceil(Number(process.hrtime.bigint() - start) / 1e6);
      results.push(result);
      if (bail && result.status === 1) break;
    }
    return results;
  }

  async dryRun() {
    const stryker = shared();
    stryker.mutantCoverage = { static: {}, perTest: {} };
    stryker.activeMutant = undefined;
    const tests = await this.run({ bail: false });
    const { mutantCoverage } = stryker;
    stryker.mutantCoverage = undefined;
    return { status: 'complete', tests, mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail }) {
    const stryker = shared();
    Object.assign(stryker, {
      activeMutant: activeMutant.id,
      hitCount: hitLimit === undefined ? undefined : 0,
      hitLimit,
    });
    const results = await this.run({ testFilter, bail: !disableBail });
    stryker.activeMutant = undefined;
    if (stryker.hitCount > stryker.hitLimit)
      return { status: 'timeout', reason: 'The hit limit was reached.' };
    const failed = results.filter(({ status }) => status === 1);
    const nrOfTests = results.length;
    if (failed.length === 0) return { status: 'survived', nrOfTests };
    const [{ failureMessage }] = failed;
    return { status: 'killed', killedBy: failed.map(({ id }) => id), failureMessage, nrOfTests };
  }
}

export const strykerPlugins = [
  { kind: 'TestRunner', name: 'golden-cases', injectableClass: GoldenCasesRunner },
];
