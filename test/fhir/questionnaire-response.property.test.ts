import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phq9, scoreMeasure } from 'client-engagement';
import { completionFromMeasure, measureFromQuestionnaireResponse } from 'client-engagement/fhir';
import type { QuestionnaireResponseLike } from 'client-engagement/fhir';
import { parseMeasureCompletion, encodeMeasureCompletion } from 'client-engagement/schemas';
import { deepFreeze } from 'client-engagement/testing';
import { coded, itemsOf, PHQ9, responseOf } from './responses.js';
import { runsOf } from '../property-runs.js';

const points = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 9, maxLength: 9 });
/** Made so that it would show wherever it came out. */
const SECRET = 'q7Zk-person-said-this';

describe('laws of reading a questionnaire response', () => {
  it('never throws, whatever the shape', () => {
    const shape = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.anything(),
        fc.record(
          {
            resourceType: fc.constantFrom('QuestionnaireResponse', 'Patient', 3),
            status: fc.constantFrom('completed', 'amended', null),
            authored: fc.constantFrom('2026-03-09', 'soon', 7),
            modifierExtension: fc.constantFrom([], null),
            linkId: fc.constantFrom(...PHQ9, 'q1', 4),
            definition: fc.constantFrom('x#44250-9', 5),
            item: fc.oneof(fc.array(tie('value'), { maxLength: 3 }), tie('value')),
            answer: fc.oneof(fc.array(tie('value'), { maxLength: 2 }), tie('value')),
            valueCoding: tie('value'),
            valueInteger: fc.oneof(fc.integer({ min: -1, max: 4 }), fc.string()),
            extension: fc.array(tie('value'), { maxLength: 2 }),
          },
          { requiredKeys: ['item'] },
        ),
      ),
    })).value;
    fc.assert(
      fc.property(shape, fc.option(fc.constant(phq9), { nil: undefined }), (response, instrument) => {
        const result = measureFromQuestionnaireResponse(response as QuestionnaireResponseLike, {
          instrument,
        });
        return result.ok === result.issues.every(({ severity }) => severity !== 'error');
      }),
      { numRuns: runsOf(500) },
    );
  });

  it('order and nesting: where the items stand changes nothing', () => {
    fc.assert(
      fc.property(
        points,
        fc.shuffledSubarray([...PHQ9.keys()], { minLength: 9 }),
        fc.nat(8),
        (values, order, cut) => {
          const items = order.flatMap((place) => itemsOf([PHQ9[place] ?? ''], [values[place] ?? 0]));
          const nested = [{ linkId: 'g', item: items.slice(0, cut) }, ...items.slice(cut)];
          const score = measureFromQuestionnaireResponse(responseOf(nested)).value?.score;
          expect(score).toEqual(scoreMeasure(phq9, values));
        },
      ),
    );
  });

  it('the answers win: whatever total is declared, the score is that of the answers, and a difference is said', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 0, max: 27 }), (values, declared) => {
        const total = { linkId: '44261-6', answer: [{ valueInteger: declared }] };
        const { value, issues, ok } = measureFromQuestionnaireResponse(
          responseOf([...itemsOf(PHQ9, values), total]),
        );
        const sum = values.reduce((one, other) => one + other, 0);
        return (
          ok &&
          value?.score.total === sum &&
          issues.some(({ key }) => key === 'total-mismatch') === (sum !== declared)
        );
      }),
    );
  });

  it('nothing of the content is in an issue', () => {
    const said = fc.constantFrom<object>(
      { valueString: SECRET },
      { valueCoding: { system: SECRET, code: SECRET, display: SECRET } },
      { valueInteger: 99 },
      coded(1),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...PHQ9, SECRET), said), { maxLength: 12 }), (items) => {
        const response = responseOf(
          items.map(([linkId, answer]) => ({ linkId, text: SECRET, answer: [answer] })),
          { questionnaire: SECRET },
        );
        const { issues } = measureFromQuestionnaireResponse(response, { instrument: phq9 });
        return !JSON.stringify(issues).includes(SECRET);
      }),
    );
  });

  it('purity: a frozen response is read, and read the same again', () => {
    fc.assert(
      fc.property(points, (values) => {
        const response = deepFreeze(responseOf(itemsOf(PHQ9, values)));
        expect(measureFromQuestionnaireResponse(response)).toEqual(
          measureFromQuestionnaireResponse(response),
        );
      }),
    );
  });

  it('a measure that was read is a fact that the record’s schema accepts', () => {
    fc.assert(
      fc.property(points, fc.nat(9), (values, answered) => {
        const { value } = measureFromQuestionnaireResponse(
          responseOf(itemsOf(PHQ9, values.slice(0, answered))),
          {
            instrument: phq9,
          },
        );
        if (value === null) throw new Error('It was read before.');
        const completion = completionFromMeasure(value, { id: 'm1', clientId: 'client-1' });
        expect(parseMeasureCompletion(encodeMeasureCompletion(completion))).toEqual(completion);
      }),
    );
  });
});
