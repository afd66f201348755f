import type { Contact } from '../care-record/contact.js';
import { copyPlain } from '../internal/copy-plain.js';
import type { CommunicationLike } from './care-like.js';
import { entryOf, fieldOf, listOf, textOf } from './read-json.js';
import { timeOrBound } from './read-time-of.js';
import type { Reading } from './reading.js';
import type { Entry } from './resource-set.js';

/** Channels by the codes of HL7's modes of participation. */
const CHANNELS: Readonly<Record<string, Contact['channel']>> = {
  EMAILWRIT: 'email',
  PHONE: 'phone',
  ONLINEWRIT: 'app',
  MAILWRIT: 'post',
  FAXWRIT: 'post',
  VIDEOCONF: 'video',
  PHYSICAL: 'in-person',
  FACE: 'in-person',
};

const MODES = 'http://terminology.hl7.org/CodeSystem/v3-ParticipationMode';

function channelIn(entry: Entry): Contact['channel'] | null {
  const known = listOf(entry.json, 'medium')
    .flatMap((medium) => listOf(medium, 'coding'))
    .filter((coding) => textOf(coding, 'system') === MODES)
    .flatMap((coding) => textOf(coding, 'code') ?? [])
    .sort()
    .flatMap((code) => entryOf(CHANNELS, code) ?? []);
  return known[0] ?? null;
}

/** Who wrote or called; null where it was not between the client and us. */
function directionOf(reading: Reading, entry: Entry, clientId: string): Contact['direction'] | null {
  const sender = fieldOf(entry.json, 'sender');
  const isFromClient = reading.find(sender, entry, ['Patient'])?.key === clientId;
  const recipients = listOf(entry.json, 'recipient');
  const isToClient = recipients.some((one) => reading.find(one, entry, ['Patient'])?.key === clientId);
  if (isFromClient) return 'from-client';
  if (sender === undefined && listOf(entry.json, 'inResponseTo').length > 0) return 'from-client';
  // Staff write to each other about a client as well: that is no contact with the client.
  return recipients.length === 0 || isToClient ? 'to-client' : null;
}

/** Reads a message or call with the client; null where it was not sent, or was not with the client. */
export function readContact(
  reading: Reading,
  entry: Entry,
  clientId: string,
  placeOf: (entry: Entry) => Pick<Contact, 'episodeId' | 'sessionId'>,
): Contact | null {
  const details = reading.options.contact?.(entry.json as CommunicationLike);
  const direction = details?.direction ?? directionOf(reading, entry, clientId);
  if (details === null || direction === null || textOf(entry.json, 'status') !== 'completed') {
    reading.count('not-sent', 'Communication');
    return null;
  }
  const paths = direction === 'from-client' ? ['received', 'sent'] : ['sent', 'received'];
  const known = details?.at === undefined ? timeOrBound(reading, entry, paths) : null;
  const at = details?.at ?? known?.at;
  if (at === undefined) return null;
  const channel = details?.channel ?? channelIn(entry);
  if (channel === null) reading.say('channel-unknown', 'Communication.medium', entry);
  if (known !== null) reading.note(clientId, 'contacts', entry.key, 'at', known.origin);
  return {
    ...placeOf(entry),
    ...copyPlain(details ?? {}),
    id: entry.key,
    clientId,
    direction,
    channel: channel ?? 'app',
    at: new Date(at.getTime()),
  };
}
