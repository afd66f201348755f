import { describe, expect, it } from 'vitest';
import { defaultAttendancePolicy, defineAttendancePolicy, listMessageSchedule } from 'client-engagement';
import type {
  AttendancePolicy,
  CareRecord,
  Client,
  Contact,
  ContactTopic,
  EvidenceRef,
  Reason,
  ScheduledMessage,
} from 'client-engagement';
import {
  recordFrom,
  recordFromTokens,
  sessionFrom,
  withCancellation,
  withOutcome,
} from 'client-engagement/testing';
import { agreeing, agreement } from './drafting.js';

const start = new Date('2026-12-30T10:00:00Z');
const at = (hours: number): Date => new Date(+start + hours * 3_600_000);
const by = { role: 'practitioner' } as const;
const episodeId = 'episode-1';
const sent = (
  id: string,
  hours: number,
  topics: readonly ContactTopic[] = [],
  more: Partial<Contact> = {},
): Contact => ({
  id,
  clientId: 'client-1',
  episodeId,
  direction: 'to-client',
  channel: 'email',
  at: at(hours),
  topics,
  ...more,
});
const tokens = (letters: string, more: Partial<CareRecord> = {}): CareRecord => ({
  ...recordFromTokens(letters),
  ...more,
});
const booked = (more: Partial<CareRecord> = {}): CareRecord =>
  recordFrom({ sessions: [sessionFrom()], ...more });
const allowances = (credits: number) =>
  [{ id: 'al1', clientId: 'client-1', source: 'employer', credits, grantedAt: at(-2000) }] as const;
const acknowledged = [
  { id: 'pa1', clientId: 'client-1', policy: { id: 'guide', version: 1 }, at: at(-400) },
] as const;
const next = sessionFrom({ id: 'next', start: at(7 * 24), bookedAt: at(20) });
const total = (id: string, hours: number, declaredTotal: number) => ({
  id,
  clientId: 'client-1',
  instrument: 'gad-7',
  answeredAt: at(hours),
  declaredTotal,
});

/** A record, a moment, and what is special of the client and the policy. */
interface Story {
  readonly record: CareRecord;
  readonly asOf: Date;
  readonly client?: Partial<Client>;
  readonly policy?: AttendancePolicy;
}
const pause = { id: 'p1', episodeId, agreedAt: at(4), from: at(6), until: at(900) };
const flag = { id: 'f1', clientId: 'client-1', openedAt: at(2), source: 'disclosure' } as const;

