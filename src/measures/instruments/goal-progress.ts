import type { Basis } from '../../sources.js';
import type { Instrument } from '../instrument.js';

const ourDefault: Basis = { source: 'our-default', standing: 'our-default', verified: 'primary' };

/**
 * Progress towards one goal, rated from 0 to 10, higher is better.
 *
 * One rating of one goal at a time: ratings of different goals are never added up or compared. The record keeps them
 * with their goal (`Goal.reviews`), and this definition reads them. For the same reason it is not among `instruments`,
 * which a review reads from completed questionnaires.
 *
 * The source gives 3 points of change for goal ratings and does not say whether for one goal or the mean of several;
 * both have this scale.
 *
 * @example
 * ```ts
 * import { deriveReliableChange, goalProgress } from 'client-engagement';
 *
 * deriveReliableChange(goalProgress, 3, 7).verdict; //=> 'reliable-improvement'
 * ```
 * @category measures
 * @since 0.1.0
 */
export const goalProgress: Instrument = {
  id: 'goal-progress',
  version: '1',
  name: 'Goal progress',
  basis: { source: 'nhs-mental-health-statistics', standing: 'standard', verified: 'primary' },
  direction: 'higher-is-better',
  range: { min: 0, max: 10 },
  answerRange: { min: 0, max: 10 },
  items: [{ id: 'progress' }],
  bands: [],
  cutOffs: [],
  change: [
    {
      kind: 'reliable',
      points: 3,
      basis: { source: 'nhs-mhsds-adult-outcomes', standing: 'standard', verified: 'primary' },
    },
  ],
  missing: { maxMissing: 0, method: 'none', basis: ourDefault },
  safetyItems: [],
  license: { kind: 'score-only', basis: ourDefault },
};
