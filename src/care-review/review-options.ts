import type { AttendancePolicy } from '../attendance-policy/policy.js';
import type { ChecklistRules } from '../checklists/checklist-rules.js';
import type { ChecklistTemplate } from '../checklists/checklist-template.js';
import type { CreditRules } from '../credits/credit-rules.js';
import type { EngagementRules } from '../engagement/engagement-rules.js';
import type { Instrument } from '../measures/instrument.js';

/**
 * What a review needs besides the record.
 *
 * @example
 * ```ts
 * import { defaultAttendancePolicy, type ReviewOptions } from 'client-engagement';
 *
 * const options: ReviewOptions = {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2026-04-01T09:00:00Z'),
 *   holidays: ['2026-04-03', '2026-04-06'],
 * };
 * ```
 * @category care-review
 * @since 0.1.0
 */
export interface ReviewOptions {
  /** Every version of the attendance policy that a session may be under; at least one. */
  readonly policies: readonly AttendancePolicy[];
  /** The rules of engagement; absent means the default ones. */
  readonly rules?: EngagementRules | undefined;
  /** The rules of session credits; absent means the default ones. */
  readonly creditRules?: CreditRules | undefined;
  /** The questionnaires to read; absent means those that ship with the package. */
  readonly instruments?: readonly Instrument[] | undefined;
  /** The rules of checklists; absent means the default ones. */
  readonly checklistRules?: ChecklistRules | undefined;
  /**
   * The checklists; absent means all that ship with the package. Of each phase the first one for the service is taken,
   * else the first that names none: put your own before those that ship.
   */
  readonly templates?: readonly ChecklistTemplate[] | undefined;
  /** Holidays, `YYYY-MM-DD`, that are no working days. */
  readonly holidays?: readonly string[] | undefined;
  /** The moment to judge from; nothing later is seen. */
  readonly asOf: Date;
  /** Left out for a whole review; see `PartialReviewOptions`. */
  readonly include?: undefined;
}

/**
 * What an episode's review can leave out, by the names of its fields: nothing else is worked out from them but the
 * next steps, which still see them.
 *
 * @example
 * ```ts
 * import type { ReviewPart } from 'client-engagement';
 *
 * const parts: readonly ReviewPart[] = ['measures', 'nextSteps'];
 * ```
 * @category care-review
 * @since 0.1.0
 */
export type ReviewPart = 'measures' | 'checklists' | 'suggestions' | 'ending' | 'nextSteps' | 'forClient';

/**
 * What a review in part needs: the same, and which parts to work out.
 *
 * @example
 * ```ts
 * import { defaultAttendancePolicy, type PartialReviewOptions } from 'client-engagement';
 *
 * const options: PartialReviewOptions<'measures'> = {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2026-04-01T09:00:00Z'),
 *   include: ['measures'],
 * };
 * ```
 * @category care-review
 * @since 0.1.0
 */
export interface PartialReviewOptions<Part extends ReviewPart> extends Omit<ReviewOptions, 'include'> {
  /** The parts to work out; the others are not in the review at all. */
  readonly include: readonly Part[];
}
