import { describe, expect, it } from 'vitest';
import {
  defaultAttendancePolicy,
  defaultChecklistRules,
  defineAttendancePolicy,
  listMessageSchedule,
} from 'client-engagement';
import type {
  AttendancePolicy,
  CareRecord,
  Client,
  Contact,
  ContactAgreement,
  ScheduledMessage,
  Session,
} from 'client-engagement';
import {
  episodeFrom,
  recordFrom,
  recordFromTokens,
  sessionFrom,
  withCancellation,
  withOutcome,
} from 'client-engagement/testing';
import { nextAgreedTime, withinAgreedHours } from '../../src/messages/agreed-hours.js';
import { agreeing, agreement } from './drafting.js';

const start = new Date('2026-12-30T10:00:00Z');
const at = (hours: number): Date => new Date(+start + hours * 3_600_000);
const sent = (hours: number, more: Partial<Contact> = {}): Contact => ({
  id: `c${hours}`,
  clientId: 'client-1',
  episodeId: 'episode-1',
  direction: 'to-client',
  channel: 'email',
  at: at(hours),
  ...more,
});
const list = (
  record: CareRecord,
  asOf: Date,
  policy: AttendancePolicy = defaultAttendancePolicy,
  holidays?: readonly string[],
): readonly ScheduledMessage[] => listMessageSchedule(record, { policies: [policy], asOf, holidays });
const hoursFrom = (date: Date): number => (+date - +start) / 3_600_000;
/** Kind, hours from the start, and what became of it. */
const told = (entries: readonly ScheduledMessage[]) =>
  entries.map(({ kind, dueAt, state, stoppedBy }) => [kind, hoursFrom(dueAt), stoppedBy?.by ?? state]);
const only = (kind: string, entries: readonly ScheduledMessage[]) =>
  entries.filter((entry) => entry.kind === kind);
const missed = (more: Partial<CareRecord> = {}, client: Partial<Client> = {}): CareRecord =>
  agreeing({ ...recordFromTokens('A X'), ...more }, client);
const OTHERS = ['restarting', 'ending-care'];
const outreach = (record: CareRecord, asOf = at(1000)) =>
  told(list(record, asOf).filter(({ kind }) => !OTHERS.includes(kind))).map(([kind, , state]) => [
    kind,
    state,
  ]);
const stops = (record: CareRecord, asOf = at(1000)) =>
  new Set(outreach(record, asOf).map(([, state]) => state));

