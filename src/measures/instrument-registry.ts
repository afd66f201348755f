import type { Instrument } from './instrument.js';
import { gad2 } from './instruments/gad2.js';
import { gad7 } from './instruments/gad7.js';
import { phq2 } from './instruments/phq2.js';
import { phq4 } from './instruments/phq4.js';
import { phq8 } from './instruments/phq8.js';
import { phq9 } from './instruments/phq9.js';
import { sfq } from './instruments/sfq.js';
import { wsas } from './instruments/wsas.js';
import { wsasWithoutWork } from './instruments/wsas-without-work.js';

/**
 * The questionnaires that this package knows.
 *
 * @example
 * ```ts
 * import { instruments } from 'client-engagement';
 *
 * instruments.slice(0, 3).map(({ id }) => id); //=> ['phq-9', 'gad-7', 'phq-8']
 * ```
 * @category measures
 * @since 0.1.0
 */
export const instruments: readonly Instrument[] = [
  phq9,
  gad7,
  phq8,
  phq2,
  phq4,
  gad2,
  wsas,
  wsasWithoutWork,
  sfq,
];

/**
 * Finds a questionnaire that this package knows by its id.
 *
 * Never throws.
 *
 * @param id - the instrument's id, for example `phq-9`
 * @returns the definition, or undefined when the id is not known
 * @example
 * ```ts
 * import { findInstrument } from 'client-engagement';
 *
 * findInstrument('gad-7')?.name; //=> 'GAD-7'
 * findInstrument('constructor'); //=> undefined
 * ```
 * @category measures
 * @since 0.1.0
 */
export function findInstrument(id: string): Instrument | undefined {
  return instruments.find((instrument) => instrument.id === id);
}
