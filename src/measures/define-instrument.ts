import { copyPlain } from '../internal/copy-plain.js';
import { rangeError } from '../internal/errors.js';
import type { Basis } from '../sources.js';
import type { Instrument } from './instrument.js';
import { problemOf, rangeOf } from './instrument-problem.js';
import type { InstrumentItem } from './item.js';

/**
 * What a definition of one's own has to say: what it is called, its items and their answers. The rest may follow.
 *
 * @example
 * ```ts
 * import type { InstrumentInput } from 'client-engagement';
 *
 * const input: InstrumentInput = {
 *   id: 'energy-check',
 *   name: 'Energy check',
 *   direction: 'higher-is-better',
 *   answerRange: { min: 0, max: 4 },
 *   items: ['morning', 'evening'],
 * };
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface InstrumentInput
  extends
    Pick<Instrument, 'id' | 'name' | 'direction' | 'answerRange'>,
    Partial<Omit<Instrument, 'id' | 'name' | 'direction' | 'answerRange' | 'range' | 'items'>> {
  /** The scored items in printed order, each with its id alone or with what is special about it. */
  readonly items: readonly (string | InstrumentItem)[];
}

const caller: Basis = { source: 'caller', standing: 'service-precedent', verified: 'primary' };

/**
 * Makes an instrument of one's own, checked as the ones that ship with the package are.
 *
 * Scoring, change, trajectories, reviews and importers take it as they take the others. What is left out is empty: no
 * bands, no cut-offs, no change thresholds, no safety items, and nothing filled in for a missing item. The range is what
 * the items add up to. Numbers without a source of their own count as set by the service.
 *
 * @param input - the definition
 * @returns the instrument, its totals in points; a copy that later changes to the input do not reach
 * @throws RangeError with code `invalid-instrument` when the definition contradicts itself; the message says how
 * @example
 * ```ts
 * import { defineInstrument, scoreMeasure } from 'client-engagement';
 *
 * const energy = defineInstrument({
 *   id: 'energy-check',
 *   name: 'Energy check',
 *   direction: 'higher-is-better',
 *   answerRange: { min: 0, max: 4 },
 *   items: ['morning', 'evening', { id: 'tired', reversed: true }],
 *   bands: [
 *     { id: 'low', label: 'low', from: 0 },
 *     { id: 'good', label: 'good', from: 7 },
 *   ],
 * });
 * scoreMeasure(energy, [3, 2, 1]).total; //=> 8
 * defineInstrument({ ...energy, id: '' }); //=> throws invalid-instrument
 * ```
 * @category measures
 * @since 0.1.0
 */
export function defineInstrument(input: InstrumentInput): Instrument {
  const items = input.items.map((item) => (typeof item === 'string' ? { id: item } : item));
  const instrument: Instrument = copyPlain({
    version: '1',
    basis: caller,
    bands: [],
    cutOffs: [],
    change: [],
    missing: { maxMissing: 0, method: 'none' as const, basis: caller },
    safetyItems: [],
    license: { kind: 'score-only' as const, basis: caller },
    ...copyPlain(input),
    items,
    range: rangeOf(items.length, input.answerRange),
  });
  const problem = problemOf(instrument);
  if (problem !== null) throw rangeError('invalid-instrument', problem);
  return instrument;
}
