import type { PolicyRef } from '../care-record/index.js';
import { rangeError } from '../internal/errors.js';

/**
 * What the facts of an arbitrary are about, and when they happen. Every field has a default.
 *
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { arbitraryContact, type FactConstraints } from 'client-engagement/testing';
 *
 * const constraints: FactConstraints = { clientId: 'ben', from: new Date('2026-05-01T00:00:00Z') };
 * fc.sample(arbitraryContact(constraints), { numRuns: 1, seed: 1 })[0]?.clientId; //=> 'ben'
 * ```
 * @category testing
 * @since 0.1.0
 */
export interface FactConstraints {
  /** First instant at which something may happen; the start of 2026 by default. */
  readonly from?: Date | undefined;
  /** Last instant at which something may begin; the end of 2026 by default. Ends may lie after it. */
  readonly to?: Date | undefined;
  /** Whose facts they are; `ada` by default. */
  readonly clientId?: string | undefined;
  /** The episodes that facts may belong to; `e1` by default. */
  readonly episodeIds?: readonly string[] | undefined;
  /** The practitioners that facts may name; `p1` and `p2` by default. */
  readonly practitionerIds?: readonly string[] | undefined;
  /** The sessions that facts may refer to; `s1` to `s6` by default. */
  readonly sessionIds?: readonly string[] | undefined;
  /** The services that may be named; `therapy` and `coaching` by default. */
  readonly services?: readonly string[] | undefined;
  /** The policies that may be named; versions 1 and 2 of `guide` by default, of which the second does not exist. */
  readonly policies?: readonly PolicyRef[] | undefined;
  /** IANA names of the zones; by default UTC, London, St John's, Kiritimati and Lord Howe Island. */
  readonly timeZones?: readonly string[] | undefined;
}

/** The constraints with every default filled in. */
export type FactScope = { readonly [K in keyof FactConstraints]-?: Exclude<FactConstraints[K], undefined> };

/** Fills the defaults in, and refuses a window that ends before it starts. */
export function scopeFrom(constraints: FactConstraints): FactScope {
  const from = constraints.from ?? new Date('2026-01-01T00:00:00Z');
  const to = constraints.to ?? new Date(Math.max(Date.parse('2026-12-31T23:59:00Z'), from.getTime()));
  if (!(from <= to)) throw rangeError('invalid-date', 'The window of an arbitrary ends before it starts.');
  return {
    from,
    to,
    clientId: constraints.clientId ?? 'ada',
    episodeIds: constraints.episodeIds ?? ['e1'],
    practitionerIds: constraints.practitionerIds ?? ['p1', 'p2'],
    sessionIds: constraints.sessionIds ?? ['s1', 's2', 's3', 's4', 's5', 's6'],
    services: constraints.services ?? ['therapy', 'coaching'],
    policies: constraints.policies ?? [
      { id: 'guide', version: 1 },
      { id: 'guide', version: 2 },
    ],
    timeZones: constraints.timeZones ?? [
      'UTC',
      'Europe/London',
      'America/St_Johns',
      'Pacific/Kiritimati',
      'Australia/Lord_Howe',
    ],
  };
}
