import * as fc from 'fast-check';
import type { Presence } from '../care-record/index.js';
import { arbitraryFact, compact, sometimes } from './fact.js';
import { minuteMs, plus } from './span.js';

/** Who was there, in milliseconds from the start of the session. */
export interface PresenceParts {
  readonly joined?: number | undefined;
  readonly stayed?: number | undefined;
  readonly ready?: number | undefined;
}

/** The parts of any presence. */
export function arbitraryPresenceParts(): fc.Arbitrary<PresenceParts> {
  const minutes = fc.constantFrom(0, -5, 3, 5, 6, 12, 15, 16, 30, 49, 50, 55, 120).map((n) => n * minuteMs);
  return arbitraryFact<PresenceParts>({
    joined: sometimes(minutes, 0.75),
    stayed: sometimes(
      fc.constantFrom(45, 0, 10, 50, 90).map((n) => n * minuteMs),
      0.3,
    ),
    ready: sometimes(minutes, 0.5),
  });
}

/** The presence in a session that starts at `start`. */
export function presenceFrom(start: Date, { joined, stayed, ready }: PresenceParts): Presence {
  return compact({
    clientJoinedAt: joined === undefined ? undefined : plus(start, joined),
    clientLeftAt: stayed === undefined ? undefined : plus(start, (joined ?? 0) + stayed),
    practitionerReadyAt: ready === undefined ? undefined : plus(start, ready),
  });
}

/**
 * Who was there and when: early, on time, late, after the end, one of the two, or nobody.
 *
 * The client never leaves before joining.
 *
 * @param start - when the session starts
 * @returns an arbitrary of presences
 *
 * Never throws.
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { arbitraryPresence } from 'client-engagement/testing';
 *
 * const start = new Date('2026-03-10T10:00:00Z');
 * const sample = fc.sample(arbitraryPresence(start), { numRuns: 100, seed: 1 });
 * sample.some(({ clientJoinedAt }) => clientJoinedAt !== undefined && clientJoinedAt > start); //=> true
 * ```
 * @category testing
 * @since 0.1.0
 */
export function arbitraryPresence(start: Date): fc.Arbitrary<Presence> {
  return arbitraryPresenceParts().map((parts) => presenceFrom(start, parts));
}