describe('reminders of a session', () => {
  const booked = (given: Partial<Session> = {}, client: Partial<Client> = {}): CareRecord =>
    agreeing(recordFrom({ sessions: [sessionFrom({ start, bookedAt: at(-200), ...given })] }), client);
  const reminders = (
    record: CareRecord,
    asOf: Date,
    policy?: AttendancePolicy,
    holidays?: readonly string[],
  ) => told(only('session-reminder', list(record, asOf, policy, holidays)));

  it('come 72 and 48 hours before it, and one gives way to the next', () => {
    expect(reminders(booked(), at(-100))).toEqual([
      ['session-reminder', -72, 'planned'],
      ['session-reminder', -48, 'planned'],
    ]);
    expect(reminders(booked(), at(-72))[0]).toEqual(['session-reminder', -72, 'due']);
    expect(reminders(booked(), at(-48))).toEqual([
      ['session-reminder', -72, 'moment-passed'],
      ['session-reminder', -48, 'due'],
    ]);
    expect(reminders(booked(), at(-1))[1]).toEqual(['session-reminder', -48, 'due']);
    expect(reminders(booked(), start)).toEqual([]);
  });

  it('are done by what was sent in their time, about this session or about none', () => {
    const reminded = (hours: number, more: Partial<Contact> = {}) => {
      const contacts = [sent(hours, { topics: ['session-reminder'], ...more })];
      return reminders({ ...booked(), contacts }, at(-1)).map(([, , state]) => state);
    };
    expect(reminded(-72)).toEqual(['done', 'due']);
    expect(reminded(-47)).toEqual(['moment-passed', 'done']);
    expect(reminded(-47, { sessionId: 'session-1' })).toEqual(['moment-passed', 'done']);
    expect(reminded(-47, { sessionId: 'other' })).toEqual(['moment-passed', 'due']);
    expect(reminded(-47, { topics: ['welcome'] })).toEqual(['moment-passed', 'due']);
    expect(reminded(-100)).toEqual(['moment-passed', 'due']);
  });

  it('there is one before the end of notice where none of the hours is', () => {
    expect(reminders(booked({ bookedAt: at(-30) }), at(-29))).toEqual([['session-reminder', -30, 'due']]);
    const two = defineAttendancePolicy({
      id: 'two',
      notice: { kind: 'business-days', days: 2 },
      reminders: { hoursBefore: [60] },
    });
    expect(reminders(booked({ bookedAt: at(-400) }), at(-300), two, ['2026-12-28', '2026-12-29'])).toEqual([
      ['session-reminder', -144 - 60, 'planned'],
      ['session-reminder', -60, 'planned'],
    ]);
  });

  it('there is none where the service sends none, nor before the booking, and none twice', () => {
    const none = defineAttendancePolicy({ id: 'none', reminders: { hoursBefore: [] } });
    expect(reminders(booked(), at(-100), none)).toEqual([]);
    const twice = defineAttendancePolicy({ id: 'twice', reminders: { hoursBefore: [48, 48, 0] } });
    expect(reminders(booked(), at(-100), twice)).toEqual([['session-reminder', -48, 'planned']]);
    expect(reminders(booked({ bookedAt: at(-20) }), at(-19))).toEqual([]);
  });

  it('none is there for a session that was cancelled, entered in error, or under no policy', () => {
    const cancelled = agreeing(
      recordFrom({
        sessions: [withCancellation(sessionFrom({ start }), { by: 'practitioner', hoursBefore: 90 })],
      }),
    );
    expect(reminders(cancelled, at(-80))).toEqual([]);
    expect(reminders(booked({ voided: { at: at(-90), reason: 'a test' } }), at(-80))).toEqual([]);
    expect(reminders(booked({ policy: { id: 'gone', version: 1 } }), at(-80))).toEqual([]);
  });

  const hours = (from: string, to: string): Partial<Client> => ({
    contactAgreements: [{ ...agreement, hours: { from, to } }],
  });

  it('are put within the agreed hours: later, or earlier where later is not before the end of notice', () => {
    expect(reminders(booked({}, hours('12:00', '20:00')), at(-100))).toEqual([
      ['session-reminder', -70, 'planned'],
      ['session-reminder', -46, 'planned'],
    ]);
    const late = booked({ bookedAt: at(-26) }, hours('12:00', '20:00'));
    expect(reminders(late, at(-25))).toEqual([['session-reminder', -26, 'no-agreed-time']]);
    const early = booked({ bookedAt: at(-44) }, hours('12:00', '15:00'));
    expect(reminders(early, at(-43))).toEqual([['session-reminder', -44, 'due']]);
    const [moved] = only('session-reminder', list(booked({}, hours('12:00', '20:00')), at(-100)));
    expect(moved?.reasons.map(({ rule }) => rule)).toEqual([
      'schedule.hours-before-start',
      'schedule.within-agreed-hours',
    ]);
  });

  it('stop with the end of care, a wish, no agreement, or safety', () => {
    const state = (record: CareRecord) => reminders(record, at(-100))[0]?.[2];
    const by = { role: 'practitioner' } as const;
    const ended = {
      ...booked(),
      episodes: [episodeFrom({ ending: { kind: 'met-goals', at: at(-120), by } })],
    };
    expect(state(ended)).toBe('care-has-ended');
    expect(state(booked({}, { optOuts: [{ at: at(-150), purpose: 'reminders' }] }))).toBe('client-opted-out');
    expect(state(booked({}, { contactAgreements: [] }))).toBe('no-agreed-channel');
    const flag = { id: 'f', clientId: 'client-1', openedAt: at(-150), source: 'other' } as const;
    expect(state({ ...booked(), safetyFlags: [flag] })).toBe('safety-comes-first');
    expect(state({ ...ended, safetyFlags: [flag] })).toBe('care-has-ended');
  });

  it('the clocks: so many hours before means elapsed hours, over both changes', () => {
    const due = (value: string, zone: string) =>
      only(
        'session-reminder',
        list(
          agreeing(
            recordFrom({
              sessions: [sessionFrom({ start: value, timeZone: zone, bookedAt: '2026-01-02T00:00:00Z' })],
            }),
          ),
          new Date('2026-01-03T00:00:00Z'),
        ),
      ).map(({ dueAt }) => dueAt.toISOString());
    expect(due('2026-03-29T10:00:00+01:00', 'Europe/London')).toEqual([
      '2026-03-26T09:00:00.000Z',
      '2026-03-27T09:00:00.000Z',
    ]);
    expect(due('2026-10-25T10:00:00Z', 'Europe/London')).toEqual([
      '2026-10-22T10:00:00.000Z',
      '2026-10-23T10:00:00.000Z',
    ]);
  });
});

