import type { Instrument, NumberRange } from './instrument.js';
import type { CutOff, CutOffPurpose } from './scoring-rule.js';

/**
 * How a score came about: `complete`; `prorated` (missing items were filled in by the instrument's rule); `total-only`
 * (a total came without answers); `incomplete` (too many items missing) and `invalid` have no total.
 *
 * @example
 * ```ts
 * import { phq9, scoreMeasure, type MeasureStatus } from 'client-engagement';
 *
 * const status: MeasureStatus = scoreMeasure(phq9, [1, 1, 1, 1, 1, 1, 1, null, null]).status;
 * status; //=> 'prorated'
 * ```
 * @category measures
 * @since 0.1.0
 */
export type MeasureStatus = 'complete' | 'prorated' | 'total-only' | 'incomplete' | 'invalid';

/**
 * What was wrong with answers or a total, as a stable code.
 *
 * @example
 * ```ts
 * import { phq9, scoreMeasureTotal, type ScoreIssueCode } from 'client-engagement';
 *
 * const codes: ScoreIssueCode[] = scoreMeasureTotal(phq9, 28).issues.map(({ code }) => code);
 * codes; //=> ['out-of-range']
 * ```
 * @category measures
 * @since 0.1.0
 */
export type ScoreIssueCode =
  | 'not-a-number'
  | 'not-an-answer'
  | 'not-an-integer'
  | 'not-applicable-not-allowed'
  | 'out-of-range'
  | 'too-few-answers'
  | 'too-many-answers'
  | 'unknown-item';

/**
 * One thing wrong with answers or a total. It never carries the value itself.
 *
 * @example
 * ```ts
 * import { gad7, scoreMeasure, type ScoreIssue } from 'client-engagement';
 *
 * const issues: readonly ScoreIssue[] = scoreMeasure(gad7, [0, 0, 0, 0, 0, 0, 4]).issues;
 * issues; //=> [{ code: 'out-of-range', item: 'afraid' }]
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface ScoreIssue {
  /** What is wrong. */
  readonly code: ScoreIssueCode;
  /** Id of the item it concerns; absent where it concerns the whole. */
  readonly item?: string | undefined;
}

/**
 * An answer to a safety item that needs a person's attention. A prompt to speak with the client, not a level of risk.
 *
 * @example
 * ```ts
 * import { phq9, scoreMeasure, type SafetyConcern } from 'client-engagement';
 *
 * const concerns: readonly SafetyConcern[] = scoreMeasure(phq9, [0, 0, 0, 0, 0, 0, 0, 0, 3]).safetyConcerns;
 * concerns; //=> [{ item: 'self-harm', value: 3, atLeast: 1 }]
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface SafetyConcern {
  /** Id of the item. */
  readonly item: string;
  /** The answer, in points. */
  readonly value: number;
  /** The lowest answer, in points, that needs attention. */
  readonly atLeast: number;
}

/**
 * The score of a part of a questionnaire.
 *
 * A part has a total only where all of its items were answered: no rule that fills in parts was found.
 *
 * @example
 * ```ts
 * import { phq4, scoreMeasure, type SubscaleScore } from 'client-engagement';
 *
 * const subscales: readonly SubscaleScore[] = scoreMeasure(phq4, [1, 2, 0, null]).subscales;
 * subscales;
 * //=> [
 * //     { id: 'anxiety', total: 3, cutOffs: [{ purpose: 'screening', atLeast: 3, reached: true }] },
 * //     { id: 'depression', total: null, cutOffs: [{ purpose: 'screening', atLeast: 3, reached: null }] },
 * //   ]
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface SubscaleScore {
  /** Id of the part. */
  readonly id: string;
  /** Its total in points; null where it has none. */
  readonly total: number | null;
  /** For each of its cut-offs whether the total reaches it. */
  readonly cutOffs: readonly CutOffReached[];
}

/**
 * One cut-off with whether a total reaches it.
 *
 * @example
 * ```ts
 * import { phq9, scoreMeasure, type CutOffReached } from 'client-engagement';
 *
 * const cutOffs: readonly CutOffReached[] = scoreMeasure(phq9, [2, 2, 2, 2, 1, 1, 2, 0, 0]).cutOffs;
 * cutOffs[0]; //=> { purpose: 'screening', atLeast: 10, reached: true }
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface CutOffReached {
  /** What it is used for. */
  readonly purpose: CutOffPurpose;
  /** Its least total, in points. */
  readonly atLeast: number;
  /** Whether the total reaches it; null without a total. */
  readonly reached: boolean | null;
}

