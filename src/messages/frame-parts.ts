import { toMs } from '../internal/instant.js';
import { wallClockAt } from '../time/calendar.js';
import type { ServiceWords } from './message-context.js';
import { part } from './composition.js';
import type { MessageFacts } from './message-facts.js';
import { placeOfZone } from './place-of-zone.js';
import type { MessagePart } from './message-part.js';

const isGiven = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';

/** The first line. */
export function greeting(name: string | undefined): MessagePart {
  return isGiven(name) ? part('greeting.with-name', { name }) : part('greeting');
}

/** The last line: who writes. */
export function close({ practitioner, service }: ServiceWords): MessagePart {
  if (isGiven(practitioner) && isGiven(service)) {
    return part('close.practitioner-and-service', { practitioner, service });
  }
  if (isGiven(practitioner)) return part('close.practitioner', { practitioner });
  return isGiven(service) ? part('close.service', { service }) : part('close');
}

/** A line that says whose times they are, where the clocks of the sessions' zone show others. */
export function zoneNote(
  facts: MessageFacts,
  timeZone: string,
  parts: readonly MessagePart[],
): MessagePart[] {
  const { seen, episode } = facts;
  const sessions = seen.sessions.filter(({ episodeId }) => episodeId === episode.id);
  const zones = new Set(sessions.map((session) => session.timeZone));
  const instants = parts.flatMap(({ values }) =>
    Object.values(values).flatMap((value) => (value instanceof Date ? [toMs(value)] : [])),
  );
  const differs = instants.some((ms) =>
    [...zones].some((zone) => wallClockAt(ms, zone) !== wallClockAt(ms, timeZone)),
  );
  if (!differs) return [];
  const { place, offset } = placeOfZone(timeZone);
  return [
    offset === null ? part('times-in-zone', { place, zone: timeZone }) : part('times-in-utc', { offset }),
  ];
}
