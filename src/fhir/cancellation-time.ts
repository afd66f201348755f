import type { InstantBounds } from '../care-record/session.js';
import { toMs } from '../internal/instant.js';
import type { AppointmentLike, AppointmentResponseLike, EncounterLike } from './booking-like.js';
import { canonical } from './canonical.js';
import { extensionValue } from './extension.js';
import { instantIn, timeOf, type FhirTime, type TimePrecision, type TimeReader } from './fhir-time.js';
import { fieldOf, listOf, textOf } from './read-json.js';
import type { Origin } from './reading.js';
import type { Entry } from './resource-set.js';

/**
 * The ways to find out when an appointment was cancelled, in the order in which they are tried.
 *
 * - `cancellation-date`: the element of R5.
 * - `cross-version-extension`: HL7's extension that carries it in R4.
 * - `history`: when the first version that is cancelled was written, where an earlier one is known.
 * - `encounter`: when the status of its encounter became cancelled.
 * - `response`: when the client declined.
 * - `last-updated-bound`: when it was last changed, as the latest it can have been. Any later note moves it, so it is
 *   used only where the caller asks for it, and only as a bound.
 *
 * @example
 * ```ts
 * import type { CancellationRung } from 'client-engagement/fhir';
 *
 * const rungs: readonly CancellationRung[] = ['cancellation-date', 'cross-version-extension', 'last-updated-bound'];
 * ```
 * @category fhir
 * @since 0.1.0
 */
export type CancellationRung =
  | 'cancellation-date'
  | 'cross-version-extension'
  | 'history'
  | 'encounter'
  | 'response'
  | 'last-updated-bound';

/**
 * What is known around a cancelled appointment.
 *
 * @example
 * ```ts
 * import type { CancellationEvidence } from 'client-engagement/fhir';
 *
 * const evidence: CancellationEvidence = { earlier: [], encounters: [], responses: [] };
 * ```
 * @category fhir
 * @since 0.1.0
 */
export interface CancellationEvidence {
  /** Earlier versions of it, oldest first. */
  readonly earlier: readonly AppointmentLike[];
  /** The encounters that are its visit. */
  readonly encounters: readonly EncounterLike[];
  /** The answers of its clients. */
  readonly responses: readonly AppointmentResponseLike[];
}

/**
 * A way of the caller's own to find out when an appointment was cancelled: an extension or a tag of a system, or a row
 * of its own. It gives an instant, bounds for it, the text of a FHIR time, or nothing.
 *
 * @example
 * ```ts
 * import type { CancellationTimeResolver } from 'client-engagement/fhir';
 *
 * const fromOurExtension: CancellationTimeResolver = ({ extension }) =>
 *   extension?.find(({ url }) => url === 'https://clinic.example/cancelled-at')?.valueDateTime;
 * ```
 * @category fhir
 * @since 0.1.0
 */
export type CancellationTimeResolver = (
  appointment: AppointmentLike,
  evidence: CancellationEvidence,
) => Date | InstantBounds | string | undefined;

/** The rungs that are tried where the caller says nothing. */
const RUNGS: readonly CancellationRung[] = [
  'cancellation-date',
  'cross-version-extension',
  'history',
  'encounter',
  'response',
];

/** When a booking was cancelled, and where that was found. */
export interface CancelledAt {
  readonly at: Date | InstantBounds;
  readonly origin: Origin;
}

/** What the rungs look at: the appointment with its surroundings, as entries of the input. */
export interface Cancelled {
  readonly entry: Entry;
  readonly earlier: readonly unknown[];
  readonly encounters: readonly Entry[];
  readonly responses: readonly Entry[];
}

function spanned({ from, until, precision }: FhirTime): Date | InstantBounds {
  return precision === 'instant' ? new Date(from) : { notBefore: new Date(from), notAfter: new Date(until) };
}

function placeIn(entry: Entry, path: string, basis: Origin['basis'], precision: TimePrecision): Origin {
  return { basis, source: entry.source, expression: `${entry.type}.${path}`, precision };
}

const lastUpdated = (json: unknown): number | null => instantIn(textOf(fieldOf(json, 'meta'), 'lastUpdated'));

/** The earliest of some instants with where they stand. */
function earliest(
  found: readonly { readonly at: number | null; readonly entry: Entry; readonly path: string }[],
): CancelledAt | null {
  const dated = found.flatMap(({ at, entry, path }) => (at === null ? [] : [{ at, entry, path }]));
  const [first] = dated.sort((a, b) => a.at - b.at);
  return first === undefined
    ? null
    : { at: new Date(first.at), origin: placeIn(first.entry, first.path, 'derived', 'instant') };
}

