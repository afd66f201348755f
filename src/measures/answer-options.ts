import type { AnswerOption } from './functional-difficulty.js';
import type { Instrument } from './instrument.js';

/** What the options of the PHQ and GAD questionnaires say. The lowest is "Not at all", not "Not at all sure". */
const HOW_OFTEN: readonly string[] = [
  'Not at all',
  'Several days',
  'More than half the days',
  'Nearly every day',
];

/** Labels by id of the instrument, where its licence lets them travel and a source was read. */
const labels: Readonly<Record<string, readonly string[]>> = {
  'phq-9': HOW_OFTEN,
  'phq-8': HOW_OFTEN,
  'phq-4': HOW_OFTEN,
  'phq-2': HOW_OFTEN,
  'gad-7': HOW_OFTEN,
  'gad-2': HOW_OFTEN,
};

/**
 * Lists the options of an answer of an instrument, lowest points first, with what they say where that may be shown.
 *
 * Questionnaires whose wording belongs to somebody have no labels here, nor have definitions of one's own. The points
 * are those of the option: an item that is marked `reversed` counts them mirrored. Never throws.
 *
 * @param instrument - the questionnaire's definition, for example `gad7`
 * @returns an option for each whole number of its range of answers, in points
 * @example
 * ```ts
 * import { gad7, listAnswerOptions, wsas } from 'client-engagement';
 *
 * listAnswerOptions(gad7).map(({ label }) => label);
 * //=> ['Not at all', 'Several days', 'More than half the days', 'Nearly every day']
 * listAnswerOptions(wsas)[8]; //=> { points: 8, label: null }
 * ```
 * @category measures
 * @since 0.1.0
 */
export function listAnswerOptions(instrument: Instrument): AnswerOption[] {
  const { id, answerRange } = instrument;
  const { min, max } = answerRange;
  const own = Object.hasOwn(labels, id) ? labels[id] : undefined;
  return Array.from({ length: max - min + 1 }, (_, index) => ({
    points: min + index,
    label: own?.[index] ?? null,
  }));
}
