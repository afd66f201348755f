import { describe, expect, it } from 'vitest';
import {
  defaultAttendancePolicy,
  defineAttendancePolicy,
  defineChecklistTemplate,
  lateCancelTemplate,
  missedSessionTemplate,
  reviewCare,
} from 'client-engagement';
import type {
  CareRecord,
  ChecklistTemplate,
  Confirmation,
  Contact,
  NextStep,
  Session,
} from 'client-engagement';
import { recordFromTokens, sessionFrom, withOutcome } from 'client-engagement/testing';

const last = new Date('2026-12-30T10:00:00Z');
const after = (days: number): Date => new Date(+last + days * 86_400_000);
const by = { role: 'practitioner' } as const;
const templates: readonly ChecklistTemplate[] = [lateCancelTemplate, missedSessionTemplate];

const stepsOf = (record: CareRecord, asOf = after(1), lists = templates): readonly NextStep[] =>
  reviewCare(record, { policies: [defaultAttendancePolicy], asOf, templates: lists }).episodes.flatMap(
    ({ nextSteps }) => nextSteps,
  );
const ids = (record: CareRecord, asOf = after(1), lists = templates): string[] =>
  stepsOf(record, asOf, lists).map(({ id }) => id);
const wrote = (days: number, more: Partial<Contact> = {}): Contact => ({
  id: `c${days}`,
  clientId: 'client-1',
  channel: 'app',
  direction: 'to-client',
  at: after(days),
  ...more,
});
const tokens = (given: string, more: Partial<CareRecord> = {}): CareRecord => ({
  ...recordFromTokens(given),
  tasks: [{ id: 't1', episodeId: 'episode-1', kind: 'task', agreedAt: after(-1) }],
  ...more,
});
const withSession = (record: CareRecord, more: Partial<Session> = {}): CareRecord => ({
  ...record,
  sessions: [...record.sessions, sessionFrom({ id: 'next', start: after(7), bookedAt: after(-3), ...more })],
});
const changed = (record: CareRecord, id: string, more: Partial<Session>): CareRecord => ({
  ...record,
  sessions: record.sessions.map((one) => (one.id === id ? { ...one, ...more } : one)),
});
const said = (items: readonly string[], days: number, more: Partial<Confirmation> = {}): Confirmation => ({
  id: `k${days}`,
  episodeId: 'episode-1',
  sessionId: 'session-2',
  at: after(days),
  by,
  items,
  ...more,
});
const lostOf = (record: CareRecord, asOf = after(1)): (string | undefined)[] =>
  stepsOf(record, asOf)
    .filter(({ id }) => id === 'explain-credit-loss')
    .flatMap(({ reasons }) => reasons.filter(({ rule }) => rule.startsWith('steps.session-')))
    .map(({ evidence }) => evidence[0]?.id);

