import fc from 'fast-check';
import type { CareRecord, Confirmation, Contact, ContactTopic, Session } from 'client-engagement';
import { arbitraryCareHistory, arbitraryCareRecord, recordFromTokens } from 'client-engagement/testing';

const DAY = 86_400_000;

const topics: readonly ContactTopic[] = [
  'credit',
  'rebooking',
  'check-in',
  'follow-up',
  'questionnaire',
  'session-reminder',
  'cancellation-policy',
  'missed-session',
];

const items: readonly string[] = [
  'missed.reach-out',
  'missed.check-in',
  'missed.follow-up',
  'missed.encourage-rebooking',
  'missed.explain-credit',
  'missed.reflect-practice',
  'late-cancel.empathy',
  'late-cancel.explain-credit',
  'late-cancel.agree-another-time',
];

/** Something that happens about one of the sessions of a record, some days after it or shortly before. */
const arbitraryEvent = () =>
  fc.record({
    which: fc.nat(11),
    halfDays: fc.integer({ min: -2, max: 60 }),
    isNamed: fc.boolean(),
    topics: fc.subarray([...topics], { maxLength: 2 }),
    item: fc.constantFrom(...items),
    kind: fc.constantFrom(
      'written',
      'called',
      'reached',
      'heard',
      'said',
      'confirmed',
      'said not to apply',
      'opted out',
      'paused',
      'agreed as the last one',
      'more sessions asked for',
      'credits granted',
      'excused',
      'booked by the client',
      'booked by us',
      'booked before, and left without an outcome',
    ),
  });

type Event = Parameters<Parameters<ReturnType<typeof arbitraryEvent>['map']>[0]>[0];

/** The record with the event in it. */
function withEvent(record: CareRecord, event: Event, place: number): CareRecord {
  const { sessions, client } = record;
  const session = sessions[event.which % Math.max(1, sessions.length)];
  if (session === undefined) return record;
  const { id: sessionId, episodeId } = session;
  const id = `event-${place}`;
  const at = new Date(+session.start + (event.halfDays * DAY) / 2);
  const named = event.isNamed ? { sessionId } : {};
  const contact = (more: Pick<Contact, 'direction'> & Partial<Contact>): CareRecord => ({
    ...record,
    contacts: [
      ...(record.contacts ?? []),
      { id, clientId: client.id, episodeId, channel: 'phone', at, topics: event.topics, ...named, ...more },
    ],
  });
  const confirmation = (more: Partial<Confirmation>): CareRecord => ({
    ...record,
    confirmations: [
      ...(record.confirmations ?? []),
      { id, episodeId, sessionId, at, by: { role: 'practitioner' }, ...more },
    ],
  });
  const booked = (bookedBy: Session['bookedBy'], bookedAt = at): CareRecord => {
    const { channel, format, service, timeZone, practitionerId, clientId } = session;
    const start = new Date(+at + 10 * DAY);
    const next: Session = {
      id,
      clientId,
      episodeId,
      practitionerId,
      service,
      channel,
      format,
      timeZone,
      start,
      end: new Date(+start + 3_000_000),
      bookedAt,
      bookedBy,
    };
    return { ...record, sessions: [...sessions, next] };
  };
  switch (event.kind) {
    case 'written':
      return contact({ direction: 'to-client', channel: 'email' });
    case 'called':
      return contact({ direction: 'to-client', reached: false });
    case 'reached':
      return contact({ direction: 'to-client', reached: true });
    case 'heard':
      return contact({ direction: 'from-client' });
    case 'said': {
      const says = event.isNamed ? 'was-there' : 'told-you-in-time';
      return { ...record, statements: [...(record.statements ?? []), { id, sessionId, says, at }] };
    }
    case 'confirmed':
      return confirmation({ items: [event.item] });
    case 'said not to apply':
      return confirmation({ notApplicable: [{ item: event.item, reason: 'not now' }] });
    case 'opted out': {
      const purpose = event.isNamed ? 'all' : 'missed-session';
      return { ...record, client: { ...client, optOuts: [...(client.optOuts ?? []), { at, purpose }] } };
    }
    case 'paused': {
      const until = event.isNamed ? new Date(+at + 14 * DAY) : undefined;
      const pause = { id, episodeId, agreedAt: at, from: at, until };
      return { ...record, pauses: [...(record.pauses ?? []), pause] };
    }
    case 'more sessions asked for': {
      const answer = event.isNamed ? { until: new Date(+at + 3 * DAY), granted: event.which % 2 === 0 } : {};
      const wait = { id, episodeId, for: 'more-sessions', from: at, ...answer } as const;
      return { ...record, serviceWaits: [...(record.serviceWaits ?? []), wait] };
    }
    case 'credits granted': {
      const allowance = { id, clientId: client.id, source: 'employer', credits: 3, grantedAt: at } as const;
      return { ...record, allowances: [...(record.allowances ?? []), allowance] };
    }
    case 'agreed as the last one': {
      const plannedEnding = { agreedAt: at, lastSessionId: sessionId };
      const isHere = ({ id: one }: { readonly id: string }): boolean => one === episodeId;
      return {
        ...record,
        episodes: record.episodes.map((one) => (isHere(one) ? { ...one, plannedEnding } : one)),
      };
    }
    case 'excused': {
      const exception = { reason: 'illness', at } as const;
      return {
        ...record,
        sessions: sessions.map((one) => (one === session ? { ...one, exception } : one)),
      };
    }
    case 'booked by the client':
      return booked('client');
    case 'booked by us':
      return booked('practitioner');
    case 'booked before, and left without an outcome':
      return booked('practitioner', session.bookedAt);
  }
}

/** Few sessions of which the last ones were missed or given up late. */
const lately = () => fc.constantFrom('X', 'C', 'A X', 'A C', 'L A L', 'A C X', 'A X X').map(recordFromTokens);

/** Records in which much happens after sessions that were missed or given up late. */
export function arbitraryBusyRecord(): fc.Arbitrary<CareRecord> {
  return fc
    .tuple(
      fc.oneof(arbitraryCareRecord(), arbitraryCareHistory(), lately()),
      fc.array(arbitraryEvent(), { maxLength: 4 }),
    )
    .map(([record, events]) => events.reduce(withEvent, record));
}