describe('before a first session', () => {
  const booked = (given: Partial<Session> = {}) =>
    agreeing(recordFrom({ sessions: [sessionFrom({ start, bookedAt: at(-200), ...given })] }));
  const welcome = (record: CareRecord, asOf: Date) => told(only('welcome', list(record, asOf)));

  it('the welcome is due a day after the booking, and at least a day before the start', () => {
    expect(welcome(booked(), at(-190))).toEqual([['welcome', -176, 'planned']]);
    expect(welcome(booked({ bookedAt: at(-40) }), at(-30))).toEqual([['welcome', -24, 'planned']]);
    expect(welcome(booked({ bookedAt: at(-10) }), at(-9))).toEqual([['welcome', -10, 'due']]);
    const contacts = [sent(-180, { topics: ['welcome'] })];
    expect(welcome({ ...booked(), contacts }, at(-10))).toEqual([['welcome', -176, 'done']]);
    expect(welcome(booked(), at(1))).toEqual([]);
  });

  it('the hours are those by which the checklist asks for a personal message', () => {
    const checklistRules = { ...defaultChecklistRules, id: 'ours', messageHoursAfterBooking: 6 };
    const entries = listMessageSchedule(booked(), {
      policies: [defaultAttendancePolicy],
      asOf: at(-190),
      checklistRules,
    });
    expect(told(only('welcome', entries))).toEqual([['welcome', -194, 'due']]);
    const broken = { ...checklistRules, messageHoursAfterBooking: Number.NaN };
    const options = { policies: [defaultAttendancePolicy], asOf: at(-190), checklistRules: broken };
    expect(() => listMessageSchedule(booked(), options)).toThrow(
      expect.objectContaining({ code: 'invalid-rules' }),
    );
  });

  it('it is for the first session only', () => {
    const second = sessionFrom({ id: 'second', start: at(168), bookedAt: at(-200) });
    const record = { ...booked(), sessions: [...booked().sessions, second] };
    expect(only('welcome', list(record, at(-190)))).toMatchObject([{ sessionId: 'session-1' }]);
    const attended = { ...record, sessions: [withOutcome(sessionFrom({ start }), 'attended'), second] };
    expect(welcome(attended, at(5))).toEqual([]);
  });

  it('the policy is said with a booking, until the client has accepted this version', () => {
    const policy = (record: CareRecord) => told(only('policy-reminder', list(record, at(-100))));
    expect(policy(booked())).toEqual([['policy-reminder', -200, 'due']]);
    const accepted = (version: number) => ({
      ...booked(),
      policyAcknowledgements: [
        { id: 'pa', clientId: 'client-1', policy: { id: 'guide', version }, at: at(-150) },
      ],
    });
    expect(policy(accepted(1))).toEqual([]);
    expect(policy(accepted(2))).toEqual([['policy-reminder', -200, 'due']]);
    const other = { ...accepted(1).policyAcknowledgements[0], policy: { id: 'other', version: 1 } };
    expect(
      policy({ ...booked(), policyAcknowledgements: [{ ...other, id: 'x', clientId: 'c', at: at(-150) }] }),
    ).toEqual([['policy-reminder', -200, 'due']]);
    const contacts = [sent(-199, { topics: ['cancellation-policy'] })];
    expect(policy({ ...booked(), contacts })).toEqual([['policy-reminder', -200, 'done']]);
  });
});

