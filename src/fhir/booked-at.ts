import { instantIn, timeOf, type TimeReader } from './fhir-time.js';
import { fieldOf, textOf } from './read-json.js';
import { from, type Origin, type Reading } from './reading.js';
import type { Entry } from './resource-set.js';

/** When a session was booked, epoch ms, with where that was found. */
export interface BookedAt {
  readonly at: number;
  readonly origin: Origin;
}

/**
 * When an appointment was booked. Where that is not recorded, it is the latest that it can have been: it was there when
 * it was first written, when the data was put together, when it was cancelled, and when it started. A later booking is
 * the kinder reading, as no notice can be asked for before it. A day counts to its end, for the same reason.
 */
export function bookedAtOf(
  reading: Reading,
  entry: Entry,
  earlier: readonly unknown[],
  clock: TimeReader,
  latest: readonly number[],
): BookedAt {
  const written = [...earlier, entry.json].flatMap(
    (version) => instantIn(textOf(fieldOf(version, 'meta'), 'lastUpdated')) ?? [],
  );
  const created = timeOf(fieldOf(entry.json, 'created'), clock);
  if (created?.precision === 'instant')
    return { at: created.from, origin: from(entry, 'created', 'recorded', 'instant') };
  const known = Math.min(...latest, ...written, reading.receivedAt ?? Infinity);
  if (created !== null && created.from <= known) {
    const at = Math.min(created.until, known);
    return { at, origin: from(entry, 'created', 'recorded', created.precision) };
  }
  reading.count('booked-at-assumed', `${entry.type}.created`);
  return { at: known, origin: { basis: 'assumed' } };
}