describe('the steps after a missed session', () => {
  it('look for a client whom a kind rule excuses as for any other', () => {
    const exception = { reason: 'illness', at: after(0.1) } as const;
    const excused = changed(tokens('A X'), 'session-2', { exception });
    expect(ids(excused)).toEqual(['reach-out', 'encourage-rebooking', 'reflect-on-practice']);
    const grace = defineAttendancePolicy({ id: 'grace', exceptions: { grace: { count: 1, days: 90 } } });
    const { episodes } = reviewCare(tokens('A X'), { policies: [grace], asOf: after(1), templates });
    expect(episodes[0]?.nextSteps.map(({ id }) => id)).toContain('reach-out');
    const spoken = { ...excused, contacts: [wrote(0.2)] };
    expect(ids(spoken)).not.toContain('explain-credit-loss');
  });

  it('look for nobody who has booked since, or agreed a pause; what we took back is no booking', () => {
    const booked = withSession(tokens('A X'), { bookedAt: after(0.2), bookedBy: 'client' });
    expect(ids(booked)).toEqual(['reflect-on-practice']);
    const cancellation = { by: 'practitioner', at: after(0.5) } as const;
    const back = withSession(tokens('A X'), { bookedAt: after(0.2), bookedBy: 'practitioner', cancellation });
    expect(ids(back)).toContain('reach-out');
    const pauses = [
      { id: 'p', episodeId: 'episode-1', agreedAt: after(0.2), from: after(0.3), until: after(3) },
    ];
    expect(ids(tokens('A X', { pauses }), after(0.6))).toEqual(['reflect-on-practice']);
    expect(ids(tokens('A X', { pauses }), after(4))).toEqual(['encourage-rebooking', 'reflect-on-practice']);
  });

  it('wait for the outcome of a later session before anybody is looked for, or decided about', () => {
    const later = withSession(tokens('A X'), { start: after(2), end: after(2.1) });
    expect(ids(later, after(3))).toEqual(['record-outcome', 'offer-next-session', 'reflect-on-practice']);
    expect(ids(later, after(30))).not.toContain('decide-how-to-go-on');
    expect(ids(tokens('A X'), after(30))).toContain('decide-how-to-go-on');
  });

  it('rest in a pause that was agreed before, and go on after it', () => {
    const pause = { id: 'p', episodeId: 'episode-1', agreedAt: after(-9), from: after(-1) };
    const during = tokens('A X', { pauses: [{ ...pause, until: after(5) }] });
    expect(ids(withSession(during), after(2))).toEqual(['reflect-on-practice']);
    expect(ids(withSession(during), after(6))).toEqual(['reach-out', 'reflect-on-practice']);
    expect(stepsOf(withSession(during), after(6))[0]?.requirements).toEqual([
      'missed.reach-out',
      'missed.check-in',
      'missed.follow-up',
    ]);
    const long = tokens('A X', { pauses: [{ ...pause, until: after(15) }] });
    expect(ids(long, after(16))).toEqual(['encourage-rebooking', 'reflect-on-practice']);
    expect(ids(long, after(22))).toContain('decide-how-to-go-on');
    expect(ids(long, after(22))).not.toContain('encourage-rebooking');
  });

  it('explain a credit only once there was a word between the two', () => {
    expect(lostOf(tokens('A X'))).toEqual([]);
    expect(lostOf(tokens('A X', { contacts: [wrote(0.1)] }))).toEqual(['session-2']);
    expect(lostOf(tokens('A X', { contacts: [wrote(0.1, { direction: 'from-client' })] }))).toEqual([
      'session-2',
    ]);
    expect(lostOf(tokens('A X', { contacts: [wrote(0.1, { topics: ['credit'] })] }))).toEqual([]);
    expect(lostOf(tokens('A X', { contacts: [wrote(0.1, { topics: ['questionnaire'] })] }))).toEqual([]);
    expect(lostOf(withSession(tokens('A X'), { bookedAt: after(0.2), bookedBy: 'client' }))).toEqual([]);
  });

  it('explain each credit of which nobody spoke, of earlier sessions too, until a session is held', () => {
    expect(lostOf(tokens('A C C'))).toEqual(['session-2', 'session-3']);
    expect(lostOf(tokens('A C X'))).toEqual([]);
    const [, cancelled] = tokens('A C X').sessions;
    const told = wrote(-6.5, { sessionId: cancelled?.id, topics: ['credit'] });
    expect(lostOf(tokens('A C X', { contacts: [wrote(0.1, { sessionId: 'session-3' })] }))).toEqual([
      'session-2',
      'session-3',
    ]);
    expect(lostOf(tokens('A C X', { contacts: [told, wrote(0.1, { id: 'w' })] }))).toEqual(['session-3']);
    expect(lostOf(tokens('A C A'))).toEqual([]);
    const confirmations = [said(['late-cancel.explain-credit'], -6)];
    expect(lostOf(tokens('A C C', { confirmations }))).toEqual(['session-3']);
    const withoutLists = { policies: [defaultAttendancePolicy], asOf: after(1), templates: [] };
    const [alone] = reviewCare(tokens('A C C'), withoutLists).episodes;
    expect(alone?.nextSteps.map(({ id }) => id)).toContain('explain-credit-loss');
  });

  it('answer somebody who came too late, and ask how they are whatever else was written', () => {
    const record = tokens('A X');
    const [, missed] = record.sessions;
    const late = {
      ...record,
      sessions: record.sessions.map((one) => (one === missed ? withOutcome(one, 'arrived-too-late') : one)),
    };
    const [first, , another] = stepsOf(late);
    expect(first).toMatchObject({ id: 'meet-with-empathy', requirements: ['missed.check-in'] });
    expect(another).toMatchObject({
      id: 'agree-another-time',
      requirements: ['missed.encourage-rebooking'],
    });
    // How cancelling works is of no help to somebody who came.
    expect(ids(late)).not.toContain('reiterate-policy');
    expect(ids({ ...late, contacts: [wrote(0.1, { topics: ['rebooking'] })] })[0]).toBe('meet-with-empathy');
    expect(ids({ ...late, contacts: [wrote(0.1, { topics: ['check-in'] })] })).not.toContain(
      'meet-with-empathy',
    );
    expect(ids({ ...late, contacts: [wrote(0.1, { direction: 'from-client' })] })).not.toContain(
      'meet-with-empathy',
    );
    expect(ids({ ...late, contacts: [wrote(0.1)] }, after(1), [])).not.toContain('meet-with-empathy');
  });

  it('begin with the person where a reason was given, and say nothing of rules until that is decided', () => {
    const record = tokens('A C');
    const at = record.sessions[1]?.cancellation?.at;
    const ill = changed(record, 'session-2', { cancellation: { by: 'client', at, reason: 'illness' } });
    expect(ids(ill)).toEqual(['decide-what-is-open', 'meet-with-empathy', 'agree-another-time']);
    const statements = [{ id: 'st', sessionId: 'session-2', says: 'was-there', at: after(0.2) }] as const;
    expect(ids(tokens('A X', { statements }))).toEqual(['decide-what-is-open', 'offer-next-session']);
  });

  it('one word is enough: after a late notice that nobody answered, silence asks for no second one', () => {
    const quiet = ids(tokens('A A A C'), after(40));
    expect(quiet).toContain('meet-with-empathy');
    expect(quiet).not.toContain('reach-out');
  });

  it('are left out once a person said that all of it was done, or that it does not apply', () => {
    const confirmed = (items: readonly string[], more: Partial<Confirmation> = {}) =>
      ids(tokens('A X', { confirmations: [said(items, 0.5, more)] }));
    expect(confirmed(['missed.reach-out'])).toContain('reach-out');
    expect(confirmed(['missed.reach-out', 'missed.check-in'])).not.toContain('reach-out');
    expect(confirmed(['missed.reflect-practice', 'missed.reflect-previous-session'])).not.toContain(
      'reflect-on-practice',
    );
    const notApplicable = [{ item: 'missed.encourage-rebooking', reason: 'moving away' }];
    expect(confirmed([], { notApplicable })).not.toContain('encourage-rebooking');
    const ofAnother = said(['missed.reach-out', 'missed.check-in'], 0.5, { sessionId: 'session-1' });
    expect(ids(tokens('X X', { confirmations: [ofAnother] }))).toContain('reach-out');
  });

  it('hold what a service adds to these lists, and the practitioner’s own with what is theirs', () => {
    const base = { heading: 'reaching-out', verb: 'ask', why: 'Ours.', whySource: 'our-default' } as const;
    const more = {
      who: 'practitioner',
      due: 'once-missed',
      evidence: 'confirmed-by-a-person',
      reopens: 'no',
      prompts: [],
    } as const;
    const ours = (isPrivate: boolean): readonly ChecklistTemplate[] => [
      defineChecklistTemplate(
        {
          id: 'ours',
          drop: missedSessionTemplate.items.map(({ id }) => id),
          add: [{ ...base, ...more, id: 'ours.call', text: 'Call the front desk.', private: isPrivate }],
        },
        missedSessionTemplate,
      ),
    ];
    const own = (isPrivate: boolean) => stepsOf(tokens('A X'), after(1), ours(isPrivate));
    const [added] = own(false).filter(({ id }) => id === 'finish-missed-session-items');
    expect(added).toMatchObject({
      isPrivate: false,
      who: 'practitioner',
      reasons: [{ rule: 'steps.items-waiting', inputs: { phase: 'missed-session', waiting: 1, of: 1 } }],
    });
    expect(own(true).map(({ id }) => id)).not.toContain('finish-missed-session-items');
    expect(ids(tokens('A X'))).not.toContain('finish-missed-session-items');
  });

  it('after repeated lateness ask how they are, and look back', () => {
    const record = tokens('A A A A');
    const sessions = record.sessions.map((one) => ({
      ...one,
      recordedOutcome: undefined,
      presence: { clientJoinedAt: new Date(+one.start + 12 * 60_000) },
    }));
    const late = withSession({ ...record, sessions });
    const [better] = stepsOf(late).filter(({ id }) => id === 'find-better-time');
    expect(better?.requirements).toEqual(['practical.flexible-times', 'missed.check-in']);
    expect(ids(late)).toContain('reflect-on-practice');
  });
});