describe('few sessions left', () => {
  it('is told from when it came to that', () => {
    const allowances = [
      {
        id: 'al',
        clientId: 'client-1',
        source: 'employer',
        credits: 3,
        grantedAt: new Date('2026-01-01T00:00:00Z'),
      },
    ] as const;
    const record = agreeing(
      recordFrom({ sessions: [sessionFrom({ start, bookedAt: at(-200) })], allowances }),
    );
    expect(told(only('credits-left', list(record, at(-10))))).toEqual([['credits-left', -200, 'due']]);
    const contacts = [sent(-20, { topics: ['session-limits'] })];
    expect(told(only('credits-left', list({ ...record, contacts }, at(-10))))).toEqual([
      ['credits-left', -200, 'done'],
    ]);
    const more = [{ ...allowances[0], credits: 9 }];
    expect(only('credits-left', list({ ...record, allowances: more }, at(-10)))).toEqual([]);
  });
});

describe('after a missed session', () => {
  it('there are the steps of the policy, each with its time and its reason', () => {
    const found = list(missed(), at(0.1));
    expect(told(found)).toEqual([
      ['i-am-here', 5 / 60, 'due'],
      ['missed-session', 14, 'planned'],
      ['first-follow-up', 48, 'planned'],
      ['second-follow-up', 168, 'planned'],
      ['decide-how-to-go-on', 504, 'planned'],
    ]);
    expect(found.map(({ reasons }) => reasons[0]?.rule)).toEqual([
      'schedule.minutes-after-start',
      'schedule.end-of-day',
      'schedule.working-days-after',
      'schedule.days-after',
      'schedule.days-after',
    ]);
    expect(found[1]?.notBefore).toEqual(at(50 / 60));
    expect(found[0]?.notAfter).toEqual(at(50 / 60));
    expect(outreach(missed())).toEqual([
      ['i-am-here', 'moment-passed'],
      ['missed-session', 'due'],
      ['first-follow-up', 'planned'],
      ['second-follow-up', 'planned'],
      ['decide-how-to-go-on', 'planned'],
    ]);
  });

  it('working days leave out weekends and holidays', () => {
    const friday = agreeing(
      recordFrom({ sessions: [withOutcome(sessionFrom({ start: '2027-01-01T10:00:00Z' }), 'no-show')] }),
    );
    const due = (holidays?: readonly string[]) =>
      only(
        'first-follow-up',
        list(friday, at(60), defaultAttendancePolicy, holidays),
      )[0]?.dueAt.toISOString();
    expect(due()).toBe('2027-01-05T10:00:00.000Z');
    expect(due(['2027-01-04'])).toBe('2027-01-06T10:00:00.000Z');
  });

  it('each contact does the first step that is not done, about this session or about none', () => {
    const contacts = [
      sent(0.1),
      sent(5),
      sent(60, { sessionId: 'session-2' }),
      sent(61, { sessionId: 'session-1' }),
    ];
    expect(outreach(missed({ contacts }))).toEqual([
      ['i-am-here', 'done'],
      ['missed-session', 'done'],
      ['first-follow-up', 'done'],
      ['second-follow-up', 'due'],
      ['decide-how-to-go-on', 'planned'],
    ]);
  });

  it('four contacts are enough, those made and those to come', () => {
    const five = [1, 2, 3, 49].map((hours) => sent(hours));
    expect(outreach(missed({ contacts: five }))).toEqual([
      ['i-am-here', 'moment-passed'],
      ['missed-session', 'done'],
      ['first-follow-up', 'done'],
      ['second-follow-up', 'done'],
      ['decide-how-to-go-on', 'due'],
    ]);
    const two = defineAttendancePolicy({ id: 'two', outreach: { maxContacts: 2 } });
    expect(told(list(missed(), at(1), two)).map(([, , state]) => state)).toEqual([
      'moment-passed',
      'due',
      'planned',
      'enough-contacts',
      'planned',
    ]);
  });

  it('it stops on a reply, by whatever way it came', () => {
    const reply = (contact: Partial<Contact>) => stops(missed({ contacts: [sent(30, contact)] }));
    expect(reply({ direction: 'from-client' })).toEqual(new Set(['client-replied']));
    expect([...reply({ reached: true, channel: 'phone' })]).toContain('client-replied');
    expect([...reply({})]).not.toContain('client-replied');
    const statements = [{ id: 'st', sessionId: 'session-2', says: 'was-there', at: at(20) }] as const;
    expect(stops(missed({ statements }))).toEqual(new Set(['client-replied']));
    const entry = list(missed({ statements }), at(1000))[1];
    expect(entry?.stoppedBy).toEqual({ by: 'client-replied', evidence: [{ kind: 'statements', id: 'st' }] });
    const late = agreeing(
      recordFrom({ sessions: [sessionFrom({ cancellation: { by: 'client', at: at(0.2) } })] }),
    );
    expect(stops(late)).toEqual(new Set(['client-replied']));
  });

  it('it stops on a new booking, but not on one that was there before, nor on one entered in error', () => {
    const next = (more: Partial<Session>) => {
      const session = sessionFrom({ id: 'next', start: at(2000), bookedAt: at(20), ...more });
      const record = missed();
      return stops({ ...record, sessions: [...record.sessions, session] });
    };
    expect([...next({})]).toContain('new-booking');
    expect([...next({ bookedAt: at(-20) })]).not.toContain('new-booking');
    expect([...next({ voided: { at: at(30), reason: 'x' } })]).not.toContain('new-booking');
  });

  it('it goes on where we booked and took it back, and stops where the client booked or said yes to it', () => {
    const taken = (more: Partial<Session>) => {
      const cancellation = { by: 'practitioner', at: at(22) } as const;
      const session = sessionFrom({ id: 'next', start: at(2000), bookedAt: at(20), cancellation, ...more });
      const record = missed();
      return outreach({ ...record, sessions: [...record.sessions, session] }, at(60));
    };
    expect(taken({ bookedBy: 'practitioner' })).toContainEqual(['missed-session', 'due']);
    expect(taken({ bookedBy: 'client' })).toContainEqual(['missed-session', 'new-booking']);
    const yes = { bookedBy: 'practitioner', confirmedByClientAt: at(21) } as const;
    expect(taken(yes)).toContainEqual(['missed-session', 'new-booking']);
  });

  it('it stops on a pause that was agreed since, or that a step falls into', () => {
    const pause = { id: 'p', episodeId: 'episode-1', agreedAt: at(20), from: at(40), until: at(100) };
    expect(stops(missed({ pauses: [pause] }))).toEqual(new Set(['pause-agreed']));
    const before = { ...pause, agreedAt: at(-20) };
    const of = (pauses: (typeof pause)[]) => outreach(missed({ pauses }), at(1)).map(([, state]) => state);
    expect(of([before])).toEqual(['moment-passed', 'due', 'pause-agreed', 'planned', 'planned']);
    expect(of([{ ...before, episodeId: 'other' }])[2]).toBe('planned');
    expect(of([before, { ...before, id: 'o', until: at(2000) }]).slice(2)).toEqual([
      'pause-agreed',
      'pause-agreed',
      'pause-agreed',
    ]);
    expect(outreach(missed({ pauses: [{ ...before, endedAt: at(41) }] }), at(45))[2]).toEqual([
      'first-follow-up',
      'planned',
    ]);
    const open = missed({ pauses: [{ ...before, until: undefined }] });
    expect(outreach(open, at(1))[4]).toEqual(['decide-how-to-go-on', 'pause-agreed']);
  });

  it('it stops with the end of care, a wish, and without an agreement; what a person decides does not', () => {
    const by = { role: 'practitioner' } as const;
    const ended = missed({ episodes: [episodeFrom({ ending: { kind: 'client-ended', at: at(30), by } })] });
    expect(stops(ended)).toEqual(new Set(['care-has-ended']));
    const wish = missed({}, { optOuts: [{ at: at(30), purpose: 'missed-session' }] });
    expect(outreach(wish).map(([, state]) => state)).toEqual([
      'client-opted-out',
      'client-opted-out',
      'client-opted-out',
      'client-opted-out',
      'due',
    ]);
    expect(outreach(missed({}, { contactAgreements: undefined }), at(1))[1]).toEqual([
      'missed-session',
      'no-agreed-channel',
    ]);
  });

  it('a later missed session takes over', () => {
    const record = agreeing(recordFromTokens('X X'));
    const found = list(record, at(0.1));
    expect(
      found.filter(({ sessionId }) => sessionId === 'session-1').map(({ stoppedBy }) => stoppedBy?.by),
    ).toEqual([
      'later-missed-session',
      'later-missed-session',
      'later-missed-session',
      'later-missed-session',
      'later-missed-session',
    ]);
    expect(
      found.filter(({ sessionId }) => sessionId === 'session-2').map(({ stoppedBy }) => stoppedBy),
    ).toEqual([null, null, null, null, null]);
  });

  it('nothing is done while the outcome is not recorded, but to say that we are there', () => {
    expect(list(agreeing(recordFromTokens('?')), at(5))).toEqual([]);
    const waiting = (presence: Session['presence'], hours = 0.1) =>
      told(list(agreeing(recordFrom({ sessions: [sessionFrom({ start, presence })] })), at(hours)));
    expect(waiting({ practitionerReadyAt: at(-0.1) })).toEqual([['i-am-here', 5 / 60, 'due']]);
    expect(waiting({ practitionerReadyAt: at(-0.1) }, 0.01)).toEqual([['i-am-here', 5 / 60, 'planned']]);
    expect(waiting({ practitionerReadyAt: at(-0.1), clientJoinedAt: at(0) })).toEqual([]);
    expect(waiting(undefined)).toEqual([]);
    expect(
      only(
        'i-am-here',
        list(
          agreeing(
            recordFrom({ sessions: [sessionFrom({ start, presence: { practitionerReadyAt: at(-9) } })] }),
          ),
          at(-1),
        ),
      ),
    ).toEqual([]);
  });

  it('other steps are possible: a first contact the next day, none under no policy', () => {
    const own = defineAttendancePolicy({
      id: 'own',
      outreach: {
        steps: [
          { step: 'contact', after: { minutes: 120 } },
          { step: 'contact', after: { workingDays: 1 } },
          { step: 'contact', after: { days: 3 } },
        ],
      },
    });
    expect(told(list(missed(), at(1), own))).toEqual([
      ['missed-session', 2, 'planned'],
      ['missed-session', 24, 'planned'],
      ['missed-session', 72, 'planned'],
    ]);
    const record = missed();
    const unknown = record.sessions.map((one) => ({ ...one, policy: { id: 'gone', version: 1 } }));
    expect(list({ ...record, sessions: unknown }, at(1))).toEqual([]);
  });

  it('the agreed hours hold: the check-in by the end of them, the next day where they are over', () => {
    const evening = (from: string, to: string) =>
      told(
        only(
          'missed-session',
          list(missed({}, { contactAgreements: [{ ...agreement, hours: { from, to } }] }), at(1)),
        ),
      )[0]?.[1];
    expect(evening('09:00', '20:00')).toBe(10);
    expect(evening('06:00', '09:00')).toBe(20);
    const [here] = list(
      missed({}, { contactAgreements: [{ ...agreement, hours: { from: '18:00', to: '20:00' } }] }),
      at(0.1),
    );
    expect(here).toMatchObject({ kind: 'i-am-here', stoppedBy: { by: 'no-agreed-time' } });
  });

  it('days end and begin where the session was: over both changes of the clocks', () => {
    const of = (value: string, timeZone: string) => {
      const record = agreeing(
        recordFrom({
          sessions: [
            withOutcome(sessionFrom({ start: value, timeZone, bookedAt: '2026-01-02T00:00:00Z' }), 'no-show'),
          ],
        }),
      );
      return list(record, new Date(+new Date(value) + 60_000))
        .filter(({ kind }) => kind !== 'i-am-here')
        .map(({ dueAt }) => dueAt.toISOString().slice(0, 16));
    };
    expect(of('2026-03-27T10:00:00Z', 'Europe/London')).toEqual([
      '2026-03-28T00:00',
      '2026-03-31T09:00',
      '2026-04-03T09:00',
      '2026-04-17T09:00',
    ]);
    expect(of('2026-10-25T10:00:00Z', 'Europe/London')[0]).toBe('2026-10-26T00:00');
    expect(of('2026-10-23T10:00:00+01:00', 'Europe/London')).toEqual([
      '2026-10-23T23:00',
      '2026-10-27T10:00',
      '2026-10-30T10:00',
      '2026-11-13T10:00',
    ]);
    expect(of('2026-11-01T10:00:00-03:30', 'America/St_Johns')[0]).toBe('2026-11-02T03:30');
    expect(of('2026-04-05T10:00:00+10:30', 'Australia/Lord_Howe')[0]).toBe('2026-04-05T13:30');
    expect(of('2026-12-30T10:00:00+14:00', 'Pacific/Kiritimati')[0]).toBe('2026-12-30T10:00');
  });
});

