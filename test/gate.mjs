// Everything that has to be true before a change goes in, one line a gate. The last line is the tests' real counts.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const reports = mkdtempSync(join(tmpdir(), 'gate-'));
/** What the tree holds: the same tree gives the same answer each time, and a changed one is tried on other records. */
const tree = spawnSync('git', ['rev-parse', 'HEAD^{tree}'], { encoding: 'utf8' }).stdout?.trim();
const env = tree ? { DRAWN_BY: tree, ...process.env } : process.env;
/** The gates that failed, with what they printed: told at the end, where whoever looks finds it. */
const failed = [];
const counts = { passed: 0, failed: 0, skipped: 0 };

/** The gates, in order; `report` marks those whose tests are counted. */
const gates = [
  { name: 'typecheck' },
  { name: 'lint' },
  { name: 'format:check' },
  { name: 'test:unit', report: true },
  { name: 'test:docs', report: true },
  { name: 'test:zones' },
  { name: 'build' },
  { name: 'check:package' },
  { name: 'test:package', report: true },
  { name: 'check:size' },
  { name: 'check:unused' },
  { name: 'docs:api' },
];

function run({ name, report }) {
  const file = join(reports, `${name.replace(':', '-')}.json`);
  const extra = report ? ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`] : [];
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', name, ...extra], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
    child.on('close', (code) => {
      if (report) count(file);
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
      if (code !== 0) failed.push({ name, output });
      resolve();
    });
  });
}

/** Adds the counts of a report. A file that breaks before its tests run counts as one failure, as does no report. */
function count(file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    const broken = report.testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
    );
    counts.passed += report.numPassedTests;
    counts.failed += report.numFailedTests + broken.length;
    counts.skipped += report.numPendingTests + report.numTodoTests;
  } catch {
    counts.failed += 1;
  }
}

for (const gate of gates) await run(gate);
rmSync(reports, { recursive: true });
for (const { name, output } of failed) console.log(`\n${name}\n${output}`);
if (failed.length > 0) console.log(`Failed: ${failed.map(({ name }) => name).join(', ')}.`);
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`);
process.exitCode = failed.length === 0 && counts.failed === 0 ? 0 : 1;
