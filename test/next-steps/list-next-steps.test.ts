import { describe, expect, it } from 'vitest';
import { defaultAttendancePolicy, listNextSteps, reviewCare } from 'client-engagement';
import type { CareRecord } from 'client-engagement';
import { recordFromTokens, sessionFrom } from 'client-engagement/testing';

const last = new Date('2026-12-30T10:00:00Z');
const after = (days: number): Date => new Date(+last + days * 86_400_000);
const by = { role: 'practitioner' } as const;

/** What the first session asked for is done, so that other steps stand out. */
const settled = (tokens: string, more: Partial<CareRecord> = {}): CareRecord => ({
  ...recordFromTokens(tokens),
  confirmations: [
    {
      id: 'k1',
      episodeId: 'episode-1',
      at: new Date('2020-01-01T00:00:00Z'),
      by,
      headings: ['acknowledge', 'praise', 'encourage', 'assess', 'explain', 'agree'],
    },
  ],
  ...more,
});
const review = (record: CareRecord, asOf = after(1)) =>
  reviewCare(record, { policies: [defaultAttendancePolicy], asOf });
const steps = (record: CareRecord, asOf = after(1)): string[] =>
  listNextSteps(review(record, asOf)).map(({ id }) => id);
const booked = sessionFrom({ id: 'next', start: after(7), bookedAt: last });
const withNext = (record: CareRecord): CareRecord => ({ ...record, sessions: [...record.sessions, booked] });
const phq = (id: string, days: number, each: number, item9 = 0) => ({
  id,
  clientId: 'client-1',
  instrument: 'phq-9',
  answeredAt: after(days),
  answers: [each, each, each, each, each, each, each, each, item9],
});

