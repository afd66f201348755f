import { rangeError } from '../../internal/errors.js';
import type { CareReview } from '../care-review.js';
import { suppressedTable, type SuppressedTable } from './suppressed-table.js';

/**
 * What an employer sees: counts over ten people or more, small counts hidden together with enough others, and nothing
 * of anybody.
 *
 * @example
 * ```ts
 * import { viewFor, type EmployerView } from 'client-engagement';
 *
 * const view: EmployerView = viewFor([], { as: 'employer' });
 * view; //=> { audience: 'employer', status: 'refused', why: 'too-few-people', atLeast: 10 }
 * ```
 * @category care-review
 * @since 0.1.0
 */
export type EmployerView =
  | {
      /** Whose view it is. */
      readonly audience: 'employer';
      /** That there are enough people. */
      readonly status: 'aggregated';
      /** How many people there are. */
      readonly people: number;
      /** The least number of people that a count may show. */
      readonly atLeast: number;
      /** People by the service that they are with; in more than one counts in each. */
      readonly byService: SuppressedTable;
      /** People by whether their care is open or has ended. */
      readonly byCare: SuppressedTable;
      /** People by what has changed on their questionnaires: any that is clearly worse counts as worse. */
      readonly byChange: SuppressedTable;
    }
  | {
      /** Whose view it is. */
      readonly audience: 'employer';
      /** That there are too few. */
      readonly status: 'refused';
      /** Why. */
      readonly why: 'too-few-people';
      /** The least number of people that a count may show. */
      readonly atLeast: number;
    };

/** Fewer than this is never shown, whatever is asked for. */
const LEAST_PEOPLE = 10;

/** The reviews by client: one person is one, however many reviews there are. */
function byPerson(reviews: readonly CareReview[]): CareReview[][] {
  const people = new Map<string, CareReview[]>();
  for (const review of reviews) {
    const known = people.get(review.clientId);
    if (known === undefined) people.set(review.clientId, [review]);
    else known.push(review);
  }
  return [...people.values()];
}

function counted(
  names: readonly string[],
  people: readonly CareReview[][],
  namesOf: (reviews: readonly CareReview[]) => readonly string[],
): Map<string, number> {
  const counts = new Map(names.map((name) => [name, 0]));
  for (const reviews of people)
    for (const name of new Set(namesOf(reviews))) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

const CHANGES = ['reliable-improvement', 'no-reliable-change', 'reliable-deterioration', 'not-assessable'];

function changeOf(reviews: readonly CareReview[]): string {
  const verdicts = new Set<string>(
    reviews.flatMap(({ episodes }) =>
      episodes.flatMap(({ measures }) => measures.map(({ change }) => change.verdict)),
    ),
  );
  const order = ['reliable-deterioration', 'reliable-improvement', 'no-reliable-change'];
  return order.find((verdict) => verdicts.has(verdict)) ?? 'not-assessable';
}

/** Many reviews as an employer sees them. */
export function employerView(reviews: readonly CareReview[], atLeast: number = LEAST_PEOPLE): EmployerView {
  if (!(atLeast >= LEAST_PEOPLE))
    throw rangeError('invalid-rules', 'A count may not show fewer than ten people.');
  const people = byPerson(reviews);
  if (people.length < atLeast)
    return { audience: 'employer', status: 'refused', why: 'too-few-people', atLeast };
  const episodesOf = (one: readonly CareReview[]) => one.flatMap(({ episodes }) => episodes);
  const services = counted([], people, (one) => episodesOf(one).map(({ service }) => service));
  const care = counted(['open', 'ended'], people, (one) => {
    const isOpen = episodesOf(one).some(({ engagement }) => engagement.state.label !== 'ended');
    return [isOpen ? 'open' : 'ended'];
  });
  const change = counted(CHANGES, people, (one) => [changeOf(one)]);
  return {
    audience: 'employer',
    status: 'aggregated',
    people: people.length,
    atLeast,
    byService: suppressedTable(services, atLeast),
    byCare: suppressedTable(care, atLeast),
    byChange: suppressedTable(change, atLeast),
  };
}
