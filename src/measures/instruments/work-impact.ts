import type { Basis } from '../../sources.js';
import type { WorkQuestionnaire } from '../work-questionnaire.js';

const ourDefault: Basis = { source: 'our-default', standing: 'our-default', verified: 'primary' };

/**
 * The two-question work impact: how much the problem got in the way of work (0 to 10), and how many days were missed.
 *
 * Ours, for services that ask no more than two questions about work; nothing published says how to add the two up, so
 * `scoreWorkImpact` does not. Four weeks are asked about.
 *
 * @example
 * ```ts
 * import { workImpact } from 'client-engagement';
 *
 * workImpact.items.map(({ id, max }) => [id, max]); //=> [['presenteeism', 10], ['days-absent', 28]]
 * ```
 * @category measures
 * @since 0.1.0
 */
export const workImpact: WorkQuestionnaire = {
  id: 'work-impact',
  version: '1',
  name: 'Work impact',
  basis: ourDefault,
  recallDays: 28,
  items: [
    { id: 'presenteeism', unit: 'points', min: 0, max: 10, isWhole: true },
    { id: 'days-absent', unit: 'days', min: 0, max: 28, isWhole: false },
  ],
  license: { kind: 'free', basis: ourDefault },
};
