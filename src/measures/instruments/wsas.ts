import type { Basis } from '../../sources.js';
import type { Instrument } from '../instrument.js';

const dictionary: Basis = { source: 'nhs-data-dictionary-wsas', standing: 'standard', verified: 'primary' };

/**
 * WSAS: how far a problem gets in the way of five parts of life, 0 to 40 points, higher is worse. Scores only.
 *
 * The item on work may not apply: to somebody who is retired or does not work by choice, for reasons other than the
 * problem. By the NHS rule it then counts the mean of the other four, so that the total stays on 0 to 40, as does any
 * one missing item; with more than one missing there is no total. It is never 0. Where a service adds up the other four
 * instead, use `wsasWithoutWork`, which is a scale of its own.
 *
 * No reliable change is published for it in NHS use, and none is guessed.
 *
 * @example
 * ```ts
 * import { scoreMeasure, wsas } from 'client-engagement';
 *
 * const score = scoreMeasure(wsas, ['not-applicable', 4, 4, 4, 4]);
 * [score.status, score.total, score.imputed]; //=> ['prorated', 20, ['work']]
 * scoreMeasure(wsas, ['not-applicable', null, 4, 4, 4]).status; //=> 'incomplete'
 * ```
 * @category measures
 * @since 0.1.0
 */
export const wsas: Instrument = {
  id: 'wsas',
  version: '1',
  name: 'WSAS',
  basis: dictionary,
  direction: 'higher-is-worse',
  range: { min: 0, max: 40 },
  answerRange: { min: 0, max: 8 },
  items: [
    { id: 'work', notApplicable: true },
    { id: 'home-management' },
    { id: 'social-leisure' },
    { id: 'private-leisure' },
    { id: 'relationships' },
  ],
  bands: [
    { id: 'subclinical', label: 'little in the way', from: 0 },
    { id: 'significant', label: 'significantly in the way', from: 10 },
    { id: 'moderately-severe', label: 'moderately severely in the way, or more', from: 21 },
  ],
  bandsBasis: { source: 'mundt-2002', standing: 'standard', verified: 'secondary' },
  cutOffs: [],
  change: [],
  missing: { maxMissing: 1, method: 'mean-of-answered', basis: dictionary },
  safetyItems: [],
  license: {
    kind: 'score-only',
    attribution: 'Work and Social Adjustment Scale, copyright Isaac Marks',
    basis: { source: 'camcops', standing: 'standard', verified: 'primary' },
  },
};
