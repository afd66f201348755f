// Engagement beside the least that gives a label, and with the size doubled: `npm run bench:engagement`.
import { assessEngagement, defaultAttendancePolicy, explainChange, reviewCare } from 'client-engagement';
import { encodeCareRecord, parseCareRecord } from 'client-engagement/schemas';
import { recordFromStory, type StoryStep } from 'client-engagement/testing';
import { compare, print } from './compare.js';

const WEEK: readonly StoryStep[] = [
  {
    kind: 'attended',
    clientRates: 2,
    practitionerRates: 1,
    task: 'done',
    answers: [1, 1, 1, 0, 1, 1, 0, 1, 0],
  },
  { kind: 'attended', clientRates: 1, task: 'partly-done', notes: true },
  { kind: 'late-cancel-and-new-booking', writes: true },
  { kind: 'attended-late', practitionerRates: 2 },
  { kind: 'no-show' },
  { kind: 'we-cancelled' },
  { kind: 'attended', answers: [1, 0, 1, 0, 1, 0, 0, 1, 0] },
];
const weeks = (count: number): readonly StoryStep[] =>
  Array.from({ length: count }, (_, index): StoryStep => WEEK[index % WEEK.length] ?? { kind: 'attended' });
const recordOf = (count: number) => recordFromStory(weeks(count));
const optionsOf = (count: number) => ({
  policies: [defaultAttendancePolicy],
  asOf: new Date(Date.parse('2026-01-06T10:00:00Z') + count * 7 * 86_400_000),
});

const twenty = recordOf(20);
const options = optionsOf(20);
const tokens = twenty.sessions.map(({ recordedOutcome, presence, cancellation }) =>
  presence !== undefined || recordedOutcome?.value === 'attended'
    ? 'kept'
    : cancellation?.by === 'practitioner'
      ? 'neutral'
      : 'missed',
);

/** The least that does something like it: a level that goes down at once and up after two, from outcomes given. */
function handWritten(): string {
  let level = 1;
  let clear = 0;
  let run = 0;
  for (const token of tokens) {
    if (token === 'neutral') continue;
    if (token === 'missed') {
      run += 1;
      clear = 0;
      if (run >= 2) level = 0;
      else if (level === 2) level = 1;
      continue;
    }
    run = 0;
    if (level === 0) level = 1;
    else if (level === 1 && ++clear >= 2) level = 2;
  }
  return ['missing', 'mid', 'attending'][level] ?? '';
}

const ours = 'assessEngagement, four readings, history and reasons';
print(
  'Engagement over 20 weeks',
  await compare([
    { name: ours, run: () => assessEngagement(twenty, options) },
    {
      name: 'explainChange over the last four weeks',
      run: () => explainChange(twenty, optionsOf(16).asOf, options.asOf, options),
    },
    { name: 'a loop with a level and a counter, from outcomes', run: handWritten },
  ]),
  ours,
);

const text = JSON.stringify(encodeCareRecord(twenty));
const whole = 'reviewCare, everything, explained';
print(
  'A whole review of 20 weeks beside reading the same record',
  await compare([
    { name: whole, run: () => reviewCare(twenty, options) },
    { name: 'JSON.parse and parseCareRecord of the record', run: () => parseCareRecord(JSON.parse(text)) },
    { name: 'JSON.parse of the record', run: () => JSON.parse(text) as unknown },
  ]),
  whole,
);

const sizes = [250, 500, 1000, 2000];
print(
  'Twice the weeks: at most 2.2 times the time',
  await compare(
    sizes.map((count) => {
      const record = recordOf(count);
      const at = optionsOf(count);
      return {
        name: `${count} weeks, ${record.sessions.length} sessions`,
        run: () => assessEngagement(record, at),
      };
    }),
  ),
  `${sizes[0]} weeks, ${recordOf(250).sessions.length} sessions`,
);
