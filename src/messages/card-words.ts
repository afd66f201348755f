import type { ListedReason } from '../care-record/session-reason.js';

/**
 * The cards that suggest a task.
 *
 * @example
 * ```ts
 * import type { TaskCardGroup } from 'client-engagement/cds-hooks';
 *
 * const group: TaskCardGroup = 'missed-session';
 * ```
 * @category messages
 * @since 0.1.0
 */
export type TaskCardGroup = 'booking-paused' | 'missed-session' | 'conversation';

/**
 * The words of cards that a language pack does not have.
 *
 * @example
 * ```ts
 * import { cardWords, type CardWords } from 'client-engagement/cds-hooks';
 *
 * const ours: CardWords = { ...cardWords, basedOn: 'Evidence' };
 * ours.basedOn; //=> 'Evidence'
 * ```
 * @category messages
 * @since 0.1.0
 */
export interface CardWords {
  /** Before the records that a card rests on. */
  readonly basedOn: string;
  /** The tasks that are suggested. They may be seen by the client: neutral words. */
  readonly tasks: { readonly [group in TaskCardGroup]: string };
  /** The suggestion to create one; `{task}` is its words. */
  readonly createTask: string;
  /** The suggestion to put a drafted message into the record. */
  readonly createDraft: string;
  /** The links. */
  readonly links: {
    /** The service's own procedure for safety. */
    readonly safetyProcedure: string;
    /** The client's timeline. */
    readonly timeline: string;
    /** Where outcomes are recorded. */
    readonly recordOutcome: string;
  };
  /** Reasons for leaving the card of a paused booking. */
  readonly overrideReasons: { readonly [reason in ListedReason]: string };
  /** Of a booking that can still be cancelled free of charge; `{deadline}` is until when. */
  readonly cancellingAfter: string;
  /** Of a booking that cannot any more. */
  readonly noticeHasEnded: string;
  /** Of a booking at another time than usual. */
  readonly anotherTime: string;
}
