import { describe, expect, it } from 'vitest';
import {
  attendancePolicyPresets,
  defaultAttendancePolicy,
  defineAttendancePolicy,
  draftMessage,
  english,
  fifteenMinutePolicy,
  noCreditsPolicy,
  renderMessage,
  twoDayPolicy,
} from 'client-engagement';
import { german } from 'client-engagement/languages/de';
import type {
  AttendancePolicy,
  BookingReview,
  CareRecord,
  Contact,
  MessageContext,
  NoticeWindow,
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
import {
  ada,
  agreeing,
  agreement,
  draft,
  drafted,
  kinds,
  partsOf,
  reasonsOf,
  textOf,
  whyNot,
  words,
} from './drafting.js';

const start = new Date('2026-12-30T10:00:00Z');
const at = (hours: number): Date => new Date(+start + hours * 3_600_000);
const booked = agreeing(recordFrom({ sessions: [sessionFrom()] }));
const tokens = (letters: string, more: Partial<CareRecord> = {}): CareRecord =>
  agreeing({ ...recordFromTokens(letters), ...more });
const sent = (hours: number, more: Partial<Contact> = {}): Contact => ({
  id: `c${hours}`,
  clientId: 'client-1',
  episodeId: 'episode-1',
  direction: 'to-client',
  channel: 'email',
  at: at(hours),
  ...more,
});
const allowance = (credits: number) =>
  ({
    id: 'al1',
    clientId: 'client-1',
    source: 'employer',
    credits,
    grantedAt: new Date('2020-01-01T00:00:00Z'),
  }) as const;
const by = { role: 'practitioner', id: 'p1' } as const;
const nextWeek = sessionFrom({ id: 'next', start: at(7 * 24), bookedAt: at(-48) });
const plus = (record: CareRecord, ...sessions: Session[]): CareRecord => ({
  ...record,
  sessions: [...record.sessions, ...sessions],
});

describe('a welcome before the first session', () => {
  it('says when, what to expect, and until when it can be cancelled', () => {
    expect(partsOf('welcome', booked, at(-100))).toEqual([
      'greeting.with-name',
      'welcome.thanks',
      'welcome.when',
      'welcome.what-to-expect',
      'can-cancel-until',
      'questions-welcome',
      'close',
    ]);
  });

  it('has a word for those to whom it is new, and an invitation to the questionnaire until one was answered', () => {
    const isNew = agreeing(booked, { newToThis: true });
    expect(partsOf('welcome', isNew, at(-100), { words })).toEqual(
      expect.arrayContaining(['welcome.new-to-this', 'welcome.questionnaire', 'policy-link']),
    );
    const measures = [
      { id: 'm1', clientId: 'client-1', instrument: 'phq-9', answeredAt: at(-110), answers: [] },
    ];
    expect(partsOf('welcome', { ...isNew, measures }, at(-100), { words })).not.toContain(
      'welcome.questionnaire',
    );
    const earlier = measures.map((one) => ({ ...one, episodeId: 'an-earlier-one' }));
    expect(partsOf('welcome', { ...isNew, measures: earlier }, at(-100), { words })).toContain(
      'welcome.questionnaire',
    );
  });

  it('is for the first session only, while it is ahead', () => {
    expect(whyNot('welcome', booked, at(1))).toEqual(['message.does-not-apply']);
    expect(whyNot('welcome', plus(tokens('A'), nextWeek), at(2))).toEqual(['message.does-not-apply']);
    expect(draft('welcome', plus(tokens('X'), nextWeek), at(2)).status).toBe('drafted');
    expect(draft('welcome', booked, at(-100)).sessionId).toBe('session-1');
  });
});

describe('a reminder of a session', () => {
  it('says until when it can be cancelled, where the policy is, and what is left', () => {
    const record = { ...booked, allowances: [allowance(3)] };
    expect(partsOf('session-reminder', record, at(-72), { words })).toEqual([
      'greeting.with-name',
      'reminder.when',
      'join-link',
      'can-cancel-until',
      'policy-link',
      'credits-left',
      'close.practitioner-and-service',
    ]);
    expect(drafted('session-reminder', record, at(-72)).topics).toEqual([
      'session-reminder',
      'cancellation-policy',
      'session-limits',
    ]);
    expect(textOf('session-reminder', record, at(-72))).toContain('you have 2 session credits left');
  });

  it('says so when notice has ended, to the millisecond', () => {
    const just = (ms: number) => partsOf('session-reminder', booked, new Date(+at(-24) + ms));
    expect(just(-1)).toContain('can-cancel-until');
    expect(just(0)).toContain('notice-has-ended');
  });

  it('says that there is time until it begins where only the start ends it', () => {
    const moved = plus(tokens('A n'), { ...nextWeek, replaces: 'session-2' });
    const of = (more: Partial<MessageContext> = {}) => partsOf('session-reminder', moved, at(100), more);
    expect(of()).toEqual(['greeting.with-name', 'reminder.when', 'can-cancel-until-start', 'close']);
    expect(of({ policies: [noCreditsPolicy] })).toContain('can-cancel-in-time-until-start');
    expect(textOf('session-reminder', moved, at(100))).toContain(
      'you can cancel or move it free of charge until it begins.',
    );
    expect(renderMessage(drafted('session-reminder', moved, at(100)), { language: german }).text).toContain(
      'können Sie ihn bis zum Beginn kostenfrei absagen oder verschieben.',
    );
    const discreetly = agreeing(moved, { contactAgreements: [{ ...agreement, discreet: true }] });
    expect(partsOf('session-reminder', discreetly, at(100)).slice(1, -1)).toEqual([
      'discreet.when',
      'discreet.change-until-start',
    ]);
    // Once the client has agreed to the new time, there is an hour to think again, and then notice as ever.
    const agreed = { ...nextWeek, replaces: 'session-2', confirmedByClientAt: at(-40) };
    expect(partsOf('session-reminder', plus(tokens('A n'), agreed), at(100))).toContain('can-cancel-until');
    const none = defineAttendancePolicy({ id: 'none', notice: { kind: 'elapsed', hours: 0 } });
    expect(partsOf('session-reminder', booked, at(-30), { policies: [none] })).toContain(
      'can-cancel-until-start',
    );
  });

  it('asks only for an early word where a late one costs nothing', () => {
    const kind = defineAttendancePolicy({
      id: 'kind',
      credits: { usedBy: ['attended'] },
      consecutive: { counts: ['no-show'] },
    });
    expect(partsOf('session-reminder', booked, at(-72), { policies: [kind] })).toContain('tell-us-early');
    expect(partsOf('session-reminder', booked, at(-72), { policies: [noCreditsPolicy] })).toContain(
      'can-cancel-in-time',
    );
    expect(partsOf('session-reminder', booked, at(-20), { policies: [noCreditsPolicy] })).toContain(
      'notice-is-short',
    );
  });

  it('is of the next session, or of the one that is named; never of one that began or was cancelled', () => {
    const record = plus(booked, nextWeek);
    expect(draft('session-reminder', record, at(-30)).sessionId).toBe('session-1');
    expect(draft('session-reminder', record, at(-30), { sessionId: 'next' }).sessionId).toBe('next');
    expect(whyNot('session-reminder', booked, at(0))).toEqual(['message.does-not-apply']);
    const cancelled = agreeing(
      recordFrom({ sessions: [withCancellation(sessionFrom(), { by: 'client', hoursBefore: 80 })] }),
    );
    expect(whyNot('session-reminder', cancelled, at(-72), { sessionId: 'session-1' })).toEqual([
      'message.does-not-apply',
    ]);
  });

  it('may go out until the session starts', () => {
    expect(drafted('session-reminder', booked, at(-30)).sendWindow).toEqual({
      notBefore: at(-30),
      notAfter: start,
    });
  });

  it('names the policy of the session, or none where that was not given', () => {
    expect(draft('session-reminder', booked, at(-30)).policy).toEqual({ id: 'guide', version: 1 });
    const unknown = agreeing(recordFrom({ sessions: [sessionFrom({ policy: { id: 'gone', version: 1 } })] }));
    expect(draft('session-reminder', unknown, at(-30), { sessionId: 'session-1' })).toMatchObject({
      status: 'withheld',
      policy: null,
    });
  });
});

describe('how many sessions are left', () => {
  it('is told once few are left', () => {
    const left = (credits: number) =>
      whyNot('credits-left', { ...booked, allowances: [allowance(credits)] }, at(-30));
    expect([left(4), left(3), left(2), left(1)]).toEqual([
      ['message.does-not-apply'],
      ['drafted'],
      ['drafted'],
      ['message.does-not-apply'],
    ]);
    expect(whyNot('credits-left', booked, at(-30))).toEqual(['message.does-not-apply']);
  });

  it('counts what the service of the episode can draw on', () => {
    const record = {
      ...booked,
      allowances: [
        { ...allowance(3), services: ['therapy'] },
        { ...allowance(9), id: 'al2', services: ['coaching'] },
      ],
    };
    expect(textOf('credits-left', record, at(-30))).toContain('you have 2 session credits left');
    const other = { ...booked, allowances: [{ ...allowance(2), services: ['coaching'] }] };
    expect(whyNot('credits-left', other, at(-30))).toEqual(['message.does-not-apply']);
    const notInForce = defineAttendancePolicy({ id: 'later', effectiveFrom: at(1000) });
    expect(whyNot('credits-left', record, at(-30), { policies: [notInForce] })).toEqual([
      'message.does-not-apply',
    ]);
  });
});

describe('the policy', () => {
  it('says what matters most in at most seven clauses, under every policy that ships, in both languages', () => {
    const clauses = (policy: AttendancePolicy) =>
      partsOf('policy-reminder', booked, at(-30), { words, policies: [policy] }).filter((id) =>
        id.startsWith('policy.'),
      );
    expect(clauses(defaultAttendancePolicy)).toEqual([
      'policy.cancel-elapsed',
      'policy.credit-for-late-cancel',
      'policy.credit-for-no-show',
      'policy.paused-after',
      'policy.exceptions',
      'policy.urgent',
    ]);
    const differing = new Map([
      ['fifteen-minutes', 'policy.too-late-minutes'],
      ['one-business-day', 'policy.cancel-business-days'],
      ['no-credits', 'policy.costs-nothing'],
    ]);
    for (const policy of attendancePolicyPresets) {
      const found = clauses(policy);
      expect(found.length).toBeLessThanOrEqual(7);
      expect(found[0]).toMatch(/^policy\.cancel-/);
      expect(found).toContain('policy.paused-after');
      expect(found.at(-1)).toBe('policy.urgent');
      const own = differing.get(policy.id);
      if (own !== undefined) expect(found).toContain(own);
      const draftOf = drafted('policy-reminder', booked, at(-30), { words, policies: [policy] });
      for (const language of [english, german])
        expect(renderMessage(draftOf, { language }).text).toContain('https://example.org/policy');
    }
    const text = textOf('policy-reminder', booked, at(-30), { policies: [twoDayPolicy] });
    expect(text).toContain('up to 48 hours before a session.\n- A session cancelled later than that uses');
  });

  it('says until when a session can be moved where that is not the end of notice for cancelling', () => {
    const policyOf = (reschedule: NoticeWindow) =>
      defineAttendancePolicy({ id: 'ours', notice: { reschedule } });
    const movingIn = (reschedule: NoticeWindow) =>
      partsOf('policy-reminder', booked, at(-30), { words, policies: [policyOf(reschedule)] }).filter((id) =>
        id.startsWith('policy.move'),
      );
    expect(movingIn({ kind: 'elapsed', hours: 24 })).toEqual([]);
    expect(movingIn({ kind: 'elapsed', hours: 48 })).toEqual(['policy.move-elapsed']);
    expect(movingIn({ kind: 'calendar-days', days: 2 })).toEqual(['policy.move-calendar-days']);
    expect(movingIn({ kind: 'business-days', days: 1, cutOff: '17:00' })).toEqual([
      'policy.move-business-days-by',
    ]);
    const policies = [policyOf({ kind: 'elapsed', hours: 48 })];
    const drafting = drafted('policy-reminder', booked, at(-30), { words, policies });
    expect(renderMessage(drafting).text).toContain(
      '- You can cancel free of charge up to 24 hours before a session.\n- You can move a session free of charge up to 48 hours before it.\n- A session cancelled later',
    );
    expect(renderMessage(drafting, { language: german }).text).toContain(
      'bis 24 Stunden vorher kostenfrei absagen.\n- Sie können einen Termin bis 48 Stunden vorher kostenfrei verschieben.\n- Für einen Termin, der später abgesagt wird',
    );
  });

  it('is said whole, clause by clause, where that is asked for', () => {
    const whole = { words, policyDetail: 'whole' } as const;
    const found = partsOf('policy-reminder', booked, at(-30), whole);
    expect(found.filter((id) => id.startsWith('policy.'))).toHaveLength(19);
    expect(found.slice(-3)).toEqual(['policy-link', 'questions-welcome', 'close.practitioner-and-service']);
    expect(textOf('policy-reminder', booked, at(-30), whole)).toContain(
      '\n- You can cancel free of charge up to 24 hours before a session.\n- The same',
    );
  });

  it('is that of a session where one is named, and is withheld where there is none', () => {
    const sessionId = 'session-1';
    expect(draft('policy-reminder', booked, at(-30), { sessionId }).policy).toEqual({
      id: 'guide',
      version: 1,
    });
    const later = defineAttendancePolicy({ id: 'later', effectiveFrom: at(1000) });
    expect(whyNot('policy-reminder', booked, at(-30), { policies: [later] })).toEqual([
      'message.does-not-apply',
    ]);
  });
});

describe('after a late cancellation', () => {
  it('the guide’s order holds: the person, the credit, another time, the policy', () => {
    expect(partsOf('late-cancellation', tokens('A C'), at(-1), { words })).toEqual([
      'greeting.with-name',
      'late-cancel.thanks',
      'credit-used',
      'tell-us-the-reason',
      'another-time.with-link',
      'late-cancel.next-time',
      'policy.cancel-elapsed',
      'policy.move-as-cancel',
      'policy-link',
      'close.practitioner-and-service',
    ]);
    expect(drafted('late-cancellation', tokens('A C'), at(-1)).topics).toEqual([
      'late-cancellation',
      'credit',
      'rebooking',
      'cancellation-policy',
    ]);
  });

  const excused = (exception: Partial<Session>): CareRecord => {
    const [session] = recordFromTokens('C').sessions;
    return agreeing(recordFrom({ sessions: [{ ...sessionFrom(session), ...exception }] }));
  };

  it('a credit is explained only where one was lost', () => {
    const reason = excused({ exception: { reason: 'illness', at: at(-1) } });
    expect(partsOf('late-cancellation', reason, at(0))).toContain('credit-not-used');
    expect(reasonsOf('late-cancellation', reason, at(0))).toContain('message.credit-not-used');
    const free = partsOf('late-cancellation', tokens('A C'), at(0), { policies: [noCreditsPolicy] });
    expect(free.filter((id) => id.startsWith('credit'))).toEqual([]);
    const grace = defineAttendancePolicy({ id: 'grace', exceptions: { grace: { count: 1, days: 90 } } });
    expect(partsOf('late-cancellation', tokens('A C'), at(0), { policies: [grace] })).toContain(
      'credit-not-used',
    );
    const keeps = defineAttendancePolicy({ id: 'keeps', exceptions: { returnsCredit: false } });
    expect(
      partsOf('late-cancellation', reason, at(0), { policies: [keeps] }).filter((id) =>
        id.startsWith('credit'),
      ),
    ).toEqual([]);
  });

  it('nothing is said of losing one while a person is to decide, and a hard time has a word', () => {
    const ill = excused({ cancellation: { by: 'client', at: at(-2), reason: 'illness' } });
    expect(partsOf('late-cancellation', ill, at(-1)).slice(1, 4)).toEqual([
      'late-cancel.thanks',
      'late-cancel.hard-time',
      'credit-undecided',
    ]);
    expect(drafted('late-cancellation', ill, at(-1)).topics).not.toContain('credit');
    expect(textOf('late-cancellation', ill, at(-1))).toContain(
      'You told us something that somebody is going to look at. Whether a session credit is used is not decided yet, and we will let you know.',
    );
    expect(renderMessage(drafted('late-cancellation', ill, at(-1)), { language: german }).text).toContain(
      'Ob eine Sitzung aus Ihrem Kontingent verwendet wird, ist noch nicht entschieden; wir melden uns bei Ihnen.',
    );
    const free = partsOf('late-cancellation', ill, at(-1), { policies: [noCreditsPolicy] });
    expect(free.slice(1, 4)).toEqual(['late-cancel.thanks', 'late-cancel.hard-time', 'undecided']);
  });

  it('how cancelling works is not said again while a person is to decide, nor where an exception was agreed', () => {
    const ill = excused({ cancellation: { by: 'client', at: at(-2), reason: 'illness' } });
    expect(partsOf('late-cancellation', ill, at(-1), { words })).toEqual([
      'greeting.with-name',
      'late-cancel.thanks',
      'late-cancel.hard-time',
      'credit-undecided',
      'another-time.with-link',
      'close.practitioner-and-service',
    ]);
    const agreed = excused({ exception: { reason: 'illness', at: at(-1) } });
    expect(partsOf('late-cancellation', agreed, at(0), { words })).toEqual([
      'greeting.with-name',
      'late-cancel.thanks',
      'credit-not-used',
      'another-time.with-link',
      'close.practitioner-and-service',
    ]);
    for (const record of [ill, agreed])
      expect(drafted('late-cancellation', record, at(0)).topics).not.toContain('cancellation-policy');
  });

  it('it is explained once', () => {
    const told = (more: Partial<Contact>) =>
      reasonsOf(
        'late-cancellation',
        tokens('A C', { contacts: [sent(-1, { topics: ['credit'], ...more })] }),
        at(0),
      );
    expect(told({})).toContain('message.credit-already-explained');
    expect(told({ sessionId: 'session-2' })).toContain('message.credit-already-explained');
    expect(told({ sessionId: 'session-1' })).toContain('message.credit-explained');
    expect(told({ topics: ['credit'], at: at(-3) })).toContain('message.credit-explained');
  });

  it('no reason is asked for where the policy knows no exceptions', () => {
    const strict = defineAttendancePolicy({ id: 'strict', exceptions: { reasons: [], listed: [] } });
    expect(partsOf('late-cancellation', tokens('A C'), at(0), { policies: [strict] })).not.toContain(
      'tell-us-the-reason',
    );
  });

  it('a session that was moved is spoken of as moved, with the new time', () => {
    const moved = plus(
      agreeing(recordFrom({ sessions: [withCancellation(sessionFrom(), { by: 'client', hoursBefore: 2 })] })),
      { ...nextWeek, replaces: 'session-1', bookedAt: at(-2), bookedBy: 'client' },
    );
    expect(partsOf('late-cancellation', moved, at(-1))).toEqual(
      expect.arrayContaining(['late-cancel.moved', 'next-is-booked', 'credit-used']),
    );
    expect(partsOf('late-cancellation', moved, at(-1))).not.toContain('another-time');
  });

  it('another time is offered only where the route is open', () => {
    expect(partsOf('late-cancellation', tokens('C C'), at(0))).toContain('another-time');
    const paused = tokens('C C C');
    expect(partsOf('late-cancellation', paused, at(0))).toContain('talk-first');
    expect(reasonsOf('late-cancellation', paused, at(0))).toContain('message.booking-not-open');
    expect(drafted('late-cancellation', paused, at(0)).topics).not.toContain('rebooking');
    const used = tokens('A C', { allowances: [allowance(2)] });
    expect(partsOf('late-cancellation', used, at(0)).filter((id) => /another|talk/.test(id))).toEqual([]);
  });

  it('does not apply to what was cancelled in time', () => {
    const early = agreeing(
      recordFrom({ sessions: [withCancellation(sessionFrom(), { by: 'client', hoursBefore: 80 })] }),
    );
    expect(whyNot('late-cancellation', early, at(0))).toEqual(['message.does-not-apply']);
    expect(whyNot('late-cancellation', early, at(0), { sessionId: 'session-1' })).toEqual([
      'message.does-not-apply',
    ]);
  });

  it('is about the latest, by when it was cancelled', () => {
    const record = plus(tokens('C'), {
      ...withCancellation(sessionFrom({ id: 'earlier', start: at(20), bookedAt: at(-60) }), {
        by: 'client',
        hoursBefore: 23,
      }),
    });
    expect(draft('late-cancellation', record, at(-1)).sessionId).toBe('session-1');
  });
});

describe('I am here', () => {
  it('is for a session that is on, until the client joins', () => {
    expect(partsOf('i-am-here', booked, at(0.1), { words })).toEqual([
      'greeting.with-name',
      'here.i-am-here',
      'here.join-any-time',
      'join-link',
      'here.short-reply',
      'close.practitioner-and-service',
    ]);
    expect(whyNot('i-am-here', booked, at(-0.1))).toEqual(['message.does-not-apply']);
    expect(whyNot('i-am-here', booked, at(0.9))).toEqual(['message.does-not-apply']);
    const joined = agreeing(recordFrom({ sessions: [sessionFrom({ presence: { clientJoinedAt: start } })] }));
    expect(whyNot('i-am-here', joined, at(0.1))).toEqual(['message.does-not-apply']);
    const gone = agreeing(
      recordFrom({ sessions: [withCancellation(sessionFrom(), { by: 'client', hoursBefore: 1 })] }),
    );
    expect(whyNot('i-am-here', gone, at(0.1))).toEqual(['message.does-not-apply']);
  });

  it('says by when, where a session can be too late to be held', () => {
    const policies = [fifteenMinutePolicy];
    expect(textOf('i-am-here', booked, at(0.1), { policies })).toContain('If you join by 10:15');
    expect(whyNot('i-am-here', booked, at(0.25), { policies })).toEqual(['message.does-not-apply']);
    const waiting = agreeing(
      recordFrom({ sessions: [sessionFrom({ presence: { practitionerReadyAt: at(0.05) } })] }),
    );
    expect(textOf('i-am-here', waiting, at(0.1), { policies })).toContain('If you join by 10:18');
    const half = [defineAttendancePolicy({ id: 'half', lateness: { tooLate: { afterFraction: 0.5 } } })];
    expect(drafted('i-am-here', booked, at(0.1), { policies: half }).sendWindow.notAfter).toEqual(
      at(25 / 60),
    );
  });

  it('never speaks of a credit', () => {
    const marked = { ...booked, sessions: booked.sessions.map((one) => withOutcome(one, 'no-show')) };
    expect(partsOf('i-am-here', marked, at(0.2)).filter((id) => id.startsWith('credit'))).toEqual([]);
  });
});

describe('after a session that the client did not attend', () => {
  const missed = tokens('A X');

  it('the first word is about the person, and never about the credit', () => {
    expect(partsOf('missed-session', missed, at(5), { words })).toEqual([
      'greeting.with-name',
      'missed.reach-out',
      'missed.check-in',
      'another-time.with-link',
      'missed.no-need-to-explain',
      'urgent-help',
      'close.practitioner-and-service',
    ]);
    expect(reasonsOf('missed-session', missed, at(5))).toContain('message.credit-not-in-first-contact');
    const again = tokens('A X', { contacts: [sent(1)] });
    expect(partsOf('missed-session', again, at(5)).filter((id) => id.startsWith('credit'))).toEqual([]);
    expect(whyNot('missed-session', tokens('A'), at(5))).toEqual(['message.does-not-apply']);
  });

  it('who came too late for the session is thanked for coming, and told what it costs', () => {
    const came = {
      ...missed,
      sessions: missed.sessions.map((one) =>
        one.id === 'session-2' ? withOutcome(one, 'arrived-too-late') : one,
      ),
    };
    expect(partsOf('late-cancellation', came, at(5))).toEqual([
      'greeting.with-name',
      'late-cancel.came-too-late',
      'credit-used.missed',
      'tell-us-the-reason',
      'another-time',
      'close',
    ]);
    expect(whyNot('missed-session', came, at(5))).toEqual(['message.does-not-apply']);
  });

  it('a follow-up explains a credit that was lost, unless it is the first word', () => {
    expect(partsOf('first-follow-up', tokens('A X', { contacts: [sent(1)] }), at(50))).toEqual([
      'greeting.with-name',
      'follow-up.not-heard',
      'credit-used.missed',
      'tell-us-the-reason',
      'another-time',
      'follow-up.what-would-help',
      'close',
    ]);
    expect(partsOf('first-follow-up', missed, at(50)).slice(1, 4)).toEqual([
      'missed.reach-out',
      'missed.check-in',
      'another-time',
    ]);
    const ofAnother = tokens('A X', { contacts: [sent(1, { sessionId: 'session-1' })] });
    expect(partsOf('first-follow-up', ofAnother, at(50)).slice(1, 4)).toEqual([
      'missed.reach-out',
      'missed.check-in',
      'another-time',
    ]);
    for (const channel of ['phone', 'video', 'in-person'] as const) {
      const tried = [sent(1, { channel, reached: false })];
      const found = textOf('first-follow-up', tokens('A X', { contacts: tried }), at(50));
      expect(found).toContain('I tried to reach you after our session on');
      expect(found).not.toContain('wrote');
      const both = [...tried, sent(3, { channel: 'sms' })];
      expect(partsOf('first-follow-up', tokens('A X', { contacts: both }), at(50))).toContain(
        'follow-up.not-heard',
      );
    }
    const decided = tokens('A X', {
      contacts: [sent(1)],
      sessions: recordFromTokens('A X').sessions.map((one) => ({
        ...one,
        exception: { reason: 'illness', at: at(2) } as const,
      })),
    });
    expect(partsOf('first-follow-up', decided, at(50))).toContain('credit-not-used');
    const without = { policies: [noCreditsPolicy] };
    expect(partsOf('first-follow-up', decided, at(50), without).join()).not.toContain('credit');
  });

  it('the second follow-up leaves the door open and says where else there is support', () => {
    const record = tokens('A X', { contacts: [sent(1), sent(30, { topics: ['credit'] })] });
    expect(partsOf('second-follow-up', record, at(170), { words })).toEqual([
      'greeting.with-name',
      'follow-up.not-heard',
      'another-time.with-link',
      'second-follow-up.door-open',
      'second-follow-up.other-support',
      'second-follow-up.signpost',
      'urgent-help',
      'close.practitioner-and-service',
    ]);
  });

  it('nothing follows up on somebody who has answered', () => {
    const answered = (contact: Partial<Contact>) =>
      whyNot('first-follow-up', tokens('A X', { contacts: [sent(1), sent(3, contact)] }), at(50));
    expect(answered({ direction: 'from-client' })).toEqual(['message.answered']);
    expect(answered({ reached: true, channel: 'phone' })).toEqual(['message.answered']);
    expect(answered({ direction: 'from-client', episodeId: 'other' })).toEqual(['drafted']);
    const statements = [
      { id: 'st1', sessionId: 'session-2', says: 'had-a-reason', reason: 'illness', at: at(4) },
    ] as const;
    expect(whyNot('second-follow-up', { ...missed, statements }, at(50))).toEqual(['message.answered']);
    const elsewhere = [{ ...statements[0], sessionId: 'gone' }];
    expect(whyNot('second-follow-up', { ...missed, statements: elsewhere }, at(50))).toEqual(['drafted']);
    expect(whyNot('missed-session', { ...missed, statements }, at(50))).toEqual(['message.answered']);
    const came = plus(missed, withOutcome({ ...nextWeek, bookedAt: at(-100) }, 'attended'));
    expect(whyNot('first-follow-up', came, at(200))).toEqual(['message.answered']);
    expect(whyNot('first-follow-up', came, at(100))).toEqual(['drafted']);
  });

  it('nothing is written while what became of a later session is not recorded: they may have come', () => {
    const awaited = tokens('A A X ?', { contacts: [sent(1)] });
    for (const kind of ['missed-session', 'first-follow-up', 'second-follow-up'] as const) {
      expect(whyNot(kind, awaited, at(900))).toEqual(['message.outcome-awaited']);
      expect(draft(kind, awaited, at(900)).reasons[0]?.evidence).toEqual([
        { kind: 'sessions', id: 'session-4' },
      ]);
    }
    // Until that session is over nothing of it is awaited, and one before the missed one says nothing.
    expect(whyNot('first-follow-up', awaited, at(-100))).toEqual(['drafted']);
    expect(whyNot('first-follow-up', tokens('A ? X', { contacts: [sent(1)] }), at(50))).toEqual(['drafted']);
    const answered = tokens('A A X ?', { contacts: [sent(3, { direction: 'from-client' })] });
    expect(whyNot('missed-session', answered, at(900))).toEqual(['message.answered']);
  });

  it('a client who let us know once it had begun has been in touch', () => {
    const late = agreeing(
      recordFrom({ sessions: [sessionFrom({ cancellation: { by: 'client', at: at(0.2) } })] }),
    );
    expect(whyNot('missed-session', late, at(5))).toEqual(['message.answered']);
    expect(draft('missed-session', late, at(5)).reasons[0]?.evidence).toEqual([
      { kind: 'sessions', id: 'session-1', part: 'cancellation' },
    ]);
  });

  it('does not apply where the session was attended', () => {
    for (const kind of ['first-follow-up', 'second-follow-up', 'missed-session'] as const)
      expect(whyNot(kind, missed, at(50), { sessionId: 'session-1' })).toEqual(['message.does-not-apply']);
  });
});

describe('while booking is paused', () => {
  it('it is said that we talk first, by when, and that urgent help stays open', () => {
    expect(partsOf('booking-paused', tokens('X X X'), at(5), { words })).toEqual([
      'greeting.with-name',
      'paused.did-not-work-out',
      'paused.talk-first',
      'paused.talk-by',
      'paused.urgent',
      'urgent-help',
      'close.practitioner-and-service',
    ]);
    expect(partsOf('booking-paused', tokens('X X X'), at(500))).not.toContain('paused.talk-by');
    expect(partsOf('booking-paused', plus(tokens('X X X'), nextWeek), at(5))).toContain(
      'paused.booked-stays',
    );
  });

  it('is withheld while it is not paused, or something is still to be recorded', () => {
    expect(whyNot('booking-paused', tokens('X X'), at(5))).toEqual(['message.does-not-apply']);
    expect(whyNot('booking-paused', tokens('X X ? X'), at(5))).toEqual(['message.does-not-apply']);
  });

  it('speaks of one pause where both formats are paused', () => {
    const groups = recordFromTokens('X X X').sessions.map((one) => ({
      ...one,
      id: `g${one.id}`,
      format: 'group' as const,
    }));
    const { evidence } = drafted('booking-paused', plus(tokens('X X X'), ...groups), at(5)).reasons[0] ?? {};
    expect(evidence).toHaveLength(3);
    expect(evidence?.[0]?.id).toBe('gsession-1');
  });

  it('counts the client’s episodes together where the policy does', () => {
    const together = defineAttendancePolicy({ id: 'together', consecutive: { scope: 'client' } });
    expect(draft('booking-paused', tokens('X X X'), at(5), { policies: [together] }).status).toBe('drafted');
  });
});

describe('starting again', () => {
  const held = { conversation: 'held' } as const;
  const review = (
    decision: 'resume' | 'resume-with-plan' | 'pause',
    more: Partial<BookingReview> = held,
  ) => ({
    bookingReviews: [{ id: 'r1', episodeId: 'episode-1', decision, at: at(24), by, ...more }],
  });

  it('follows a resuming review, with or without a plan', () => {
    expect(partsOf('restarting', tokens('X X X', review('resume')), at(30))).toEqual([
      'greeting.with-name',
      'restart.booking-open',
      'another-time',
      'close',
    ]);
    expect(partsOf('restarting', tokens('X X X', review('resume-with-plan')), at(30))).toContain(
      'restart.as-planned',
    );
    expect(whyNot('restarting', tokens('X X X', review('pause')), at(30))).toEqual([
      'message.does-not-apply',
    ]);
    expect(whyNot('restarting', tokens('X X X'), at(30))).toEqual(['message.does-not-apply']);
  });

  it('thanks for a talk only where there was one', () => {
    for (const conversation of ['two-attempts', undefined] as const)
      for (const decision of ['resume', 'resume-with-plan'] as const) {
        const record = tokens('A X X X', review(decision, { conversation }));
        expect(partsOf('restarting', record, at(30))).toEqual([
          'greeting.with-name',
          'restart.open-again',
          'another-time',
          'close',
        ]);
      }
    const nobody = tokens('A X X X', review('resume', { conversation: 'two-attempts' }));
    expect(textOf('restarting', nobody, at(30))).toContain('Booking is open to you again.');
    expect(renderMessage(drafted('restarting', nobody, at(30)), { language: german }).text).toContain(
      'Sie können wieder Termine buchen.',
    );
  });

  it('is not written once the client has booked or come since', () => {
    const came = recordFromTokens('A A A A A').sessions.map((session, index) => ({
      ...session,
      id: `later-${index}`,
      start: at(168 * (index + 1)),
      end: at(168 * (index + 1) + 1),
      bookedAt: at(-100),
    }));
    const resumed = plus(tokens('A X X X', review('resume')), ...came);
    expect(whyNot('restarting', resumed, at(5000))).toEqual(['message.answered']);
    expect(draft('restarting', resumed, at(5000)).reasons[0]?.evidence).toEqual([
      { kind: 'sessions', id: 'later-0' },
    ]);
    const since = { ...nextWeek, bookedAt: at(25) };
    expect(whyNot('restarting', plus(tokens('X X X', review('resume')), since), at(30))).toEqual([
      'message.does-not-apply',
    ]);
    // What was booked before says nothing of whether they know.
    expect(partsOf('restarting', plus(tokens('X X X', review('resume')), nextWeek), at(30))).toContain(
      'next-is-booked',
    );
  });

  it('follows a break that is over, by plan or before', () => {
    const pause = { id: 'p1', episodeId: 'episode-1', agreedAt: at(1), from: at(2), until: at(20) };
    expect(partsOf('restarting', tokens('A', { pauses: [pause] }), at(30))).toContain('restart.after-break');
    expect(partsOf('restarting', tokens('A', { pauses: [{ ...pause, endedAt: at(10) }] }), at(15))).toContain(
      'restart.after-break',
    );
    expect(whyNot('restarting', tokens('A', { pauses: [pause] }), at(10))).toEqual([
      'message.agreed-pause',
      'message.does-not-apply',
    ]);
    expect(whyNot('restarting', tokens('A', { pauses: [{ ...pause, episodeId: 'other' }] }), at(30))).toEqual(
      ['message.does-not-apply'],
    );
    const open = { ...pause, until: undefined };
    expect(whyNot('restarting', tokens('A', { pauses: [open] }), at(30))).toContain('message.does-not-apply');
    const both = tokens('X X X', { pauses: [pause], ...review('resume') });
    expect(partsOf('restarting', both, at(30))).toContain('restart.booking-open');
  });
});

describe('what fell away on our side', () => {
  it.each([
    ['practitioner-no-show', 'interrupted.not-there'],
    ['technical-failure', 'interrupted.technical'],
  ] as const)('is said plainly: %s', (value, id) => {
    const record = agreeing(recordFrom({ sessions: [withOutcome(sessionFrom(), value)] }));
    expect(partsOf('interrupted-by-us', record, at(5)).slice(1, 4)).toEqual([
      id,
      'interrupted.costs-nothing',
      'another-time',
    ]);
    expect(drafted('interrupted-by-us', record, at(5)).toneNotes).toEqual(['say-sorry-plainly']);
    expect(partsOf('interrupted-by-us', record, at(5), { policies: [noCreditsPolicy] }).slice(1, 3)).toEqual([
      id,
      'another-time',
    ]);
  });

  it('is said of a session that we cancelled, and of one that we moved, with its new time', () => {
    expect(partsOf('interrupted-by-us', tokens('A n'), at(5))).toContain('interrupted.cancelled');
    const moved = (more: Partial<Session>) =>
      plus(
        agreeing(
          recordFrom({
            sessions: [withCancellation(sessionFrom(), { by: 'practitioner', hoursBefore: 50 })],
          }),
        ),
        { ...nextWeek, replaces: 'session-1', bookedAt: at(-50), bookedBy: 'practitioner', ...more },
      );
    expect(partsOf('interrupted-by-us', moved({}), at(-40)).slice(1, 4)).toEqual([
      'interrupted.moved',
      'interrupted.costs-nothing',
      'interrupted.new-time',
    ]);
    const over = moved({ recordedOutcome: { value: 'attended', recordedAt: at(200) } });
    expect(partsOf('interrupted-by-us', over, at(300))).not.toContain('interrupted.new-time');
  });

  it('does not say that it costs nothing where a policy that nobody checked takes a credit for it', () => {
    const odd = {
      ...defaultAttendancePolicy,
      credits: { usedBy: ['practitioner-cancel'] as const, disruptedFraction: 1 },
    };
    expect(partsOf('interrupted-by-us', tokens('A n'), at(5), { policies: [odd] })).not.toContain(
      'interrupted.costs-nothing',
    );
  });

  it('does not apply to anything else', () => {
    expect(whyNot('interrupted-by-us', tokens('A X'), at(5))).toEqual(['message.does-not-apply']);
    expect(whyNot('interrupted-by-us', tokens('A X'), at(5), { sessionId: 'session-1' })).toEqual([
      'message.does-not-apply',
    ]);
  });
});

describe('the ending', () => {
  const ending = (more: object, letters = 'A A'): CareRecord => ({
    ...tokens(letters),
    episodes: [episodeFrom({ ...more })],
  });
  const over = (kind: string, letters?: string) =>
    partsOf('ending-care', ending({ ending: { kind, at: at(2), by } }, letters), at(5));

  const subjectsOf = (record: CareRecord): string[] =>
    [english, german].map(
      (language) => renderMessage(drafted('ending-care', record, at(5)), { language }).subject,
    );

  it('is looked towards where it was planned', () => {
    const planned = { plannedEnding: { agreedAt: at(-90), lastSessionId: 'next' } };
    expect(partsOf('ending-care', plus(ending(planned), nextWeek), at(5))).toEqual([
      'greeting.with-name',
      'ending.last-session-on',
      'ending.thanks',
      'ending.staying-well',
      'ending.come-back',
      'close',
    ]);
    expect(partsOf('ending-care', ending(planned), at(5))).toContain('ending.last-session');
    const missed = { plannedEnding: { agreedAt: at(-90), lastSessionId: 'session-2' } };
    expect(partsOf('ending-care', ending(missed, 'A X'), at(5))).toContain('ending.last-session');
    expect(subjectsOf(ending(planned, 'X'))).toEqual([
      'About your care with us',
      'Zu Ihrer Begleitung bei uns',
    ]);
    expect(subjectsOf(plus(ending(planned, 'X'), nextWeek))[0]).toBe('Our last sessions, and after');
    const withdrawn = { plannedEnding: { agreedAt: at(-90), withdrawnAt: at(-80) } };
    expect(whyNot('ending-care', ending(withdrawn), at(5))).toEqual(['message.does-not-apply']);
    expect(whyNot('ending-care', tokens('A'), at(5))).toEqual(['message.does-not-apply']);
  });

  it('the sessions have come to their end once the one planned as the last was held, and none came after it', () => {
    const done = { plannedEnding: { agreedAt: at(-90), lastSessionId: 'session-2' } };
    expect(partsOf('ending-care', ending(done), at(5))).toEqual([
      'greeting.with-name',
      'ending.last-session-held',
      'ending.thanks',
      'ending.staying-well',
      'ending.come-back',
      'close',
    ]);
    expect(textOf('ending-care', ending(done), at(5))).toContain(
      'As we planned, our sessions have come to their end.',
    );
    const inGerman = renderMessage(drafted('ending-care', ending(done), at(5)), { language: german });
    expect(inGerman.text).toContain('Wie geplant sind unsere Sitzungen zu Ende gegangen.');
    expect(subjectsOf(ending(done))[0]).toBe('Our last sessions, and after');
    for (const goesOn of [nextWeek, withOutcome(nextWeek, 'attended')])
      expect(partsOf('ending-care', plus(ending(done), goesOn), at(200))).toContain('ending.last-session');
    expect(partsOf('ending-care', plus(ending(done), nextWeek), at(5))).toContain('ending.last-session');
    const before = { ...done.plannedEnding, lastSessionId: 'session-1' };
    const given = withCancellation(sessionFrom({ id: 'g', start: at(50), bookedAt: at(-90) }), {
      by: 'client',
      hoursBefore: 46,
    });
    expect(partsOf('ending-care', plus(ending({ plannedEnding: before }, 'A X'), given), at(5))).toContain(
      'ending.last-session-held',
    );
  });

  it('where it could not be talked through, says that this care has ended, and nothing of last sessions', () => {
    for (const kind of ['unplanned', 'service-ended', 'did-not-start'] as const) {
      const record = ending({ ending: { kind, at: at(2), by } }, 'X');
      expect(subjectsOf(record)).toEqual(['About your care with us', 'Zu Ihrer Begleitung bei uns']);
      expect(textOf('ending-care', record, at(5)).split('\n\n').slice(1, -1)).toEqual([
        'This care with us has ended for now.',
        'If you would like to come back one day, you are welcome to get in touch.',
      ]);
      expect(renderMessage(drafted('ending-care', record, at(5)), { language: german }).text).toContain(
        'Diese Begleitung bei uns ist vorerst beendet.',
      );
    }
    const held = ending({ ending: { kind: 'met-goals', at: at(2), by } });
    expect(subjectsOf(held)).toEqual([
      'Our last sessions, and after',
      'Unsere letzten Sitzungen, und danach',
    ]);
  });

  it('is not written once the client is with us again, but to somebody who goes on with us all the same', () => {
    const ended = (kind: 'met-goals' | 'moved-inside') => episodeFrom({ ending: { kind, at: at(2), by } });
    const withOther = (openedAt: Date, kind: 'met-goals' | 'moved-inside' = 'met-goals'): CareRecord => ({
      ...tokens('A A'),
      episodes: [ended(kind), { ...episodeFrom(), id: 'again', openedAt }],
    });
    expect(whyNot('ending-care', withOther(at(2)), at(50))).toEqual(['message.answered']);
    // A draft of one episode names no record of another.
    expect(draft('ending-care', withOther(at(40)), at(50)).reasons[0]?.evidence).toEqual([]);
    // Not yet, or all along, or where they were moved to.
    expect(whyNot('ending-care', withOther(at(60)), at(50))).toEqual(['drafted']);
    expect(whyNot('ending-care', withOther(at(-500)), at(50))).toEqual(['drafted']);
    expect(whyNot('ending-care', withOther(at(2), 'moved-inside'), at(50))).toEqual(['drafted']);
  });

  it('looks back only on what was planned and took place', () => {
    expect(over('met-goals')).toEqual([
      'greeting.with-name',
      'ending.over',
      'ending.thanks',
      'ending.staying-well',
      'ending.come-back',
      'close',
    ]);
    for (const kind of ['unplanned', 'service-ended', 'did-not-start'])
      expect(over(kind)).toEqual(['greeting.with-name', 'ending.closed', 'ending.come-back', 'close']);
    expect(over('met-goals', 'X')).toEqual([
      'greeting.with-name',
      'ending.closed',
      'ending.come-back',
      'close',
    ]);
    expect(over('referred-outside')).toContain('ending.elsewhere');
  });

  it('is the only message after the end of care', () => {
    const record = ending({ ending: { kind: 'met-goals', at: at(2), by } }, 'A X');
    expect(kinds.filter((kind) => draft(kind, record, at(5)).status === 'drafted')).toEqual(['ending-care']);
    expect(whyNot('first-follow-up', record, at(5))).toEqual(['message.care-ended']);
  });
});

describe('more sessions', () => {
  const wait = (more: object) =>
    tokens('A', {
      serviceWaits: [{ id: 'w1', episodeId: 'episode-1', for: 'more-sessions', from: at(1), ...more }],
    });

  it('can be asked for while few are left', () => {
    expect(partsOf('extension', tokens('A', { allowances: [allowance(2)] }), at(5))).toEqual([
      'greeting.with-name',
      'credits-left',
      'extension.can-ask',
      'close',
    ]);
    expect(draft('extension', tokens('A', { allowances: [allowance(1)] }), at(5)).status).toBe('drafted');
    expect(whyNot('extension', tokens('A', { allowances: [allowance(9)] }), at(5))).toEqual([
      'message.does-not-apply',
    ]);
    expect(whyNot('extension', tokens('A'), at(5))).toEqual(['message.does-not-apply']);
  });

  it('were asked for, granted, or not', () => {
    expect(partsOf('extension', wait({}), at(5))).toContain('extension.asked');
    expect(partsOf('extension', wait({ until: at(3), granted: true }), at(5)).slice(1, 3)).toEqual([
      'extension.granted',
      'another-time',
    ]);
    expect(partsOf('extension', wait({ until: at(3), granted: false }), at(5))).toContain(
      'extension.not-granted',
    );
    expect(whyNot('extension', wait({ until: at(3) }), at(5))).toEqual(['message.does-not-apply']);
    expect(whyNot('extension', wait({ for: 'transfer' }), at(5))).toEqual(['message.does-not-apply']);
  });

  it('speaks of the latest request', () => {
    const [first] = wait({ until: at(3), granted: false }).serviceWaits ?? [];
    const again = { ...wait({}).serviceWaits?.[0], id: 'w2', from: at(4) } as NonNullable<typeof first>;
    const record = tokens('A', { serviceWaits: first === undefined ? [] : [first, again] });
    expect(partsOf('extension', record, at(5))).toContain('extension.asked');
  });
});

describe('somebody who got better and went quiet', () => {
  const answered = (id: string, hours: number, each: number, instrument = 'gad-7') => ({
    id,
    clientId: 'client-1',
    instrument,
    answeredAt: at(hours),
    answers: Array.from({ length: instrument === 'gad-7' ? 7 : 9 }, (_, i) => (i === 8 ? 0 : each)),
  });
  const better = [answered('m1', -170, 2), answered('m2', -1, 0)];
  const quiet = (more: Partial<CareRecord> = {}) => tokens('A A', { measures: better, ...more });
  const late = at(30 * 24);

  it('gets one warm message', () => {
    expect(partsOf('well-and-quiet', quiet(), late, { words })).toEqual([
      'greeting.with-name',
      'quiet.was-better',
      'quiet.perhaps-no-need',
      'quiet.door-open',
      'another-time.with-link',
      'urgent-help',
      'close.practitioner-and-service',
    ]);
    const once = quiet({ contacts: [sent(29 * 24, { topics: ['check-in'] })] });
    expect(whyNot('well-and-quiet', once, late)).toEqual(['message.already-sent']);
    expect(draft('well-and-quiet', quiet({ contacts: [sent(29 * 24)] }), late).status).toBe('drafted');
  });

  it('is not written to while not quiet, not better, or worse in something', () => {
    expect(whyNot('well-and-quiet', quiet(), at(24))).toEqual(['message.does-not-apply']);
    expect(whyNot('well-and-quiet', tokens('A A'), late)).toEqual(['message.does-not-apply']);
    expect(whyNot('well-and-quiet', quiet({ measures: better.slice(1) }), late)).toEqual([
      'message.does-not-apply',
    ]);
    const same = [answered('m1', -170, 2), answered('m2', -1, 2)];
    expect(whyNot('well-and-quiet', quiet({ measures: same }), late)).toEqual(['message.does-not-apply']);
    const worse = [...better, answered('m3', -170, 0, 'phq-9'), answered('m4', -1, 2, 'phq-9')];
    expect(whyNot('well-and-quiet', quiet({ measures: worse }), late)).toEqual(['message.does-not-apply']);
  });

  it('is not written to while the outcome of a later session is awaited: they may have come', () => {
    const unknown = (letters: string) => quiet({ sessions: recordFromTokens(letters).sessions });
    expect(whyNot('well-and-quiet', unknown('A ?'), late)).toEqual(['message.outcome-awaited']);
    expect(draft('well-and-quiet', unknown('A ?'), late).reasons[0]?.evidence).toEqual([
      { kind: 'sessions', id: 'session-2' },
    ]);
    expect(whyNot('well-and-quiet', unknown('?'), late)).toEqual(['message.outcome-awaited']);
    expect(whyNot('well-and-quiet', unknown('? A'), late)).toEqual(['drafted']);
  });

  it('is not written to once the last session that was planned was held', () => {
    const planned = (more: object): CareRecord =>
      quiet({
        episodes: [
          episodeFrom({ plannedEnding: { agreedAt: at(-90), lastSessionId: 'session-2', ...more } }),
        ],
      });
    expect(whyNot('well-and-quiet', planned({}), late)).toEqual(['message.does-not-apply']);
    expect(whyNot('well-and-quiet', planned({ withdrawnAt: at(-80) }), late)).toEqual(['drafted']);
    expect(whyNot('well-and-quiet', planned({ lastSessionId: undefined }), late)).toEqual(['drafted']);
  });

  it('is offered a link only where booking is open', () => {
    const limited = defineAttendancePolicy({
      id: 'limited',
      limits: { cumulative: [{ count: 1, days: 365 }] },
    });
    const record = quiet({ sessions: recordFromTokens('X A').sessions });
    expect(partsOf('well-and-quiet', record, late, { words })).toContain('another-time.with-link');
    expect(partsOf('well-and-quiet', record, late, { words, policies: [limited] })).not.toContain(
      'another-time.with-link',
    );
  });
});

describe('what stands against any message', () => {
  it('death: nothing is written after it, whatever it is, in any episode', () => {
    const record = {
      ...tokens('X X X'),
      episodes: [
        episodeFrom(),
        episodeFrom({ id: 'b', ending: { kind: 'died', at: at(2), by } }),
        episodeFrom({ id: 'a', ending: { kind: 'died', at: at(2), by } }),
      ],
    };
    expect(kinds.filter((kind) => draft(kind, record, at(5)).status === 'drafted')).toEqual([]);
    expect(whyNot('missed-session', record, at(5))).toEqual(['message.client-died', 'message.client-died']);
    expect(draft('missed-session', record, at(1)).status).toBe('drafted');
  });

  it('safety: nothing templated is drafted while a concern is open', () => {
    const flag = { id: 'f1', clientId: 'client-1', openedAt: at(1), source: 'disclosure' } as const;
    const record = tokens('X X X', { safetyFlags: [flag] });
    for (const kind of kinds) expect(draft(kind, record, at(5)).status).toBe('withheld');
    expect(whyNot('missed-session', record, at(5))).toEqual(['message.safety-open']);
    expect(draft('missed-session', record, at(5)).reasons[0]?.evidence).toEqual([
      { kind: 'safetyFlags', id: 'f1' },
    ]);
    const closed = tokens('X X X', { safetyFlags: [{ ...flag, closedAt: at(3) }] });
    expect(draft('missed-session', closed, at(5)).status).toBe('drafted');
  });

  it('an agreed pause: nothing presses in it, and what was booked is still spoken of', () => {
    const pause = { id: 'p1', episodeId: 'episode-1', agreedAt: at(-100), from: at(-90), until: at(900) };
    const later = { ...pause, id: 'p2', from: at(800) };
    expect(whyNot('missed-session', tokens('X', { pauses: [pause] }), at(5))).toEqual([
      'message.agreed-pause',
    ]);
    expect(draft('missed-session', tokens('X', { pauses: [later] }), at(5)).status).toBe('drafted');
    expect(draft('session-reminder', { ...booked, pauses: [pause] }, at(-30)).status).toBe('drafted');
  });

  it('a wish: not for this, or not at all, as long as it holds', () => {
    const optOut = (purpose: 'all' | 'check-ins' | 'missed-session', more: object = {}) =>
      whyNot('missed-session', agreeing(tokens('X'), { optOuts: [{ at: at(1), purpose, ...more }] }), at(5));
    expect(optOut('all')).toEqual(['message.opted-out']);
    expect(optOut('missed-session')).toEqual(['message.opted-out']);
    expect(optOut('check-ins')).toEqual(['drafted']);
    expect(optOut('all', { endedAt: at(3) })).toEqual(['drafted']);
  });

  it('no agreement: nothing is drafted beyond what was agreed', () => {
    const agreed = (contactAgreements: (typeof agreement)[] | undefined) =>
      whyNot('missed-session', agreeing(tokens('X'), { contactAgreements }), at(5));
    expect(agreed(undefined)).toEqual(['message.no-agreed-channel']);
    expect(agreed([])).toEqual(['message.no-agreed-channel']);
    expect(agreed([{ ...agreement, purposes: ['reminders'] }])).toEqual(['message.no-agreed-channel']);
    expect(agreed([{ ...agreement, endedAt: at(3) }])).toEqual(['message.no-agreed-channel']);
    expect(agreed([agreement])).toEqual(['drafted']);
  });

  it('every reason is given, not only the first', () => {
    const flag = { id: 'f1', clientId: 'client-1', openedAt: at(1), source: 'other' } as const;
    const record = { ...agreeing(recordFromTokens('A'), { contactAgreements: [] }), safetyFlags: [flag] };
    expect(whyNot('missed-session', record, at(5))).toEqual([
      'message.safety-open',
      'message.no-agreed-channel',
      'message.does-not-apply',
    ]);
  });

  it('the hours: a message waits for them, and is withheld where it would be of no use by then', () => {
    const hours = { from: '18:00', to: '20:00' };
    const evening = { contactAgreements: [{ ...agreement, hours }] };
    const { sendWindow } = drafted('missed-session', agreeing(tokens('X'), evening), at(5));
    expect(sendWindow).toEqual({ notBefore: at(8), notAfter: at(10) });
    expect(whyNot('i-am-here', agreeing(booked, evening), at(0.1))).toEqual(['message.no-agreed-time']);
  });

  it('an episode or a session that is not there is the caller’s mistake', () => {
    const code = (value: string) => expect.objectContaining({ code: value });
    expect(() => draft('welcome', booked, at(1), { episodeId: 'gone' })).toThrow(code('unknown-episode'));
    expect(() => draft('welcome', booked, at(1), { sessionId: 'gone' })).toThrow(code('unknown-session'));
    expect(() => draft('welcome', booked, at(-500))).not.toThrow();
    expect(() => draft('welcome', booked, at(-500), { sessionId: 'session-1' })).toThrow(
      code('unknown-session'),
    );
  });
});

describe('a kind of message that there is not', () => {
  it.each([
    'remind',
    '',
    'constructor',
    '__proto__',
    'toString',
    'Welcome',
    undefined,
    null,
    7,
    ['welcome'],
    {},
  ])('%j is the caller’s mistake, said without anything of the client', (kind) => {
    const call = () => draft(kind as never, tokens('A X'), at(5));
    expect(call).toThrow(RangeError);
    expect(call).toThrow(
      expect.objectContaining({ code: 'unknown-code', message: 'The kind is none of the kinds of message.' }),
    );
  });
});

describe('the channel', () => {
  it('is the one agreed to last, and a call gets its own note', () => {
    const phone = { ...agreement, agreedAt: at(-9), channel: 'phone' } as const;
    const record = agreeing(tokens('X'), { contactAgreements: [agreement, phone] });
    expect(drafted('missed-session', record, at(5))).toMatchObject({
      channel: 'phone',
      toneNotes: ['person-before-admin', 'no-pressure-to-answer', 'for-a-call-use-your-own-words'],
    });
    const sameDay = [agreement, { ...agreement, channel: 'app' } as const];
    for (const contactAgreements of [sameDay, sameDay.toReversed()])
      expect(drafted('missed-session', agreeing(tokens('X'), { contactAgreements }), at(5)).channel).toBe(
        'app',
      );
  });

  it('is discreet where it was ever asked to be: no names, no links, nothing of what it is about', () => {
    const discreet = { ...agreement, purposes: ['ending'] as const, discreet: true };
    const record = agreeing(tokens('A C', { allowances: [allowance(4)] }), {
      contactAgreements: [agreement, discreet],
    });
    const found = drafted('late-cancellation', record, at(-1), { words });
    expect(found).toMatchObject({ discreet: true, subject: { id: 'discreet.subject' } });
    expect(found.parts.map(({ id }) => id)).toEqual([
      'greeting.with-name',
      'discreet.hear-from-you',
      'close',
    ]);
    expect(found.topics).toEqual(['late-cancellation']);
    expect(found.reasons.map(({ rule }) => rule)).toEqual([
      'message.occasion',
      'message.agreed-channel',
      'message.discreet',
    ]);
    expect(found.toneNotes).toContain('say-nothing-of-what-it-is-about');
    const other = agreeing(tokens('A C'), {
      contactAgreements: [agreement, { ...discreet, channel: 'sms' }, { ...discreet, endedAt: at(-5) }],
    });
    expect(drafted('late-cancellation', other, at(-1)).discreet).toBe(false);
  });

  it('shows the time of a session, until when it can be changed, and that we are there', () => {
    const discreetly = { contactAgreements: [{ ...agreement, discreet: true }] };
    const of = (kind: (typeof kinds)[number], hours: number, record = booked) =>
      partsOf(kind, agreeing(record, discreetly), at(hours)).slice(1, -1);
    expect(of('welcome', -100)).toEqual(['discreet.when']);
    expect(of('session-reminder', -100)).toEqual(['discreet.when', 'discreet.change-until']);
    expect(of('session-reminder', -10)).toEqual(['discreet.when']);
    expect(of('i-am-here', 0.1)).toEqual(['discreet.here']);
    expect(of('policy-reminder', -10)).toEqual(['discreet.note']);
    expect(of('interrupted-by-us', 5, tokens('n'))).toEqual(['discreet.changed', 'discreet.hear-from-you']);
  });
});

describe('names and zones', () => {
  it('greets and closes with what is known', () => {
    const ends = (name: string | undefined, given: object) => {
      const found = partsOf('missed-session', agreeing(tokens('X'), { preferredName: name }), at(5), {
        words: given,
      });
      return [found[0], found.at(-1)];
    };
    expect(ends('Ada', {})).toEqual(['greeting.with-name', 'close']);
    expect(ends(undefined, { practitioner: 'Iris' })).toEqual(['greeting', 'close.practitioner']);
    expect(ends('  ', { service: 'Example', practitioner: ' ' })).toEqual(['greeting', 'close.service']);
    expect(ends('Ada', words)).toEqual(['greeting.with-name', 'close.practitioner-and-service']);
  });

  it('writes times in the client’s zone, and says so where the clocks there show others', () => {
    const london = recordFrom({ sessions: [sessionFrom({ timeZone: 'Europe/London' })] });
    const zone = (timeZone: string | undefined) => {
      const found = drafted('session-reminder', agreeing(london, { timeZone }), at(-30));
      return [found.timeZone, found.parts.some(({ id }) => id === 'times-in-zone')];
    };
    expect(zone(undefined)).toEqual(['Europe/London', false]);
    expect(zone('Europe/Lisbon')).toEqual(['Europe/Lisbon', false]);
    expect(zone('America/St_Johns')).toEqual(['America/St_Johns', true]);
    expect(textOf('session-reminder', agreeing(london, { timeZone: 'America/St_Johns' }), at(-30))).toContain(
      'The times in this message are St Johns time (America/St_Johns).',
    );
    const note = (timeZone: string, language = english) => {
      const found = drafted('session-reminder', agreeing(london, { timeZone }), at(-30));
      const { text } = renderMessage(found, { language });
      return text.split('\n\n').find((line) => /The times in|Die Uhrzeiten in/.test(line));
    };
    const kolkata = drafted(
      'session-reminder',
      agreeing(recordFrom({ sessions: [sessionFrom({ timeZone: 'Asia/Kolkata' })] }), {
        timeZone: 'Etc/UTC',
      }),
      at(-30),
    );
    expect(renderMessage(kolkata).text).toContain('The times in this message are in UTC.');
    expect(note('Etc/GMT+3')).toBe('The times in this message are in UTC−3.');
    expect(note('Etc/GMT-10')).toBe('The times in this message are in UTC+10.');
    expect(note('America/Argentina/Buenos_Aires')).toBe(
      'The times in this message are Buenos Aires time (America/Argentina/Buenos_Aires).',
    );
    expect(note('Japan')).toBe('The times in this message are Japan time (Japan).');
    for (const [timeZone, place] of [
      ['Europe/Vienna', 'Wien'],
      ['Europe/Zurich', 'Zürich'],
      ['America/Mexico_City', 'Mexiko-Stadt'],
      ['Atlantic/Azores', 'die Azoren'],
      ['Turkey', 'die Türkei'],
    ] as const)
      expect(note(timeZone, german)).toBe(
        `Die Uhrzeiten in dieser Nachricht sind Ortszeit für ${place} (Zeitzone ${timeZone}).`,
      );
    expect(note('Europe/Berlin', german)).toBe(
      'Die Uhrzeiten in dieser Nachricht sind Ortszeit für Berlin (Zeitzone Europe/Berlin).',
    );
    expect(note('Etc/GMT+3', german)).toBe('Die Uhrzeiten in dieser Nachricht sind in UTC−3 angegeben.');
    expect(draft('policy-reminder', agreeing(london), at(-30)).timeZone).toBe('Europe/London');
    expect(draft('policy-reminder', agreeing(recordFrom()), at(-30)).timeZone).toBe('UTC');
  });

  it('knows the language that the client likes', () => {
    expect(draft('missed-session', agreeing(tokens('X'), { language: 'de-AT' }), at(5)).language).toBe(
      'de-AT',
    );
    expect(draft('missed-session', tokens('X'), at(5)).language).toBe(null);
    expect(ada.language).toBe(undefined);
    expect(defaultAttendancePolicy.id).toBe('guide');
  });
});

describe('an open answer in another episode', () => {
  it('withholds every message, and its questionnaire is cited to nobody who drafts for this one', () => {
    const record = recordFromTokens('A X');
    const other = { id: 'other', clientId: 'client-1', service: 'coaching', openedAt: new Date(0) };
    const answered = { clientId: 'client-1', instrument: 'phq-9', answers: [1, 1, 1, 1, 1, 1, 1, 1, 1] };
    const answeredAt = new Date('2026-12-29T10:00:00Z');
    const withheld = draftMessage('missed-session', {
      record: {
        ...record,
        episodes: [...record.episodes, other],
        measures: [
          { ...answered, id: 'theirs', episodeId: 'other', answeredAt },
          { ...answered, id: 'own', episodeId: 'episode-1', answeredAt },
          { ...answered, id: 'of-none', answeredAt },
        ],
      },
      policies: [defaultAttendancePolicy],
      episodeId: 'episode-1',
      asOf: new Date('2026-12-31T10:00:00Z'),
    });
    const open = withheld.reasons.find(({ rule }) => rule === 'message.safety-open');
    expect(open?.evidence.map(({ id }) => id)).toEqual(['of-none', 'own']);
    expect(open?.inputs).toEqual({ open: 3 });
  });
});
