import type { Basis } from '../../sources.js';
import type { Instrument } from '../instrument.js';

const statistics: Basis = {
  source: 'nhs-mental-health-statistics',
  standing: 'service-precedent',
  verified: 'primary',
};
const ourDefault: Basis = { source: 'our-default', standing: 'our-default', verified: 'primary' };

/**
 * SFQ, the Session Feedback Questionnaire: four items from 1 to 5 on how a session was for the client. Scores only.
 *
 * Its topics are being listened to, talking about what mattered, understanding, and ideas for what to do. The source
 * gives the items and their range. Adding them up, and reading more as better, are ours: the one table that states a
 * direction says the opposite, as it does of other measures that are scored higher-is-better elsewhere. No bands,
 * cut-offs or change thresholds are published. Its licence was not checked, so no wording is here.
 *
 * @example
 * ```ts
 * import { scoreMeasure, sfq } from 'client-engagement';
 *
 * const score = scoreMeasure(sfq, [5, 4, 4, 3]);
 * [score.total, score.band, score.cutOffs]; //=> [16, null, []]
 * ```
 * @category measures
 * @since 0.1.0
 */
export const sfq: Instrument = {
  id: 'sfq',
  version: '1',
  name: 'SFQ',
  basis: statistics,
  totalBasis: ourDefault,
  direction: 'higher-is-better',
  range: { min: 4, max: 20 },
  answerRange: { min: 1, max: 5 },
  items: [{ id: 'listened-to' }, { id: 'what-mattered' }, { id: 'understanding' }, { id: 'ideas' }],
  bands: [],
  cutOffs: [],
  change: [],
  missing: { maxMissing: 0, method: 'none', basis: ourDefault },
  safetyItems: [],
  license: { kind: 'score-only', basis: ourDefault },
};
