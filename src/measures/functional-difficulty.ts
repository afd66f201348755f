import type { Basis } from '../sources.js';
import { isAnswer } from './measure-score.js';

/**
 * The question on functional difficulty that stands beside PHQ-9. It is never part of a total.
 *
 * @example
 * ```ts
 * import { functionalDifficulty, type BesideItem } from 'client-engagement';
 *
 * const item: BesideItem = functionalDifficulty;
 * item.options.map(({ label }) => label)[3]; //=> 'Extremely difficult'
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface BesideItem {
  /** Stable id. */
  readonly id: string;
  /** Its options, least difficulty first. */
  readonly options: readonly AnswerOption[];
  /** Where they come from. */
  readonly basis: Basis;
}

/**
 * One option of an answer: what it counts and, where the licence allows, what it says.
 *
 * @example
 * ```ts
 * import { listAnswerOptions, phq9, type AnswerOption } from 'client-engagement';
 *
 * const option: AnswerOption | undefined = listAnswerOptions(phq9)[0];
 * option; //=> { points: 0, label: 'Not at all' }
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface AnswerOption {
  /** What it counts, in points. */
  readonly points: number;
  /** What it says, in English; null where no wording ships. */
  readonly label: string | null;
}

/**
 * The question on functional difficulty with its options, 0 to 3.
 *
 * PHQ-8 leaves it out. In LOINC its answer codes do not rise with the points.
 *
 * @example
 * ```ts
 * import { functionalDifficulty } from 'client-engagement';
 *
 * functionalDifficulty.options[0]; //=> { points: 0, label: 'Not difficult at all' }
 * ```
 * @category measures
 * @since 0.1.0
 */
export const functionalDifficulty: BesideItem = {
  id: 'difficulty',
  options: [
    { points: 0, label: 'Not difficult at all' },
    { points: 1, label: 'Somewhat difficult' },
    { points: 2, label: 'Very difficult' },
    { points: 3, label: 'Extremely difficult' },
  ],
  basis: { source: 'camcops', standing: 'standard', verified: 'primary' },
};

/**
 * The answer to the question on functional difficulty.
 *
 * @example
 * ```ts
 * import { scoreFunctionalDifficulty, type FunctionalDifficulty } from 'client-engagement';
 *
 * const difficulty: FunctionalDifficulty = scoreFunctionalDifficulty(1, 12);
 * difficulty; //=> { status: 'answered', points: 1, label: 'Somewhat difficult' }
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface FunctionalDifficulty {
  /** `not-needed`: not answered, and the total is 0, where it need not be; `invalid`: the answer is none. */
  readonly status: 'answered' | 'not-answered' | 'not-needed' | 'invalid';
  /** The points of the answer, 0 to 3; null without one. */
  readonly points: number | null;
  /** What the option says; null without an answer. */
  readonly label: string | null;
}

/**
 * Reads the answer to the question on functional difficulty, beside the total of PHQ-9.
 *
 * It is needed only where the total is above 0: that is how one published implementation asks it. Never throws.
 *
 * @param answer - the points of the answer, 0 to 3, or null where there is none
 * @param total - the total of the questionnaire that it stands beside, in points, or null
 * @returns the answer with its label, or that it is missing
 * @example
 * ```ts
 * import { scoreFunctionalDifficulty } from 'client-engagement';
 *
 * scoreFunctionalDifficulty(3, 27).label; //=> 'Extremely difficult'
 * scoreFunctionalDifficulty(null, 0).status; //=> 'not-needed'
 * scoreFunctionalDifficulty(4, 27).status; //=> 'invalid'
 * ```
 * @category measures
 * @since 0.1.0
 */
export function scoreFunctionalDifficulty(answer: number | null, total: number | null): FunctionalDifficulty {
  if (answer === null)
    return { status: total === 0 ? 'not-needed' : 'not-answered', points: null, label: null };
  const { options } = functionalDifficulty;
  const option = isAnswer(answer, { min: 0, max: 3 }) ? options[answer] : undefined;
  if (option === undefined) return { status: 'invalid', points: null, label: null };
  return { status: 'answered', points: option.points, label: option.label };
}
