import { describe, expect, it } from 'vitest';
import { defaultAttendancePolicy, describeReason, draftMessage, reviewCare } from 'client-engagement';
import type { CareRecord, PlannedEnding } from 'client-engagement';
import { german } from 'client-engagement/languages/de';
import { recordFromTokens, sessionFrom, withOutcome } from 'client-engagement/testing';
import { after, gad, phq, settled } from './settled.js';

const agreedAt = new Date('2026-12-23T11:00:00Z');
const planned = (record: CareRecord, more: Partial<PlannedEnding> = {}): CareRecord => ({
  ...record,
  episodes: record.episodes.map((one) => ({
    ...one,
    plannedEnding: { agreedAt, lastSessionId: 'session-3', ...more },
  })),
});
const first = (record: CareRecord, asOf: Date) => {
  const [episode] = reviewCare(record, { policies: [defaultAttendancePolicy], asOf }).episodes;
  if (episode === undefined) throw new Error('There is an episode.');
  return episode;
};
const ids = (record: CareRecord, asOf = after(1)) => first(record, asOf).nextSteps.map(({ id }) => id);
const withSession = (record: CareRecord, more: Parameters<typeof sessionFrom>[0]): CareRecord => ({
  ...record,
  sessions: [...record.sessions, sessionFrom(more)],
});

