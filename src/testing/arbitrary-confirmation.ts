import * as fc from 'fast-check';
import type { Confirmation } from '../care-record/index.js';
import { checklistTemplates } from '../checklists/index.js';
import { arbitraryDecisionMaker } from './arbitrary-decision-maker.js';
import { arbitraryId, arbitraryInstant } from './arbitrary-instant.js';
import { arbitraryFact, sometimes } from './fact.js';
import { type FactConstraints, scopeFrom } from './fact-constraints.js';

/** What a template can be confirmed by, and what no template has. */
const lists: readonly {
  readonly phase: string;
  readonly headings: readonly string[];
  readonly items: readonly string[];
}[] = [
  ...checklistTemplates.map(({ phase, headings, items }) => ({
    phase,
    headings: headings.map(({ id }) => id),
    items: items.map(({ id }) => id),
  })),
  { phase: 'no-such-phase', headings: ['no-such-heading'], items: ['no-such-item'] },
];

/**
 * A person's word that items of a checklist were done, by heading with exceptions or item by item.
 *
 * @param constraints - which episodes and sessions, and when
 * @returns an arbitrary of confirmations; some name items that no checklist has
 * @throws RangeError with code `invalid-date` when the window ends before it starts
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { arbitraryConfirmation } from 'client-engagement/testing';
 *
 * const sample = fc.sample(arbitraryConfirmation(), { numRuns: 50, seed: 1 });
 * sample.some(({ headings, except }) => headings !== undefined && except !== undefined); //=> true
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitraryConfirmation(constraints: FactConstraints = {}): fc.Arbitrary<Confirmation> {
  const scope = scopeFrom(constraints);
  return fc.constantFrom(...lists).chain(({ phase, headings, items }) =>
    arbitraryFact<Confirmation>({
      id: arbitraryId('co'),
      episodeId: fc.constantFrom(...scope.episodeIds),
      sessionId: sometimes(fc.constantFrom(...scope.sessionIds)),
      at: arbitraryInstant(scope),
      by: arbitraryDecisionMaker(),
      phase: sometimes(fc.constant(phase), 0.8),
      headings: sometimes(fc.subarray([...headings])),
      items: sometimes(fc.subarray([...items])),
      except: sometimes(fc.subarray([...items]), 0.3),
      notApplicable: sometimes(
        fc.subarray([...items]).map((chosen) => chosen.map((item) => ({ item, reason: 'seen before' }))),
        0.3,
      ),
    }),
  );
}
