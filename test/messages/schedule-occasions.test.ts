import { describe, expect, it } from 'vitest';
import {
  defaultAttendancePolicy,
  defineAttendancePolicy,
  fifteenMinutePolicy,
  listMessageSchedule,
} from 'client-engagement';
import type { CareRecord, Contact, ContactTopic, MessageKind } from 'client-engagement';
import {
  episodeFrom,
  recordFrom,
  recordFromTokens,
  sessionFrom,
  withCancellation,
  withOutcome,
} from 'client-engagement/testing';
import { agreeing } from './drafting.js';

const start = new Date('2026-12-30T10:00:00Z');
const at = (hours: number): Date => new Date(+start + hours * 3_600_000);
const by = { role: 'practitioner' } as const;
const sent = (hours: number, topics: readonly ContactTopic[], more: Partial<Contact> = {}): Contact => ({
  id: `c${hours}`,
  clientId: 'client-1',
  episodeId: 'episode-1',
  direction: 'to-client',
  channel: 'email',
  at: at(hours),
  topics,
  ...more,
});
const answer = (hours: number): Contact => sent(hours, [], { direction: 'from-client', id: 'answer' });
/** When a kind is due, in hours, and what became of it; nothing where it is not listed. */
const of = (kind: MessageKind, record: CareRecord, hours: number) =>
  listMessageSchedule(agreeing(record), { policies: [defaultAttendancePolicy], asOf: at(hours) })
    .filter((entry) => entry.kind === kind)
    .map(({ dueAt, state, stoppedBy }) => [(+dueAt - +start) / 3_600_000, stoppedBy?.by ?? state]);
const next = sessionFrom({ id: 'next', start: at(400), bookedAt: at(60) });

describe('booking paused', () => {
  const three = recordFromTokens('X X X');
  const state = (contacts: readonly Contact[], hours = 50) =>
    of('booking-paused', { ...three, contacts }, hours)[0]?.[1];

  it('is said from when it is, until somebody has said it, has talked with the client, or they have written', () => {
    expect(of('booking-paused', three, -1)).toEqual([]);
    expect(of('booking-paused', three, 50)).toEqual([[0, 'due']]);
    expect(state([sent(20, ['what-got-in-the-way'])])).toBe('done');
    expect(state([sent(20, ['check-in'])])).toBe('due');
    expect(state([answer(20)])).toBe('client-replied');
    const talked = { id: 'r', episodeId: 'episode-1', decision: 'pause', at: at(20), by } as const;
    const conversation = { ...talked, conversation: 'held' } as const;
    expect(of('booking-paused', { ...three, bookingReviews: [conversation] }, 50)[0]?.[1]).toBe(
      'client-replied',
    );
  });

  it('is not said while something about it is missing, nor once booking is open again', () => {
    expect(of('booking-paused', recordFromTokens('X X ? X'), 50)).toEqual([]);
    const review = { id: 'r', episodeId: 'episode-1', decision: 'resume', at: at(20), by } as const;
    expect(of('booking-paused', { ...three, bookingReviews: [review] }, 50)).toEqual([]);
    expect(of('booking-paused', recordFromTokens('X X'), 50)).toEqual([]);
  });
});

describe('what fell away on our side', () => {
  const cancelled = recordFrom({
    sessions: [withCancellation(sessionFrom({ start }), { by: 'practitioner', hoursBefore: 30 })],
  });
  const state = (contacts: readonly Contact[]) =>
    of('interrupted-by-us', { ...cancelled, contacts }, 5)[0]?.[1];

  it('is sorry for from then on, until somebody has written or the client has', () => {
    expect(of('interrupted-by-us', cancelled, 5)).toEqual([[-30, 'due']]);
    expect(of('interrupted-by-us', cancelled, -31)).toEqual([]);
    expect(state([sent(-20, ['other'])])).toBe('done');
    expect(state([sent(-20, ['session-limits'])])).toBe('due');
    expect(state([sent(-20, [], { sessionId: 'session-1' })])).toBe('done');
    expect(state([sent(-20, ['other'], { sessionId: 'another' })])).toBe('due');
    expect(state([answer(-20)])).toBe('client-replied');
  });

  it('the latest only', () => {
    const later = withOutcome(sessionFrom({ id: 'later', start: at(168) }), 'practitioner-no-show');
    const both = { ...cancelled, sessions: [later, ...cancelled.sessions] };
    expect(of('interrupted-by-us', both, 200)).toEqual([[168, 'due']]);
  });
});

