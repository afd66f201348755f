// A PHQ-9 response beside what a service would use instead: `npm run bench:fhir`.
import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4';
import { phq9, scoreMeasure } from 'client-engagement';
import { measureFromQuestionnaireResponse } from 'client-engagement/fhir';
import type { QuestionnaireResponseLike } from 'client-engagement/fhir';
import { compare, print } from './compare.js';

const CODES = [
  '44250-9',
  '44255-8',
  '44259-0',
  '44254-1',
  '44251-7',
  '44258-2',
  '44252-5',
  '44253-3',
  '44260-8',
];
const CHOICES = ['LA6568-5', 'LA6569-3', 'LA6570-1', 'LA6571-9'];
const POINTS = [2, 2, 2, 2, 1, 1, 2, 0, 0];
const TOTAL = 12;
const LOINC = 'http://loinc.org';

/** A whole, valid PHQ-9; with the words of the questions and answers, as most systems send it, or without. */
function responseOf(isWorded: boolean): QuestionnaireResponseLike {
  const words = isWorded
    ? { text: 'What was asked, in as many words as the question of a form has here' }
    : {};
  const display = isWorded ? { display: 'What was answered' } : {};
  return {
    resourceType: 'QuestionnaireResponse',
    status: 'completed',
    questionnaire: 'https://forms.example/phq-9',
    authored: '2026-03-09T18:00:00Z',
    item: POINTS.map((points, place) => ({
      linkId: `/${CODES[place]}`,
      ...words,
      answer: [{ valueCoding: { system: LOINC, code: CHOICES[points], ...display } }],
    })),
  };
}

const ORDINAL = 'http://hl7.org/fhir/StructureDefinition/ordinalValue';
const answerOption = CHOICES.map((code, points) => ({
  extension: [{ url: ORDINAL, valueDecimal: points }],
  valueCoding: { system: LOINC, code },
}));
const questionnaire = {
  resourceType: 'Questionnaire',
  url: 'https://forms.example/phq-9',
  status: 'active',
  item: CODES.map((code) => ({ linkId: `/${code}`, type: 'choice', answerOption })),
};

const ofWeights = fhirpath.compile('%resource.item.answer.value.weight().sum()', r4);
const ofNineTerms = fhirpath.compile(
  CODES.map((code) => `%resource.item.where(linkId = '/${code}').answer.value.weight()`).join(' + '),
  r4,
);

/** The least that does the job: the sum of the points, without a reason or a word about what it met. */
function byHand({ item = [] }: QuestionnaireResponseLike): number {
  let sum = 0;
  for (const { answer = [] } of item) sum += CHOICES.indexOf(answer[0]?.valueCoding?.code ?? '');
  return sum;
}

const ours = 'measureFromQuestionnaireResponse: score, issues';
for (const isWorded of [true, false]) {
  const text = JSON.stringify(responseOf(isWorded));
  const response = JSON.parse(text) as QuestionnaireResponseLike;
  const context = { resource: response, questionnaire };
  const read = measureFromQuestionnaireResponse(response);
  const totals: unknown[] = [
    read.value?.score.total,
    byHand(response),
    ...(await ofWeights(response, context)),
    ...(await ofNineTerms(response, context)),
    scoreMeasure(phq9, POINTS).total,
  ];
  if (!read.ok || read.issues.length > 0 || totals.length !== 5 || totals.some((total) => total !== TOTAL)) {
    throw new Error('They do not answer alike.');
  }
  print(
    `One PHQ-9 response, ${isWorded ? 'with' : 'without'} the words, ${text.length} characters`,
    await compare([
      { name: ours, run: () => measureFromQuestionnaireResponse(response) },
      { name: 'JSON.parse of its text', run: () => JSON.parse(text) as unknown },
      { name: 'fhirpath.js, the sum of the weights, compiled', run: () => ofWeights(response, context) },
      { name: 'fhirpath.js, the sum of nine terms, compiled', run: () => ofNineTerms(response, context) },
      { name: 'the points of the answers summed by hand', run: () => byHand(response) },
      { name: 'scoreMeasure, from the nine points', run: () => scoreMeasure(phq9, POINTS) },
    ]),
    ours,
  );
}
