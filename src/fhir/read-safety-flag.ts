import type { SafetyFlag } from '../care-record/safety-fact.js';
import type { FlagLike } from './care-like.js';
import { textOf } from './read-json.js';
import { timeOrBound } from './read-time-of.js';
import type { Reading } from './reading.js';
import type { Entry } from './resource-set.js';

/** What an open concern is dated at where nothing at all dates it: it must not be lost, so it was always there. */
const ALWAYS = 0;

/** Where the concern of a flag came from; null where the caller does not say that it is one. */
export function concernOf(reading: Reading, entry: Entry): SafetyFlag['source'] | null {
  return reading.options.safetyFlag?.(entry.json as FlagLike) ?? null;
}

/**
 * Reads a safety concern from a flag, where the caller says that it is one. Flags say many things, and none of them is
 * ever read into engagement. An active flag is open whatever its period says; one without any date is open from ever.
 */
export function readSafetyFlag(
  reading: Reading,
  entry: Entry,
  clientId: string,
  source: SafetyFlag['source'],
): SafetyFlag | null {
  const status = textOf(entry.json, 'status');
  if (status === 'entered-in-error') {
    reading.say('entered-in-error', 'Flag.status', entry);
    return null;
  }
  const opened = timeOrBound(reading, entry, ['period.start']);
  const closed = status === 'inactive' ? timeOrBound(reading, entry, ['period.end']) : null;
  const openedAt = opened?.at.getTime() ?? ALWAYS;
  reading.note(clientId, 'safetyFlags', entry.key, 'openedAt', opened?.origin ?? { basis: 'assumed' });
  if (closed !== null) reading.note(clientId, 'safetyFlags', entry.key, 'closedAt', closed.origin);
  return {
    id: entry.key,
    clientId,
    openedAt: new Date(openedAt),
    ...(closed === null ? {} : { closedAt: new Date(Math.max(closed.at.getTime(), openedAt)) }),
    source,
  };
}
