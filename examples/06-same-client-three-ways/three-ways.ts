import type { CareRecord } from 'client-engagement';
import { careRecordsFromBundle } from 'client-engagement/fhir';
import { readMessage } from '../04-siu-listener/read-message.js';
import { SessionBook } from '../04-siu-listener/session-book.js';
import { recordsFromRows } from '../05-from-rows/records-from-rows.js';
import { bundle } from './bundle.js';
import { messages } from './messages.js';
import { tables } from './rows.js';

const timeZone = 'Europe/London';
const service = 'therapy';

export function fromRows(): CareRecord | undefined {
  return recordsFromRows(tables, timeZone)[0];
}

/** A FHIR server in R4 has no time of a cancellation: what it has is a bound, and is asked for by name. */
export function fromFhir(): CareRecord | undefined {
  const { value } = careRecordsFromBundle(bundle, {
    timeZone,
    service,
    cancellationTime: ['last-updated-bound'],
  });
  return value?.records[0];
}

/** Messages tell of sessions alone: the episode is what the service knows itself. */
export function fromMessages(): CareRecord {
  const book = new SessionBook({ timeZone, service, episodeOf: () => '7' });
  for (const text of messages) book.take(readMessage(text, timeZone).siu);
  const openedAt = new Date('2026-02-20T08:00:00Z');
  return {
    client: { id: 'ada' },
    episodes: [{ id: '7', clientId: 'ada', service, openedAt }],
    sessions: book.sessionsOf('ada'),
  };
}