/** When the first cancelled version was written; nothing where no version before it is known. */
function fromHistory(entry: Entry, earlier: readonly unknown[]): CancelledAt | null {
  const versions = [...earlier, entry.json];
  const first = versions.findIndex((version) => textOf(version, 'status') === 'cancelled');
  const at = first > 0 ? lastUpdated(versions[first]) : null;
  return earliest([{ at, entry, path: 'meta.lastUpdated' }]);
}

function fromEncounters(encounters: readonly Entry[], clock: TimeReader): CancelledAt | null {
  const path = 'statusHistory.period.start';
  return earliest(
    encounters.flatMap((entry) =>
      listOf(entry.json, 'statusHistory')
        .filter((one) => textOf(one, 'status') === 'cancelled')
        .map((one) => ({ at: exactly(fieldOf(fieldOf(one, 'period'), 'start'), clock), entry, path })),
    ),
  );
}

function exactly(text: unknown, clock: TimeReader): number | null {
  const time = timeOf(text, clock);
  return time?.precision === 'instant' ? time.from : null;
}

function fromElement(entry: Entry, path: string, text: unknown, clock: TimeReader): CancelledAt | null {
  const time = timeOf(text, clock);
  return time === null
    ? null
    : { at: spanned(time), origin: placeIn(entry, path, 'recorded', time.precision) };
}

/** The latest that a cancellation can have been: when the resource was last changed. */
function bound(entry: Entry): CancelledAt | null {
  const found = earliest([{ at: lastUpdated(entry.json), entry, path: 'meta.lastUpdated' }]);
  return found === null ? null : { at: { notAfter: found.at as Date }, origin: found.origin };
}

function climb(rung: CancellationRung, cancelled: Cancelled, clock: TimeReader): CancelledAt | null {
  const { entry, earlier, encounters, responses } = cancelled;
  const { json } = entry;
  switch (rung) {
    case 'cancellation-date':
      return fromElement(entry, 'cancellationDate', fieldOf(json, 'cancellationDate'), clock);
    case 'cross-version-extension': {
      const text = extensionValue(json, canonical.cancellationDate, 'valueDateTime');
      return fromElement(entry, 'extension', text, clock);
    }
    case 'history':
      return fromHistory(entry, earlier);
    case 'encounter':
      return fromEncounters(encounters, clock);
    case 'response':
      return earliest(
        responses.map((one) => ({ at: lastUpdated(one.json), entry: one, path: 'meta.lastUpdated' })),
      );
    case 'last-updated-bound':
      return bound(entry);
  }
}

/** What a resolver of the caller's gave, copied; a `Date` that is none is the caller's mistake and throws. */
function given(value: Date | InstantBounds | string | undefined, clock: TimeReader): CancelledAt | null {
  if (value === undefined) return null;
  if (typeof value === 'string') {
    const time = timeOf(value, clock);
    return time === null
      ? null
      : { at: spanned(time), origin: { basis: 'given', precision: time.precision } };
  }
  if (value instanceof Date)
    return { at: new Date(toMs(value)), origin: { basis: 'given', precision: 'instant' } };
  const { notBefore, notAfter } = value;
  return {
    at: {
      ...(notBefore === undefined ? {} : { notBefore: new Date(toMs(notBefore)) }),
      ...(notAfter === undefined ? {} : { notAfter: new Date(toMs(notAfter)) }),
    },
    origin: { basis: 'given' },
  };
}

/** When an appointment was cancelled, by the first rung that knows; null where none does. */
export function cancelledAt(
  cancelled: Cancelled,
  clock: TimeReader,
  rungs: readonly (CancellationRung | CancellationTimeResolver)[] = RUNGS,
): CancelledAt | null {
  const evidence = {
    earlier: cancelled.earlier as AppointmentLike[],
    encounters: cancelled.encounters.map(({ json }) => json as EncounterLike),
    responses: cancelled.responses.map(({ json }) => json as AppointmentResponseLike),
  };
  for (const rung of rungs) {
    const found =
      typeof rung === 'function'
        ? given(rung(cancelled.entry.json as AppointmentLike, evidence), clock)
        : climb(rung, cancelled, clock);
    if (found !== null) return found;
  }
  return null;
}