describe('starting again', () => {
  const review = { id: 'r', episodeId: 'episode-1', decision: 'resume', at: at(20), by } as const;
  const resumed: CareRecord = { ...recordFromTokens('X X X'), bookingReviews: [review] };

  it('is offered from the review on, until it was, or a session is booked or held', () => {
    expect(of('restarting', resumed, 19)).toEqual([]);
    expect(of('restarting', resumed, 50)).toEqual([[20, 'due']]);
    expect(of('restarting', { ...resumed, contacts: [sent(21, ['rebooking'])] }, 50)[0]?.[1]).toBe('done');
    expect(of('restarting', { ...resumed, sessions: [...resumed.sessions, next] }, 70)).toEqual([
      [20, 'new-booking'],
    ]);
    const before = { ...next, bookedAt: at(-60) };
    expect(of('restarting', { ...resumed, sessions: [...resumed.sessions, before] }, 70)).toEqual([
      [20, 'new-booking'],
    ]);
    const held = withOutcome(sessionFrom({ id: 'held', start: at(40), bookedAt: at(-60) }), 'attended');
    expect(of('restarting', { ...resumed, sessions: [...resumed.sessions, held] }, 70)).toEqual([
      [20, 'client-replied'],
    ]);
  });

  it('is not offered while booking is paused again', () => {
    const again = [60, 80, 100].map((hours) =>
      withOutcome(sessionFrom({ id: `x${hours}`, start: at(hours), bookedAt: at(-60) }), 'no-show'),
    );
    const record = { ...resumed, sessions: [...resumed.sessions, ...again] };
    expect(of('restarting', { ...record, sessions: [...resumed.sessions, ...again.slice(1)] }, 150)).toEqual([
      [20, 'due'],
    ]);
    expect(of('restarting', record, 150)).toEqual([]);
  });

  it('is offered from the end of an agreed pause on', () => {
    const pause = { id: 'p', episodeId: 'episode-1', agreedAt: at(2), from: at(3), until: at(90) };
    const paused = { ...recordFromTokens('A A'), pauses: [pause] };
    expect(of('restarting', paused, 50)).toEqual([]);
    expect(of('restarting', paused, 100)).toEqual([[90, 'due']]);
  });
});

describe('the ending', () => {
  it('is written about once: when it is planned, or else when it was decided', () => {
    const planned = { agreedAt: at(5), lastSessionId: 'session-2' };
    const ending = { kind: 'met-goals', at: at(300), by } as const;
    const record = (more: object, contacts: readonly Contact[] = []): CareRecord => ({
      ...recordFromTokens('A A'),
      episodes: [episodeFrom(more)],
      contacts,
    });
    expect(of('ending-care', record({}), 400)).toEqual([]);
    expect(of('ending-care', record({ plannedEnding: planned }), 50)).toEqual([[5, 'due']]);
    expect(of('ending-care', record({ plannedEnding: { ...planned, withdrawnAt: at(9) } }), 50)).toEqual([]);
    expect(of('ending-care', record({ ending }), 400)).toEqual([[300, 'due']]);
    const told = [sent(20, ['ending'])];
    expect(of('ending-care', record({ plannedEnding: planned, ending }, told), 400)).toEqual([[5, 'done']]);
    expect(of('ending-care', record({ ending }, told), 400)).toEqual([[300, 'due']]);
    const withdrawn = { ...planned, withdrawnAt: at(9) };
    expect(of('ending-care', record({ plannedEnding: withdrawn, ending }, told), 400)).toEqual([
      [300, 'due'],
    ]);
  });
});

