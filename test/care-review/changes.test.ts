import { describe, expect, it } from 'vitest';
import { defaultAttendancePolicy, listChanges, reviewCare } from 'client-engagement';
import type { CareRecord, ChangeKind } from 'client-engagement';
import { recordFromTokens, sessionFrom } from 'client-engagement/testing';

const last = new Date('2026-12-30T10:00:00Z');
const after = (days: number): Date => new Date(+last + days * 86_400_000);
const review = (record: CareRecord, asOf: Date) =>
  reviewCare(record, { policies: [defaultAttendancePolicy], asOf });
const changed = (record: CareRecord, from: Date, to: Date, ...kinds: readonly ChangeKind[]) =>
  listChanges(review(record, from), review(record, to))
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ subject, before, after: now }) => [subject, before, now]);

describe('changes', () => {
  it('of a state name the codes before and after, and why', () => {
    const record = recordFromTokens('A A A X X');
    const [state] = listChanges(review(record, after(-10)), review(record, after(1)));
    expect(state).toMatchObject({
      key: 'change.state@episode-1',
      kind: 'change.state',
      episodeId: 'episode-1',
      subject: null,
      before: 'attending',
      after: 'missing-sessions',
    });
    expect(state?.reasons.map(({ rule }) => rule)).toContain('engagement.missed-in-a-row');
  });

  it('of a trend come and go with its state', () => {
    const record = recordFromTokens('A A X X A A');
    expect(changed(record, after(-6), after(1), 'change.trend')).toEqual([[null, null, 'recovering']]);
    expect(changed(record, after(1), after(-6), 'change.trend')).toEqual([[null, 'recovering', null]]);
  });

  it('of sessions, of the next one, of booking and of the run', () => {
    const record = recordFromTokens('X X X');
    const next = sessionFrom({ id: 'next', start: after(7), bookedAt: after(-1) });
    const booked = { ...record, sessions: [...record.sessions, next] };
    const of = (...kinds: readonly ChangeKind[]) => changed(booked, after(-2), after(1), ...kinds);
    expect(of('change.outcome')).toEqual([
      ['next', null, 'scheduled'],
      ['session-3', 'scheduled', 'no-show'],
    ]);
    expect(
      listChanges(review(booked, after(-2)), review(booked, after(1)))
        .filter(({ kind }) => kind === 'change.outcome' || kind === 'change.booking')
        .map(({ kind, on }) => [kind, on]),
    ).toEqual([
      ['change.booking', null],
      ['change.outcome', after(7)],
      ['change.outcome', last],
    ]);
    expect(of('change.next-session')).toEqual([[null, last, after(7)]]);
    expect(of('change.booking')).toEqual([[null, 'self-service', 'after-review']]);
    expect(of('change.missed-in-a-row')).toEqual([['individual', 2, 3]]);
  });

  it('of a booking are told once: as the next session, where nothing was to come before', () => {
    const record = recordFromTokens('A A');
    const next = sessionFrom({ id: 'next', start: after(7), bookedAt: after(0.5) });
    const later = sessionFrom({ id: 'later', start: after(14), bookedAt: after(0.5) });
    const both = { ...record, sessions: [...record.sessions, later, next] };
    const kinds = ['change.outcome', 'change.next-session'] as const;
    expect(changed(both, after(0.2), after(1), ...kinds)).toEqual([
      ['later', null, 'scheduled'],
      [null, null, after(7)],
    ]);
    expect(changed(both, after(1), after(0.2), ...kinds)).toEqual([
      ['later', 'scheduled', null],
      [null, after(7), null],
    ]);
    expect(changed(both, after(1), after(8), ...kinds)).toEqual([
      ['next', 'scheduled', 'awaiting-outcome'],
      [null, after(7), after(14)],
    ]);
    const other = { ...next, id: 'elsewhere', episodeId: 'other' };
    const opened = { id: 'other', clientId: 'client-1', service: 'coaching', openedAt: after(-30) };
    const two = {
      ...record,
      episodes: [...record.episodes, opened],
      sessions: [...record.sessions, next, other, { ...other, id: 'second' }],
    };
    expect(changed(two, after(0.2), after(1), ...kinds)).toEqual([
      ['second', null, 'scheduled'],
      [null, null, after(7)],
      [null, null, after(7)],
    ]);
  });

  it('of questionnaires and of what they say, of what is open about safety, of credits', () => {
    const phq = (id: string, days: number, each: number, item9: number) => ({
      id,
      clientId: 'client-1',
      instrument: 'phq-9',
      answeredAt: after(days),
      answers: [each, each, each, each, each, each, each, each, item9],
    });
    const allowance = {
      id: 'al1',
      clientId: 'client-1',
      source: 'employer',
      credits: 5,
      grantedAt: new Date('2026-01-01T00:00:00Z'),
    } as const;
    const record: CareRecord = {
      ...recordFromTokens('A A'),
      measures: [phq('m1', -30, 2, 0), phq('m2', 0.1, 0, 1), { ...phq('m3', 0.2, 0, 0), answers: [null] }],
      allowances: [allowance],
    };
    const of = (...kinds: readonly ChangeKind[]) => changed(record, after(-1), after(1), ...kinds);
    expect(of('change.questionnaire')).toEqual([
      ['m2', null, 1],
      ['m3', null, 'invalid'],
    ]);
    expect(of('change.score-change')).toEqual([['phq-9', null, 'reliable-improvement']]);
    expect(of('change.safety')).toEqual([['["measures","m2","self-harm"]', null, 'open']]);
    expect(of('change.safety-question')).toEqual([[null, 'asked', 'left-out']]);
    expect(changed(record, after(-8), after(1), 'change.credits-left')).toEqual([[null, 4, 3]]);
  });

  it('of items and steps, with what they rest on', () => {
    const record: CareRecord = {
      ...recordFromTokens('A'),
      barrierReviews: [
        { id: 'b1', episodeId: 'episode-1', at: after(0.5), found: 'none', by: { role: 'practitioner' } },
      ],
    };
    const changes = listChanges(review(record, after(0.2)), review(record, after(1)));
    const item = changes.find(({ key }) => key.endsWith('first-session.assess.barriers@episode-1'));
    expect(item).toMatchObject({ kind: 'change.checklist-item', after: 'done' });
    expect(item?.reasons.flatMap(({ evidence }) => evidence)).toContainEqual({
      kind: 'barrierReviews',
      id: 'b1',
    });
    const steps = listChanges(review(record, after(-1)), review(record, after(1))).filter(
      ({ kind }) => kind === 'change.next-step',
    );
    expect(steps.map(({ key, before, after: now }) => [key, before, now])).toContainEqual([
      'change.next-step@episode-1#offer-next-session@episode-1',
      null,
      'offer-next-session',
    ]);
  });

  it('of an episode that has ended name how', () => {
    const record = recordFromTokens('A A');
    const ended = {
      ...record,
      episodes: record.episodes.map((episode) => ({
        ...episode,
        ending: { kind: 'met-goals', at: after(0.5), by: { role: 'practitioner' } } as const,
      })),
    };
    expect(changed(ended, after(0.2), after(1), 'change.state')).toEqual([[null, 'attending', 'met-goals']]);
  });

  it('are refused between different clients', () => {
    const one = review(recordFromTokens('A'), after(1));
    expect(() => listChanges(one, { ...one, clientId: 'other' })).toThrow(
      expect.objectContaining({ code: 'different-client' }),
    );
  });
});
