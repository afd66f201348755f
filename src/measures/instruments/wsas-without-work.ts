import type { Basis } from '../../sources.js';
import type { Instrument } from '../instrument.js';

const camcops: Basis = { source: 'camcops', standing: 'service-precedent', verified: 'primary' };
const ourDefault: Basis = { source: 'our-default', standing: 'our-default', verified: 'primary' };

/**
 * WSAS without its item on work: the other four added up, 0 to 32 points, higher is worse. Scores only.
 *
 * One published implementation totals these four for people who are retired. It is not the NHS rule, and its totals are
 * not comparable with those of `wsas`: hence an instrument of its own, without bands.
 *
 * @example
 * ```ts
 * import { scoreMeasure, wsasWithoutWork } from 'client-engagement';
 *
 * const score = scoreMeasure(wsasWithoutWork, [4, 4, 4, 4]);
 * [score.total, wsasWithoutWork.range.max]; //=> [16, 32]
 * ```
 * @category measures
 * @since 0.1.0
 */
export const wsasWithoutWork: Instrument = {
  id: 'wsas-without-work',
  version: '1',
  name: 'WSAS without work',
  basis: camcops,
  direction: 'higher-is-worse',
  range: { min: 0, max: 32 },
  answerRange: { min: 0, max: 8 },
  items: [
    { id: 'home-management' },
    { id: 'social-leisure' },
    { id: 'private-leisure' },
    { id: 'relationships' },
  ],
  bands: [],
  cutOffs: [],
  change: [],
  missing: { maxMissing: 0, method: 'none', basis: ourDefault },
  safetyItems: [],
  license: {
    kind: 'score-only',
    attribution: 'Work and Social Adjustment Scale, copyright Isaac Marks',
    basis: { source: 'camcops', standing: 'standard', verified: 'primary' },
  },
};
