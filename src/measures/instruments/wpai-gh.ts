import type { Basis } from '../../sources.js';
import type { WorkQuestionnaire } from '../work-questionnaire.js';

const reilly: Basis = { source: 'reilly-wpai', standing: 'standard', verified: 'primary' };

/**
 * WPAI:GH, Work Productivity and Activity Impairment, General Health: six questions on the past seven days. Scores only.
 *
 * The seven days do not include today. `scoreWpaiGh` makes four percentages of the answers, higher is worse; there is no
 * total. The hours missed for other reasons are asked but enter no score. No more hours than a week has are an answer.
 *
 * @example
 * ```ts
 * import { scoreWpaiGh, wpaiGh } from 'client-engagement';
 *
 * wpaiGh.items.map(({ id }) => id).slice(0, 2); //=> ['employed', 'hours-missed-for-health']
 * scoreWpaiGh([1, 4, 0, 36, 3, 5]).overallImpairment; //=> { percent: 37 }
 * ```
 * @category measures
 * @since 0.1.0
 */
export const wpaiGh: WorkQuestionnaire = {
  id: 'wpai-gh',
  version: '1',
  name: 'WPAI:GH',
  basis: reilly,
  recallDays: 7,
  items: [
    { id: 'employed', unit: 'yes-or-no', min: 0, max: 1, isWhole: true },
    { id: 'hours-missed-for-health', unit: 'hours', min: 0, max: 168, isWhole: false },
    { id: 'hours-missed-otherwise', unit: 'hours', min: 0, max: 168, isWhole: false },
    { id: 'hours-worked', unit: 'hours', min: 0, max: 168, isWhole: false },
    { id: 'productivity', unit: 'points', min: 0, max: 10, isWhole: true },
    { id: 'activity', unit: 'points', min: 0, max: 10, isWhole: true },
  ],
  license: {
    kind: 'score-only',
    attribution: 'WPAI:GH, copyright Reilly Associates',
    basis: { source: 'reilly-wpai', standing: 'standard', verified: 'secondary' },
  },
};
