import { copyPlain } from '../../internal/copy-plain.js';
import { rangeError } from '../../internal/errors.js';
import type { CareReview } from '../care-review.js';
import { clientView, type ClientView } from './client-view.js';
import { employerView, type EmployerView } from './employer-view.js';
import {
  otherPractitionerView,
  treatingPractitionerView,
  type OtherPractitionerView,
  type TreatingPractitionerView,
} from './practitioner-view.js';
import { serviceView, type ServiceView } from './service-view.js';
import { supervisorView, type SupervisorView } from './supervisor-view.js';

/**
 * Who sees a review, and of those who see single episodes, which: the application knows who treats whom.
 *
 * @example
 * ```ts
 * import type { ViewAudience } from 'client-engagement';
 *
 * const audience: ViewAudience = { as: 'treating-practitioner', episodeIds: ['e1'] };
 * ```
 * @category care-review
 * @since 0.1.0
 */
export type ViewAudience =
  | {
      /** The client, or somebody who does not treat them. */
      readonly as: 'client' | 'other-practitioner';
    }
  | {
      /** Somebody who sees single episodes. */
      readonly as: 'treating-practitioner' | 'supervisor' | 'service';
      /** The episodes that they treat, supervise or run. */
      readonly episodeIds: readonly string[];
    };

/**
 * An employer, and how many people a count has to hold at least.
 *
 * @example
 * ```ts
 * import type { EmployerAudience } from 'client-engagement';
 *
 * const audience: EmployerAudience = { as: 'employer', atLeast: 20 };
 * ```
 * @category care-review
 * @since 0.1.0
 */
export interface EmployerAudience {
  /** The employer. */
  readonly as: 'employer';
  /** The least number of people that a count may show; 10 unless said otherwise, and never fewer. */
  readonly atLeast?: number | undefined;
}

/**
 * The view that each audience gets.
 *
 * @example
 * ```ts
 * import type { ViewOf } from 'client-engagement';
 *
 * const view: ViewOf<'other-practitioner'> = {
 *   audience: 'other-practitioner',
 *   clientId: 'ada',
 *   asOf: new Date('2026-04-01T09:00:00Z'),
 *   hasOpenCare: true,
 *   isSafetyOpen: false,
 * };
 * ```
 * @category care-review
 * @since 0.1.0
 */
export type ViewOf<As extends ViewAudience['as']> = Extract<
  ClientView | TreatingPractitionerView | OtherPractitionerView | SupervisorView | ServiceView,
  { readonly audience: As }
>;

/**
 * A review as an audience may see it: built field by field from what is theirs, so that nothing else can be in it.
 *
 * The client sees what is theirs; who treats them sees the episodes that they treat; a supervisor no private
 * reflection and no answer; those who run the service nothing clinical; another practitioner that there is care.
 *
 * @param review - the review
 * @param audience - who sees it, and which episodes
 * @returns the view
 * @throws RangeError with code `unknown-code` when there is no such audience
 * @example
 * ```ts
 * import { defaultAttendancePolicy, reviewCare, viewFor } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const review = reviewCare(recordFromTokens('X X X'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * viewFor(review, { as: 'client' }).episodes[0]?.nextSteps.map(({ id }) => id); //=> ['hold-review']
 * ```
 * @category care-review
 * @since 0.1.0
 */
export function viewFor<Audience extends ViewAudience>(
  review: CareReview,
  audience: Audience,
): ViewOf<Audience['as']>;
/**
 * Many reviews as an employer may see them: counts of ten people or more, small ones hidden together with enough others
 * that they cannot be worked out. With fewer people there is no view.
 *
 * Reports over overlapping groups or dates can be subtracted from each other: publish one, at fixed dates.
 *
 * @param reviews - the reviews of everybody whom the employer funds
 * @param audience - the employer, and the least number of people that a count may show
 * @returns the counts, or that there are too few people
 * @throws RangeError with code `invalid-rules` when a count would show fewer than ten people
 * @example
 * ```ts
 * import { defaultAttendancePolicy, reviewCare, viewFor } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const review = reviewCare(recordFromTokens('A A'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * const twelve = Array.from({ length: 12 }, (_, person) => ({ ...review, clientId: String(person) }));
 * viewFor(twelve, { as: 'employer' }).status; //=> 'aggregated'
 * viewFor(twelve.slice(3), { as: 'employer' }).status; //=> 'refused'
 * ```
 * @category care-review
 * @since 0.1.0
 */
export function viewFor(reviews: readonly CareReview[], audience: EmployerAudience): EmployerView;
export function viewFor(
  given: CareReview | readonly CareReview[],
  audience: ViewAudience | EmployerAudience,
): ViewOf<ViewAudience['as']> | EmployerView {
  if (audience.as === 'employer') return employerView([given].flat(), audience.atLeast);
  return copyPlain(viewOfOne(given as CareReview, audience));
}

function viewOfOne(review: CareReview, audience: ViewAudience): ViewOf<ViewAudience['as']> {
  switch (audience.as) {
    case 'client':
      return clientView(review);
    case 'treating-practitioner':
      return treatingPractitionerView(review, audience.episodeIds);
    case 'other-practitioner':
      return otherPractitionerView(review);
    case 'supervisor':
      return supervisorView(review, audience.episodeIds);
    case 'service':
      return serviceView(review, audience.episodeIds);
    // Nobody gets a view by a name that is misspelt.
    default:
      throw rangeError('unknown-code', 'The audience is none of those that a review has a view for.');
  }
}