describe('the next steps', () => {
  it('are none for somebody who comes and has a next session', () => {
    expect(steps(withNext(settled('A A A')))).toEqual([]);
  });

  it('offer a next session where nothing is booked and the route is open', () => {
    expect(steps(settled('A A A'))).toEqual(['offer-next-session']);
    const pause = { id: 'p1', episodeId: 'episode-1', agreedAt: last, from: last, until: after(30) };
    expect(steps(settled('A A A', { pauses: [pause] }))).toEqual([]);
    expect(steps(settled('A A A', { pauses: [{ ...pause, agreedAt: after(0.5), from: after(5) }] }))).toEqual(
      ['offer-next-session'],
    );
  });

  it('ask for outcomes that are missing, and for decisions', () => {
    expect(steps(withNext(settled('A A ?')))).toEqual(['record-outcome']);
    const statements = [{ id: 'st1', sessionId: 'session-3', says: 'was-there', at: last }] as const;
    expect(steps(withNext(settled('A A X', { statements })))).toEqual(['decide-what-is-open']);
  });

  it('ask to put right a record that contradicts itself', () => {
    const statements = [{ id: 'st1', sessionId: 'gone', says: 'was-there', at: last }] as const;
    expect(steps(withNext(settled('A A', { statements })))).toEqual(['put-record-right']);
  });

  it('hold the review after three in a row, by when and by whom, and do not offer another session', () => {
    const [hold, ...others] = listNextSteps(review(settled('A X X X')));
    expect(hold).toMatchObject({
      id: 'hold-review',
      who: 'practitioner',
      dueAt: new Date('2027-01-06T10:00:00Z'),
    });
    expect(others.map(({ id }) => id)).toEqual(['reach-out']);
    expect(listNextSteps(review(settled('A X X X'), after(20)))[0]).toMatchObject({ who: 'service-lead' });
  });

  it('hold one review where both formats are paused, by the earlier date', () => {
    const record = settled('X X X');
    const groups = record.sessions.map((session) => ({
      ...session,
      id: `g-${session.id}`,
      format: 'group' as const,
      start: new Date(+session.start - 86_400_000),
      end: new Date(+session.end - 86_400_000),
    }));
    const found = listNextSteps(review({ ...record, sessions: [...record.sessions, ...groups] })).filter(
      ({ id }) => id === 'hold-review',
    );
    expect(found).toMatchObject([{ dueAt: new Date('2027-01-05T10:00:00Z') }]);
  });

  it('hold no review while something about it is missing', () => {
    expect(steps(settled('X X ? X'))).not.toContain('hold-review');
  });

  it('reach out after a missed session, until somebody has or the client was in touch', () => {
    const contact = { id: 'c1', clientId: 'client-1', channel: 'app', at: after(0.5) } as const;
    expect(steps(withNext(settled('A A X')))).toEqual(['reach-out']);
    expect(steps(withNext(settled('A A X', { contacts: [{ ...contact, direction: 'to-client' }] })))).toEqual(
      [],
    );
    expect(
      steps(withNext(settled('A A X', { contacts: [{ ...contact, direction: 'from-client' }] }))),
    ).toEqual([]);
    expect(
      steps(
        withNext(
          settled('A A X', { contacts: [{ ...contact, direction: 'to-client', episodeId: 'other' }] }),
        ),
      ),
    ).toEqual(['reach-out']);
  });

  it('reach out when it has been quiet for too long; with one warm message to somebody who is better', () => {
    expect(steps(settled('A A A'), after(30))).toEqual(['reach-out', 'offer-next-session']);
    const better = [phq('m1', -30, 2), phq('m2', -1, 0)];
    expect(steps(settled('A A A', { measures: better }), after(30))).toEqual([
      'warm-message',
      'offer-next-session',
    ]);
    expect(steps(settled('A A A', { measures: [phq('m1', -30, 0), phq('m2', -1, 2)] }), after(30))).toEqual([
      'reach-out',
      'talk-about-worsening',
      'offer-next-session',
    ]);
  });

  it('talk about scores that got reliably worse', () => {
    const [talk] = listNextSteps(
      review(withNext(settled('A A A', { measures: [phq('m1', -30, 0), phq('m2', -1, 1)] }))),
    );
    expect(talk).toMatchObject({
      id: 'talk-about-worsening',
      reasons: [{ evidence: [{ id: 'm1' }, { id: 'm2' }], inputs: { instrument: 'PHQ-9', change: 8 } }],
    });
  });

  it('talk about attendance that is worth it, unless a review does already', () => {
    expect(steps(withNext(settled('A A X X')))).toEqual(['reach-out', 'talk-about-attendance']);
    expect(steps(withNext(settled('A X A')))).toEqual(['talk-about-attendance']);
  });

  it('plan what to do where no session credit is left, and offer none', () => {
    const allowances = [
      {
        id: 'al1',
        clientId: 'client-1',
        source: 'employer',
        credits: 3,
        grantedAt: new Date('2026-01-01T00:00:00Z'),
      },
    ] as const;
    expect(steps(settled('A A A', { allowances }))).toEqual(['plan-with-no-credits']);
    expect(steps(settled('A A A', { allowances }), after(90))).toEqual(['plan-with-no-credits']);
  });

  it('go through what is open from the first session', () => {
    const found = listNextSteps(review(withNext(recordFromTokens('A')))).at(-1);
    expect(found).toMatchObject({
      id: 'finish-first-session-items',
      reasons: [{ inputs: { waiting: 18, of: 19 } }],
    });
  });

  it('put safety first, and with a concern open nudge nobody', () => {
    const measures = [phq('m1', -1, 1, 1)];
    const [first, ...others] = listNextSteps(review(settled('A X X X', { measures })));
    expect(first).toMatchObject({ id: 'speak-today', episodeId: null, dueAt: after(1) });
    expect(others).toEqual([]);
    expect(steps(settled('A A ?', { measures }))).toEqual(['speak-today', 'record-outcome']);
  });

  it('after the end are those of the record only, and after a death none at all', () => {
    const ended = (kind: 'met-goals' | 'died'): CareRecord => {
      const record = settled('A X X X ?', { measures: [phq('m1', -1, 1, 1)] });
      return {
        ...record,
        episodes: record.episodes.map((episode) => ({ ...episode, ending: { kind, at: after(0.5), by } })),
      };
    };
    expect(steps({ ...ended('met-goals'), measures: undefined })).toEqual(['record-outcome']);
    expect(steps(ended('died'))).toEqual([]);
  });

  it('of several episodes are one list in one order', () => {
    const record = settled('A A A');
    const [first] = record.episodes;
    const second = first === undefined ? [] : [{ ...first, id: 'second' }];
    const found = listNextSteps(review({ ...record, episodes: [...record.episodes, ...second] }, after(30)));
    expect(found.map(({ id, episodeId }) => [id, episodeId])).toEqual([
      ['reach-out', 'episode-1'],
      ['reach-out', 'second'],
      ['offer-next-session', 'episode-1'],
      ['offer-next-session', 'second'],
    ]);
  });
});
