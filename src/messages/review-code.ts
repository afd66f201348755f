/**
 * What a change can be about, in the order in which changes are listed.
 *
 * @example
 * ```ts
 * import type { ChangeKind } from 'client-engagement';
 *
 * const kind: ChangeKind = 'change.state';
 * ```
 * @category messages
 * @since 0.1.0
 */
export type ChangeKind =
  | 'change.safety'
  | 'change.safety-question'
  | 'change.state'
  | 'change.trend'
  | 'change.reading'
  | 'change.booking'
  | 'change.missed-in-a-row'
  | 'change.outcome'
  | 'change.next-session'
  | 'change.questionnaire'
  | 'change.score-change'
  | 'change.credits-left'
  | 'change.checklist-item'
  | 'change.next-step';

/**
 * What can be unrecorded.
 *
 * @example
 * ```ts
 * import { describeCode, type DataGapId } from 'client-engagement';
 *
 * const id: DataGapId = 'gap.outcome';
 * describeCode(id, { audience: 'practitioner' }); //=> 'what became of a session'
 * ```
 * @category messages
 * @since 0.1.0
 */
export type DataGapId =
  | 'gap.outcome'
  | 'gap.cancellation-time'
  | 'gap.cancellation-party'
  | 'gap.policy'
  | 'gap.self-harm-question'
  | 'gap.questionnaire'
  | 'gap.second-questionnaire'
  | 'gap.unreadable-questionnaire'
  | 'gap.participation'
  | 'gap.application'
  | 'gap.completion'
  | 'gap.rhythm'
  | 'gap.client-view'
  | 'gap.practitioner-view'
  | 'gap.barriers'
  | 'gap.goals';

/**
 * What a gap leaves open: what recording it would change.
 *
 * @example
 * ```ts
 * import { describeCode, type GapEffect } from 'client-engagement';
 *
 * const effect: GapEffect = 'effect.booking';
 * describeCode(effect, { audience: 'practitioner' }); //=> 'whether a session can be booked'
 * ```
 * @category messages
 * @since 0.1.0
 */
export type GapEffect =
  | 'effect.attendance'
  | 'effect.missed-in-a-row'
  | 'effect.booking'
  | 'effect.credits'
  | 'effect.participation'
  | 'effect.application'
  | 'effect.completion'
  | 'effect.state'
  | 'effect.contact-gap'
  | 'effect.score-change'
  | 'effect.safety'
  | 'effect.views'
  | 'effect.checklists'
  | 'effect.suggestions';
