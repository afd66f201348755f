import type { MeasureCompletion } from '../care-record/measure-completion.js';
import type { ImportedMeasure } from './measure-from-questionnaire-response.js';

/**
 * A completed questionnaire of a care record from a measure that was read.
 *
 * Never throws.
 *
 * @param measure - the measure
 * @param ids - the ids that the record gives it
 * @returns the fact to put into `measures` of the record
 * @example
 * ```ts
 * import { completionFromMeasure, measureFromQuestionnaireResponse } from 'client-engagement/fhir';
 *
 * const { value } = measureFromQuestionnaireResponse({
 *   status: 'completed',
 *   authored: '2026-03-09T18:00:00Z',
 *   item: [
 *     { linkId: '/44250-9', answer: [{ valueInteger: 1 }] },
 *     { linkId: '/44255-8', answer: [{ valueInteger: 0 }] },
 *   ],
 * });
 * value && completionFromMeasure(value, { id: 'm1', clientId: 'ada' });
 * //=> {
 * //     id: 'm1',
 * //     clientId: 'ada',
 * //     instrument: 'phq-9',
 * //     answeredAt: new Date('2026-03-09T18:00:00Z'),
 * //     answers: { interest: 1, 'low-mood': 0 },
 * //   }
 * ```
 * @category fhir
 * @since 0.1.0
 */
export function completionFromMeasure(
  measure: ImportedMeasure,
  ids: Pick<MeasureCompletion, 'id' | 'clientId' | 'episodeId' | 'sessionId'>,
): MeasureCompletion {
  const { instrument, answeredAt, answers, declaredTotal } = measure;
  return {
    ...ids,
    instrument,
    answeredAt: new Date(answeredAt),
    ...(answers === null ? {} : { answers: { ...answers } }),
    ...(declaredTotal === null ? {} : { declaredTotal }),
  };
}
