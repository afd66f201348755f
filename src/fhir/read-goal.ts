import type { Goal } from '../care-record/goal.js';
import { practitionerBy } from './appointment-people.js';
import { fieldOf, listOf, textOf } from './read-json.js';
import { firstTime, timeOrBound } from './read-time-of.js';
import type { Reading } from './reading.js';
import type { Entry } from './resource-set.js';

/** Statuses under which a goal was given up. */
const WITHDRAWN = ['cancelled', 'rejected'];

/** Who proposed a goal, by the element of R4 or of R5; null where nobody is named. */
function proposerOf(reading: Reading, entry: Entry, clientId: string): 'client' | 'practitioner' | null {
  for (const name of ['expressedBy', 'source']) {
    const who = fieldOf(entry.json, name);
    if (reading.find(who, entry, ['Patient'])?.key === clientId) return 'client';
    if (practitionerBy(reading, entry, who) !== null) return 'practitioner';
  }
  return null;
}

/** Whether the client is recorded as having agreed to the goal. */
function isAgreed(reading: Reading, entry: Entry, clientId: string): boolean {
  return listOf(entry.json, 'acceptance').some(
    (one) =>
      textOf(one, 'status') === 'agree' &&
      reading.find(fieldOf(one, 'participant'), entry, ['Patient'])?.key === clientId,
  );
}

/** Reads a goal; null where it is in error. That the client agreed to it is read only where that is recorded. */
export function readGoal(
  reading: Reading,
  entry: Entry,
  clientId: string,
  episodeOf: (at: number) => string,
): Goal | null {
  const status = textOf(entry.json, 'lifecycleStatus');
  if (status === undefined) {
    reading.say('status-missing', 'Goal.lifecycleStatus', entry);
    return null;
  }
  if (status === 'entered-in-error') {
    reading.say('entered-in-error', 'Goal.lifecycleStatus', entry);
    return null;
  }
  const set = timeOrBound(reading, entry, ['startDate', 'statusDate']);
  if (set === null) return null;
  const changed = firstTime(reading, entry, ['statusDate', 'meta.lastUpdated'])?.at ?? set.at;
  const text = textOf(fieldOf(entry.json, 'description'), 'text');
  const proposedBy = proposerOf(reading, entry, clientId);
  reading.note(clientId, 'goals', entry.key, 'setAt', set.origin);
  return {
    id: entry.key,
    episodeId: episodeOf(set.at.getTime()),
    ...(text === undefined ? {} : { text }),
    setAt: set.at,
    ...(proposedBy === null ? {} : { proposedBy }),
    ...(isAgreed(reading, entry, clientId) ? { confirmedByClientAt: new Date(changed.getTime()) } : {}),
    ...(status === 'completed' ? { reachedAt: new Date(changed.getTime()) } : {}),
    ...(WITHDRAWN.includes(status) ? { withdrawnAt: new Date(changed.getTime()) } : {}),
  };
}
