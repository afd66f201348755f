import { describe, expect, it } from 'vitest';
import {
  defaultAttendancePolicy,
  defineAttendancePolicy,
  listNextSteps,
  reviewCare,
} from 'client-engagement';
import type { AttendancePolicy, CareRecord, Contact, OutreachState } from 'client-engagement';
import { sessionFrom } from 'client-engagement/testing';
import { after, last, review, settled, templates, withNext } from './settled.js';

const steps = (record: CareRecord, asOf = after(1), policy: AttendancePolicy = defaultAttendancePolicy) =>
  listNextSteps(reviewCare(record, { policies: [policy], asOf, templates })).map(({ id }) => id);
const wrote = (id: string, day: number, more: Partial<Contact> = {}): Contact => ({
  id,
  clientId: 'client-1',
  channel: 'app',
  direction: 'to-client',
  at: after(day),
  ...more,
});
const unwilling = (purpose: 'all' | 'missed-session') => ({
  client: { id: 'client-1', optOuts: [{ at: after(-30), purpose }] },
});

describe('what has been done about the latest session that was missed or given up late', () => {
  const nothing: OutreachState = {
    sessionId: 'session-3',
    since: last,
    contacts: 0,
    next: null,
    nextDueAt: null,
    isUnwanted: false,
    hasReplied: false,
    isAnswered: false,
    isLaterOutcomeAwaited: false,
    hasSpokenOfCredit: false,
    hasSpokenOfPolicy: false,
  };
  const cancelled = { since: after(-2 / 24) };
  const rows: readonly [string, CareRecord, Partial<OutreachState> | null, number?][] = [
    ['nothing where each was attended', settled('A A A'), null],
    [
      'a missed session: the first word is due',
      settled('A A X'),
      { next: 'check-in', nextDueAt: new Date('2026-12-31T00:00:00Z') },
    ],
    [
      'of two the later one, however they stand in the record',
      { ...settled('A X X'), sessions: settled('A X X').sessions.toReversed() },
      { next: 'check-in', nextDueAt: new Date('2026-12-31T00:00:00Z') },
    ],
    [
      'a first word was written',
      settled('A A X', { contacts: [wrote('c1', 0.1, { topics: ['credit', 'cancellation-policy'] })] }),
      {
        contacts: 1,
        next: 'follow-up',
        nextDueAt: new Date('2027-01-01T10:00:00Z'),
        hasSpokenOfCredit: true,
        hasSpokenOfPolicy: true,
      },
    ],
    ['three weeks later a person decides', settled('A A X'), { next: 'review', nextDueAt: after(21) }, 21],
    [
      'a moment before that nobody does yet',
      settled('A A X'),
      { next: 'check-in', nextDueAt: new Date('2026-12-31T00:00:00Z') },
      20.999,
    ],
    [
      'they wish to hear nothing of it: a person decides, in three weeks',
      { ...settled('A A X'), ...unwilling('missed-session') },
      { next: 'review', nextDueAt: after(21), isUnwanted: true },
    ],
    [
      'they answered',
      settled('A A X', { contacts: [wrote('c1', 0.1, { direction: 'from-client' })] }),
      { next: 'check-in', nextDueAt: new Date('2026-12-31T00:00:00Z'), hasReplied: true, isAnswered: true },
    ],
    [
      'a late cancellation: an answer is due at once',
      settled('A A C'),
      { ...cancelled, nextDueAt: after(-2 / 24) },
    ],
    [
      'a late cancellation that was answered',
      settled('A A C', { contacts: [wrote('c1', 0.1)] }),
      { ...cancelled, contacts: 1 },
    ],
    [
      'a late cancellation, and they wish to hear nothing of it',
      { ...settled('A A C'), ...unwilling('all') },
      { ...cancelled, isUnwanted: true },
    ],
  ];
  it.each(rows)('%s', (_, record, expected, day = 1) => {
    const [episode] = review(record, after(day)).episodes;
    expect(episode?.outreach).toEqual(expected === null ? null : { ...nothing, ...expected });
  });
});

type Word = 'contact' | 'check-in' | 'follow-up';

