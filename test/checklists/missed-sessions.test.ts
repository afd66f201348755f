import { describe, expect, it } from 'vitest';
import { listChecklist, practicalTemplate } from 'client-engagement';
import type { CareRecord, ChecklistPhase, ContactTopic, NotApplicableRule, Session } from 'client-engagement';
import { sessionFrom } from 'client-engagement/testing';
import { bare, contact, day, last } from './facts.js';

const episodeId = 'episode-1';
const list = (phase: ChecklistPhase, record: CareRecord, asOf: Date) =>
  listChecklist(phase, record, { episodeId, asOf }).items;
const one = (phase: ChecklistPhase, id: string, record: CareRecord, asOf: Date) => {
  const entry = list(phase, record, asOf)
    .filter(({ item }) => item.id === id)
    .at(-1);
  if (entry === undefined) throw new Error(`${id} is not listed.`);
  return entry;
};
const because = (entry: { readonly reasons: readonly { readonly rule: string }[] }) =>
  entry.reasons.map(({ rule }) => rule);

describe('what lists of missed sessions rest on', () => {
  const missed = bare('A X');
  const rule = (id: string, record: CareRecord, asOf: Date): string | undefined =>
    because(one(id.startsWith('late') ? 'late-cancel' : 'missed-session', id, record, asOf))[0];
  const next = (more: Partial<Session> = {}): Session =>
    sessionFrom({ id: 'next', start: day(7), bookedAt: day(-1), ...more });
  const withNext = (record: CareRecord, more: Partial<Session> = {}): CareRecord => ({
    ...record,
    sessions: [...record.sessions, next(more)],
  });

  it('a statement of the client, or a pause agreed since, is a sign of them as much as a message', () => {
    const statements = [{ id: 'st', sessionId: 'session-2', says: 'was-there', at: day(0.2) }] as const;
    const said = { ...missed, statements };
    for (const id of ['missed.reach-out', 'missed.check-in', 'missed.follow-up'])
      expect(rule(id, said, day(1))).toBe('checklist.in-touch-again');
    for (const id of [
      'missed.encourage-rebooking',
      'missed.explain-credit',
      'missed.reflect-practice',
      'missed.reflect-previous-session',
    ])
      expect(rule(id, said, day(1))).toBe('checklist.waits-for-a-decision');
    const pauses = [{ id: 'p', episodeId, agreedAt: day(1), from: day(1), until: day(3) }];
    expect(rule('missed.reach-out', { ...missed, pauses }, day(2))).toBe('checklist.agreed-pause');
    expect(rule('missed.reach-out', { ...missed, pauses }, day(4))).toBe('checklist.in-touch-again');
  });

  it('a booking of theirs is a sign, whatever became of it; one of ours while it stands', () => {
    const booked = (more: Partial<Session>) => rule('missed.reach-out', withNext(missed, more), day(1));
    const cancellation = { by: 'client', at: day(0.5) } as const;
    expect(booked({ bookedAt: day(0.2), bookedBy: 'client', cancellation })).toBe('checklist.in-touch-again');
    expect(booked({ bookedAt: day(0.2), bookedBy: 'practitioner' })).toBe('checklist.in-touch-again');
    const ours = { by: 'practitioner', at: day(0.5) } as const;
    expect(booked({ bookedAt: day(0.2), bookedBy: 'practitioner', cancellation: ours })).toBe(
      'checklist.overdue',
    );
    expect(booked({ bookedAt: day(-1) })).toBe('checklist.overdue');
  });

  it('a message about another matter looks for nobody', () => {
    const written = (topics: readonly ContactTopic[]): string =>
      one(
        'missed-session',
        'missed.reach-out',
        { ...missed, contacts: [contact(day(0.05), { topics })] },
        day(0.1),
      ).state;
    expect(written([])).toBe('done');
    expect(written(['other'])).toBe('done');
    expect(written(['questionnaire', 'check-in'])).toBe('done');
    for (const topic of ['welcome', 'session-reminder', 'session-limits', 'questionnaire', 'ending'] as const)
      expect(written([topic])).toBe('due');
    expect(written(['questionnaire', 'session-reminder'])).toBe('due');
  });

  it('what goes on from the latest missed session waits there alone', () => {
    const twice = bare('A X X', { contacts: [contact(day(0.05))] });
    const ofFirst = list('missed-session', twice, day(0.1)).filter(({ about }) => about.id === 'session-2');
    const states = Object.fromEntries(ofFirst.map((entry) => [entry.item.id, because(entry)[0]]));
    expect(states).toEqual({
      'missed.reach-out': 'checklist.shown',
      'missed.check-in': 'checklist.missed-again',
      'missed.encourage-rebooking': 'checklist.missed-again',
      'missed.explain-credit': 'checklist.only-a-person',
      'missed.follow-up': 'checklist.missed-again',
      'missed.reflect-practice': 'checklist.only-a-person',
      'missed.reflect-previous-session': 'checklist.only-a-person',
    });
    expect(ofFirst[1]?.reasons[0]).toMatchObject({
      evidence: [{ kind: 'sessions', id: 'session-3' }],
      inputs: { start: last },
    });
    expect(rule('missed.reach-out', bare('A C X'), day(1))).toBe('checklist.overdue');
    expect(rule('late-cancel.empathy', bare('A C X'), day(1))).toBe('checklist.missed-again');
    expect(rule('late-cancel.explain-credit', bare('A C X'), day(1))).toBe('checklist.only-a-person');
  });

  it('the latest is the one settled last: a later session may have been given up before an earlier one was missed', () => {
    const [, earlier] = bare('A X').sessions;
    const given = sessionFrom({ id: 'given-up', start: day(0.9) });
    const record = (sessions: readonly (Session | undefined)[]) =>
      bare('', { sessions: sessions.filter((session) => session !== undefined) });
    const over = record([{ ...given, cancellation: { by: 'client', at: day(-0.05) } }, earlier]);
    expect(rule('missed.check-in', over, day(1))).not.toBe('checklist.missed-again');
    expect(rule('late-cancel.empathy', over, day(1))).toBe('checklist.missed-again');
    const after = record([{ ...given, cancellation: { by: 'client', at: day(0.5) } }, earlier]);
    expect(rule('missed.check-in', after, day(1))).toBe('checklist.missed-again');
    expect(rule('late-cancel.empathy', after, day(1))).not.toBe('checklist.missed-again');
  });

  it('an unrecorded outcome of a later session comes first: the client may have come', () => {
    const later = withNext(missed, { start: day(1), end: day(1.1) });
    for (const id of [
      'missed.reach-out',
      'missed.check-in',
      'missed.encourage-rebooking',
      'missed.follow-up',
    ])
      expect(rule(id, later, day(2))).toBe('checklist.outcome-awaited');
    expect(rule('missed.reach-out', later, day(0.5))).toBe('checklist.due');
  });

  it('where a next session is booked, none has to be found', () => {
    expect(rule('missed.encourage-rebooking', withNext(missed), day(1))).toBe(
      'checklist.next-session-booked',
    );
    expect(rule('late-cancel.agree-another-time', withNext(bare('A C')), day(1))).toBe(
      'checklist.next-session-booked',
    );
  });

  it('once getting in touch is over without an answer, a person decides, and the list asks for no more', () => {
    const contacts = [0.1, 2, 7, 8].map((at) => contact(day(at), { id: `c${at}`, topics: ['other'] }));
    const written = { ...missed, contacts };
    for (const id of ['missed.check-in', 'missed.encourage-rebooking', 'missed.explain-credit'])
      expect(rule(id, written, day(9))).toBe('checklist.outreach-over');
    expect(one('missed-session', 'missed.check-in', written, day(9)).evidence).toEqual(
      contacts.map(({ id }) => ({ kind: 'contacts', id })),
    );
    expect(one('missed-session', 'missed.reach-out', missed, day(22))).toMatchObject({
      state: 'not-applicable',
      evidence: [{ kind: 'sessions', id: 'session-2' }],
    });
    expect(rule('missed.reach-out', missed, day(20.9))).toBe('checklist.overdue');
    const answered = { ...written, contacts: [...contacts, contact(day(8.5), { direction: 'from-client' })] };
    expect(rule('missed.encourage-rebooking', answered, day(9))).not.toBe('checklist.outreach-over');
  });

  it('what falls into a pause that was agreed before rests, and stays so', () => {
    const pauses = [{ id: 'p', episodeId, agreedAt: day(-9), from: day(-1), until: day(30) }];
    const record = withNext({ ...missed, pauses }, { start: day(40) });
    expect(rule('missed.reach-out', record, day(31))).toBe('checklist.outreach-rests');
    expect(rule('missed.follow-up', record, day(31))).toBe('checklist.outreach-rests');
    expect(one('missed-session', 'missed.reach-out', record, day(31)).evidence).toEqual([
      { kind: 'pauses', id: 'p' },
    ]);
  });

  it('after a pause what is left of getting in touch is due, whether it is a first word or not', () => {
    const pauses = [{ id: 'p', episodeId, agreedAt: day(-9), from: day(-1), until: day(5) }];
    const after = { ...missed, pauses };
    expect(one('missed-session', 'missed.reach-out', after, day(8)).state).toBe('overdue');
    expect(one('missed-session', 'missed.follow-up', after, day(8)).state).toBe('due');
    const written = { ...after, contacts: [contact(day(6))] };
    expect(one('missed-session', 'missed.reach-out', written, day(8)).state).toBe('done');
  });

  it('the policy is not said again while something is to be decided, or once an exception was agreed', () => {
    const late = bare('A C');
    const id = 'late-cancel.reiterate-policy';
    const changed = (more: Partial<Session>): CareRecord => ({
      ...late,
      sessions: late.sessions.map((each) => (each.id === 'session-2' ? { ...each, ...more } : each)),
    });
    expect(one('late-cancel', id, late, day(0.1)).state).toBe('due');
    const [, session] = late.sessions;
    const cancellation = { by: 'client', at: session?.cancellation?.at, reason: 'illness' } as const;
    expect(rule(id, changed({ cancellation }), day(0.1))).toBe('checklist.waits-for-a-decision');
    const exception = { reason: 'illness', at: day(0) } as const;
    expect(rule(id, changed({ exception }), day(0.1))).toBe('checklist.exception-agreed');
  });

  it('who wishes to hear nothing is told nothing after a late cancellation either', () => {
    const client = { id: 'client-1', optOuts: [{ at: day(-30), purpose: 'all' } as const] };
    for (const { item, state, reasons } of list('late-cancel', { ...bare('A C'), client }, day(1)))
      expect([item.id, state, reasons[0]?.rule]).toEqual([item.id, 'not-applicable', 'checklist.opted-out']);
  });

  it('the credit of a missed session waits for the first word, from either side', () => {
    const id = 'missed.explain-credit';
    expect(one('missed-session', id, missed, day(1)).state).toBe('not-due');
    const written = { ...missed, contacts: [contact(day(0.5))] };
    expect(one('missed-session', id, written, day(1))).toMatchObject({ state: 'open', dueFrom: day(0.5) });
    const heard = { ...missed, contacts: [contact(day(0.4), { direction: 'from-client' })] };
    expect(one('missed-session', id, heard, day(1))).toMatchObject({ state: 'open', dueFrom: day(0.4) });
    const booked = withNext(missed, { bookedAt: day(0.2), bookedBy: 'client' });
    expect(one('missed-session', id, booked, day(1)).state).toBe('not-due');
    const told = { ...missed, contacts: [contact(day(0.5), { topics: ['credit'] })] };
    expect(one('missed-session', id, told, day(1)).prompts.map((prompt) => prompt.rule)).toContain(
      'prompt.message-sent',
    );
    const other = {
      ...missed,
      contacts: [
        contact(day(0.5)),
        contact(day(0.6), { id: 'o', topics: ['credit'], sessionId: 'session-1' }),
      ],
    };
    expect(one('missed-session', id, other, day(1)).prompts.map((prompt) => prompt.rule)).not.toContain(
      'prompt.message-sent',
    );
  });

  it('while the practitioner waits in a session, an earlier one that was missed is not the one looked after', () => {
    const now = withNext(missed, {
      start: day(7),
      end: day(7.1),
      presence: { practitionerReadyAt: day(7) },
    });
    expect(one('missed-session', 'missed.reach-out', now, day(7.01))).toMatchObject({
      state: 'due',
      about: { id: 'next' },
    });
    expect(one('missed-session', 'missed.encourage-rebooking', now, day(7.01)).state).toBe('not-due');
  });

  it('of two sessions at one time the list and the steps take the same for the later one', () => {
    const held = sessionFrom({
      id: 'session-3',
      start: last,
      bookedAt: day(-5),
      recordedOutcome: { value: 'attended', recordedAt: day(0.1) },
    });
    const both = { ...missed, sessions: [...missed.sessions, held] };
    expect(rule('missed.encourage-rebooking', both, day(1))).toBe('checklist.later-session-held');
    const before = { ...missed, sessions: [...missed.sessions, { ...held, id: 'a-session' }] };
    expect(rule('missed.encourage-rebooking', before, day(1))).toBe('checklist.due');
  });

  it('of an item about the whole of care, none of these rules says anything', () => {
    const rules: readonly NotApplicableRule[] = [
      'came-late',
      'was-held',
      'missed-again',
      'later-session-held',
      'outcome-awaited',
      'in-touch-again',
      'exception-agreed',
      'outreach-rests',
      'outreach-over',
    ];
    const [first] = practicalTemplate.items;
    if (first === undefined) throw new Error('The template has no items.');
    const item = {
      ...first,
      id: 'ours.item',
      evidence: 'client-contacted',
      notApplicableWhen: rules,
    } as const;
    const template = { ...practicalTemplate, items: [item] };
    const listed = (record: CareRecord) =>
      listChecklist('practical', record, { episodeId, asOf: day(9), template }).items[0]?.state;
    expect(['due', 'overdue']).toContain(listed(missed));
    expect(listed({ ...missed, contacts: [contact(day(8))] })).toBe('done');
  });
});
