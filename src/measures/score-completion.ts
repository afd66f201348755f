import type { MeasureCompletion } from '../care-record/measure-completion.js';
import type { Instrument } from './instrument.js';
import type { MeasureScore } from './measure-score.js';
import { scoreMeasure } from './score-measure.js';
import { scoreMeasureTotal } from './score-measure-total.js';

/**
 * Scores a questionnaire as it stands in a record: from its answers where there are any, else from its total.
 *
 * A total that came beside the answers is left aside: the answers win. Never throws.
 *
 * @param completion - the completed questionnaire
 * @param instruments - the definitions to look its instrument up in
 * @returns the score, its total in points; null where none of the definitions is its instrument
 * @example
 * ```ts
 * import { phq9, scoreMeasureCompletion } from 'client-engagement';
 *
 * const completion = {
 *   id: 'm1',
 *   clientId: 'ada',
 *   instrument: 'phq-9',
 *   answeredAt: new Date('2026-03-09T18:00:00Z'),
 *   answers: [1, 2, 1, 2, 1, 1, 2, 0, 0],
 *   declaredTotal: 11,
 * };
 * scoreMeasureCompletion(completion, [phq9])?.total; //=> 10
 * ```
 * @category measures
 * @since 0.1.0
 */
export function scoreMeasureCompletion(
  completion: Pick<MeasureCompletion, 'instrument' | 'answers' | 'declaredTotal'>,
  instruments: readonly Instrument[],
): MeasureScore | null {
  const { answers, declaredTotal } = completion;
  const definition = instruments.find(({ id }) => id === completion.instrument);
  if (definition === undefined) return null;
  if (answers !== undefined) return scoreMeasure(definition, answers);
  return declaredTotal === undefined
    ? scoreMeasure(definition, {})
    : scoreMeasureTotal(definition, declaredTotal);
}
