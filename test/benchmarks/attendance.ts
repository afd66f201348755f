// Attendance beside what a service would use instead: `npm run bench:attendance`.
import { Engine, type Almanac } from 'json-rules-engine';
import { assign, createActor, setup } from 'xstate';
import { assessAttendance, defaultAttendancePolicy } from 'client-engagement';
import { recordFromTokens } from 'client-engagement/testing';
import { compare, print } from './compare.js';

// Twenty sessions of one client. All answer the same question: how many in a row, and is booking paused?
//
// assessAttendance starts from the facts (bookings, cancellations, recorded outcomes) and gives every outcome, its
// notice, the run, the credits, the conflicts and the reason for each. The others are given outcomes that are already
// derived and give two numbers without a reason; none of them knows notice, credits, exceptions or corrections.
const tokens = 'A A X A C A n A X X A A n A X C X A A A';
const record = recordFromTokens(tokens);
const limited = {
  ...record,
  allowances: [
    {
      id: 'al1',
      clientId: 'client-1',
      source: 'employer',
      credits: 24,
      grantedAt: new Date('2025-01-01T00:00:00Z'),
    },
  ],
} as const;
const options = { policies: [defaultAttendancePolicy], asOf: new Date('2027-01-01T00:00:00Z') };

type Outcome = 'attended' | 'no-show' | 'late-cancel' | 'early-cancel';
const outcomes: readonly Outcome[] = assessAttendance(record, options).outcomes.map(
  ({ outcome }) => outcome as Outcome,
);

/** What is asked. */
interface Answer {
  readonly run: number;
  readonly paused: boolean;
}

/** The least that does the job. */
function handWritten(): Answer {
  let run = 0;
  let paused = false;
  for (const outcome of outcomes) {
    if (outcome === 'no-show' || outcome === 'late-cancel') run += 1;
    else if (outcome === 'attended') run = 0;
    if (run >= 3) paused = true;
  }
  return { run, paused };
}

const machine = setup({
  types: {} as { context: { run: number }; events: { type: Outcome | 'reviewed' } },
  guards: { isThird: ({ context }) => context.run >= 2 },
  actions: {
    miss: assign({ run: ({ context }) => context.run + 1 }),
    attend: assign({ run: 0 }),
  },
}).createMachine({
  context: { run: 0 },
  initial: 'open',
  states: {
    open: {
      on: {
        attended: { actions: 'attend' },
        'no-show': [{ guard: 'isThird', target: 'paused', actions: 'miss' }, { actions: 'miss' }],
        'late-cancel': [{ guard: 'isThird', target: 'paused', actions: 'miss' }, { actions: 'miss' }],
      },
    },
    paused: {
      on: {
        attended: { actions: 'attend' },
        'no-show': { actions: 'miss' },
        'late-cancel': { actions: 'miss' },
        reviewed: { target: 'open', actions: 'attend' },
      },
    },
  },
});

function withXstate(): Answer {
  const actor = createActor(machine).start();
  for (const type of outcomes) actor.send({ type });
  const { value, context } = actor.getSnapshot();
  actor.stop();
  return { run: context.run, paused: value === 'paused' };
}

const setRun = (count: (before: number) => number) => async (_: unknown, almanac: Almanac) => {
  almanac.addRuntimeFact('run', count(await almanac.factValue('before')));
};
const engine = new Engine([
  {
    priority: 10,
    conditions: { all: [{ fact: 'outcome', operator: 'in', value: ['no-show', 'late-cancel'] }] },
    event: { type: 'missed' },
    onSuccess: setRun((before) => before + 1),
  },
  {
    priority: 10,
    conditions: { all: [{ fact: 'outcome', operator: 'equal', value: 'attended' }] },
    event: { type: 'attended' },
    onSuccess: setRun(() => 0),
  },
  {
    priority: 1,
    conditions: { all: [{ fact: 'run', operator: 'greaterThanInclusive', value: 3 }] },
    event: { type: 'paused' },
  },
]);

async function withJsonRulesEngine(): Promise<Answer> {
  let run = 0;
  let paused = false;
  for (const outcome of outcomes) {
    const { almanac, events } = await engine.run({ outcome, before: run, run });
    run = await almanac.factValue<number>('run');
    paused ||= events.some(({ type }) => type === 'paused');
  }
  return { run, paused };
}

const expected = JSON.stringify(handWritten());
for (const answer of [withXstate(), await withJsonRulesEngine()]) {
  if (JSON.stringify(answer) !== expected) throw new Error('They do not answer alike.');
}
const run = assessAttendance(record, options).runs[0];
if (JSON.stringify({ run: run?.inARow, paused: run?.pausedSince !== null }) !== expected) {
  throw new Error('They do not answer alike.');
}

const ours = 'assessAttendance, from facts, with reasons';
print(
  'Three in a row over 20 sessions',
  await compare([
    { name: ours, run: () => assessAttendance(record, options) },
    {
      name: 'assessAttendance, with an allowance and its ledger',
      run: () => assessAttendance(limited, options),
    },
    { name: 'hand-written loop over outcomes', run: handWritten },
    { name: 'xstate, an actor.send for each outcome', run: withXstate },
    { name: 'json-rules-engine, a run for each outcome', run: withJsonRulesEngine },
  ]),
  ours,
);

const letters = tokens.split(' ');
print(
  'Cost against sessions',
  await compare(
    [250, 500, 1000, 2000].map((count) => {
      const many = recordFromTokens(
        Array.from({ length: count }, (_, place) => letters[place % 20]).join(' '),
      );
      return { name: `${count} sessions`, run: () => assessAttendance(many, options) };
    }),
  ),
  '250 sessions',
);
