import type { ReadingName } from '../engagement/reading.js';

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
  | 'change.ending-suggested'
  | 'change.ending-to-record'
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

/**
 * The one question of a session brief.
 *
 * @example
 * ```ts
 * import { describeCode, type BriefQuestionId } from 'client-engagement';
 *
 * const id: BriefQuestionId = 'ask.task';
 * describeCode(id, { audience: 'practitioner' }); //=> 'How did it go with what you agreed?'
 * ```
 * @category messages
 * @since 0.1.0
 */
export type BriefQuestionId =
  | 'ask.safety'
  | 'ask.what-got-in-the-way'
  | 'ask.what-to-change'
  | 'ask.both-views'
  | 'ask.ending'
  | 'ask.task'
  | 'ask.goals'
  | 'ask.what-helped'
  | 'ask.barrier'
  | 'ask.today';

/**
 * The headings of what is rendered.
 *
 * @example
 * ```ts
 * import { describeCode, type PageHeading } from 'client-engagement';
 *
 * const heading: PageHeading = 'heading.next-steps';
 * describeCode(heading, { audience: 'practitioner' }); //=> 'Next steps'
 * ```
 * @category messages
 * @since 0.1.0
 */
export type PageHeading =
  | 'heading.brief'
  | 'heading.brief-looking-back'
  | 'heading.where-it-stands'
  | 'heading.why'
  | 'heading.changed'
  | 'heading.sessions'
  | 'heading.questionnaires'
  | 'heading.safety'
  | 'heading.tasks'
  | 'heading.goals'
  | 'heading.sessions-left'
  | 'heading.question'
  | 'heading.next-steps'
  | 'heading.gaps';

/**
 * The names of the four readings of engagement.
 *
 * @example
 * ```ts
 * import { describeCode, type ReadingCode } from 'client-engagement';
 *
 * const name: ReadingCode = 'reading.application';
 * describeCode(name, { audience: 'practitioner' }); //=> 'what is tried between sessions'
 * ```
 * @category messages
 * @since 0.1.0
 */
export type ReadingCode = `reading.${ReadingName}`;

/**
 * Ids of the sentences that pages are made of, besides the sentences of reasons.
 *
 * @example
 * ```ts
 * import type { PageRule } from 'client-engagement';
 *
 * const rule: PageRule = 'print.due-by';
 * ```
 * @category messages
 * @since 0.1.0
 */
export type PageRule =
  | 'print.due-by'
  | 'print.was-due'
  | 'print.with-both'
  | 'print.with-the-service'
  | 'print.with-the-service-lead'
  | 'print.why-as-for-step'
  | 'print.more-steps'
  | 'print.no-steps'
  | 'print.of-service'
  | 'print.stands'
  | 'print.ended'
  | 'print.died-on'
  | 'print.session'
  | 'print.about-session'
  | 'print.next-session'
  | 'print.last-session'
  | 'print.changed'
  | 'print.changed-on'
  | 'print.is-new'
  | 'print.is-new-on'
  | 'print.is-gone'
  | 'print.is-gone-on'
  | 'print.nothing-changed'
  | 'print.more-changes'
  | 'print.new-since'
  | 'print.since'
  | 'print.no-session-before'
  | 'print.score'
  | 'print.score-alone'
  | 'print.asked'
  | 'print.answered'
  | 'print.answers-to-review'
  | 'print.not-asked'
  | 'print.not-asked-lately'
  | 'print.nothing-open'
  | 'print.task'
  | 'print.task-looked-at'
  | 'print.goal'
  | 'print.goal-looked-at'
  | 'print.goal-progress'
  | 'print.credits-left'
  | 'print.planned'
  | 'print.no-limit'
  | 'print.gap'
  | 'print.gap-of-services'
  | 'print.none'
  | 'print.none-open';

/**
 * Ids of the rules that choose the question of a session brief where no other reason does.
 *
 * @example
 * ```ts
 * import type { BriefRule } from 'client-engagement';
 *
 * const rule: BriefRule = 'brief.no-goal-confirmed';
 * ```
 * @category messages
 * @since 0.1.0
 */
export type BriefRule =
  'brief.task-to-look-at' | 'brief.ending-in-sight' | 'brief.no-goal-confirmed' | 'brief.nothing-stands-out';