describe('getting in touch', () => {
  it('is said once where a session was missed and nothing was heard for too long as well', () => {
    const record = settled('A A X', { contacts: [wrote('c1', 0.1)] });
    const quiet = review(record, after(20.5)).episodes[0]?.engagement.contact.gapSince;
    expect(quiet).not.toBeNull();
    const found = steps(record, after(20.5));
    expect(found.filter((id) => ['reach-out', 'follow-up', 'warm-message'].includes(id))).toEqual([
      'follow-up',
    ]);
  });

  it('begins with reaching out, whatever the policy calls its first word', () => {
    const policy = (names: readonly Word[]) =>
      defineAttendancePolicy({
        id: 'own',
        outreach: { steps: names.map((step, place) => ({ step, after: { days: place + 1 } })) },
      });
    const found = (names: readonly Word[], contacts: readonly Contact[] = []) =>
      steps(withNext(settled('A A X', { contacts })), after(1), policy(names)).filter((id) =>
        ['reach-out', 'follow-up'].includes(id),
      );
    expect(found(['follow-up'])).toEqual(['reach-out']);
    expect(found(['check-in', 'follow-up'], [wrote('c1', 0.1)])).toEqual(['follow-up']);
    expect(found(['contact', 'contact'], [wrote('c1', 0.1)])).toEqual(['reach-out']);
    expect(found(['follow-up'], [wrote('c1', 0.1)])).toEqual([]);
  });

  it('a session moved late is answered like one that was cancelled late', () => {
    const record = settled('A A C');
    const moved = sessionFrom({
      id: 'moved',
      start: after(7),
      bookedAt: after(-2 / 24),
      bookedBy: 'client',
      replaces: 'session-3',
    });
    expect(steps({ ...record, sessions: [...record.sessions, moved] })).toEqual(
      expect.arrayContaining(['explain-credit-loss', 'reiterate-policy']),
    );
    expect(steps({ ...record, sessions: [...record.sessions, moved] })).not.toContain('reach-out');
  });

  it('a wish to hear nothing keeps no session from being offered to who has just been here', () => {
    expect(steps({ ...settled('A A A'), ...unwilling('all') })).toEqual(['offer-next-session']);
  });

  it('asks for what became of a later session first, and speaks of no silence until that is recorded', () => {
    const sought = (tokens: string, day = 26, more: Partial<CareRecord> = {}) =>
      steps(settled(tokens, more), after(day)).filter((id) => id !== 'offer-next-session');
    expect(sought('A ?')).toEqual(['record-outcome']);
    expect(sought('A A')).toEqual(['reach-out']);
    expect(sought('A A X ?')).toEqual(['record-outcome', 'reflect-on-practice']);
    expect(sought('?')).toEqual(['record-outcome']);
    expect(sought('A ?', 26, unwilling('all'))).toEqual(['record-outcome']);
    // Nor does anybody decide about a silence that may be none.
    const written = { contacts: [1, 2, 3, 4].map((day) => wrote(`c${day}`, day)) };
    expect(sought('A ?', 40, written)).toEqual(['record-outcome']);
    expect(sought('A A', 40, written)).toEqual(['decide-how-to-go-on']);
    // What came of an earlier one says nothing of the time since.
    const heard = { contacts: [wrote('c1', 0.1, { direction: 'from-client' })] };
    expect(sought('A ?', 40, heard)).toEqual(['record-outcome', 'reach-out']);
  });

  it('that the client wishes to hear nothing is why a person decides, and not that nobody answered', () => {
    const reasonsFor = (purpose: 'all' | 'missed-session', more: Partial<CareRecord> = {}) =>
      listNextSteps(review({ ...settled('A A X', more), ...unwilling(purpose) }, after(23)))
        .filter(({ id }) => id === 'decide-how-to-go-on')
        .map(({ reasons }) => reasons.at(-1));
    const wish = {
      rule: 'checklist.opted-out',
      evidence: [{ kind: 'sessions', id: 'session-3' }],
      inputs: { purpose: 'missed-session' },
    };
    expect(reasonsFor('all')).toEqual([wish]);
    expect(reasonsFor('missed-session')).toEqual([wish]);
    expect(reasonsFor('all', { contacts: [wrote('c1', 0.1)] })).toEqual([wish]);
  });

  it('that it ran out is told of its session, with how often we wrote', () => {
    const record = settled('A A X', { contacts: [wrote('c1', 0.1), wrote('c2', 2), wrote('c3', 7)] });
    const [decide] = listNextSteps(review(record, after(30))).filter(
      ({ id }) => id === 'decide-how-to-go-on',
    );
    expect(decide?.reasons.at(-1)).toEqual({
      rule: 'steps.outreach-ran-out',
      evidence: [{ kind: 'sessions', id: 'session-3' }],
      inputs: { contacts: 3 },
    });
  });
});

describe('sessions missed in a row', () => {
  /** Three missed in each of two formats, the group sessions so many days apart from the others. */
  const both = (days: number): CareRecord => {
    const record = settled('X X X');
    const groups = record.sessions.map((one) => ({
      ...one,
      id: `g-${one.id}`,
      format: 'group' as const,
      start: new Date(+one.start + days * 86_400_000),
      end: new Date(+one.end + days * 86_400_000),
    }));
    return { ...record, sessions: [...record.sessions, ...groups] };
  };

  it('of two formats have one review by the earlier date, whichever is the earlier', () => {
    const due = (days: number) =>
      listNextSteps(review(both(days), after(2)))
        .filter(({ id }) => id === 'hold-review')
        .map(({ dueAt }) => dueAt);
    expect(due(-1)).toEqual([new Date('2027-01-05T10:00:00Z')]);
    expect(due(1)).toEqual([new Date('2027-01-06T10:00:00Z')]);
  });

  it('ask for supervision until it was after each of them', () => {
    const supervised = (day: number) =>
      steps(
        {
          ...both(1),
          supervision: [
            { id: 's1', practitionerId: 'practitioner-1', bookedAt: after(day), heldAt: after(day) },
          ],
        },
        after(2),
      );
    expect(supervised(0.5)).toContain('use-supervision');
    expect(supervised(1.5)).not.toContain('use-supervision');
  });
});

describe('after a death', () => {
  it('no step is listed of any episode, whichever says so', () => {
    const record = settled('A X');
    const other = { id: 'other', clientId: 'client-1', service: 'coaching', openedAt: after(-90) };
    const ending = { kind: 'died', at: after(0.5), by: { role: 'service' } } as const;
    const given = { ...record, episodes: [...record.episodes, { ...other, ending }] };
    expect(listNextSteps(review(given))).toEqual([]);
    expect(listNextSteps(review(given, after(0.4)))).not.toEqual([]);
  });
});
