/**
 * What came of a task when it was looked at together. Not done but reflected on counts as work.
 *
 * @example
 * ```ts
 * import type { TaskReview } from 'client-engagement';
 *
 * const review: TaskReview = { at: new Date('2026-03-17T10:20:00Z'), result: 'not-done-but-reflected-on' };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface TaskReview {
  /** When it was looked at. */
  readonly at: Date;
  /** What came of it. */
  readonly result: 'done' | 'partly-done' | 'not-done-but-reflected-on' | 'not-done' | 'not-applicable';
}

/**
 * A task or take-away agreed for the time between sessions.
 *
 * @example
 * ```ts
 * import type { Task } from 'client-engagement';
 *
 * const task: Task = {
 *   id: 't1',
 *   episodeId: 'e1',
 *   kind: 'task',
 *   text: 'a ten-minute walk before work, twice',
 *   agreedAt: new Date('2026-03-10T10:45:00Z'),
 * };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface Task {
  /** Id of this fact. */
  readonly id: string;
  /** The episode. */
  readonly episodeId: string;
  /** Something to do, or something to take away from the session. */
  readonly kind: 'task' | 'take-away';
  /** What it is, in the words of the two. */
  readonly text?: string | undefined;
  /** When it was agreed. */
  readonly agreedAt: Date;
  /** Who proposed it. */
  readonly proposedBy?: 'client' | 'practitioner' | undefined;
  /** By when it was meant to be done. */
  readonly dueAt?: Date | undefined;
  /** When it was looked at and what came of it. */
  readonly reviews?: readonly TaskReview[] | undefined;
  /** When it was withdrawn, if it was. */
  readonly withdrawnAt?: Date | undefined;
}

/**
 * Something the client did between sessions of their own accord: a note, or use of a tool.
 *
 * @example
 * ```ts
 * import type { ClientReflection } from 'client-engagement';
 *
 * const reflection: ClientReflection = {
 *   id: 'n1',
 *   episodeId: 'e1',
 *   kind: 'note',
 *   at: new Date('2026-03-14T20:00:00Z'),
 * };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface ClientReflection {
  /** Id of this fact. */
  readonly id: string;
  /** The episode. */
  readonly episodeId: string;
  /** What it was. */
  readonly kind: 'note' | 'tool-use';
  /** When. */
  readonly at: Date;
}
