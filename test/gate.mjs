// Everything that has to be true before a change goes in, one line a gate. The last line is the tests' real counts.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const reports = mkdtempSync(join(tmpdir(), 'gate-'));
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
    const child = spawn('npm', ['run', '--silent', name, ...extra], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
    child.on('close', (code) => {
      if (report) count(file);
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
      if (code !== 0) console.log(output);
      resolve(code === 0);
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

let good = true;
for (const gate of gates) if (!(await run(gate))) good = false;
rmSync(reports, { recursive: true });
if (!good && counts.failed === 0) console.log('A gate other than the tests failed: see above.');
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`);
process.exitCode = good && counts.failed === 0 ? 0 : 1;