const schedules: readonly (readonly [string, Story, readonly string[]])[] = [
  [
    'before a first session, within the agreed hours',
    {
      record: booked(),
      asOf: at(-160),
      client: { contactAgreements: [{ ...agreement, hours: { from: '18:00', to: '20:00' } }] },
    },
    [
      'policy-reminder session-1 -160:00 until +0:00, due: policy-not-acknowledged(sessions/session-1 policy=guide version=1) within-agreed-hours(planned=-168:00)',
      'welcome session-1 -136:00 until +0:00, planned: first-session(sessions/session-1 start=+0:00) within-agreed-hours(planned=-144:00)',
      'session-reminder session-1 -64:00 until -48:00, planned: hours-before-start(sessions/session-1 hours=72 start=+0:00) within-agreed-hours(planned=-72:00)',
      'session-reminder session-1 -40:00 until +0:00, planned: hours-before-start(sessions/session-1 hours=48 start=+0:00) within-agreed-hours(planned=-48:00)',
    ],
  ],
  [
    'before a first session that was booked after the reminders',
    {
      record: {
        ...booked({ policyAcknowledgements: acknowledged }),
        sessions: [sessionFrom({ bookedAt: at(-30) })],
      },
      asOf: at(-29),
    },
    [
      'session-reminder session-1 -30:00 until +0:00, due: before-end-of-notice(sessions/session-1 deadline=-24:00)',
      'welcome session-1 -24:00 until +0:00, planned: first-session(sessions/session-1 start=+0:00)',
    ],
  ],
  [
    'before a session, with everything said',
    {
      record: booked({
        allowances: allowances(3),
        contacts: [
          sent('w', -150, ['welcome']),
          sent('p', -140, ['cancellation-policy'], { sessionId: 'session-1' }),
          sent('l', -130, ['session-limits']),
          sent('r1', -71, ['session-reminder']),
          sent('r2', -40, ['session-reminder'], { sessionId: 'session-1' }),
          sent('other', -151, ['welcome'], { sessionId: 'another' }),
        ],
      }),
      asOf: at(-30),
    },
    [
      'credits-left -168:00, done contacts/l: few-credits-left(allowances/al1 left=2 since=-168:00)',
      'policy-reminder session-1 -168:00 until +0:00, done contacts/p: policy-not-acknowledged(sessions/session-1 policy=guide version=1)',
      'welcome session-1 -144:00 until +0:00, done contacts/w: first-session(sessions/session-1 start=+0:00)',
      'session-reminder session-1 -72:00 until -48:00, done contacts/r1: hours-before-start(sessions/session-1 hours=72 start=+0:00)',
      'session-reminder session-1 -48:00 until +0:00, done contacts/r2: hours-before-start(sessions/session-1 hours=48 start=+0:00)',
    ],
  ],
  [
    'few credits left',
    { record: tokens('A A', { allowances: allowances(3) }), asOf: at(5) },
    ['credits-left -168:00, due: few-credits-left(allowances/al1 left=1 since=-168:00)'],
  ],
  [
    'a session that is on',
    {
      record: booked({
        sessions: [sessionFrom({ presence: { practitionerReadyAt: at(-0.01) } })],
        policyAcknowledgements: acknowledged,
      }),
      asOf: at(0.1),
    },
    ['i-am-here session-1 +0:05 until +0:50, due: minutes-after-start(sessions/session-1 minutes=5)'],
  ],
  [
    'after a missed session',
    { record: tokens('A X'), asOf: at(15) },
    [
      'i-am-here session-2 +0:05 until +0:50, stopped moment-passed: minutes-after-start(sessions/session-2 minutes=5)',
      'missed-session session-2 +0:50 to +14:00, due: end-of-day(sessions/session-2)',
      'first-follow-up session-2 +111:00, planned: working-days-after(sessions/session-2 days=2) after-previous-step()',
      'second-follow-up session-2 +231:00, planned: days-after(sessions/session-2 days=7) after-previous-step()',
      'decide-how-to-go-on session-2 +567:00, planned: days-after(sessions/session-2 days=21) after-previous-step()',
    ],
  ],
  [
    'after a missed session, with a late first word',
    {
      record: tokens('A X', { contacts: [sent('c1', 30)] }),
      asOf: at(40),
    },
    [
      'i-am-here session-2 +0:05 until +0:50, stopped moment-passed: minutes-after-start(sessions/session-2 minutes=5)',
      'missed-session session-2 +0:50 to +14:00, done contacts/c1: end-of-day(sessions/session-2)',
      'first-follow-up session-2 +126:00, planned: working-days-after(sessions/session-2 days=2) after-late-contact(contacts/c1 at=+30:00)',
      'second-follow-up session-2 +246:00, planned: days-after(sessions/session-2 days=7) after-previous-step()',
      'decide-how-to-go-on session-2 +582:00, planned: days-after(sessions/session-2 days=21) after-previous-step()',
    ],
  ],
  [
    'after a missed session, by another policy',
    {
      record: tokens('A X'),
      asOf: at(15),
      policy: defineAttendancePolicy({
        id: 'other',
        outreach: {
          steps: [
            { step: 'check-in', after: { minutes: 90 } },
            { step: 'follow-up', after: { days: 2 } },
            { step: 'review', after: { days: 10 } },
          ],
          maxContacts: 1,
        },
      }),
    },
    [
      'missed-session session-2 +1:30, due: minutes-after-start(sessions/session-2 minutes=90)',
      'first-follow-up session-2 +63:00, stopped enough-contacts: days-after(sessions/session-2 days=2)',
      'decide-how-to-go-on session-2 +255:00, planned: days-after(sessions/session-2 days=10) after-previous-step()',
    ],
  ],
  [
    'after a missed session, with more contacts than the policy allows',
    {
      record: tokens('A X', { contacts: [sent('c1', 1)] }),
      asOf: at(15),
      policy: defineAttendancePolicy({
        id: 'once',
        outreach: { ...defaultAttendancePolicy.outreach, maxContacts: 1 },
      }),
    },
    [
      'i-am-here session-2 +0:05 until +0:50, stopped moment-passed: minutes-after-start(sessions/session-2 minutes=5)',
      'missed-session session-2 +0:50 to +14:00, done contacts/c1: end-of-day(sessions/session-2)',
      'first-follow-up session-2 +48:00, stopped enough-contacts contacts/c1: working-days-after(sessions/session-2 days=2)',
      'second-follow-up session-2 +168:00, stopped enough-contacts contacts/c1: days-after(sessions/session-2 days=7)',
      'decide-how-to-go-on session-2 +504:00, planned: days-after(sessions/session-2 days=21)',
    ],
  ],
  [
    'after a missed session, answered',
    {
      record: tokens('A X', { contacts: [sent('a1', 3, [], { direction: 'from-client' })] }),
      asOf: at(15),
    },
    [
      'i-am-here session-2 +0:05 until +0:50, stopped client-replied contacts/a1: minutes-after-start(sessions/session-2 minutes=5)',
      'missed-session session-2 +0:50 to +14:00, stopped client-replied contacts/a1: end-of-day(sessions/session-2)',
      'first-follow-up session-2 +111:00, stopped client-replied contacts/a1: working-days-after(sessions/session-2 days=2) after-previous-step()',
      'second-follow-up session-2 +231:00, stopped client-replied contacts/a1: days-after(sessions/session-2 days=7) after-previous-step()',
      'decide-how-to-go-on session-2 +567:00, stopped client-replied contacts/a1: days-after(sessions/session-2 days=21) after-previous-step()',
    ],
  ],
  [
    'after a missed session, with a new booking',
    {
      record: {
        ...tokens('A X', { policyAcknowledgements: acknowledged }),
        sessions: [...tokens('A X').sessions, next],
      },
      asOf: at(25),
    },
    [
      'i-am-here session-2 +0:05 until +0:50, stopped new-booking sessions/next#bookedAt: minutes-after-start(sessions/session-2 minutes=5)',
      'missed-session session-2 +0:50 to +14:00, stopped new-booking sessions/next#bookedAt: end-of-day(sessions/session-2)',
      'session-reminder next +96:00 until +120:00, planned: hours-before-start(sessions/next hours=72 start=+168:00)',
      'session-reminder next +120:00 until +168:00, planned: hours-before-start(sessions/next hours=48 start=+168:00)',
      'first-follow-up session-2 +121:00, stopped new-booking sessions/next#bookedAt: working-days-after(sessions/session-2 days=2) after-previous-step()',
      'second-follow-up session-2 +241:00, stopped new-booking sessions/next#bookedAt: days-after(sessions/session-2 days=7) after-previous-step()',
      'decide-how-to-go-on session-2 +577:00, stopped new-booking sessions/next#bookedAt: days-after(sessions/session-2 days=21) after-previous-step()',
    ],
  ],
  [
    'after a missed session, in a pause that was agreed since',
    {
      record: tokens('A X', {
        pauses: [pause, { ...pause, id: 'p0', agreedAt: at(3), episodeId: 'another' }],
      }),
      asOf: at(15),
    },
    [
      'i-am-here session-2 +0:05 until +0:50, stopped pause-agreed pauses/p1: minutes-after-start(sessions/session-2 minutes=5)',
      'missed-session session-2 +0:50 to +14:00, stopped pause-agreed pauses/p1: end-of-day(sessions/session-2)',
      'first-follow-up session-2 +111:00, stopped pause-agreed pauses/p1: working-days-after(sessions/session-2 days=2)',
      'second-follow-up session-2 +183:00, stopped pause-agreed pauses/p1: days-after(sessions/session-2 days=7)',
      'decide-how-to-go-on session-2 +519:00, stopped pause-agreed pauses/p1: days-after(sessions/session-2 days=21)',
    ],
  ],
  [
    'after two missed sessions',
    { record: tokens('X X'), asOf: at(5) },
    [
      'i-am-here session-1 -167:55 until -167:10, stopped later-missed-session sessions/session-2: minutes-after-start(sessions/session-1 minutes=5)',
      'missed-session session-1 -167:10 to -154:00, stopped later-missed-session sessions/session-2: end-of-day(sessions/session-1)',
      'i-am-here session-2 +0:05 until +0:50, stopped moment-passed: minutes-after-start(sessions/session-2 minutes=5)',
      'missed-session session-2 +0:50 to +14:00, due: end-of-day(sessions/session-2)',
      'first-follow-up session-2 +48:00, planned: working-days-after(sessions/session-2 days=2) after-previous-step()',
      'first-follow-up session-1 +53:00, stopped later-missed-session sessions/session-2: working-days-after(sessions/session-1 days=2) after-previous-step()',
      'second-follow-up session-2 +168:00, planned: days-after(sessions/session-2 days=7) after-previous-step()',
      'second-follow-up session-1 +173:00, stopped later-missed-session sessions/session-2: days-after(sessions/session-1 days=7) after-previous-step()',
      'decide-how-to-go-on session-2 +504:00, planned: days-after(sessions/session-2 days=21) after-previous-step()',
      'decide-how-to-go-on session-1 +509:00, stopped later-missed-session sessions/session-2: days-after(sessions/session-1 days=21) after-previous-step()',
    ],
  ],
  [
    'after a missed session, when care has ended',
    {
      record: {
        ...tokens('A X'),
        episodes: tokens('A X').episodes.map((one) => ({
          ...one,
          ending: { kind: 'unplanned', at: at(2), by } as const,
        })),
      },
      asOf: at(15),
    },
    [
      'i-am-here session-2 +0:05 until +0:50, stopped care-has-ended episodes/episode-1#ending: minutes-after-start(sessions/session-2 minutes=5)',
      'ending-care +2:00, due: ending(episodes/episode-1#ending)',
      'missed-session session-2 +0:50 to +14:00, stopped care-has-ended episodes/episode-1#ending: end-of-day(sessions/session-2)',
      'first-follow-up session-2 +111:00, stopped care-has-ended episodes/episode-1#ending: working-days-after(sessions/session-2 days=2) after-previous-step()',
      'second-follow-up session-2 +231:00, stopped care-has-ended episodes/episode-1#ending: days-after(sessions/session-2 days=7) after-previous-step()',
      'decide-how-to-go-on session-2 +567:00, stopped care-has-ended episodes/episode-1#ending: days-after(sessions/session-2 days=21) after-previous-step()',
    ],
  ],
  [
    'after a missed session, against a wish',
    {
      record: tokens('A X'),
      client: { optOuts: [{ at: at(1), purpose: 'missed-session' }] },
      asOf: at(15),
    },
    [
      'i-am-here session-2 +0:05 until +0:50, stopped client-opted-out: minutes-after-start(sessions/session-2 minutes=5)',
      'missed-session session-2 +0:50 to +14:00, stopped client-opted-out: end-of-day(sessions/session-2)',
      'first-follow-up session-2 +48:00, stopped client-opted-out: working-days-after(sessions/session-2 days=2) after-previous-step()',
      'second-follow-up session-2 +168:00, stopped client-opted-out: days-after(sessions/session-2 days=7) after-previous-step()',
      'decide-how-to-go-on session-2 +504:00, planned: days-after(sessions/session-2 days=21)',
    ],
  ],
  [
    'after a missed session, with nothing agreed',
    {
      record: tokens('A X'),
      client: { contactAgreements: [] },
      asOf: at(15),
    },
    [
      'i-am-here session-2 +0:05 until +0:50, stopped no-agreed-channel: minutes-after-start(sessions/session-2 minutes=5)',
      'missed-session session-2 +0:50 to +14:00, stopped no-agreed-channel: end-of-day(sessions/session-2)',
      'first-follow-up session-2 +48:00, stopped no-agreed-channel: working-days-after(sessions/session-2 days=2) after-previous-step()',
      'second-follow-up session-2 +168:00, stopped no-agreed-channel: days-after(sessions/session-2 days=7) after-previous-step()',
      'decide-how-to-go-on session-2 +504:00, planned: days-after(sessions/session-2 days=21)',
    ],
  ],
  [
    'after a missed session, with a concern about safety',
    {
      record: tokens('A X', { safetyFlags: [flag] }),
      asOf: at(5),
    },
    [
      'i-am-here session-2 +0:05 until +0:50, stopped safety-comes-first safetyFlags/f1: minutes-after-start(sessions/session-2 minutes=5)',
      'missed-session session-2 +0:50 to +14:00, stopped safety-comes-first safetyFlags/f1: end-of-day(sessions/session-2)',
      'speak-in-person session-2 +2:00 to +14:00, due: safety-first(safetyFlags/f1 sessions/session-2 since=+2:00)',
      'first-follow-up session-2 +48:00, stopped safety-comes-first safetyFlags/f1: working-days-after(sessions/session-2 days=2) after-previous-step()',
      'second-follow-up session-2 +168:00, stopped safety-comes-first safetyFlags/f1: days-after(sessions/session-2 days=7) after-previous-step()',
      'decide-how-to-go-on session-2 +504:00, stopped safety-comes-first safetyFlags/f1: days-after(sessions/session-2 days=21) after-previous-step()',
    ],
  ],
  [
    'after a missed session, with a concern and a person who has spoken with them',
    {
      record: tokens('A X', {
        safetyFlags: [flag],
        contacts: [
          sent('m', 2.5),
          sent('before', 1, [], { reached: true }),
          sent('call', 3, [], { channel: 'phone', reached: true }),
          sent('note', 4, [], { personal: true }),
          sent('elsewhere', 2.1, [], { reached: true, episodeId: 'another' }),
        ],
      }),
      asOf: at(5),
    },
    [
      'i-am-here session-2 +0:05 until +0:50, stopped safety-comes-first safetyFlags/f1: minutes-after-start(sessions/session-2 minutes=5)',
      'missed-session session-2 +0:50 to +14:00, done contacts/before: end-of-day(sessions/session-2)',
      'speak-in-person session-2 +2:00 to +14:00, done contacts/call: safety-first(safetyFlags/f1 sessions/session-2 since=+2:00)',
      'first-follow-up session-2 +48:00, done contacts/m: working-days-after(sessions/session-2 days=2)',
      'second-follow-up session-2 +168:00, done contacts/call: days-after(sessions/session-2 days=7)',
      'decide-how-to-go-on session-2 +504:00, stopped safety-comes-first safetyFlags/f1: days-after(sessions/session-2 days=21)',
    ],
  ],
  [
    'after a late cancellation',
    { record: tokens('A C'), asOf: at(5) },
    ['late-cancellation session-2 -2:00, due: cancelled-late(sessions/session-2 deadline=-24:00)'],
  ],
  [
    'after a late cancellation, written to',
    {
      record: tokens('A C', { contacts: [sent('c1', -1), sent('c0', -1.5, [], { sessionId: 'session-1' })] }),
      asOf: at(5),
    },
    [
      'late-cancellation session-2 -2:00, done contacts/c1: cancelled-late(sessions/session-2 deadline=-24:00)',
    ],
  ],
  [
    'after a late cancellation, answered',
    {
      record: tokens('A C', { contacts: [sent('a1', -1, [], { direction: 'from-client' })] }),
      asOf: at(5),
    },
    [
      'late-cancellation session-2 -2:00, stopped client-replied contacts/a1: cancelled-late(sessions/session-2 deadline=-24:00)',
    ],
  ],
  [
    'after somebody came too late',
    {
      record: {
        ...tokens('A X'),
        sessions: tokens('A X').sessions.map((one, place) =>
          place === 1 ? withOutcome(one, 'arrived-too-late') : one,
        ),
      },
      asOf: at(5),
    },
    ['late-cancellation session-2 +0:00, due: came-too-late(sessions/session-2 start=+0:00)'],
  ],
  [
    'booking paused',
    { record: tokens('C C C'), asOf: at(5) },
    [
      'late-cancellation session-1 -338:00, stopped client-replied sessions/session-2#cancellation: cancelled-late(sessions/session-1 deadline=-360:00)',
      'late-cancellation session-2 -170:00, stopped client-replied sessions/session-3#cancellation: cancelled-late(sessions/session-2 deadline=-192:00)',
      'booking-paused -2:00, due: booking-paused(sessions/session-1 sessions/session-2 sessions/session-3 since=-2:00)',
      'late-cancellation session-3 -2:00, due: cancelled-late(sessions/session-3 deadline=-24:00)',
    ],
  ],
  [
    'booking paused, and talked about',
    {
      record: tokens('C C C', {
        bookingReviews: [{ id: 'r1', episodeId, decision: 'pause', at: at(20), by, conversation: 'held' }],
      }),
      asOf: at(25),
    },
    [
      'late-cancellation session-1 -338:00, stopped client-replied sessions/session-2#cancellation: cancelled-late(sessions/session-1 deadline=-360:00)',
      'late-cancellation session-2 -170:00, stopped client-replied sessions/session-3#cancellation: cancelled-late(sessions/session-2 deadline=-192:00)',
      'booking-paused -2:00, stopped client-replied bookingReviews/r1#conversation: booking-paused(sessions/session-1 sessions/session-2 sessions/session-3 since=-2:00)',
      'late-cancellation session-3 -2:00, due: cancelled-late(sessions/session-3 deadline=-24:00)',
    ],
  ],
  [
    'booking paused, and written about',
    {
      record: tokens('C C C', { contacts: [sent('c1', 1, ['what-got-in-the-way'])] }),
      asOf: at(5),
    },
    [
      'late-cancellation session-1 -338:00, done contacts/c1: cancelled-late(sessions/session-1 deadline=-360:00)',
      'late-cancellation session-2 -170:00, done contacts/c1: cancelled-late(sessions/session-2 deadline=-192:00)',
      'booking-paused -2:00, done contacts/c1: booking-paused(sessions/session-1 sessions/session-2 sessions/session-3 since=-2:00)',
      'late-cancellation session-3 -2:00, done contacts/c1: cancelled-late(sessions/session-3 deadline=-24:00)',
    ],
  ],
  [
    'cancelled by us',
    { record: tokens('A n'), asOf: at(5) },
    ['interrupted-by-us session-2 -48:00, due: fell-away-on-our-side(sessions/session-2 start=+0:00)'],
  ],
  [
    'the way back after a talk',
    {
      record: tokens('C C C', {
        bookingReviews: [{ id: 'r1', episodeId, decision: 'resume', at: at(20), by }],
      }),
      asOf: at(25),
    },
    [
      'late-cancellation session-1 -338:00, stopped client-replied sessions/session-2#cancellation: cancelled-late(sessions/session-1 deadline=-360:00)',
      'late-cancellation session-2 -170:00, stopped client-replied sessions/session-3#cancellation: cancelled-late(sessions/session-2 deadline=-192:00)',
      'late-cancellation session-3 -2:00, due: cancelled-late(sessions/session-3 deadline=-24:00)',
      'restarting +20:00, due: way-is-open(bookingReviews/r1 since=+20:00)',
    ],
  ],
  [
    'an ending',
    {
      record: {
        ...tokens('A A'),
        episodes: tokens('A A').episodes.map((one) => ({ ...one, plannedEnding: { agreedAt: at(1) } })),
      },
      asOf: at(5),
    },
    ['ending-care +1:00, due: ending(episodes/episode-1#plannedEnding)'],
  ],
  [
    'an ending that was decided',
    {
      record: {
        ...tokens('A A', { contacts: [sent('c1', 3, ['ending'])] }),
        episodes: tokens('A A').episodes.map((one) => ({
          ...one,
          ending: { kind: 'met-goals', at: at(2), by } as const,
        })),
      },
      asOf: at(5),
    },
    ['ending-care +2:00, done contacts/c1: ending(episodes/episode-1#ending)'],
  ],
  [
    'more sessions',
    {
      record: tokens('A', {
        serviceWaits: [
          { id: 'w1', episodeId, for: 'more-sessions', from: at(1), until: at(3), granted: true },
        ],
      }),
      asOf: at(5),
    },
    ['extension +3:00, due: more-sessions(serviceWaits/w1)'],
  ],
  [
    'better and quiet',
    {
      record: tokens('A A', { measures: [total('m1', -170, 14), total('m2', -1, 2)] }),
      asOf: at(720),
    },
    ['well-and-quiet +504:00, due: better-and-quiet(sessions/session-2 measures/m1 measures/m2 since=+0:00)'],
  ],
  [
    'better and quiet, while a person decides how to go on',
    {
      record: tokens('A A X', { measures: [total('m1', -170, 14), total('m2', -169, 2)] }),
      asOf: at(720),
    },
    [
      'i-am-here session-3 +0:05 until +0:50, stopped moment-passed: minutes-after-start(sessions/session-3 minutes=5)',
      'missed-session session-3 +0:50 to +14:00, due: end-of-day(sessions/session-3)',
      'first-follow-up session-3 +816:00, planned: working-days-after(sessions/session-3 days=2) after-previous-step()',
      'second-follow-up session-3 +936:00, planned: days-after(sessions/session-3 days=7) after-previous-step()',
      'decide-how-to-go-on session-3 +1272:00, planned: days-after(sessions/session-3 days=21) after-previous-step()',
    ],
  ],
  [
    'after a missed session, with words only from the evening on',
    {
      record: tokens('A X'),
      client: { contactAgreements: [{ ...agreement, hours: { from: '18:00', to: '20:00' } }] },
      asOf: at(5),
    },
    [
      'i-am-here session-2 +0:05 until +0:50, stopped no-agreed-time: minutes-after-start(sessions/session-2 minutes=5)',
      'missed-session session-2 +8:00 to +10:00, planned: end-of-day(sessions/session-2)',
      'first-follow-up session-2 +56:00, planned: working-days-after(sessions/session-2 days=2) after-previous-step() within-agreed-hours(planned=+48:00)',
      'second-follow-up session-2 +176:00, planned: days-after(sessions/session-2 days=7) after-previous-step() within-agreed-hours(planned=+168:00)',
      'decide-how-to-go-on session-2 +504:00, planned: days-after(sessions/session-2 days=21) after-previous-step()',
    ],
  ],
  [
    'after a missed session, with a break agreed before and to come',
    {
      record: tokens('A X', { pauses: [{ ...pause, agreedAt: at(-300), from: at(40), until: at(60) }] }),
      asOf: at(5),
    },
    [
      'i-am-here session-2 +0:05 until +0:50, stopped moment-passed: minutes-after-start(sessions/session-2 minutes=5)',
      'missed-session session-2 +0:50 to +14:00, due: end-of-day(sessions/session-2)',
      'first-follow-up session-2 +48:00, stopped pause-agreed pauses/p1: working-days-after(sessions/session-2 days=2)',
      'second-follow-up session-2 +168:00, planned: days-after(sessions/session-2 days=7) after-previous-step()',
      'decide-how-to-go-on session-2 +504:00, planned: days-after(sessions/session-2 days=21) after-previous-step()',
    ],
  ],
  [
    'after a missed session, answered and against a wish: the wish is named',
    {
      record: tokens('X', { contacts: [sent('a1', 3, [], { direction: 'from-client' })] }),
      client: { optOuts: [{ at: at(4), purpose: 'missed-session' }] },
      asOf: at(5),
    },
    [
      'i-am-here session-1 +0:05 until +0:50, stopped client-opted-out: minutes-after-start(sessions/session-1 minutes=5)',
      'missed-session session-1 +0:50 to +14:00, stopped client-opted-out: end-of-day(sessions/session-1)',
      'first-follow-up session-1 +48:00, stopped client-opted-out: working-days-after(sessions/session-1 days=2) after-previous-step()',
      'second-follow-up session-1 +168:00, stopped client-opted-out: days-after(sessions/session-1 days=7) after-previous-step()',
      'decide-how-to-go-on session-1 +504:00, stopped client-replied contacts/a1: days-after(sessions/session-1 days=21)',
    ],
  ],
  [
    'after a missed session and another that was given up late, with a concern about safety',
    { record: tokens('X C', { safetyFlags: [flag] }), asOf: at(5) },
    [
      'i-am-here session-1 -167:55 until -167:10, stopped safety-comes-first safetyFlags/f1: minutes-after-start(sessions/session-1 minutes=5)',
      'missed-session session-1 -167:10 to -154:00, stopped safety-comes-first safetyFlags/f1: end-of-day(sessions/session-1)',
      'late-cancellation session-2 -2:00, stopped safety-comes-first safetyFlags/f1: cancelled-late(sessions/session-2 deadline=-24:00)',
      'speak-in-person session-1 +2:00 to +14:00, due: safety-first(safetyFlags/f1 sessions/session-1 since=+2:00)',
      'first-follow-up session-1 +53:00, stopped safety-comes-first safetyFlags/f1: working-days-after(sessions/session-1 days=2) after-previous-step()',
      'second-follow-up session-1 +173:00, stopped safety-comes-first safetyFlags/f1: days-after(sessions/session-1 days=7) after-previous-step()',
      'decide-how-to-go-on session-1 +509:00, stopped safety-comes-first safetyFlags/f1: days-after(sessions/session-1 days=21) after-previous-step()',
    ],
  ],
  [
    'before a session for which the practitioner is early',
    {
      record: booked({
        sessions: [sessionFrom({ presence: { practitionerReadyAt: at(-0.2) }, bookedAt: at(-20) })],
        policyAcknowledgements: acknowledged,
      }),
      asOf: at(-0.1),
    },
    ['welcome session-1 -20:00 until +0:00, due: first-session(sessions/session-1 start=+0:00)'],
  ],
  [
    'a session that is on, and that the client has joined',
    {
      record: booked({
        sessions: [sessionFrom({ presence: { practitionerReadyAt: at(-0.2), clientJoinedAt: at(0.05) } })],
        policyAcknowledgements: acknowledged,
      }),
      asOf: at(0.1),
    },
    [],
  ],
  [
    'reminders in the order of their times, the first of them at the booking',
    {
      record: booked({
        sessions: [sessionFrom({ bookedAt: at(-72) })],
        contacts: [sent('w', -71, ['welcome'])],
      }),
      policy: defineAttendancePolicy({ id: 'p', reminders: { hoursBefore: [48, 72, 96] } }),
      asOf: at(-71),
    },
    [
      'policy-reminder session-1 -72:00 until +0:00, due: policy-not-acknowledged(sessions/session-1 policy=p version=1)',
      'session-reminder session-1 -72:00 until -48:00, due: hours-before-start(sessions/session-1 hours=72 start=+0:00)',
      'session-reminder session-1 -48:00 until +0:00, planned: hours-before-start(sessions/session-1 hours=48 start=+0:00)',
      'welcome session-1 -48:00 until +0:00, done contacts/w: first-session(sessions/session-1 start=+0:00)',
    ],
  ],
  [
    'no reminder before the end of notice where it was booked at its end',
    {
      record: booked({
        sessions: [sessionFrom({ bookedAt: at(-24) })],
        policyAcknowledgements: acknowledged,
        contacts: [sent('w', -23.5, ['welcome'])],
      }),
      asOf: at(-23),
    },
    ['welcome session-1 -24:00 until +0:00, done contacts/w: first-session(sessions/session-1 start=+0:00)'],
  ],
  [
    'booking paused, with supervision held and no talk yet',
    {
      record: recordFrom({
        sessions: [0, 1, 2].map((day) =>
          withOutcome(sessionFrom({ id: `s${day}`, start: at(24 * day - 48) }), 'no-show'),
        ),
        supervision: [{ id: 'su', practitionerId: 'practitioner-1', bookedAt: at(2), heldAt: at(3) }],
      }),
      asOf: at(5),
    },
    [
      'i-am-here s0 -47:55 until -47:10, stopped later-missed-session sessions/s1: minutes-after-start(sessions/s0 minutes=5)',
      'missed-session s0 -47:10 to -34:00, stopped later-missed-session sessions/s1: end-of-day(sessions/s0)',
      'i-am-here s1 -23:55 until -23:10, stopped later-missed-session sessions/s2: minutes-after-start(sessions/s1 minutes=5)',
      'missed-session s1 -23:10 to -10:00, stopped later-missed-session sessions/s2: end-of-day(sessions/s1)',
      'booking-paused +0:00, due: booking-paused(sessions/s0 sessions/s1 sessions/s2 since=+0:00)',
      'i-am-here s2 +0:05 until +0:50, stopped moment-passed: minutes-after-start(sessions/s2 minutes=5)',
      'missed-session s2 +0:50 to +14:00, due: end-of-day(sessions/s2)',
      'first-follow-up s2 +48:00, planned: working-days-after(sessions/s2 days=2) after-previous-step()',
      'first-follow-up s0 +53:00, stopped later-missed-session sessions/s1: working-days-after(sessions/s0 days=2) after-previous-step()',
      'first-follow-up s1 +53:00, stopped later-missed-session sessions/s2: working-days-after(sessions/s1 days=2) after-previous-step()',
      'second-follow-up s2 +168:00, planned: days-after(sessions/s2 days=7) after-previous-step()',
      'second-follow-up s0 +173:00, stopped later-missed-session sessions/s1: days-after(sessions/s0 days=7) after-previous-step()',
      'second-follow-up s1 +173:00, stopped later-missed-session sessions/s2: days-after(sessions/s1 days=7) after-previous-step()',
      'decide-how-to-go-on s2 +504:00, planned: days-after(sessions/s2 days=21) after-previous-step()',
      'decide-how-to-go-on s0 +509:00, stopped later-missed-session sessions/s1: days-after(sessions/s0 days=21) after-previous-step()',
      'decide-how-to-go-on s1 +509:00, stopped later-missed-session sessions/s2: days-after(sessions/s1 days=21) after-previous-step()',
    ],
  ],
  [
    'the way back after a talk, with a word of theirs since',
    {
      record: {
        ...tokens('C C C', {
          bookingReviews: [{ id: 'r1', episodeId, decision: 'resume', at: at(20), by }],
          contacts: [sent('a1', 21, [], { direction: 'from-client' })],
          policyAcknowledgements: acknowledged,
        }),
      },
      asOf: at(25),
    },
    [
      'late-cancellation session-1 -338:00, stopped client-replied sessions/session-2#cancellation: cancelled-late(sessions/session-1 deadline=-360:00)',
      'late-cancellation session-2 -170:00, stopped client-replied sessions/session-3#cancellation: cancelled-late(sessions/session-2 deadline=-192:00)',
      'late-cancellation session-3 -2:00, stopped client-replied contacts/a1: cancelled-late(sessions/session-3 deadline=-24:00)',
      'restarting +20:00, due: way-is-open(bookingReviews/r1 since=+20:00)',
    ],
  ],
  [
    'the way back after a talk, with a session that was booked before',
    {
      record: {
        ...tokens('A C C C', {
          bookingReviews: [{ id: 'r1', episodeId, decision: 'resume', at: at(20), by }],
          policyAcknowledgements: acknowledged,
        }),
        sessions: [...tokens('A C C C').sessions, { ...next, bookedAt: at(-400) }],
      },
      asOf: at(25),
    },
    [
      'late-cancellation session-2 -338:00, stopped client-replied sessions/session-3#cancellation: cancelled-late(sessions/session-2 deadline=-360:00)',
      'late-cancellation session-3 -170:00, stopped client-replied sessions/session-4#cancellation: cancelled-late(sessions/session-3 deadline=-192:00)',
      'late-cancellation session-4 -2:00, due: cancelled-late(sessions/session-4 deadline=-24:00)',
      'restarting +20:00, stopped new-booking sessions/next: way-is-open(bookingReviews/r1 since=+20:00)',
      'session-reminder next +96:00 until +120:00, planned: hours-before-start(sessions/next hours=72 start=+168:00)',
      'session-reminder next +120:00 until +168:00, planned: hours-before-start(sessions/next hours=48 start=+168:00)',
    ],
  ],
  [
    'two sessions that fell away on our side: the one that fell away last',
    {
      record: recordFrom({
        sessions: [
          withOutcome(sessionFrom({ id: 'first' }), 'practitioner-no-show'),
          withCancellation(sessionFrom({ id: 'second', start: at(100) }), {
            by: 'practitioner',
            hoursBefore: 110,
          }),
        ],
      }),
      asOf: at(5),
    },
    ['interrupted-by-us first +0:00, due: fell-away-on-our-side(sessions/first start=+0:00)'],
  ],
];