/**
 * A scored questionnaire: the total with what it means, what was missing, and what needs attention.
 *
 * A total is a level of symptoms as the person reported them, not a diagnosis.
 *
 * @example
 * ```ts
 * import { phq9, scoreMeasure, type MeasureScore } from 'client-engagement';
 *
 * const score: MeasureScore = scoreMeasure(phq9, [0, 0, 0, 0, 0, 0, 0, 0, 3]);
 * score;
 * //=> {
 * //     instrument: { id: 'phq-9', version: '1' },
 * //     status: 'complete',
 * //     total: 3,
 * //     band: { id: 'none-minimal', label: 'none or minimal' },
 * //     cutOffs: [
 * //       { purpose: 'screening', atLeast: 10, reached: false },
 * //       { purpose: 'nhs-caseness', atLeast: 10, reached: false },
 * //     ],
 * //     subscales: [],
 * //     answered: 9,
 * //     imputed: [],
 * //     safetyConcerns: [{ item: 'self-harm', value: 3, atLeast: 1 }],
 * //     safetyItems: [{ item: 'self-harm', state: 'asked' }],
 * //     issues: [],
 * //   }
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface MeasureScore {
  /** Which instrument, in which version, was used. */
  readonly instrument: { readonly id: string; readonly version: string };
  /** How the score came about. */
  readonly status: MeasureStatus;
  /** The total in points, not rounded; null where there is none. */
  readonly total: number | null;
  /** The severity band of the total; null without a total or without published bands. */
  readonly band: { readonly id: string; readonly label: string } | null;
  /** For each cut-off, its least total in points and whether the total reaches it; null without a total. */
  readonly cutOffs: readonly CutOffReached[];
  /** Scores of the questionnaire's parts; empty where it has none. */
  readonly subscales: readonly SubscaleScore[];
  /** How many scored items have a usable answer. */
  readonly answered: number;
  /** Ids of the missing items that the rule for missing items filled in. */
  readonly imputed: readonly string[];
  /** Answers that need a person's attention; reported even when there is no total. */
  readonly safetyConcerns: readonly SafetyConcern[];
  /** For each safety item whether there is a usable answer to it (`asked`) or none (`not-asked`). */
  readonly safetyItems: readonly { readonly item: string; readonly state: 'asked' | 'not-asked' }[];
  /** What was wrong with the answers; empty unless the status is `invalid`. */
  readonly issues: readonly ScoreIssue[];
}

/**
 * Completes a score: the band and cut-offs of its total, the parts from the points by item, and the safety items
 * among the values, which stand in item order. Where the values are not in their places, only a concern is taken from
 * them.
 */
export function concludeScore(
  instrument: Instrument,
  status: MeasureStatus,
  total: number | null,
  values: readonly unknown[],
  points: readonly number[],
  answered: number,
  issues: readonly ScoreIssue[],
  imputed: readonly string[],
): MeasureScore {
  const { id, version, items, answerRange, bands } = instrument;
  const safetyConcerns: SafetyConcern[] = [];
  const placeOf = (item: string): number => items.findIndex((one) => one.id === item);
  const band = total === null ? null : bands.findLast(({ from }) => total >= from);
  return {
    instrument: { id, version },
    status,
    total,
    band: band ? { id: band.id, label: band.label } : null,
    cutOffs: reachedBy(total, instrument.cutOffs),
    subscales: (instrument.subscales ?? []).map((part) => {
      let sum: number | null = issues.length > 0 ? NaN : 0;
      for (const item of part.items) sum += points[placeOf(item)] ?? NaN;
      if (Number.isNaN(sum)) sum = null;
      return { id: part.id, total: sum, cutOffs: reachedBy(sum, part.cutOffs) };
    }),
    answered,
    imputed,
    safetyConcerns,
    safetyItems: instrument.safetyItems.map(({ item, atLeast }) => {
      const place = placeOf(item);
      const value = values[place];
      const concern = isAnswer(value, answerRange) && value >= atLeast;
      if (concern) safetyConcerns.push({ item, value, atLeast });
      return { item, state: concern || points[place] !== undefined ? 'asked' : 'not-asked' };
    }),
    issues,
  };
}

function reachedBy(total: number | null, cutOffs: readonly CutOff[]): CutOffReached[] {
  return cutOffs.map(({ purpose, atLeast }) => ({
    purpose,
    atLeast,
    reached: total === null ? null : total >= atLeast,
  }));
}

/** Whether a value is an answer: a whole number in the range. */
export function isAnswer(value: unknown, { min, max }: NumberRange): value is number {
  return Number.isInteger(value) && (value as number) >= min && (value as number) <= max;
}
