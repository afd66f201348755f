import { describe, expect, it } from 'vitest';
import {
  functionalDifficulty,
  goalProgress,
  instruments,
  listAnswerOptions,
  nhsTalkingTherapiesRules,
  nhsTalkingTherapiesRulesWithDeterioration,
  schuellerWeekTable,
  workImpact,
  wpaiGh,
} from 'client-engagement';
import type { Basis, Instrument, WorkQuestionnaire } from 'client-engagement';
import { codesOf } from '../../src/fhir/loinc-codes.js';
import { snomedScoreCodes } from '../../src/fhir/snomed-codes.js';
import { cited as citedOn, table, written } from './page.js';

const cited = (basis: Basis): string[] => citedOn(basis, '../numbers.md');
const founded = (basis: Basis): string => cited(basis).join(', ');
const head = ['Number', 'Value', 'Source', 'Standing', 'Read'];
const update =
  'Written from the tables of the package and compared with them in every test run: `npm run test:docs -- --update` writes it anew. A change of a number is a change on this page.';

/** The code under which LOINC has an item; empty where none was found. */
function loincOf(instrument: Instrument, item: string): string {
  const [code = ''] = Object.entries(codesOf(instrument).items).find(([, id]) => id === item) ?? [];
  return code;
}

function itemsOf(instrument: Instrument): string {
  const { safetyItems, subscales = [] } = instrument;
  const snomed = instrument.items.length > 1 ? (snomedScoreCodes[instrument.id]?.items ?? []) : [];
  return table(
    ['Item', 'Special', 'LOINC', 'SNOMED CT'],
    instrument.items.map(({ id, reversed, notApplicable }, index) => {
      const special = [
        ...(reversed ? ['reversed'] : []),
        ...(notApplicable ? ['may not apply'] : []),
        ...safetyItems
          .filter(({ item }) => item === id)
          .map(({ atLeast }) => `a person’s attention from ${atLeast}`),
        ...subscales.filter((part) => part.items.includes(id)).map((part) => `part: ${part.id}`),
      ];
      return [`${index + 1}. ${id}`, special.join('; '), loincOf(instrument, id), snomed[index] ?? ''];
    }),
  );
}

function numbersOf(instrument: Instrument): string {
  const {
    bands,
    bandsBasis = instrument.basis,
    cutOffs,
    change,
    missing,
    safetyItems,
    subscales = [],
  } = instrument;
  return table(head, [
    ...bands.map(({ label, from }) => [`band: ${label}`, `from ${from}`, ...cited(bandsBasis)]),
    ...cutOffs.map(({ purpose, atLeast, basis }) => [
      `cut-off: ${purpose}`,
      `from ${atLeast}`,
      ...cited(basis),
    ]),
    ...subscales.flatMap(({ id, cutOffs: own }) =>
      own.map(({ purpose, atLeast, basis }) => [
        `cut-off: ${id}, ${purpose}`,
        `from ${atLeast}`,
        ...cited(basis),
      ]),
    ),
    ...change.map(({ kind, points, basis }) => [`change: ${kind}`, `${points} points`, ...cited(basis)]),
    ...change.flatMap(({ kind, exact, exactBasis }) =>
      exact === undefined || exactBasis === undefined
        ? []
        : [[`change: ${kind}, before rounding`, `${exact} points`, ...cited(exactBasis)]],
    ),
    [
      `missing: ${missing.method.replaceAll('-', ' ')}`,
      `up to ${missing.maxMissing}`,
      ...cited(missing.basis),
    ],
    ...safetyItems.map(({ item, atLeast, basis }) => [`safety: ${item}`, `from ${atLeast}`, ...cited(basis)]),
  ]);
}

function codesLine(instrument: Instrument): string {
  const { panel, total } = codesOf(instrument);
  const { total: snomed, olderTotal } = snomedScoreCodes[instrument.id] ?? {};
  const codes = [
    ...(panel === '' ? [] : [`LOINC panel ${panel}, total ${total}`]),
    ...(snomed === undefined ? [] : [`SNOMED CT ${snomed}`]),
    ...(olderTotal === undefined ? [] : [`older UK SNOMED CT ${olderTotal}`]),
  ];
  return `Codes of the score: ${codes.length === 0 ? 'none found' : codes.join('; ')}.`;
}

