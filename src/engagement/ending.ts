import type { EndingKind, Ending } from '../care-record/episode.js';
import type { EvidenceRef, Reason } from '../care-record/evidence.js';
import type { EndingRule } from './ending-rule.js';

/**
 * What the questionnaires say of the time from the first to the latest: reliably better on one and worse on none,
 * reliably worse on one, no reliable change, or not known.
 *
 * @example
 * ```ts
 * import type { CourseImprovement } from 'client-engagement';
 *
 * const improvement: CourseImprovement = 'reliable';
 * ```
 * @category engagement
 * @since 0.1.0
 */
export type CourseImprovement = 'reliable' | 'none' | 'worse' | 'unknown';

/**
 * The change on one questionnaire over an episode, as `reviewCare` lists it under `measures`.
 *
 * @example
 * ```ts
 * import { deriveReliableChange, phq9, type MeasuredChange } from 'client-engagement';
 *
 * const measured: MeasuredChange = {
 *   instrument: 'phq-9',
 *   change: deriveReliableChange(phq9, 16, 7),
 *   compared: [{ kind: 'measures', id: 'm1' }, { kind: 'measures', id: 'm9' }],
 * };
 * measured.change.verdict; //=> 'reliable-improvement'
 * ```
 * @category engagement
 * @since 0.1.0
 */
export interface MeasuredChange {
  /** Id of the instrument. */
  readonly instrument: string;
  /** What it is called, as a sentence says it; absent means its id. */
  readonly name?: string | undefined;
  /** The change from the first to the latest total, by its verdict. */
  readonly change: {
    /** Reliable change, as `deriveReliableChange` judges it. */
    readonly verdict:
      'reliable-improvement' | 'reliable-deterioration' | 'no-reliable-change' | 'not-assessable';
  };
  /** The two questionnaires that were compared. */
  readonly compared: readonly EvidenceRef[];
}

/**
 * An ending that a person might think of. The engine never ends anything.
 *
 * @example
 * ```ts
 * import type { EndingSuggestion } from 'client-engagement';
 *
 * const suggestion: EndingSuggestion = {
 *   kind: 'met-goals',
 *   reasons: [{ rule: 'ending.goals-reached', evidence: [{ kind: 'goals', id: 'g1' }], inputs: { goals: 1 } }],
 * };
 * ```
 * @category engagement
 * @since 0.1.0
 */
export interface EndingSuggestion {
  /** Which ending. */
  readonly kind: EndingKind;
  /** Why. */
  readonly reasons: readonly Reason<EndingRule>[];
}

/**
 * How an episode ended and with what improvement, or what may be thought of while it is open.
 *
 * @example
 * ```ts
 * import { assessEnding, defaultAttendancePolicy, reviewCare, type EndingAssessment } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const record = recordFromTokens('A A');
 * const asOf = new Date('2027-01-01T00:00:00Z');
 * const [episode] = reviewCare(record, { policies: [defaultAttendancePolicy], asOf }).episodes;
 * const ending: EndingAssessment | null = episode === undefined ? null : assessEnding(episode, record, { asOf });
 * [ending?.ending, ending?.improvement, ending?.suggestions]; //=> [null, 'unknown', []]
 * ```
 * @category engagement
 * @since 0.1.0
 */
export interface EndingAssessment {
  /** The episode. */
  readonly episodeId: string;
  /** How it ended; null while it is open. */
  readonly ending: {
    /** Which ending a person chose. */
    readonly kind: EndingKind;
    /** When. */
    readonly at: Date;
    /** Than what it ended earlier; null where nobody said so. */
    readonly endedEarlierThan: NonNullable<Ending['endedEarlierThan']> | null;
  } | null;
  /** What the questionnaires say, planned ending or not. */
  readonly improvement: CourseImprovement;
  /** Why the improvement reads so, and what it says of the ending. */
  readonly reasons: readonly Reason<EndingRule>[];
  /** What a person still has to record about the ending. */
  readonly toRecord: readonly Reason<EndingRule>[];
  /** Endings to think of while the episode is open; none while a safety concern is open. */
  readonly suggestions: readonly EndingSuggestion[];
}
