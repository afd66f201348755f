import * as fc from 'fast-check';
import type { Cancellation, CancellationReason } from '../care-record/index.js';
import { arbitraryInstant } from './arbitrary-instant.js';
import { compact, sometimes } from './fact.js';
import { type FactConstraints, scopeFrom } from './fact-constraints.js';
import { dayMs, hourMs, minuteMs, plus } from './span.js';

/** A cancellation whose times are still distances to the start of its session, in milliseconds. */
export interface CancellationParts {
  readonly by: Cancellation['by'];
  readonly dated: 'exact' | 'elsewhere' | 'from' | 'until' | 'between' | 'unknown';
  readonly notice: number;
  readonly width: number;
  readonly elsewhere: Date;
  readonly reason: CancellationReason | undefined;
}

/** Notice in milliseconds: on, just before and just after the usual deadlines, none, and too late. */
function arbitraryNotice(): fc.Arbitrary<number> {
  return fc.oneof(
    {
      arbitrary: fc.constantFrom(
        2 * hourMs,
        dayMs,
        dayMs - 1,
        dayMs + 1,
        2 * dayMs,
        2 * dayMs - 1,
        0,
        -5 * minuteMs,
        -2 * hourMs,
      ),
      weight: 3,
    },
    { arbitrary: fc.nat({ max: 20 * 24 * 60 }).map((minutes) => minutes * minuteMs), weight: 2 },
  );
}

/** The parts of any cancellation. */
export function arbitraryCancellationParts(constraints: FactConstraints): fc.Arbitrary<CancellationParts> {
  return fc.record(
    {
      by: fc.constantFrom<Cancellation['by']>(
        'client',
        'client',
        'practitioner',
        'service',
        'mutual',
        'unknown',
      ),
      dated: fc.constantFrom<CancellationParts['dated']>(
        'exact',
        'exact',
        'exact',
        'elsewhere',
        'from',
        'until',
        'between',
        'unknown',
      ),
      notice: arbitraryNotice(),
      width: fc.constantFrom(0, minuteMs, 3 * hourMs, 3 * dayMs),
      elsewhere: arbitraryInstant(constraints),
      reason: sometimes(
        fc.constantFrom<CancellationReason>(
          'work',
          'illness',
          'medical-emergency',
          'accident',
          'bereavement',
          'caring',
          'weather-transport',
          'could-not-reach-us',
          'technical',
          'travel',
          'feeling-better',
          'changed-practitioner',
          'cover-ended',
          'moved-away',
          'other',
        ),
      ),
    },
    { noNullPrototype: true },
  );
}

function dateOf(start: Date, parts: CancellationParts): Cancellation['at'] {
  const at = plus(start, -parts.notice);
  switch (parts.dated) {
    case 'exact':
      return at;
    case 'elsewhere':
      return new Date(parts.elsewhere);
    case 'from':
      return { notBefore: at };
    case 'until':
      return { notAfter: at };
    case 'between':
      return { notBefore: plus(at, -parts.width), notAfter: at };
    case 'unknown':
      return undefined;
  }
}

/** The cancellation of a session that starts at `start`. */
export function cancellationFrom(start: Date, parts: CancellationParts): Cancellation {
  return compact({ by: parts.by, at: dateOf(start, parts), reason: parts.reason });
}

/**
 * A cancellation by any party, with any notice or too late, dated exactly, within bounds, or not at all.
 *
 * @param start - when the session starts that it ends
 * @param constraints - the window in which an unrelated date may lie
 * @returns an arbitrary of cancellations
 * @throws RangeError with code `invalid-date` when the window ends before it starts
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { arbitraryCancellation } from 'client-engagement/testing';
 *
 * const start = new Date('2026-03-10T10:00:00Z');
 * const sample = fc.sample(arbitraryCancellation(start), { numRuns: 100, seed: 1 });
 * sample.some((cancellation) => cancellation.by === 'client' && cancellation.at === undefined); //=> true
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitraryCancellation(
  start: Date,
  constraints: FactConstraints = {},
): fc.Arbitrary<Cancellation> {
  return arbitraryCancellationParts(scopeFrom(constraints)).map((parts) => cancellationFrom(start, parts));
}
