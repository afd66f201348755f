import { describe, expect, it } from 'vitest';
import type {
  CareRecord,
  Client,
  EvidenceRef,
  MessageContext,
  MessageKind,
  Reason,
  WithheldRule,
} from 'client-engagement';
import { episodeFrom, recordFrom, recordFromTokens, sessionFrom } from 'client-engagement/testing';
import { agreeing, agreement, draft } from './drafting.js';

const start = new Date('2026-12-30T10:00:00Z');
const at = (hours: number): Date => new Date(+start + hours * 3_600_000);
const by = { role: 'practitioner' } as const;
const tokens = (letters: string, more: Partial<CareRecord> = {}): CareRecord => ({
  ...recordFromTokens(letters),
  ...more,
});
const died = { kind: 'died', at: at(2), by } as const;

/** What is asked for: a kind of message for a record at a moment. */
interface Asked {
  readonly kind: MessageKind;
  readonly record: CareRecord;
  readonly client?: Partial<Client>;
  readonly asOf: Date;
  readonly more?: Partial<MessageContext>;
}

/** For each rule that withholds a message: a story in which it does, and why in full. */
const withheld: {
  readonly [rule in WithheldRule]: readonly [Asked, readonly EvidenceRef[], Reason['inputs']];
} = {
  'message.client-died': [
    {
      kind: 'ending-care',
      record: { ...tokens('A'), episodes: [episodeFrom({ ending: died })] },
      asOf: at(5),
    },
    [{ kind: 'episodes', id: 'episode-1', part: 'ending' }],
    {},
  ],
  'message.safety-open': [
    {
      kind: 'missed-session',
      record: tokens('A X', {
        safetyFlags: [
          { id: 'f1', clientId: 'client-1', openedAt: at(1), source: 'disclosure' },
          { id: 'f2', clientId: 'client-1', openedAt: at(2), source: 'other' },
        ],
      }),
      asOf: at(5),
    },
    [
      { kind: 'safetyFlags', id: 'f1' },
      { kind: 'safetyFlags', id: 'f2' },
    ],
    { open: 2 },
  ],
  'message.does-not-apply': [
    { kind: 'missed-session', record: tokens('A'), asOf: at(5), more: { sessionId: 'session-1' } },
    [{ kind: 'sessions', id: 'session-1' }],
    { kind: 'missed-session', outcome: 'attended' },
  ],
  'message.care-ended': [
    {
      kind: 'missed-session',
      record: {
        ...tokens('X'),
        episodes: tokens('X').episodes.map((one) => ({
          ...one,
          ending: { kind: 'unplanned', at: at(2), by } as const,
        })),
      },
      asOf: at(5),
    },
    [{ kind: 'episodes', id: 'episode-1', part: 'ending' }],
    { endedAt: at(2) },
  ],
  'message.agreed-pause': [
    {
      kind: 'missed-session',
      record: tokens('X', {
        pauses: [
          { id: 'p1', episodeId: 'episode-1', agreedAt: at(1), from: at(5) },
          { id: 'p2', episodeId: 'episode-1', agreedAt: at(1), from: at(6) },
        ],
      }),
      asOf: at(5),
    },
    [{ kind: 'pauses', id: 'p1' }],
    {},
  ],
  'message.answered': [
    {
      kind: 'first-follow-up',
      record: tokens('X', {
        contacts: [
          { id: 'c1', clientId: 'client-1', direction: 'from-client', channel: 'app', at: at(3) },
          { id: 'c2', clientId: 'client-1', direction: 'from-client', channel: 'app', at: at(4) },
        ],
      }),
      asOf: at(5),
    },
    [{ kind: 'contacts', id: 'c1' }],
    {},
  ],
  'message.outcome-awaited': [
    { kind: 'missed-session', record: tokens('X ? ?'), asOf: at(50) },
    [
      { kind: 'sessions', id: 'session-2' },
      { kind: 'sessions', id: 'session-3' },
    ],
    {},
  ],
  'message.already-sent': [
    {
      kind: 'well-and-quiet',
      record: tokens('A A', {
        measures: [14, 2].map((declaredTotal, place) => ({
          id: `m${place}`,
          clientId: 'client-1',
          instrument: 'gad-7',
          answeredAt: at(place - 170),
          declaredTotal,
        })),
        contacts: [
          {
            id: 'c1',
            clientId: 'client-1',
            direction: 'to-client',
            channel: 'app',
            at: at(700),
            topics: ['check-in'],
          },
        ],
      }),
      asOf: at(720),
    },
    [{ kind: 'contacts', id: 'c1' }],
    {},
  ],
  'message.opted-out': [
    {
      kind: 'missed-session',
      record: tokens('X'),
      client: { optOuts: [{ at: at(1), purpose: 'all' }] },
      asOf: at(5),
    },
    [],
    { purpose: 'missed-session' },
  ],
  'message.no-agreed-channel': [
    { kind: 'missed-session', record: tokens('X'), client: { contactAgreements: [] }, asOf: at(5) },
    [],
    { purpose: 'missed-session' },
  ],
  'message.no-agreed-time': [
    {
      kind: 'session-reminder',
      record: recordFrom({ sessions: [sessionFrom()] }),
      // The first agreed minute of that day is the one in which the session starts.
      client: { contactAgreements: [{ ...agreement, hours: { from: '10:00', to: '12:00' } }] },
      asOf: at(-10),
    },
    [],
    { purpose: 'reminders' },
  ],
};

describe('a message that is withheld says why', () => {
  it.each(Object.entries(withheld))(
    '%s',
    (rule, [{ kind, record, client, asOf, more }, evidence, inputs]) => {
      expect(draft(kind, agreeing(record, client), asOf, more)).toMatchObject({
        status: 'withheld',
        parts: [],
        channel: null,
        reasons: [{ rule, evidence, inputs }],
      });
    },
  );
});
