/**
 * The ids of the items that ship with the package. They stay; the words may change.
 *
 * @example
 * ```ts
 * import { firstSessionTemplate, type ChecklistItemId } from 'client-engagement';
 *
 * const id: ChecklistItemId = 'first-session.agree.goals';
 * firstSessionTemplate.items.some((item) => item.id === id); //=> true
 * ```
 * @category checklists
 * @since 0.1.0
 */
export type ChecklistItemId =
  | 'before-first-session.instant-booking'
  | 'before-first-session.short-wait'
  | 'before-first-session.personalised-message'
  | 'before-first-session.review.reason'
  | 'before-first-session.review.phq9'
  | 'before-first-session.review.gad7'
  | 'before-first-session.review.work-impact'
  | 'first-session.acknowledge.anxiety'
  | 'first-session.acknowledge.ambivalence'
  | 'first-session.normalise'
  | 'first-session.praise-first-step'
  | 'first-session.instil-hope'
  | 'first-session.encourage.questions'
  | 'first-session.encourage.support'
  | 'first-session.assess.timing'
  | 'first-session.assess.approach'
  | 'first-session.assess.modality'
  | 'first-session.assess.barriers'
  | 'first-session.assess.dose'
  | 'first-session.explain.what-to-expect'
  | 'first-session.explain.confidentiality'
  | 'first-session.explain.practitioner-role'
  | 'first-session.explain.client-role'
  | 'first-session.explain.best-use'
  | 'first-session.agree.goals'
  | 'first-session.agree.next-steps'
  | 'throughout.relationship'
  | 'throughout.empower'
  | 'throughout.cultural-awareness'
  | 'throughout.evidence-base'
  | 'throughout.personalise'
  | 'throughout.review-progress'
  | 'throughout.review-goals'
  | 'throughout.seek-feedback'
  | 'throughout.use-feedback'
  | 'throughout.set-tasks'
  | 'throughout.set-takeaways'
  | 'practical.discuss-barriers'
  | 'practical.solve-barriers'
  | 'practical.consistent-times'
  | 'practical.flexible-times'
  | 'practical.remind-session-limits'
  | 'practical.remind-cancellation-policy'
  | 'practical.check-in-between'
  | 'practical.use-supervision'
  | 'practical.self-reflection'
  | 'late-cancel.empathy'
  | 'late-cancel.explain-credit'
  | 'late-cancel.agree-another-time'
  | 'late-cancel.reiterate-policy'
  | 'missed.reach-out'
  | 'missed.check-in'
  | 'missed.encourage-rebooking'
  | 'missed.explain-credit'
  | 'missed.follow-up'
  | 'missed.reflect-practice'
  | 'missed.reflect-previous-session'
  | 'consecutive.stop-rebooking'
  | 'consecutive.supervision'
  | 'consecutive.root-cause'
  | 'policy.link'
  | 'ending.gains'
  | 'ending.staying-well'
  | 'ending.last-measures'
  | 'ending.way-back';

/**
 * The headings of the checklists that ship with the package, each of one phase only.
 *
 * @example
 * ```ts
 * import type { ChecklistHeading } from 'client-engagement';
 *
 * const heading: ChecklistHeading = 'acknowledge';
 * ```
 * @category checklists
 * @since 0.1.0
 */
export type ChecklistHeading =
  | 'message'
  | 'review'
  | 'acknowledge'
  | 'praise'
  | 'encourage'
  | 'assess'
  | 'explain'
  | 'agree'
  | 'working-together'
  | 'way-of-working'
  | 'looking-back'
  | 'feedback'
  | 'tasks'
  | 'barriers'
  | 'times'
  | 'limits-and-policy'
  | 'between-sessions'
  | 'supervision-and-reflection'
  | 'late-notice'
  | 'reaching-out'
  | 'own-reflection'
  | 'three-in-a-row'
  | 'ending-well'
  | 'access'
  | 'policy';
