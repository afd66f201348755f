// The unit and property tests again on machines in other time zones: no answer may depend on where it is worked out.
// Properties are tried there for a share of their runs: the whole of them ran before, and each zone draws anew.
import { spawnSync } from 'node:child_process';

const zones = ['Europe/London', 'America/St_Johns', 'Pacific/Kiritimati'];
// Tests share nothing but the time zone, so that one load of the sources serves them all.
const tests = [
  'run',
  '--no-isolate',
  '--config',
  'test/vitest.config.ts',
  '--project',
  'unit',
  '--project',
  'property',
];

for (const zone of zones) {
  const env = { SHARE: '0.2', NO_COLOR: '1', ...process.env, TZ: zone };
  const { status } = spawnSync('npx', ['vitest', ...tests, '--silent', '--reporter=dot'], {
    env,
    stdio: 'inherit',
  });
  if (status !== 0) {
    console.log(`Failed in ${zone}.`);
    process.exitCode = 1;
  }
}
