import { describe, expect, it } from 'vitest';
import {
  defaultAttendancePolicy,
  defaultChecklistRules,
  defaultCreditRules,
  defaultEngagementRules,
  goalProgress,
  instruments,
  listChecklistThresholds,
  listCreditThresholds,
  listEngagementThresholds,
  listPolicyThresholds,
  sources,
} from 'client-engagement';
import type { Basis, Instrument, Source, Threshold } from 'client-engagement';
import { cited, table, written } from './page.js';

function thresholds(given: readonly Threshold[]): string {
  return table(
    ['Number', 'Value', 'Source', 'Standing', 'Read'],
    given.map((one) => [
      `\`${one.name.replace(/^[^:]*:/, '')}\``,
      `${Math.round(one.value * 1000) / 1000} ${one.unit}`,
      ...cited(one),
    ]),
  );
}

function numbersOf(instrument: Instrument): string {
  const { bands, bandsBasis, cutOffs, change, missing, safetyItems, range } = instrument;
  const basis: Basis = bandsBasis ?? instrument.basis;
  const rows = [
    ...bands.map(({ label, from }) => [`band: ${label}`, `from ${from}`, ...cited(basis)]),
    ...cutOffs.map(({ purpose, atLeast, basis: of }) => [
      `cut-off: ${purpose}`,
      `from ${atLeast}`,
      ...cited(of),
    ]),
    ...(instrument.subscales ?? []).flatMap((part) =>
      part.cutOffs.map(({ purpose, atLeast, basis: of }) => [
        `cut-off: ${part.id}, ${purpose}`,
        `from ${atLeast}`,
        ...cited(of),
      ]),
    ),
    ...change.map(({ kind, points, basis: of }) => [`change: ${kind}`, `${points} points`, ...cited(of)]),
    ...change.flatMap(({ kind, exact, exactBasis }) =>
      exact === undefined || exactBasis === undefined
        ? []
        : [[`change: ${kind}, before rounding`, `${exact} points`, ...cited(exactBasis)]],
    ),
    [
      'answers, range and direction',
      `${instrument.answerRange.min} to ${instrument.answerRange.max}`,
      ...cited(instrument.basis),
    ],
    ['missing items that may be filled in', `${missing.maxMissing} items`, ...cited(missing.basis)],
    ...safetyItems.map(({ item, atLeast, basis: of }) => [
      `safety: ${item}`,
      `from ${atLeast}`,
      ...cited(of),
    ]),
  ];
  return [
    `### ${instrument.name}`,
    `${instrument.items.length} items, ${range.min} to ${range.max} points.`,
    table(['Number', 'Value', 'Source', 'Standing', 'Read'], rows),
  ].join('\n\n');
}

const bibliography = Object.entries<Source>(sources).map(([key, { title, year, where }]) => {
  const dated = year === undefined ? '' : ` (${year})`;
  const found = where === undefined ? '' : ` ${where.startsWith('http') ? `<${where}>` : where}.`;
  return `### ${key}\n\n${title}${dated}.${found}`;
});

const page = [
  '# Where the numbers come from',
  'Every number that a judgement uses, with its source and standing. The page is written from the data of the package and checked against it with every test run.',
  'Standing: a published `standard`, one `service precedent`, or `our default`. Read: the source itself (`primary`), or another work that quotes it (`secondary`).',
  '## Questionnaires',
  ...[...instruments, goalProgress].map(numbersOf),
  '## Attendance: the default policy',
  thresholds(listPolicyThresholds(defaultAttendancePolicy)),
  '## Session credits: the default rules',
  thresholds(listCreditThresholds(defaultCreditRules)),
  '## Engagement: the default rules',
  thresholds(listEngagementThresholds(defaultEngagementRules)),
  '## Checklists: the default rules',
  thresholds(listChecklistThresholds(defaultChecklistRules)),
  '## Sources',
  ...bibliography,
].join('\n\n');

describe('the page of numbers', () => {
  it('says what the data say; run the docs project with --update after a change', async () => {
    const { path, text } = await written('numbers.md', page);
    await expect(text).toMatchFileSnapshot(path);
  });
});