describe('the ending of a client who is with us again', () => {
  const again = { id: 'episode-2', clientId: 'client-1', service: 'therapy', openedAt: at(800) };
  const back: CareRecord = {
    ...recordFromTokens('A A'),
    episodes: [episodeFrom({ ending: { kind: 'met-goals', at: at(26), by } }), again],
    sessions: [
      ...recordFromTokens('A A').sessions,
      sessionFrom({ id: 'new', episodeId: 'episode-2', start: at(1000), bookedAt: at(801) }),
    ],
  };
  const stopOf = (hours: number) =>
    listMessageSchedule(agreeing(back), { policies: [defaultAttendancePolicy], asOf: at(hours) }).find(
      ({ kind }) => kind === 'ending-care',
    )?.stoppedBy;

  it('is not written about any more, before their first new session and after', () => {
    expect(of('ending-care', back, 799)).toEqual([[26, 'due']]);
    for (const hours of [830, 1020]) {
      expect(of('ending-care', back, hours)).toEqual([[26, 'client-replied']]);
      expect(stopOf(hours)?.evidence).toEqual([{ kind: 'episodes', id: 'episode-2' }]);
    }
    expect(of('welcome', back, 850).map(([, state]) => state)).toEqual(['due']);
  });
});

describe('more sessions', () => {
  const wait = { id: 'w', episodeId: 'episode-1', for: 'more-sessions', from: at(5) } as const;
  const state = (serviceWaits: CareRecord['serviceWaits'], more: Partial<CareRecord> = {}) =>
    of('extension', { ...recordFromTokens('A A'), serviceWaits, ...more }, 100);

  it('are spoken of when they were asked for, and when the answer is there', () => {
    expect(state([])).toEqual([]);
    expect(state([wait])).toEqual([[5, 'due']]);
    expect(state([{ ...wait, until: at(50), granted: true }])).toEqual([[50, 'due']]);
    expect(state([{ ...wait, until: at(50), granted: false }])).toEqual([[50, 'due']]);
    expect(state([{ ...wait, until: at(50) }])).toEqual([]);
    expect(state([{ ...wait, for: 'transfer' }])).toEqual([]);
    expect(state([wait], { contacts: [sent(6, ['session-limits'])] })).toEqual([[5, 'done']]);
    const answered = { ...wait, until: at(50), granted: true };
    expect(state([answered], { contacts: [sent(6, ['session-limits'])] })).toEqual([[50, 'due']]);
  });

  it('a booking shows that the client knows of those granted; a visit, of any', () => {
    const sessions = [...recordFromTokens('A A').sessions, next];
    expect(state([{ ...wait, until: at(50), granted: true }], { sessions })).toEqual([[50, 'new-booking']]);
    expect(state([{ ...wait, until: at(50), granted: false }], { sessions })).toEqual([[50, 'due']]);
    const held = withOutcome(sessionFrom({ id: 'held', start: at(60), bookedAt: at(-9) }), 'attended');
    expect(state([wait], { sessions: [...recordFromTokens('A A').sessions, held] })).toEqual([
      [5, 'client-replied'],
    ]);
  });
});

