import * as fc from 'fast-check';
import type { AgreedPause, PractitionerAbsence, ServiceWait } from '../care-record/index.js';
import { arbitraryId, arbitraryInstant } from './arbitrary-instant.js';
import { arbitraryFact, compact, sometimes } from './fact.js';
import { type FactConstraints, scopeFrom } from './fact-constraints.js';
import { endAfter } from './span.js';

/**
 * An agreed pause, open, planned to end, or ended earlier. It ends after it starts; it may be agreed afterwards.
 *
 * @param constraints - which episodes, and when
 * @returns an arbitrary of pauses
 * @throws RangeError with code `invalid-date` when the window ends before it starts
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { arbitraryPause } from 'client-engagement/testing';
 *
 * const sample = fc.sample(arbitraryPause(), { numRuns: 50, seed: 1 });
 * sample.every(({ from, until }) => until === undefined || until > from); //=> true
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitraryPause(constraints: FactConstraints = {}): fc.Arbitrary<AgreedPause> {
  const scope = scopeFrom(constraints);
  const instant = arbitraryInstant(scope);
  return arbitraryFact<AgreedPause>({
    id: arbitraryId('pa'),
    episodeId: fc.constantFrom(...scope.episodeIds),
    agreedAt: instant,
    from: instant,
    until: sometimes(instant, 0.7),
    endedAt: sometimes(instant, 0.3),
  }).map((pause) =>
    compact({
      ...pause,
      until: endAfter(pause.from, pause.until),
      endedAt: endAfter(pause.from, pause.endedAt),
    }),
  );
}

/**
 * A time in which a practitioner is away, announced before or afterwards, with or without a known end.
 *
 * @param constraints - which practitioners, and when
 * @returns an arbitrary of absences
 * @throws RangeError with code `invalid-date` when the window ends before it starts
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { arbitraryAbsence } from 'client-engagement/testing';
 *
 * const sample = fc.sample(arbitraryAbsence(), { numRuns: 50, seed: 1 });
 * sample.every(({ from, until }) => until === undefined || until > from); //=> true
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitraryAbsence(constraints: FactConstraints = {}): fc.Arbitrary<PractitionerAbsence> {
  const scope = scopeFrom(constraints);
  const instant = arbitraryInstant(scope);
  return arbitraryFact<PractitionerAbsence>({
    id: arbitraryId('ab'),
    practitionerId: fc.constantFrom(...scope.practitionerIds),
    announcedAt: instant,
    from: instant,
    until: sometimes(instant, 0.7),
  }).map((absence) => compact({ ...absence, until: endAfter(absence.from, absence.until) }));
}

/**
 * A time in which the client waits for us, answered or still open.
 *
 * @param constraints - which episodes, and when
 * @returns an arbitrary of waits
 * @throws RangeError with code `invalid-date` when the window ends before it starts
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { arbitraryServiceWait } from 'client-engagement/testing';
 *
 * const sample = fc.sample(arbitraryServiceWait(), { numRuns: 50, seed: 1 });
 * sample.some(({ until }) => until === undefined); //=> true
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitraryServiceWait(constraints: FactConstraints = {}): fc.Arbitrary<ServiceWait> {
  const scope = scopeFrom(constraints);
  const instant = arbitraryInstant(scope);
  return arbitraryFact<ServiceWait>({
    id: arbitraryId('w'),
    episodeId: fc.constantFrom(...scope.episodeIds),
    for: fc.constantFrom('booking-reply', 'more-sessions', 'transfer', 'other'),
    from: instant,
    until: sometimes(instant, 0.6),
    granted: sometimes(fc.boolean(), 0.3),
  }).map((wait) => compact({ ...wait, until: endAfter(wait.from, wait.until) }));
}
