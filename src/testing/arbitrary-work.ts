import * as fc from 'fast-check';
import type { ClientReflection, Goal, GoalReview, Task, TaskReview } from '../care-record/index.js';
import { arbitraryId, arbitraryInstant } from './arbitrary-instant.js';
import { arbitraryFact, few, sometimes } from './fact.js';
import { type FactConstraints, scopeFrom } from './fact-constraints.js';

/**
 * A task or take-away, looked at never, once or more often, done or not, some withdrawn.
 *
 * @param constraints - which episodes, and when
 * @returns an arbitrary of tasks
 * @throws RangeError with code `invalid-date` when the window ends before it starts
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { arbitraryTask } from 'client-engagement/testing';
 *
 * const sample = fc.sample(arbitraryTask(), { numRuns: 50, seed: 1 });
 * sample.some(({ withdrawnAt }) => withdrawnAt !== undefined); //=> true
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitraryTask(constraints: FactConstraints = {}): fc.Arbitrary<Task> {
  const scope = scopeFrom(constraints);
  const instant = arbitraryInstant(scope);
  const review = arbitraryFact<TaskReview>({
    at: instant,
    result: fc.constantFrom('done', 'partly-done', 'not-done-but-reflected-on', 'not-done', 'not-applicable'),
  });
  return arbitraryFact<Task>({
    id: arbitraryId('t'),
    episodeId: fc.constantFrom(...scope.episodeIds),
    kind: fc.constantFrom('task', 'take-away'),
    text: sometimes(fc.constant('a ten-minute walk before work'), 0.3),
    agreedAt: instant,
    proposedBy: sometimes(fc.constantFrom('client', 'practitioner')),
    dueAt: sometimes(instant),
    reviews: sometimes(few(review, 2), 0.7),
    withdrawnAt: sometimes(instant, 0.2),
  });
}

/**
 * Something that the client did between sessions of their own accord.
 *
 * @param constraints - which episodes, and when
 * @returns an arbitrary of notes and uses of a tool
 * @throws RangeError with code `invalid-date` when the window ends before it starts
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { arbitraryReflection } from 'client-engagement/testing';
 *
 * const sample = fc.sample(arbitraryReflection(), { numRuns: 50, seed: 1 });
 * sample.some(({ kind }) => kind === 'tool-use'); //=> true
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitraryReflection(constraints: FactConstraints = {}): fc.Arbitrary<ClientReflection> {
  const scope = scopeFrom(constraints);
  return arbitraryFact<ClientReflection>({
    id: arbitraryId('n'),
    episodeId: fc.constantFrom(...scope.episodeIds),
    kind: fc.constantFrom('note', 'tool-use'),
    at: arbitraryInstant(scope),
  });
}

/**
 * A goal, confirmed by the client or not, looked at, reached or withdrawn, in any order of dates.
 *
 * @param constraints - which episodes, and when
 * @returns an arbitrary of goals
 * @throws RangeError with code `invalid-date` when the window ends before it starts
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { arbitraryGoal } from 'client-engagement/testing';
 *
 * const sample = fc.sample(arbitraryGoal(), { numRuns: 50, seed: 1 });
 * sample.some(({ confirmedByClientAt }) => confirmedByClientAt === undefined); //=> true
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitraryGoal(constraints: FactConstraints = {}): fc.Arbitrary<Goal> {
  const scope = scopeFrom(constraints);
  const instant = arbitraryInstant(scope);
  const review = arbitraryFact<GoalReview>({
    at: instant,
    progress: sometimes(fc.integer({ min: 0, max: 10 }), 0.8),
  });
  return arbitraryFact<Goal>({
    id: arbitraryId('go'),
    episodeId: fc.constantFrom(...scope.episodeIds),
    text: sometimes(fc.constant('to sleep through most nights'), 0.3),
    setAt: instant,
    proposedBy: sometimes(fc.constantFrom('client', 'practitioner')),
    confirmedByClientAt: sometimes(instant, 0.6),
    reviews: sometimes(few(review, 2), 0.7),
    reachedAt: sometimes(instant, 0.2),
    withdrawnAt: sometimes(instant, 0.15),
  });
}