describe('with an open safety concern', () => {
  const flag = { id: 'f', clientId: 'client-1', openedAt: at(3), source: 'disclosure' } as const;

  it('only a person speaks with the client, the same day', () => {
    const found = list(missed({ safetyFlags: [flag] }), at(5));
    expect(found.filter(({ stoppedBy }) => stoppedBy === null).map(({ kind }) => kind)).toEqual([
      'speak-in-person',
    ]);
    expect(only('speak-in-person', found)).toMatchObject([
      { notBefore: at(3), dueAt: at(14), state: 'due', reasons: [{ rule: 'schedule.safety-first' }] },
    ]);
    expect(new Set(found.filter(({ stoppedBy }) => stoppedBy).map(({ stoppedBy }) => stoppedBy?.by))).toEqual(
      new Set(['safety-comes-first']),
    );
    const earlier = list(missed({ safetyFlags: [{ ...flag, openedAt: at(-300) }] }), at(5));
    expect(only('speak-in-person', earlier)[0]?.notBefore).toEqual(start);
  });

  it('it is done by a call that reached them or a word of one’s own, not by a template', () => {
    const state = (more: Partial<Contact>, hours = 4) =>
      only('speak-in-person', list(missed({ safetyFlags: [flag], contacts: [sent(hours, more)] }), at(5)))[0]
        ?.state;
    expect(state({ reached: true, channel: 'phone' })).toBe('done');
    expect(state({ personal: true })).toBe('done');
    expect(state({})).toBe('due');
    expect(state({ personal: true }, 2)).toBe('due');
    expect(state({ personal: true, direction: 'from-client' })).toBe('due');
    const two = [
      sent(4.5, { personal: true }),
      sent(4, { personal: true }),
      sent(4, { personal: true, id: 'a' }),
    ];
    const [entry] = only('speak-in-person', list(missed({ safetyFlags: [flag], contacts: two }), at(5)));
    expect(entry?.doneBy).toEqual({ kind: 'contacts', id: 'a' });
  });

  it('it goes away when the concern is closed, and ends with the care', () => {
    const closed = missed({ safetyFlags: [{ ...flag, closedAt: at(4) }] });
    expect(only('speak-in-person', list(closed, at(5)))).toEqual([]);
    const by = { role: 'practitioner' } as const;
    const ended = missed({
      safetyFlags: [flag],
      episodes: [episodeFrom({ ending: { kind: 'client-ended', at: at(4), by } })],
    });
    expect(only('speak-in-person', list(ended, at(5)))[0]?.stoppedBy?.by).toBe('care-has-ended');
  });
});

