import { Engine } from 'json-rules-engine';
import { bench, describe } from 'vitest';
import { assign, createActor, setup } from 'xstate';
import { assessAttendance, defaultAttendancePolicy } from 'client-engagement';
import { recordFromTokens } from 'client-engagement/testing';

/** Twenty sessions of one client. What they are compared with gets outcomes that are already derived. */
const tokens = 'A A X A C A n A X X A A n A X C X A A A';
const record = recordFromTokens(tokens);
const options = { policies: [defaultAttendancePolicy], asOf: new Date('2027-01-01T00:00:00Z') };
const letters = tokens.split(' ');

/** The least that does the job: no notice, no reasons, no reviews, no credits. */
function handWritten(events: readonly string[]): { run: number; paused: boolean } {
  let run = 0;
  let paused = false;
  for (const event of events) {
    if (event === 'X' || event === 'C') run += 1;
    else if (event === 'A') run = 0;
    if (run >= 3) paused = true;
  }
  return { run, paused };
}

const machine = setup({
  types: {} as { context: { run: number; paused: boolean }; events: { type: 'A' | 'X' | 'C' | 'n' } },
  actions: {
    miss: assign(({ context: { run, paused } }) => ({ run: run + 1, paused: paused || run + 1 >= 3 })),
    attend: assign({ run: 0 }),
  },
}).createMachine({
  context: { run: 0, paused: false },
  on: { A: { actions: 'attend' }, X: { actions: 'miss' }, C: { actions: 'miss' }, n: {} },
});

const engine = new Engine([
  {
    conditions: { all: [{ fact: 'run', operator: 'greaterThanInclusive', value: 3 }] },
    event: { type: 'paused' },
  },
]);

describe('three in a row over 20 sessions', () => {
  bench('hand-written loop over outcomes', () => {
    handWritten(letters);
  });

  bench('assessAttendance over facts, explained', () => {
    assessAttendance(record, options);
  });

  bench('xstate actor over outcomes', () => {
    const actor = createActor(machine).start();
    for (const type of letters) actor.send({ type: type as 'A' });
    actor.stop();
  });

  bench('json-rules-engine, a run for each outcome', async () => {
    let run = 0;
    for (const letter of letters) {
      if (letter === 'X' || letter === 'C') run += 1;
      else if (letter === 'A') run = 0;
      await engine.run({ run });
    }
  });
});

describe('cost against sessions', () => {
  for (const count of [250, 500, 1000, 2000]) {
    const many = recordFromTokens(Array.from({ length: count }, (_, place) => letters[place % 20]).join(' '));
    bench(`${count} sessions`, () => {
      assessAttendance(many, options);
    });
  }
});
