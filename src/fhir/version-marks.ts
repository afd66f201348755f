import type { FhirVersion } from './capability.js';
import { isFields } from './read-json.js';
import type { Reading } from './reading.js';
import type { Entry } from './resource-set.js';

/** Names of elements that only R4 and R4B have, or only R5, among those that are read or stand beside them. */
const MARKS: Readonly<
  Record<string, { readonly earlier: readonly string[]; readonly later: readonly string[] }>
> = {
  Appointment: {
    earlier: ['cancelationReason', 'reasonCode', 'reasonReference', 'comment'],
    later: ['cancellationReason', 'cancellationDate', 'subject', 'replaces', 'reason', 'note', 'class'],
  },
  Encounter: {
    earlier: ['statusHistory', 'period', 'hospitalization', 'reasonCode', 'reasonReference'],
    later: ['actualPeriod', 'subjectStatus', 'plannedStartDate', 'plannedEndDate', 'admission', 'reason'],
  },
  Goal: {
    earlier: ['expressedBy', 'outcomeCode', 'outcomeReference'],
    later: ['source', 'acceptance', 'outcome'],
  },
};

/** Which of the two namings a resource uses; null where it uses neither or both. */
function namingOf({ type, json }: Entry): 'earlier' | 'later' | null {
  const marks = Object.hasOwn(MARKS, type) ? MARKS[type] : undefined;
  if (marks === undefined || !isFields(json)) return null;
  const isEarlier = marks.earlier.some((name) => Object.hasOwn(json, name));
  const isLater = marks.later.some((name) => Object.hasOwn(json, name));
  return isEarlier === isLater ? null : isEarlier ? 'earlier' : 'later';
}

/**
 * Says which version of FHIR was told by the names of elements, or that a resource uses names of another version than
 * the caller said. Both namings are read either way, so that nothing is lost by a wrong one.
 */
export function sayVersion(reading: Reading, entries: readonly Entry[]): void {
  const said: FhirVersion | undefined = reading.options.version;
  for (const entry of entries) {
    const naming = namingOf(entry);
    if (naming === null) continue;
    if (said === undefined) reading.count('version-guessed', entry.type);
    else if ((said === '5.0') !== (naming === 'later')) reading.say('version-mismatch', entry.type, entry);
  }
}
