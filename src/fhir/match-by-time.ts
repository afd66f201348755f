import { clientsOf } from './appointment-people.js';
import { spanFinder, type Span } from './span-finder.js';
import { instantIn } from './fhir-time.js';
import { fieldOf, textOf } from './read-json.js';
import type { Reading } from './reading.js';
import type { Entry } from './resource-set.js';

/** When an encounter began, by the element of R4 or of R5, epoch ms. */
function beganAt(encounter: Entry): number | null {
  const { json } = encounter;
  return (
    instantIn(textOf(fieldOf(json, 'period'), 'start')) ??
    instantIn(textOf(fieldOf(json, 'actualPeriod'), 'start'))
  );
}

/** The key of the only appointment of the same client that an encounter began in; null where there is no such one. */
export function matchByTime(
  reading: Reading,
  appointments: readonly Entry[],
): (encounter: Entry) => string | null {
  const spans = new Map<string, Span[]>();
  for (const entry of appointments) {
    const from = instantIn(textOf(entry.json, 'start'));
    const end = instantIn(textOf(entry.json, 'end'));
    if (from === null || end === null || end <= from) continue;
    for (const clientId of clientsOf(reading, entry).ids) {
      const list = spans.get(clientId) ?? [];
      list.push({ id: entry.key, from, until: end - 1 });
      spans.set(clientId, list);
    }
  }
  const finders = new Map([...spans].map(([clientId, list]) => [clientId, spanFinder(list)]));
  return (encounter) => {
    const at = beganAt(encounter);
    const client = reading.find(fieldOf(encounter.json, 'subject'), encounter, ['Patient']);
    return at === null || client === null ? null : (finders.get(client.key)?.(at).only ?? null);
  };
}
