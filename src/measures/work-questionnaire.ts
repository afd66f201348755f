import type { MeasureAnswers } from '../care-record/measure-completion.js';
import type { Basis } from '../sources.js';
import type { InstrumentLicense } from './instrument.js';
import type { ScoreIssue } from './measure-score.js';
import { answersInOrder } from './score-measure.js';

/**
 * One question about work: an amount in its own range.
 *
 * @example
 * ```ts
 * import { wpaiGh, type WorkItem } from 'client-engagement';
 *
 * const item: WorkItem | undefined = wpaiGh.items[4];
 * item; //=> { id: 'productivity', unit: 'points', min: 0, max: 10, isWhole: true }
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface WorkItem {
  /** Stable id: the topic of the question. */
  readonly id: string;
  /** What is counted: points, hours, days, or yes (1) and no (0). */
  readonly unit: 'points' | 'hours' | 'days' | 'yes-or-no';
  /** Lowest answer. */
  readonly min: number;
  /** Highest answer. */
  readonly max: number;
  /** Whether only whole numbers are answers. */
  readonly isWhole: boolean;
}

/**
 * A questionnaire about work as data. It has no total: its answers are amounts of different things.
 *
 * @example
 * ```ts
 * import { wpaiGh, type WorkQuestionnaire } from 'client-engagement';
 *
 * const questionnaire: WorkQuestionnaire = wpaiGh;
 * questionnaire.recallDays; //=> 7
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface WorkQuestionnaire {
  /** Stable id. */
  readonly id: string;
  /** Version of this definition; it changes when a scoring rule changes. */
  readonly version: string;
  /** Short printed name. */
  readonly name: string;
  /** Where its questions and scores come from. */
  readonly basis: Basis;
  /** The days that the questions ask about, up to the day before answering. */
  readonly recallDays: number;
  /** The questions, in printed order. */
  readonly items: readonly WorkItem[];
  /** On what terms the questionnaire may be used. */
  readonly license: InstrumentLicense;
}

function codeOf(value: unknown, { min, max, isWhole }: WorkItem): ScoreIssue['code'] | null {
  if (value === 'not-applicable') return 'not-applicable-not-allowed';
  if (typeof value !== 'number' || Number.isNaN(value)) return 'not-an-answer';
  if (value < min || value > max) return 'out-of-range';
  return isWhole && !Number.isInteger(value) ? 'not-an-integer' : null;
}

/** The usable answers of such a questionnaire in its order, null where there is none, and what is wrong with others. */
export function readWorkAnswers(
  { items }: WorkQuestionnaire,
  answers: MeasureAnswers,
): { readonly values: readonly (number | null)[]; readonly issues: readonly ScoreIssue[] } {
  const issues: ScoreIssue[] = [];
  const given = answersInOrder({ items }, answers, issues);
  const values = items.map((item, index) => {
    const value = given.length === items.length ? given[index] : null;
    if (value === null) return null;
    const code = codeOf(value, item);
    if (code !== null) issues.push({ code, item: item.id });
    return code === null ? (value as number) : null;
  });
  return { values, issues };
}
