import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4';
import { bench, describe } from 'vitest';
import { careRecordsFromBundle, measureFromQuestionnaireResponse } from 'client-engagement/fhir';
import type { QuestionnaireResponseLike } from 'client-engagement/fhir';
import { appointment, cancelledAt, encounter, episode } from './resources.js';
import { itemsOf, PHQ9, responseOf } from './responses.js';

/** A whole PHQ-9 as a system sends it, with the words of the questions and of the answers. */
const words = 'Over the last two weeks, how often have you been bothered by any of the following problems?';
const answered = responseOf(
  itemsOf(
    PHQ9.map((code) => `/${code}`),
    [2, 2, 2, 2, 1, 1, 2, 0, 0],
  ).map((item) => ({ ...item, text: words })),
  { questionnaire: 'https://forms.example/phq-9' },
);
const text = JSON.stringify(answered);
const response = JSON.parse(text) as QuestionnaireResponseLike;

const answerOption = ['LA6568-5', 'LA6569-3', 'LA6570-1', 'LA6571-9'].map((code, points) => ({
  valueCoding: { system: 'http://loinc.org', code },
  extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: points }],
}));
const form = {
  resourceType: 'Questionnaire',
  url: 'https://forms.example/phq-9',
  status: 'active',
  item: PHQ9.map((code) => ({ linkId: `/${code}`, type: 'choice', text: words, answerOption })),
};
const sum = fhirpath.compile('QuestionnaireResponse.item.answer.value.weight().sum()', r4);

let kept: unknown;

/** Scoring from the parsed resource, beside the usual way to do it, and beside parsing the text of the same. */
describe('a PHQ-9 response', () => {
  bench('measureFromQuestionnaireResponse, with issues and the score', () => {
    kept = measureFromQuestionnaireResponse(response);
  });

  bench('JSON.parse of the text', () => {
    kept = JSON.parse(text);
  });

  bench('JSON.parse, and measureFromQuestionnaireResponse', () => {
    kept = measureFromQuestionnaireResponse(JSON.parse(text) as QuestionnaireResponseLike);
  });

  bench('fhirpath.js, the sum of the weights, compiled', () => {
    kept = sum(response, { questionnaire: form });
  });
});

/** A year of weekly sessions of so many clients, each with its encounter. */
function bundleOf(clients: number): readonly object[] {
  return Array.from({ length: clients }, (_, client) => {
    const subject = { reference: `Patient/c${client}` };
    const sessions = Array.from({ length: 50 }, (__, week) => {
      const id = `c${client}w${week}`;
      const start = new Date(Date.parse('2026-01-05T10:00:00Z') + week * 604_800_000).toISOString();
      const participant = [{ actor: subject }, { actor: { reference: 'Practitioner/iris' } }];
      const cancelled = week % 5 === 0 ? { status: 'cancelled', ...cancelledAt(start) } : {};
      return [
        appointment({ id, participant, start, end: start.replace('10:00', '10:50'), ...cancelled }),
        encounter({
          id: `e${id}`,
          subject,
          appointment: [{ reference: `Appointment/${id}` }],
          period: { start },
        }),
      ];
    });
    return [{ ...episode, id: `e${client}`, patient: subject }, ...sessions.flat()];
  }).flat();
}

/** Twice as many resources should take about twice as long, at most 2.2 times. */
describe('care records from a bundle', () => {
  for (const clients of [10, 20, 40, 80]) {
    const resources = bundleOf(clients);
    bench(`${resources.length} resources`, () => {
      kept = careRecordsFromBundle(resources as never, { timeZone: 'Europe/London', service: 'therapy' });
    });
  }

  for (const sessions of [1000, 2000, 4000]) {
    const participant = [{ actor: { reference: 'Patient/ada' } }];
    const one = Array.from({ length: sessions }, (_, place) =>
      appointment({ id: `a${place}`, participant, replaces: [{ reference: `Appointment/a${place - 1}` }] }),
    );
    bench(`${sessions} sessions of one client, each moved from the one before`, () => {
      kept = careRecordsFromBundle(one as never, { timeZone: 'Europe/London', service: 'therapy' });
    });
  }
});

export { kept };
