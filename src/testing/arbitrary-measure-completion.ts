import * as fc from 'fast-check';
import type { ItemAnswer, MeasureAnswers, MeasureCompletion } from '../care-record/index.js';
import { gad7, type Instrument, phq9 } from '../measures/index.js';
import { arbitraryId, arbitraryInstant } from './arbitrary-instant.js';
import { arbitraryFact, compact, sometimes } from './fact.js';
import { type FactConstraints, scopeFrom } from './fact-constraints.js';

/** The answers by item id, with the unanswered items left out where `skip` says so. */
function byItem(instrument: Instrument, answers: readonly ItemAnswer[], skip: boolean): MeasureAnswers {
  const entries = instrument.items.map((item, index): [string, ItemAnswer] => [
    item.id,
    answers[index] ?? null,
  ]);
  return Object.fromEntries(skip ? entries.filter(([, answer]) => answer !== null) : entries);
}

/**
 * Answers to a questionnaire, in item order or by item id, some of them missing. Every answer that is there is one
 * of the options.
 *
 * @param instrument - the questionnaire
 * @returns an arbitrary of answers
 *
 * Never throws.
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { scoreMeasure, phq9 } from 'client-engagement';
 * import { arbitraryAnswers } from 'client-engagement/testing';
 *
 * const sample = fc.sample(arbitraryAnswers(phq9), { numRuns: 50, seed: 1 });
 * sample.some((answers) => scoreMeasure(phq9, answers).status === 'invalid'); //=> false
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitraryAnswers(instrument: Instrument): fc.Arbitrary<MeasureAnswers> {
  const count = instrument.items.length;
  const answer = fc.integer(instrument.answerRange);
  const complete = fc.array(answer, { minLength: count, maxLength: count });
  const gaps = fc.oneof(
    { arbitrary: fc.constant<number[]>([]), weight: 3 },
    { arbitrary: fc.uniqueArray(fc.nat({ max: count - 1 }), { minLength: 1, maxLength: count }), weight: 1 },
  );
  return fc
    .tuple(complete, gaps, fc.constantFrom('in-order', 'by-item', 'by-item-without-gaps'))
    .map(([values, missing, shape]) => {
      const answers = values.map((value, index) => (missing.includes(index) ? null : value));
      return shape === 'in-order' ? answers : byItem(instrument, answers, shape === 'by-item-without-gaps');
    });
}

function arbitraryCompletionOf(
  instrument: Instrument,
  constraints: FactConstraints,
): fc.Arbitrary<MeasureCompletion> {
  const scope = scopeFrom(constraints);
  const instant = arbitraryInstant(scope);
  const facts = arbitraryFact<MeasureCompletion>({
    id: arbitraryId('m'),
    clientId: fc.constant(scope.clientId),
    episodeId: sometimes(fc.constantFrom(...scope.episodeIds), 0.8),
    sessionId: sometimes(fc.constantFrom(...scope.sessionIds)),
    instrument: fc.constant(instrument.id),
    answeredAt: instant,
    answers: sometimes(arbitraryAnswers(instrument), 0.85),
    declaredTotal: sometimes(fc.integer(instrument.range), 0.3),
    reviewedAt: sometimes(instant, 0.4),
  });
  return fc
    .tuple(facts, fc.integer(instrument.range))
    .map(([completion, total]) =>
      completion.answers === undefined && completion.declaredTotal === undefined
        ? compact({ ...completion, declaredTotal: total })
        : completion,
    );
}

/**
 * A completed questionnaire: answers in order or by item id, some missing; or only a total; or both, at odds.
 *
 * @param constraints - whose answers, when, and which questionnaires (`instruments`; PHQ-9 and GAD-7 by default)
 * @returns an arbitrary of completed questionnaires; each has answers, a total, or both
 * @throws RangeError with code `invalid-date` when the window ends before it starts
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { gad7 } from 'client-engagement';
 * import { arbitraryMeasureCompletion } from 'client-engagement/testing';
 *
 * const completion = arbitraryMeasureCompletion({ instruments: [gad7] });
 * fc.sample(completion, { numRuns: 1, seed: 1 })[0]?.instrument; //=> 'gad-7'
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitraryMeasureCompletion(
  constraints: FactConstraints & { readonly instruments?: readonly Instrument[] | undefined } = {},
): fc.Arbitrary<MeasureCompletion> {
  const instruments = constraints.instruments ?? [phq9, gad7];
  return fc.oneof(...instruments.map((instrument) => arbitraryCompletionOf(instrument, constraints)));
}
