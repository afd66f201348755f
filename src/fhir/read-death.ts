import { timeOf } from './fhir-time.js';
import { fieldOf } from './read-json.js';
import { timeOrBound } from './read-time-of.js';
import type { Reading } from './reading.js';
import type { Entry } from './resource-set.js';

/** What a death is dated at where nothing dates it: outreach has to stop, so it was always so. */
const ALWAYS = 0;

/** When a client died, epoch ms: as recorded, or at the latest by what dates the record; null where nothing says so. */
export function readDeath(reading: Reading, entry: Entry): number | null {
  const time = timeOf(fieldOf(entry.json, 'deceasedDateTime'), reading.clock);
  if (time === null && fieldOf(entry.json, 'deceasedBoolean') !== true) return null;
  reading.say('client-deceased', 'Patient.deceased', entry);
  return time?.from ?? timeOrBound(reading, entry, ['deceasedDateTime'])?.at.getTime() ?? ALWAYS;
}