const nameOf = ({ kind, id, part }: EvidenceRef): string =>
  `${kind}/${id}${part === undefined ? '' : `#${part}`}`;

/** Hours and minutes from the start of the last session. */
function clock(instant: Date): string {
  const minutes = Math.abs(+instant - +start) / 60_000;
  const rest = String(minutes % 60).padStart(2, '0');
  return `${instant < start ? '-' : '+'}${Math.floor(minutes / 60)}:${rest}`;
}

function said({ rule, evidence, inputs }: Reason): string {
  const values = Object.entries(inputs).map(
    ([name, value]) => `${name}=${value instanceof Date ? clock(value) : String(value)}`,
  );
  return `${rule.replace('schedule.', '')}(${[...evidence.map(nameOf), ...values].join(' ')})`;
}

/** One entry in one line: what, about which session, from when to when, where it stands and by what, and why. */
function line({ kind, sessionId, state, doneBy, stoppedBy, reasons, ...when }: ScheduledMessage): string {
  const due = +when.dueAt === +when.notBefore ? '' : ` to ${clock(when.dueAt)}`;
  const until = when.notAfter === null ? '' : ` until ${clock(when.notAfter)}`;
  const how = [
    ...(doneBy === null ? [] : [nameOf(doneBy)]),
    ...(stoppedBy === null ? [] : [stoppedBy.by, ...stoppedBy.evidence.map(nameOf)]),
  ];
  const about = sessionId === null ? '' : ` ${sessionId}`;
  const stands = [state, ...how].join(' ');
  return `${kind}${about} ${clock(when.notBefore)}${due}${until}, ${stands}: ${reasons.map(said).join(' ')}`;
}

describe('a whole schedule', () => {
  it.each(schedules)('%s', (_, { record, asOf, client, policy = defaultAttendancePolicy }, expected) => {
    const found = listMessageSchedule(agreeing(record, client), { policies: [policy], asOf });
    expect(found.map(line)).toEqual(expected);
    expect(found.map((one) => one.episodeId)).toEqual(expected.map(() => episodeId));
  });
});
