import type { DecisionMaker } from './party.js';

/**
 * What in the client's life and views makes taking part harder or easier.
 *
 * @example
 * ```ts
 * import type { ClientFactor } from 'client-engagement';
 *
 * const factor: ClientFactor = 'external-circumstances';
 * ```
 * @category care-record
 * @since 0.1.0
 */
export type ClientFactor =
  'demographics' | 'motivation' | 'beliefs' | 'symptom-severity' | 'external-circumstances';

/**
 * What in the practitioner makes taking part harder or easier.
 *
 * @example
 * ```ts
 * import type { TherapistFactor } from 'client-engagement';
 *
 * const factor: TherapistFactor = 'responsiveness';
 * ```
 * @category care-record
 * @since 0.1.0
 */
export type TherapistFactor =
  'warmth' | 'empathy' | 'optimism' | 'experience' | 'flexibility' | 'responsiveness';

/**
 * What in the help itself makes taking part harder or easier.
 *
 * @example
 * ```ts
 * import type { InterventionFactor } from 'client-engagement';
 *
 * const factor: InterventionFactor = 'dose';
 * ```
 * @category care-record
 * @since 0.1.0
 */
export type InterventionFactor = 'relationship' | 'content' | 'dose' | 'method' | 'delivery-quality';

/** What every influence carries, whatever its group. */
interface InfluenceBase {
  /** Id of this fact. */
  readonly id: string;
  /** The episode. */
  readonly episodeId: string;
  /** Whether it makes taking part harder or easier. */
  readonly direction: 'barrier' | 'enabler';
  /** Since when it is known. */
  readonly since: Date;
  /** When it stopped to matter. */
  readonly resolvedAt?: Date | undefined;
  /** When a way to deal with it was agreed. */
  readonly plannedAt?: Date | undefined;
  /** What made a person think of it. A measure can prompt an influence, never create one. */
  readonly promptedBy?: 'measure' | 'attendance' | 'feedback' | undefined;
  /** In the person's words; never read by a rule. */
  readonly note?: string | undefined;
}

/**
 * A barrier or an enabler that a person recorded. It leads to suggestions and can change no state.
 *
 * Factors of the practitioner come from the client's feedback or from a supervisor, never from the practitioner's
 * own account.
 *
 * @example
 * ```ts
 * import type { Influence } from 'client-engagement';
 *
 * const influence: Influence = {
 *   id: 'i1',
 *   episodeId: 'e1',
 *   group: 'client',
 *   factor: 'external-circumstances',
 *   direction: 'barrier',
 *   source: 'client',
 *   since: new Date('2026-03-10T10:20:00Z'),
 *   note: 'rotating shifts',
 * };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export type Influence =
  | (InfluenceBase & {
      /** The client's own side. */
      readonly group: 'client';
      /** Which factor. */
      readonly factor: ClientFactor;
      /** Who said so. */
      readonly source: 'client' | 'practitioner';
    })
  | (InfluenceBase & {
      /** The practitioner's side. */
      readonly group: 'therapist';
      /** Which factor. */
      readonly factor: TherapistFactor;
      /** Who said so. */
      readonly source: 'client-feedback' | 'supervisor';
    })
  | (InfluenceBase & {
      /** The help itself. */
      readonly group: 'intervention';
      /** Which factor. */
      readonly factor: InterventionFactor;
      /** Who said so. */
      readonly source: 'client' | 'practitioner' | 'supervisor';
    });

/**
 * A talk about what might get in the way, whether or not something was found.
 *
 * @example
 * ```ts
 * import type { BarrierReview } from 'client-engagement';
 *
 * const review: BarrierReview = {
 *   id: 'br1',
 *   episodeId: 'e1',
 *   at: new Date('2026-03-10T10:25:00Z'),
 *   found: 'none',
 *   by: { role: 'practitioner', id: 'p1' },
 * };
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface BarrierReview {
  /** Id of this fact. */
  readonly id: string;
  /** The episode. */
  readonly episodeId: string;
  /** When. */
  readonly at: Date;
  /** What came of it. */
  readonly found: 'none' | 'some';
  /** Who led it. */
  readonly by: DecisionMaker;
}