describe('after a late cancellation', () => {
  const late = (more: Partial<CareRecord> = {}) => agreeing({ ...recordFromTokens('A C'), ...more });

  it('and after somebody came too late for the session, whose start it is due from', () => {
    const sessions = recordFromTokens('A X').sessions.map((one, index) =>
      index === 1 ? withOutcome(one, 'arrived-too-late') : one,
    );
    const [entry, ...more] = list(agreeing({ ...recordFromTokens('A X'), sessions }), at(1));
    expect(entry).toMatchObject({ kind: 'late-cancellation', state: 'due' });
    expect(entry?.reasons.map(({ rule }) => rule)).toEqual(['schedule.came-too-late']);
    expect(more).toEqual([]);
  });

  it('there is a word at once, until one was sent or they have spoken since', () => {
    expect(told(list(late(), at(0)))).toEqual([['late-cancellation', -2, 'due']]);
    expect(told(list(late({ contacts: [sent(-1)] }), at(0)))).toEqual([['late-cancellation', -2, 'done']]);
    expect(told(list(late({ contacts: [sent(-1, { sessionId: 'session-1' })] }), at(0)))).toEqual([
      ['late-cancellation', -2, 'due'],
    ]);
    expect(told(list(late({ contacts: [sent(-1, { sessionId: 'session-2' })] }), at(0)))[0]?.[2]).toBe(
      'done',
    );
    expect(told(list(late({ contacts: [sent(-1, { direction: 'from-client' })] }), at(0)))).toEqual([
      ['late-cancellation', -2, 'client-replied'],
    ]);
  });
});

