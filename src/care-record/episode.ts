import type { DecisionMaker, Party } from './party.js';
import type { AgreedAdjustment } from './policy-ref.js';

/**
 * Who treated the client, from when to when.
 *
 * @example
 * ```ts
 * import type { PractitionerAssignment } from 'client-engagement';
 *
 * const assignment: PractitionerAssignment = { practitionerId: 'p1', from: new Date('2026-03-02T09:00:00Z') };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface PractitionerAssignment {
  /** The practitioner. */
  readonly practitionerId: string;
  /** From when. */
  readonly from: Date;
  /** Until when, if it ended. */
  readonly until?: Date | undefined;
}

/**
 * What was agreed about the shape of the care: how many sessions, how often, which approach.
 *
 * @example
 * ```ts
 * import type { CarePlan } from 'client-engagement';
 *
 * const plan: CarePlan = {
 *   id: 'plan-1',
 *   agreedAt: new Date('2026-03-10T10:40:00Z'),
 *   sessions: 8,
 *   cadenceDays: 7,
 *   approach: 'cognitive behavioural therapy',
 * };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface CarePlan {
  /** Id of this fact. */
  readonly id: string;
  /** When it was agreed; the latest plan holds. */
  readonly agreedAt: Date;
  /** How many sessions were planned. */
  readonly sessions?: number | undefined;
  /** Days from one session to the next. */
  readonly cadenceDays?: number | undefined;
  /** The approach, in the practitioner's words. */
  readonly approach?: string | undefined;
}

/**
 * An ending that both agreed on in advance.
 *
 * @example
 * ```ts
 * import type { PlannedEnding } from 'client-engagement';
 *
 * const ending: PlannedEnding = { agreedAt: new Date('2026-05-05T10:40:00Z'), lastSessionId: 's8' };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface PlannedEnding {
  /** When it was agreed. */
  readonly agreedAt: Date;
  /** When it was taken back, if it was. */
  readonly withdrawnAt?: Date | undefined;
  /** The session planned as the last one. */
  readonly lastSessionId?: string | undefined;
}

/**
 * How an episode ended. A person chooses it; the engine never does.
 *
 * @example
 * ```ts
 * import type { EndingKind } from 'client-engagement';
 *
 * const kind: EndingKind = 'met-goals';
 * ```
 * @category care-record
 * @since 0.1.0
 */
export type EndingKind =
  | 'met-goals'
  | 'planned-other'
  | 'limit-reached'
  | 'continuing-self-pay'
  | 'moved-inside'
  | 'referred-outside'
  | 'client-ended'
  | 'unplanned'
  | 'service-ended'
  | 'did-not-start'
  | 'died'
  | 'other';

/**
 * The end of an episode, decided by a person.
 *
 * @example
 * ```ts
 * import type { Ending } from 'client-engagement';
 *
 * const ending: Ending = {
 *   kind: 'met-goals',
 *   at: new Date('2026-06-02T11:00:00Z'),
 *   by: { role: 'practitioner', id: 'p1' },
 * };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface Ending {
  /** How it ended. */
  readonly kind: EndingKind;
  /** When. */
  readonly at: Date;
  /** Who decided. */
  readonly by: DecisionMaker;
  /** Set when it ended earlier than the plan, the practitioner's advice or the client's wish. */
  readonly endedEarlierThan?: 'agreed-plan' | 'practitioner-advised' | 'client-wished' | undefined;
  /** Why outreach was left out before an unplanned ending, where it was. */
  readonly outreachSkipped?: string | undefined;
}

/**
 * One client's course with a service, from the request to the ending. Coming back later is a new episode.
 *
 * @example
 * ```ts
 * import type { Episode } from 'client-engagement';
 *
 * const episode: Episode = {
 *   id: 'e1',
 *   clientId: 'ada',
 *   service: 'therapy',
 *   openedAt: new Date('2026-03-02T09:00:00Z'),
 *   requestedAt: new Date('2026-03-01T20:15:00Z'),
 *   requestedBy: 'client',
 * };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface Episode {
  /** Id, unique in the record. */
  readonly id: string;
  /** Whose episode it is. */
  readonly clientId: string;
  /** The caller's key of the service. */
  readonly service: string;
  /** When the episode was opened; the episode is unknown before that. */
  readonly openedAt: Date;
  /** When help was asked for. */
  readonly requestedAt?: Date | undefined;
  /** Who asked: the client for a self-referral. */
  readonly requestedBy?: Party | undefined;
  /** Why the client booked, in their words; shown to the practitioner, never read by a rule. */
  readonly reasonForBooking?: string | undefined;
  /** Who treated the client, from when to when. */
  readonly practitioners?: readonly PractitionerAssignment[] | undefined;
  /** What was agreed about the shape of the care. */
  readonly plans?: readonly CarePlan[] | undefined;
  /** Policy adjustments agreed for this client. */
  readonly agreedAdjustments?: readonly AgreedAdjustment[] | undefined;
  /** The ending agreed in advance. */
  readonly plannedEnding?: PlannedEnding | undefined;
  /** The end, once a person decided it. */
  readonly ending?: Ending | undefined;
}
