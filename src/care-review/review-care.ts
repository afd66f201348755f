import { assessAttendance } from '../attendance-policy/assess-attendance.js';
import type { CareRecord } from '../care-record/care-record.js';
import { recordAsOf } from '../care-record/record-as-of.js';
import {
  checkChecklistRules,
  defaultChecklistRules,
  listChecklistThresholds,
} from '../checklists/checklist-rules.js';
import { checkTemplates } from '../checklists/refuse-template.js';
import { openedEpisodes } from '../engagement/assess-engagement.js';
import { defaultEngagementRules } from '../engagement/engagement-rules.js';
import { listEngagementThresholds } from '../engagement/engagement-thresholds.js';
import { byText } from '../internal/by-text.js';
import { toMs } from '../internal/instant.js';
import { RULES_VERSION } from '../internal/rules-version.js';
import { instruments as shippedInstruments } from '../measures/instrument-registry.js';
import { assessSafety } from '../safety/assess-safety.js';
import type { CareReview, ReviewOf } from './care-review.js';
import { creditStops } from '../credits/credit-stops.js';
import { reviewEpisode, type Shared } from './review-episode.js';
import type { PartialReviewOptions, ReviewOptions, ReviewPart } from './review-options.js';

const ALL_PARTS: readonly ReviewPart[] = [
  'measures',
  'checklists',
  'suggestions',
  'ending',
  'nextSteps',
  'forClient',
];

/**
 * Reviews one client's care: engagement, attendance, booking, questionnaires, checklists, safety and what to do next,
 * episode by episode, with the reason for every answer.
 *
 * The same record gives the same review on any machine, in any time zone and whatever the order of its lists. Adding
 * anything that happens after `asOf` changes nothing. It is decision support for people who treat adults: not a
 * diagnosis and not an assessment of risk.
 *
 * @param record - the facts about one client
 * @param options - the policies, the moment to judge from, and what else is not the default
 * @returns the review: plain data that survives JSON and structured cloning
 * @throws RangeError with code `no-policies`, `duplicate-id`, `invalid-date`, `invalid-time-zone`, `invalid-rules` or
 *   `invalid-template`
 * @example
 * ```ts
 * import { defaultAttendancePolicy, describeCode, reviewCare } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * // A attended, X did not attend.
 * const review = reviewCare(recordFromTokens('A A A X X X'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * const [episode] = review.episodes;
 * episode?.engagement.state.label; //=> 'missing-sessions'
 * episode?.booking.route; //=> 'after-review'
 * episode?.nextSteps.map(({ id }) => describeCode(id, { audience: 'practitioner' })).at(0);
 * //=> 'Hold the review: ask the client how they want to go on.'
 * ```
 * @category care-review
 * @since 0.1.0
 */
export function reviewCare(record: CareRecord, options: ReviewOptions): CareReview;
/**
 * Reviews one client's care in the parts that are asked for; what is left out is not worked out, and is not there.
 *
 * @param record - the facts about one client
 * @param options - the same as for a whole review, and which parts to include
 * @returns the review without the other parts
 * @throws RangeError with code `no-policies`, `duplicate-id`, `invalid-date`, `invalid-time-zone`, `invalid-rules` or
 *   `invalid-template`
 * @example
 * ```ts
 * import { defaultAttendancePolicy, reviewCare } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const { episodes } = reviewCare(recordFromTokens('A A'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 *   include: ['nextSteps'],
 * });
 * episodes.map((episode) => [episode.nextSteps[0]?.id, 'checklists' in episode]);
 * //=> [['offer-next-session', false]]
 * ```
 * @category care-review
 * @since 0.1.0
 */
export function reviewCare<Part extends ReviewPart>(
  record: CareRecord,
  options: PartialReviewOptions<Part>,
): ReviewOf<Part>;
export function reviewCare(
  record: CareRecord,
  options: ReviewOptions | PartialReviewOptions<ReviewPart>,
): ReviewOf<never> {
  const asOf = toMs(options.asOf);
  const { policies, rules = defaultEngagementRules, creditRules, holidays } = options;
  const instruments = options.instruments ?? shippedInstruments;
  const seen = recordAsOf(record, asOf);
  const attendance = assessAttendance(seen, { policies, asOf: options.asOf, holidays, creditRules });
  const safety = assessSafety(seen, { asOf: options.asOf, instruments });
  const clockStops = creditStops(seen.episodes, attendance.credits);
  const { asOf: at } = options;
  const opened = openedEpisodes(seen, { policies, rules, asOf: at, holidays, clockStops });
  const checklistRules = options.checklistRules ?? defaultChecklistRules;
  checkChecklistRules(checklistRules);
  if (options.templates !== undefined) checkTemplates(options.templates);
  const parts = new Set(options.include ?? ALL_PARTS);
  const shared: Shared = { seen, attendance, safety, clockStops, instruments, options, parts };
  const known = new Set(instruments.map(({ id }) => id));
  return {
    clientId: seen.client.id,
    asOf: new Date(asOf),
    rulesVersion: RULES_VERSION,
    safety,
    episodes: opened.map((one) => reviewEpisode(one, shared)),
    credits: attendance.credits,
    conflicts: attendance.conflicts,
    unreadMeasures: (seen.measures ?? [])
      .filter(({ instrument }) => !known.has(instrument))
      .map(({ id, instrument }) => ({ id, instrument }))
      .sort((a, b) => byText(a.id, b.id)),
    policies: attendance.policies,
    engagementRules: { id: rules.id, version: rules.version },
    thresholds: [
      ...attendance.thresholds,
      ...listEngagementThresholds(rules),
      ...listChecklistThresholds(checklistRules),
    ],
  };
}