describe('after the session that was agreed as the last one', () => {
  const held = planned(recordFromTokens('A A A'));

  it('a person decides how care ends: nothing is booked, agreed on or looked for', () => {
    const lists = ['finish-first-session-items', 'see-to-practical-matters', 'go-through-the-ending'];
    expect(ids(held)).toEqual(['decide-how-to-go-on', ...lists]);
    expect(ids(held, after(52))).toEqual(['decide-how-to-go-on', ...lists]);
    expect(first(held, after(52)).engagement.state.label).toBe('not-in-touch');
    expect(first(held, after(1)).nextSteps[0]?.reasons).toEqual([
      {
        rule: 'checklist.last-session-over',
        evidence: [
          { kind: 'sessions', id: 'session-3' },
          { kind: 'episodes', id: 'episode-1', part: 'plannedEnding' },
        ],
        inputs: { start: after(0) },
      },
    ]);
    expect(first(held, after(1)).forClient.nextSteps).toEqual([]);
    expect(first(held, after(52)).forClient.nextSteps).toEqual([]);
  });

  it('says why in words', () => {
    const [reason] = first(held, after(1)).nextSteps[0]?.reasons ?? [];
    if (reason === undefined) throw new Error('There is a reason.');
    expect(describeReason(reason, { audience: 'practitioner' })).toBe(
      'The session agreed as the last one was on 30 December 2026, and no ending is recorded yet.',
    );
    expect(describeReason(reason, { audience: 'practitioner', language: german })).toBe(
      'Die als letzte vereinbarte Sitzung war am 30. Dezember 2026; ein Ende ist noch nicht festgehalten.',
    );
  });

  it('of the lists rests what is done from session to session, and the rest stays', () => {
    const states = new Map(
      first(held, after(1)).checklists.flatMap(({ items }) =>
        items.map(({ item, state, reasons }) => [item.id, [state, reasons[0]?.rule]] as const),
      ),
    );
    const over = ['not-applicable', 'checklist.last-session-over'];
    for (const id of ['throughout.set-tasks', 'first-session.agree.next-steps', 'practical.discuss-barriers'])
      expect([id, states.get(id)]).toEqual([id, over]);
    expect(states.get('ending.gains')?.[0]).toBe('open');
    expect(states.get('practical.use-supervision')?.[0]).toBe('due');
    const late = planned(recordFromTokens('A A A C'));
    const another = first(late, after(1)).checklists.flatMap(({ items }) =>
      items.filter(({ item }) => item.id === 'late-cancel.agree-another-time'),
    );
    expect(another.map(({ state, reasons }) => [state, reasons[0]?.rule])).toEqual([over]);
    expect(ids(late)).not.toContain('agree-another-time');
  });

  it('nobody talks about times or coming, nor plans with what is left; what changed is still talked about', () => {
    const late = planned(settled('L L L'));
    expect(ids(settled('L L L'))).toContain('find-better-time');
    expect(ids(late)).not.toContain('find-better-time');
    const missed = settled('X X A');
    expect(ids(missed)).toContain('talk-about-attendance');
    expect(ids(planned(missed))).not.toContain('talk-about-attendance');
    const allowances = [
      { id: 'al1', clientId: 'client-1', source: 'employer', credits: 3, grantedAt: new Date(0) },
    ] as const;
    expect(ids(settled('A A A', { allowances }))).toContain('plan-with-no-credits');
    expect(ids(planned(settled('A A A', { allowances })))).not.toContain('plan-with-no-credits');
    const measures = [phq('m1', -20, 1), phq('m2', 0.5, 3), gad('g1', -20, 1)];
    expect(ids(planned(settled('A A A', { measures })))).toContain('talk-about-worsening');
  });

  it('of one without an outcome that is recorded first, and nothing is booked or decided', () => {
    const unknown = planned(recordFromTokens('A A ?'));
    const found = ids(unknown);
    expect(found[0]).toBe('record-outcome');
    for (const id of ['decide-how-to-go-on', 'offer-next-session', 'set-a-task', 'reach-out'])
      expect(found).not.toContain(id);
    expect(first(unknown, after(1)).lastSession).toEqual({
      sessionId: 'session-3',
      start: after(0),
      isHeld: false,
    });
  });

  it('is the session that took its place where it was moved', () => {
    const moved = withSession(planned(recordFromTokens('A A C')), {
      id: 'new',
      start: after(7),
      bookedAt: after(-5),
      replaces: 'session-3',
    });
    const attended = {
      ...moved,
      sessions: moved.sessions.map((one) => (one.id === 'new' ? withOutcome(one, 'attended') : one)),
    };
    expect(first(attended, after(8)).lastSession).toMatchObject({ sessionId: 'new', isHeld: true });
    expect(ids(attended, after(8))).not.toContain('offer-next-session');
    const round = planned(recordFromTokens('A A A'));
    const circle = {
      ...round,
      sessions: round.sessions.map((one) => ({ ...one, replaces: one.id })),
    };
    expect(first(circle, after(1)).lastSession?.sessionId).toBe('session-3');
  });

  it.each([
    ['before it', planned(recordFromTokens('A A A')), new Date('2026-12-29T10:00:00Z')],
    ['where it was missed: the client is looked for', planned(recordFromTokens('A A X')), after(1)],
    ['where we cancelled it', planned(recordFromTokens('A A n')), after(1)],
    [
      'where the plan was taken back',
      planned(recordFromTokens('A A A'), { withdrawnAt: after(0.5) }),
      after(1),
    ],
    ['where no session is named', planned(recordFromTokens('A A A'), { lastSessionId: undefined }), after(1)],
    ['where it is not in the record', planned(recordFromTokens('A A A'), { lastSessionId: 'x' }), after(1)],
    [
      'where care goes on after it',
      withSession(held, { id: 'next', start: after(7), bookedAt: after(0.5) }),
      after(1),
    ],
    ['where it went on', planned(recordFromTokens('A A A A')), after(1)],
    ['where it may have gone on', planned(recordFromTokens('A A A ?')), after(1)],
  ])('not %s', (_, record, asOf) => {
    expect(first(record, asOf).lastSession).toBeNull();
  });

  it('what fell away after it changes nothing', () => {
    expect(first(planned(recordFromTokens('A A A C')), after(1)).lastSession?.isHeld).toBe(true);
    expect(first(planned(recordFromTokens('A A A n')), after(1)).lastSession?.isHeld).toBe(true);
  });

  it('one that was missed after it is answered, and is decided about once', () => {
    const missed = planned(recordFromTokens('A A A X'));
    expect(ids(missed)).toEqual([
      'reach-out',
      'decide-how-to-go-on',
      'reflect-on-practice',
      'finish-first-session-items',
      'see-to-practical-matters',
      'go-through-the-ending',
    ]);
    const decide = first(missed, after(22)).nextSteps.filter(({ id }) => id === 'decide-how-to-go-on');
    expect(decide.map(({ dueAt, reasons }) => [dueAt, reasons.map(({ rule }) => rule)])).toEqual([
      [after(21), ['steps.session-missed', 'steps.outreach-ran-out', 'checklist.last-session-over']],
    ]);
  });

  it('is over for a message as well, moved or not', () => {
    const draft = draftMessage('ending-care', {
      record: {
        ...held,
        client: {
          id: 'client-1',
          contactAgreements: [{ agreedAt: after(-30), channel: 'email', purposes: ['ending'] }],
        },
      },
      episodeId: 'episode-1',
      policies: [defaultAttendancePolicy],
      asOf: after(1),
      words: { practitioner: 'Iris Example' },
    });
    expect(JSON.stringify(draft)).toContain('ending.last-session-held');
  });
});
