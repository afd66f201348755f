import type { Basis } from '../../sources.js';
import type { Instrument } from '../instrument.js';

const dictionary: Basis = { source: 'nhs-data-dictionary-phq9', standing: 'standard', verified: 'primary' };

/**
 * PHQ-9: nine items on depression over the last two weeks, 0 to 27 points, higher is worse.
 *
 * Up to two missing items are replaced by the mean of the answered ones. Item 9 (`self-harm`) needs a person's
 * attention from 1 point on, whatever the total. The difficulty question is never part of the total.
 *
 * The reliable change of 6 whole points decides; the decimal beside it is the one NHS England publishes for children
 * and young people and is there for information.
 *
 * @example
 * ```ts
 * import { phq9, scoreMeasure } from 'client-engagement';
 *
 * const score = scoreMeasure(phq9, [2, 2, 2, 2, 1, 1, 2, 0, 0]);
 * score.total; //=> 12
 * score.band; //=> { id: 'moderate', label: 'moderate' }
 * ```
 * @category measures
 * @since 0.1.0
 */
export const phq9: Instrument = {
  id: 'phq-9',
  version: '1',
  name: 'PHQ-9',
  basis: dictionary,
  recallDays: 14,
  direction: 'higher-is-worse',
  range: { min: 0, max: 27 },
  answerRange: { min: 0, max: 3 },
  items: [
    { id: 'interest' },
    { id: 'low-mood' },
    { id: 'sleep' },
    { id: 'energy' },
    { id: 'appetite' },
    { id: 'failure' },
    { id: 'concentration' },
    { id: 'psychomotor' },
    { id: 'self-harm' },
  ],
  bands: [
    { id: 'none-minimal', label: 'none or minimal', from: 0 },
    { id: 'mild', label: 'mild', from: 5 },
    { id: 'moderate', label: 'moderate', from: 10 },
    { id: 'moderately-severe', label: 'moderately severe', from: 15 },
    { id: 'severe', label: 'severe', from: 20 },
  ],
  cutOffs: [
    {
      purpose: 'screening',
      atLeast: 10,
      basis: { source: 'kroenke-spitzer-2002', standing: 'standard', verified: 'secondary' },
    },
    { purpose: 'nhs-caseness', atLeast: 10, basis: dictionary },
  ],
  change: [
    {
      kind: 'reliable',
      points: 6,
      basis: { source: 'nhs-talking-therapies-manual', standing: 'standard', verified: 'secondary' },
      exact: 5.99,
      exactBasis: { source: 'nhs-mhsds-outcomes', standing: 'standard', verified: 'primary' },
    },
    { kind: 'mcid', points: 5, basis: { source: 'lowe-2004', standing: 'standard', verified: 'primary' } },
  ],
  missing: { maxMissing: 2, method: 'mean-of-answered', basis: dictionary },
  safetyItems: [
    {
      item: 'self-harm',
      atLeast: 1,
      basis: { source: 'clincalc', standing: 'service-precedent', verified: 'primary' },
    },
  ],
  license: { kind: 'free', basis: { source: 'camcops', standing: 'standard', verified: 'primary' } },
};
