import * as fc from 'fast-check';
import type { Allowance, AllowanceChange } from '../care-record/index.js';
import { arbitraryId, arbitraryInstant } from './arbitrary-instant.js';
import { arbitraryFact, compact, few, sometimes } from './fact.js';
import { type FactConstraints, scopeFrom } from './fact-constraints.js';
import { endAfter } from './span.js';

/**
 * A number of session credits, with or without an end, for all services or some, with top-ups and withdrawals.
 *
 * @param constraints - whose allowance, for which services, and when
 * @returns an arbitrary of allowances
 * @throws RangeError with code `invalid-date` when the window ends before it starts
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { arbitraryAllowance } from 'client-engagement/testing';
 *
 * const sample = fc.sample(arbitraryAllowance(), { numRuns: 50, seed: 1 });
 * sample.every(({ credits }) => credits > 0); //=> true
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitraryAllowance(constraints: FactConstraints = {}): fc.Arbitrary<Allowance> {
  const scope = scopeFrom(constraints);
  const instant = arbitraryInstant(scope);
  const change = arbitraryFact<AllowanceChange>({
    id: arbitraryId('ac'),
    kind: fc.constantFrom('top-up', 'withdrawal'),
    credits: fc.constantFrom(1, 2, 4),
    at: instant,
  });
  const rollover = fc.oneof(
    fc.constant({ credits: 'all' as const }),
    instant.map((until) => ({ credits: 2, until })),
  );
  return arbitraryFact<Allowance>({
    id: arbitraryId('al'),
    clientId: fc.constant(scope.clientId),
    source: fc.constantFrom('employer', 'insurer', 'public', 'self-pay', 'service', 'other'),
    credits: fc.constantFrom(8, 6, 1, 2, 12),
    grantedAt: instant,
    validFrom: sometimes(instant, 0.3),
    validUntil: sometimes(instant),
    services: sometimes(fc.subarray([...scope.services]), 0.3),
    rollover: sometimes(rollover, 0.2),
    changes: sometimes(few(change, 2), 0.4),
  }).map((allowance) => {
    const start = allowance.validFrom !== undefined && allowance.validFrom > allowance.grantedAt;
    const validUntil = endAfter((start && allowance.validFrom) || allowance.grantedAt, allowance.validUntil);
    const { rollover: next } = allowance;
    return compact({
      ...allowance,
      validUntil,
      rollover:
        next?.until === undefined || validUntil === undefined
          ? next
          : { ...next, until: endAfter(validUntil, next.until) },
      changes: allowance.changes?.map((each, index) => ({ ...each, id: `ac${index + 1}` })),
    });
  });
}
