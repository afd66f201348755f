import * as fc from 'fast-check';
import type { CareRecord, TaskReview } from '../care-record/index.js';
import { recordFromStory, type StoryStep } from './story.js';

/** Answers that drift from one questionnaire to the next as real ones do: around a level, a point up or down. */
function arbitraryPlausibleAnswers(): fc.Arbitrary<readonly number[]> {
  const near = fc.array(fc.constantFrom(0, 0, 0, -1, 1), { minLength: 9, maxLength: 9 });
  return fc.tuple(fc.constantFrom(1, 2, 0, 3), near).map(([level, steps]) =>
    steps.map((step, item) => {
      const value = Math.min(3, Math.max(0, level + step));
      return item === 8 ? Math.max(0, value - 2) : value;
    }),
  );
}

/**
 * One step of a realistic history, most often an attended session.
 *
 * Never throws.
 *
 * @returns an arbitrary of steps; it shrinks towards an attended session
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { arbitraryStoryStep } from 'client-engagement/testing';
 *
 * fc.sample(arbitraryStoryStep(), { numRuns: 100, seed: 1 }).some(({ kind }) => kind === 'attended'); //=> true
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitraryStoryStep(): fc.Arbitrary<StoryStep> {
  const kind = fc.oneof(
    { arbitrary: fc.constant<StoryStep['kind']>('attended'), weight: 10 },
    {
      arbitrary: fc.constantFrom<StoryStep['kind'][]>(
        'attended-late',
        'no-show',
        'late-cancel',
        'late-cancel-and-new-booking',
        'cancelled-in-time',
        'moved-in-time',
        'we-cancelled',
        'excused',
        'nothing-recorded',
        'practitioner-away',
        'agreed-pause',
        'silence',
      ),
      weight: 12,
    },
  );
  const answers = fc.option(arbitraryPlausibleAnswers(), { nil: undefined, freq: 3 });
  const rates = fc.option(fc.constantFrom<(0 | 1 | 2)[]>(2, 1, 0), { nil: undefined, freq: 2 });
  const task = fc.option(
    fc.constantFrom<TaskReview['result'][]>(
      'done',
      'partly-done',
      'not-done-but-reflected-on',
      'not-done',
      'not-applicable',
    ),
    { nil: undefined, freq: 2 },
  );
  return fc.record(
    {
      kind,
      answers,
      writes: fc.boolean(),
      clientRates: rates,
      practitionerRates: rates,
      task,
      notes: fc.boolean(),
    },
    { noNullPrototype: true },
  );
}

/**
 * Whole realistic histories: weeks of sessions with moves, late cancels, absences of either side, pauses, excuses,
 * questionnaires, messages, ratings, tasks and notes.
 *
 * @param constraints - how many weeks at most, 16 by default
 * @returns an arbitrary of records; it shrinks to short histories of attended sessions
 *
 * Never throws.
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { arbitraryCareHistory } from 'client-engagement/testing';
 *
 * const histories = fc.sample(arbitraryCareHistory({ maxWeeks: 6 }), { numRuns: 20, seed: 1 });
 * histories.every(({ sessions }) => sessions.length <= 12); //=> true
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitraryCareHistory(
  constraints: { readonly maxWeeks?: number | undefined } = {},
): fc.Arbitrary<CareRecord> {
  const maxLength = constraints.maxWeeks ?? 16;
  return fc.array(arbitraryStoryStep(), { minLength: 1, maxLength, size: 'max' }).map(recordFromStory);
}
