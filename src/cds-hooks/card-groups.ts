import type { NextStepId } from '../next-steps/next-step.js';
import type { TaskCardGroup } from '../messages/card-words.js';
import type { MessageKind } from '../messages/message-kind.js';
import type { CardHook } from './card-options.js';

/** What cards are about. */
export type CardGroupId =
  | TaskCardGroup
  | 'safety'
  | 'late-cancellation'
  | 'checklist'
  | 'session-limits'
  | 'record'
  | 'next-session'
  | 'notice'
  | 'session-times'
  | 'booking';

/** One kind of card: the next steps it stands for, on which hooks, how pressing, and which messages go with it. */
export interface CardGroup {
  readonly id: CardGroupId;
  readonly steps: readonly NextStepId[];
  readonly hooks: readonly CardHook[];
  readonly indicator: 'info' | 'warning';
  readonly messages: readonly MessageKind[];
}

/**
 * The kinds of cards in the order in which they are shown. Steps that are the practitioner's own, and what barriers
 * suggest, are on no card: others may look at a client's record.
 */
export const cardGroups: readonly CardGroup[] = [
  {
    id: 'safety',
    steps: [],
    hooks: ['patient-view', 'appointment-book', 'encounter-start'],
    indicator: 'warning',
    messages: [],
  },
  {
    id: 'booking-paused',
    steps: ['hold-review', 'understand-root-cause'],
    hooks: ['patient-view'],
    indicator: 'warning',
    messages: ['booking-paused'],
  },
  {
    id: 'late-cancellation',
    steps: ['meet-with-empathy', 'explain-credit-loss', 'agree-another-time', 'reiterate-policy'],
    hooks: ['patient-view'],
    indicator: 'info',
    messages: ['late-cancellation'],
  },
  {
    id: 'missed-session',
    steps: ['reach-out', 'warm-message', 'follow-up', 'decide-how-to-go-on', 'encourage-rebooking'],
    hooks: ['patient-view'],
    indicator: 'info',
    messages: ['missed-session', 'first-follow-up', 'second-follow-up', 'well-and-quiet'],
  },
  {
    id: 'conversation',
    steps: ['talk-about-worsening', 'talk-about-attendance', 'find-better-time', 'share-improvement'],
    hooks: ['patient-view'],
    indicator: 'info',
    messages: [],
  },
  { id: 'checklist', steps: [], hooks: ['patient-view', 'encounter-start'], indicator: 'info', messages: [] },
  {
    id: 'session-limits',
    steps: ['plan-with-no-credits', 'plan-the-ending'],
    hooks: ['patient-view'],
    indicator: 'info',
    messages: ['credits-left', 'extension'],
  },
  {
    id: 'record',
    steps: ['record-outcome', 'decide-what-is-open', 'put-record-right'],
    hooks: ['patient-view'],
    indicator: 'info',
    messages: [],
  },
  {
    id: 'next-session',
    steps: ['offer-next-session'],
    hooks: ['patient-view'],
    indicator: 'info',
    messages: [],
  },
];
