import type { CommunicationRequestOut } from '../fhir/communication-request-from-message.js';
import type { TaskOut } from '../fhir/tasks-from-checklist.js';

/**
 * A code with its system, as CDS Hooks writes it.
 *
 * @example
 * ```ts
 * import type { CdsCoding } from 'client-engagement/cds-hooks';
 *
 * const reason: CdsCoding = { system: 'https://service.example/reasons', code: 'illness', display: 'Illness' };
 * ```
 * @category cds-hooks
 * @since 0.1.0
 */
export interface CdsCoding {
  /** Its code system. */
  readonly system?: string;
  /** The code. */
  readonly code: string;
  /** Its text. */
  readonly display?: string;
}

/**
 * Where a card comes from.
 *
 * @example
 * ```ts
 * import type { CdsSource } from 'client-engagement/cds-hooks';
 *
 * const source: CdsSource = { label: 'Attendance and engagement', url: 'https://service.example/about' };
 * ```
 * @category cds-hooks
 * @since 0.1.0
 */
export interface CdsSource {
  /** The service, in words. */
  readonly label: string;
  /** Where it says more about itself. */
  readonly url?: string;
  /** Its picture. */
  readonly icon?: string;
  /** What the card is about: a rule of this package. */
  readonly topic?: CdsCoding;
}

/**
 * A task that a card suggests: the same in R4, R4B and R5.
 *
 * @example
 * ```ts
 * import type { SuggestedTask } from 'client-engagement/cds-hooks';
 *
 * const isForSomebody = (task: SuggestedTask): boolean => task.for.reference !== '';
 * ```
 * @category cds-hooks
 * @since 0.1.0
 */
export type SuggestedTask = Pick<
  TaskOut,
  'resourceType' | 'identifier' | 'status' | 'intent' | 'code' | 'for' | 'authoredOn'
>;

/**
 * What a suggestion does when somebody accepts it. This package only ever creates: it changes and deletes nothing.
 *
 * @example
 * ```ts
 * import type { CdsAction } from 'client-engagement/cds-hooks';
 *
 * const action: CdsAction = {
 *   type: 'create',
 *   description: 'Create a task: get in touch',
 *   resource: {
 *     resourceType: 'Task',
 *     identifier: [{ system: 'https://service.example/ids', value: 'card-task/e1/missed-session' }],
 *     status: 'requested',
 *     intent: 'proposal',
 *     code: { text: 'Get in touch' },
 *     for: { reference: 'Patient/ada' },
 *     authoredOn: '2026-03-11T09:00:00.000Z',
 *   },
 * };
 * ```
 * @category cds-hooks
 * @since 0.1.0
 */
export interface CdsAction {
  /** Always `create`. */
  readonly type: 'create';
  /** What it does, in words. */
  readonly description: string;
  /** The resource that is created. */
  readonly resource: SuggestedTask | CommunicationRequestOut;
}

/**
 * Something that a person can accept.
 *
 * @example
 * ```ts
 * import type { CdsSuggestion } from 'client-engagement/cds-hooks';
 *
 * const suggestion: CdsSuggestion = { label: 'Create a task', uuid: 'b1', isRecommended: true, actions: [] };
 * ```
 * @category cds-hooks
 * @since 0.1.0
 */
export interface CdsSuggestion {
  /** What it is, in words. */
  readonly label: string;
  /** Its id, by which feedback names it. */
  readonly uuid: string;
  /** Whether it is the one that is meant. */
  readonly isRecommended?: boolean;
  /** What it does. */
  readonly actions: readonly CdsAction[];
}

/**
 * A link on a card.
 *
 * @example
 * ```ts
 * import type { CdsLink } from 'client-engagement/cds-hooks';
 *
 * const link: CdsLink = { label: 'Timeline', url: 'https://service.example/launch', type: 'smart' };
 * ```
 * @category cds-hooks
 * @since 0.1.0
 */
export interface CdsLink {
  /** Where it leads, in words. */
  readonly label: string;
  /** Where it leads. */
  readonly url: string;
  /** A page, or a SMART app. */
  readonly type: 'absolute' | 'smart';
  /** What the app is told; with a SMART app only. */
  readonly appContext?: string;
}

/**
 * One card.
 *
 * @example
 * ```ts
 * import type { CdsCard } from 'client-engagement/cds-hooks';
 *
 * const card: CdsCard = {
 *   uuid: 'a1',
 *   summary: 'Record what became of the session.',
 *   indicator: 'info',
 *   source: { label: 'Attendance and engagement' },
 * };
 * ```
 * @category cds-hooks
 * @since 0.1.0
 */
export interface CdsCard {
  /** Its id, by which feedback names it. */
  readonly uuid: string;
  /** One sentence of fewer than 140 characters. */
  readonly summary: string;
  /** More, as Markdown in which nothing from a record marks anything up. */
  readonly detail?: string;
  /** How pressing it is. */
  readonly indicator: 'info' | 'warning' | 'critical';
  /** Where it comes from. */
  readonly source: CdsSource;
  /** What can be accepted. */
  readonly suggestions?: readonly CdsSuggestion[];
  /** How many of the suggestions can be; there wherever there are suggestions. */
  readonly selectionBehavior?: 'any' | 'at-most-one';
  /** Reasons to choose from for leaving it. */
  readonly overrideReasons?: readonly CdsCoding[];
  /** Links. */
  readonly links?: readonly CdsLink[];
}

/**
 * The answer of a CDS service: cards, and nothing that acts by itself.
 *
 * @example
 * ```ts
 * import type { CdsResponse } from 'client-engagement/cds-hooks';
 *
 * const nothing: CdsResponse = { cards: [] };
 * ```
 * @category cds-hooks
 * @since 0.1.0
 */
export interface CdsResponse {
  /** The cards; empty where there is nothing to say. */
  readonly cards: readonly CdsCard[];
}