describe('somebody who is better and has gone quiet', () => {
  const answers = (id: string, hours: number, each: number) => ({
    id,
    clientId: 'client-1',
    instrument: 'phq-9',
    answeredAt: at(hours),
    answers: [each, each, each, each, each, each, each, each, 0],
  });
  const record: CareRecord = {
    ...recordFromTokens('A A A'),
    measures: [answers('m1', -400, 3), answers('m2', -1, 0)],
  };

  it('gets one warm word from the gap on', () => {
    expect(of('well-and-quiet', record, 100)).toEqual([]);
    const [[from, state] = []] = of('well-and-quiet', record, 1500);
    expect(state).toBe('due');
    expect(from).toBeGreaterThan(400);
    expect(of('well-and-quiet', { ...record, contacts: [sent(1000, ['check-in'])] }, 1500)[0]?.[1]).toBe(
      'done',
    );
    expect(of('well-and-quiet', { ...record, measures: [answers('m1', -400, 3)] }, 1500)).toEqual([]);
  });

  it('and none while the outcome of a later session is awaited, nor once the planned last session was held', () => {
    const awaited: CareRecord = { ...recordFromTokens('A ?'), measures: record.measures };
    expect(of('well-and-quiet', awaited, 1500).map(([, state]) => state)).toEqual(['outcome-awaited']);
    const plannedEnding = { agreedAt: at(-90), lastSessionId: 'session-3' };
    const ended = { ...record, episodes: [episodeFrom({ plannedEnding })] };
    expect(of('well-and-quiet', ended, 1500)).toEqual([]);
  });

  it('and none while somebody gets in touch after a missed session, or decides how to go on', () => {
    const missed: CareRecord = { ...recordFromTokens('A A X'), measures: record.measures };
    expect(of('well-and-quiet', missed, 1500)).toEqual([]);
  });
});

describe('in an agreed pause', () => {
  it('nothing goes out but what the pause does not concern', () => {
    const pause = { id: 'p', episodeId: 'episode-1', agreedAt: at(-300), from: at(-299) };
    const record = {
      ...recordFrom({ sessions: [sessionFrom({ start, bookedAt: at(-320) })] }),
      pauses: [pause],
    };
    const state = (kind: MessageKind) => of(kind, record, -20)[0]?.[1];
    expect(state('policy-reminder')).toBe('pause-agreed');
    expect(state('welcome')).toBe('due');
  });
});

describe('hours that are over', () => {
  it('what cannot be sent any more in the hours that are left is not due', () => {
    const client = {
      contactAgreements: [
        {
          agreedAt: new Date(0),
          channel: 'sms' as const,
          purposes: ['reminders' as const],
          hours: { from: '12:00', to: '20:00' },
        },
      ],
    };
    const record = agreeing(recordFrom({ sessions: [sessionFrom({ start, bookedAt: at(-300) })] }), client);
    const state = (hours: number) =>
      listMessageSchedule(record, { policies: [defaultAttendancePolicy], asOf: at(hours) })
        .filter(({ kind }) => kind === 'welcome')
        .map((entry) => entry.stoppedBy?.by ?? entry.state);
    expect([state(-20), state(-2)]).toEqual([['due'], ['no-agreed-time']]);
    // While it is not due yet, or when its moment has passed, nothing of the kind is said.
    expect(state(-290)).toEqual(['planned']);
  });
});

describe('while a session is on', () => {
  it('"I am here" is of use as long as a client who joins can still be seen', () => {
    const presence = { practitionerReadyAt: at(-0.1) };
    const record = agreeing(recordFrom({ sessions: [sessionFrom({ start, presence })] }));
    const state = (minutes: number) =>
      listMessageSchedule(record, { policies: [fifteenMinutePolicy], asOf: at(minutes / 60) }).map(
        ({ kind, notAfter, stoppedBy, ...entry }) => [kind, notAfter, stoppedBy?.by ?? entry.state],
      );
    expect(state(14)).toEqual([['i-am-here', at(0.25), 'due']]);
    expect(state(15)).toEqual([['i-am-here', at(0.25), 'moment-passed']]);
  });

  it('a second such message that would come after the session is not sent', () => {
    const policy = defineAttendancePolicy({
      id: 'twice',
      outreach: {
        steps: [
          { step: 'contact', after: { minutes: 12 } },
          { step: 'contact', after: { minutes: 30 } },
        ],
      },
    });
    const presence = { practitionerReadyAt: at(-0.1) };
    const record = agreeing({
      ...recordFrom({ sessions: [sessionFrom({ start, presence })] }),
      contacts: [sent(0.7, ['missed-session'])],
    });
    const entries = listMessageSchedule(record, { policies: [policy], asOf: at(0.75) });
    expect(entries.map(({ stoppedBy, state }) => stoppedBy?.by ?? state)).toEqual(['done', 'moment-passed']);
  });
});
