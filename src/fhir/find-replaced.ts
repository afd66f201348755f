import { canonical } from './canonical.js';
import { fieldOf, listOf, textOf } from './read-json.js';
import type { Reading } from './reading.js';
import type { Entry } from './resource-set.js';

/**
 * The appointments that one replaces: by the element of R5, or by HL7's extension that carries it in R4. An earlier
 * appointment of a series is no such link and is not read as one.
 */
export function replacedBy(reading: Reading, entry: Entry): readonly string[] {
  const references = [
    ...listOf(entry.json, 'replaces'),
    ...listOf(entry.json, 'extension')
      .filter((one) => textOf(one, 'url') === canonical.replaces)
      .map((one) => fieldOf(one, 'valueReference')),
  ];
  const keys = references.flatMap((one) => reading.find(one, entry, ['Appointment'])?.key ?? []);
  return [...new Set(keys)].filter((key) => key !== '').sort();
}