describe('a schedule', () => {
  it('is empty after a death', () => {
    const by = { role: 'practitioner' } as const;
    const died = missed({ episodes: [episodeFrom({ ending: { kind: 'died', at: at(2), by } })] });
    expect(list(died, at(5))).toEqual([]);
    expect(list(died, at(1))).not.toEqual([]);
  });

  it('lists every episode, by time', () => {
    const record = missed({ episodes: [episodeFrom({ id: 'z' }), episodeFrom()] });
    const session = sessionFrom({ id: 'other', episodeId: 'z', start: at(300), bookedAt: at(-300) });
    const found = list({ ...record, sessions: [...record.sessions, session] }, at(1));
    expect(new Set(found.map(({ episodeId }) => episodeId))).toEqual(new Set(['episode-1', 'z']));
    const times = found.map(({ dueAt }) => +dueAt);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });
});

describe('agreed hours', () => {
  const london = (hours: ContactAgreement['hours']) => ({ hours, timeZone: 'Europe/London' });
  const next = (value: string, from: string, to: string) => {
    const stretch = nextAgreedTime(+new Date(value), london({ from, to }));
    return [stretch.from, stretch.until].map((ms) => new Date(ms).toISOString().slice(0, 16));
  };

  it('begin and end by the clock on the wall, over both changes', () => {
    expect(next('2026-03-28T21:00:00Z', '09:00', '20:00')).toEqual(['2026-03-29T08:00', '2026-03-29T19:00']);
    expect(next('2026-10-24T21:00:00Z', '09:00', '20:00')).toEqual(['2026-10-25T09:00', '2026-10-25T20:00']);
    expect(next('2026-10-24T12:00:00Z', '09:00', '20:00')).toEqual(['2026-10-24T12:00', '2026-10-24T19:00']);
    expect(next('2026-10-24T19:00:00Z', '09:00', '20:00')).toEqual(['2026-10-25T09:00', '2026-10-25T20:00']);
  });

  it('may go over midnight, round the clock, or fall into an hour that is skipped', () => {
    expect(next('2026-10-24T12:00:00Z', '22:00', '06:30')).toEqual(['2026-10-24T21:00', '2026-10-25T06:30']);
    expect(next('2026-10-25T03:00:00Z', '22:00', '06:30')).toEqual(['2026-10-25T03:00', '2026-10-25T06:30']);
    expect(next('2026-06-01T12:00:00Z', '09:00', '09:00')).toEqual(['2026-06-01T12:00', '2026-06-02T08:00']);
    expect(next('2026-03-28T12:00:00Z', '01:10', '01:20')).toEqual(['2026-03-30T00:10', '2026-03-30T00:20']);
  });

  it('that are no clock times say nothing, and neither do none', () => {
    for (const hours of [undefined, { from: 'morning', to: '20:00' }, { from: '09:00', to: '25:00' }])
      expect(nextAgreedTime(0, london(hours))).toEqual({ from: 0, until: Infinity });
  });

  it('an instant is put later, else earlier, never before the first nor after the last, else nowhere', () => {
    const put = (value: string, earliest: string, before: string) => {
      const between = { earliest: +new Date(earliest), before: +new Date(before) };
      const found = withinAgreedHours(+new Date(value), between, london({ from: '09:00', to: '20:00' }));
      return found === null ? null : new Date(found).toISOString().slice(0, 16);
    };
    expect(put('2026-06-02T10:00:00Z', '2026-06-01T00:00:00Z', '2026-06-03T00:00:00Z')).toBe(
      '2026-06-02T10:00',
    );
    expect(put('2026-06-02T05:00:00Z', '2026-06-01T00:00:00Z', '2026-06-03T00:00:00Z')).toBe(
      '2026-06-02T08:00',
    );
    expect(put('2026-06-02T05:00:00Z', '2026-06-01T00:00:00Z', '2026-06-02T07:00:00Z')).toBe(
      '2026-06-01T08:00',
    );
    expect(put('2026-06-02T05:00:00Z', '2026-06-01T12:00:00Z', '2026-06-02T07:00:00Z')).toBe(
      '2026-06-01T12:00',
    );
    expect(put('2026-06-02T05:00:00Z', '2026-06-01T21:00:00Z', '2026-06-02T07:00:00Z')).toBe(null);
    expect(put('2026-06-02T05:00:00Z', '2026-06-02T05:00:00Z', '2026-06-02T07:00:00Z')).toBe(null);
  });
});