function section(instrument: Instrument): string {
  const { id, version, name, direction, range, answerRange, recallDays, license, basis } = instrument;
  const options = listAnswerOptions(instrument).filter(({ label }) => label !== null);
  return [
    `## ${name}`,
    `\`${id}\`, version ${version}. ${range.min} to ${range.max} points, ${direction.replaceAll('-', ' ')}. Answers ${answerRange.min} to ${answerRange.max}. ${recallDays === undefined ? 'Recall period: no source read.' : `Asks about ${recallDays} days.`} From ${founded(basis)}.${instrument.totalBasis === undefined ? '' : ` Total and direction from ${founded(instrument.totalBasis)}.`}`,
    `Licence: ${license.kind.replaceAll('-', ' ')}${license.attribution === undefined ? '' : ` (${license.attribution})`}, from ${founded(license.basis)}.`,
    codesLine(instrument),
    ...(options.length === 0
      ? []
      : [`Options: ${options.map(({ points, label }) => `${points} ${label}`).join(' · ')}.`]),
    itemsOf(instrument),
    numbersOf(instrument),
  ].join('\n\n');
}

function workSection({ id, version, name, items, recallDays, basis, license }: WorkQuestionnaire): string {
  return [
    `## ${name}`,
    `\`${id}\`, version ${version}. No total. Asks about ${recallDays} days. From ${founded(basis)}.`,
    `Licence: ${license.kind.replaceAll('-', ' ')}${license.attribution === undefined ? '' : ` (${license.attribution})`}, from ${founded(license.basis)}.`,
    table(
      ['Question', 'Unit', 'From', 'To', 'Whole numbers only'],
      items.map((item) => [
        item.id,
        item.unit.replaceAll('-', ' '),
        item.min,
        item.max,
        item.isWhole ? 'yes' : 'no',
      ]),
    ),
  ].join('\n\n');
}

const instrumentsPage = [
  '# Questionnaires',
  update,
  'What is not here was read in no source, or only remembered: it is left out rather than guessed. Bands and cut-offs are written by their lowest total; each reaches up to the next.',
  ...[...instruments, goalProgress].map(section),
  '## Functional difficulty',
  `\`${functionalDifficulty.id}\`, beside PHQ-9 and never in a total. From ${founded(functionalDifficulty.basis)}.`,
  table(
    ['Points', 'Option', 'LOINC answer'],
    functionalDifficulty.options.map(({ points, label }) => {
      const answers = codesOf({ id: 'phq-9' }).beside['69722-7']?.answers ?? {};
      return [points, label ?? '', Object.keys(answers).find((code) => answers[code] === points) ?? ''];
    }),
  ),
  ...[wpaiGh, workImpact].map(workSection),
].join('\n\n');

const { finished, thresholds, pairings } = nhsTalkingTherapiesRules;
const { deterioration } = nhsTalkingTherapiesRulesWithDeterioration;

const coursePage = [
  '# The outcome of a course',
  update,
  `Rules \`${nhsTalkingTherapiesRules.id}\`, version ${nhsTalkingTherapiesRules.version}.`,
  '## A finished course',
  `It has ended, and at least ${finished.contacts} attended contacts were for ${finished.purposes.join(' or ')}. From ${founded(finished.basis)}.`,
  '## What counts on each measure',
  table(
    head,
    thresholds.flatMap(({ instrument, caseness, casenessBasis, reliablePoints, reliableBasis }) => [
      [`${instrument}: caseness`, `from ${caseness}`, ...cited(casenessBasis)],
      [`${instrument}: reliable change`, `${reliablePoints} points`, ...cited(reliableBasis)],
    ]),
  ),
  'The measures for single problems have no row: their numbers were read in no source.',
  '## Which measures are read together',
  table(
    ['Problem', 'Code', 'Depression', 'Anxiety', 'Back-up', 'Impairment', 'Source', 'Standing', 'Read'],
    pairings.map(({ problem, code, depression, anxiety, backUp, impairment, basis }) => [
      problem.replaceAll('-', ' '),
      code ?? '',
      depression,
      anxiety,
      backUp ?? '',
      impairment,
      ...cited(basis),
    ]),
  ),
  '## Reliable deterioration',
  `No formula was read in an official source. The rules \`${nhsTalkingTherapiesRulesWithDeterioration.id}\` have the usual statement: ${deterioration?.formula.replaceAll('-', ' ')}. From ${deterioration === null ? '' : founded(deterioration.basis)}.`,
  '# A table of totals by week',
  `\`${schuellerWeekTable.id}\`, version ${schuellerWeekTable.version}, of ${schuellerWeekTable.instrument}: totals that predict that care will not help enough. Used only where it is handed over.`,
  table(
    head,
    schuellerWeekTable.rows.map(({ week, atLeast }) => [
      `week ${week}`,
      `from ${atLeast}`,
      ...cited(schuellerWeekTable.basis),
    ]),
  ),
].join('\n\n');

describe('a reference page says what the tables say; run the docs project with --update after a change', () => {
  it.each([
    ['reference/questionnaires.md', instrumentsPage],
    ['reference/course-outcome.md', coursePage],
  ])('%s', async (page, given) => {
    const { path, text } = await written(page, given);
    await expect(text).toMatchFileSnapshot(path);
  });
});
