import { describe, expect, it } from 'vitest';
import { defaultAttendancePolicy, defaultCreditRules, english, reviewCare } from 'client-engagement';
import type { CareRecord, MessageKind } from 'client-engagement';
import { cardsFromReview, type CardOptions } from 'client-engagement/cds-hooks';
import {
  episodeFrom,
  recordFrom,
  recordFromTokens,
  sessionFrom,
  withOutcome,
} from 'client-engagement/testing';
import { summaryOf } from '../../src/cds-hooks/card-text.js';
import { instantIn } from '../../src/cds-hooks/instant-in.js';

const asOf = new Date('2026-12-30T12:00:00Z');
const after = (days: number): Date => new Date(Date.parse('2026-12-30T10:00:00Z') + days * 86_400_000);
const by = { role: 'practitioner' } as const;
const options: CardOptions = {
  hook: 'patient-view',
  source: { label: 'Attendance and engagement' },
  subject: 'Patient/ada',
  identifierSystem: 'https://service.example/ids',
  uuid: (key) => key,
};
const review = (record: CareRecord, at = asOf) =>
  reviewCare(record, { policies: [defaultAttendancePolicy], asOf: at });
const cardsOf = (record: CareRecord, more: Partial<CardOptions> = {}, at = asOf) =>
  cardsFromReview(review(record, at), { ...options, ...more }).cards;
/** What each card is about, and of which episode: the beginning of its key. */
const about = (cards: ReturnType<typeof cardsOf>): string[] =>
  cards.map(({ uuid }) => (JSON.parse(uuid) as readonly (string | null)[]).slice(0, 2).join(' ').trim());

const tokens = (letters: string, more: Partial<CareRecord> = {}): CareRecord => ({
  ...recordFromTokens(letters),
  ...more,
});
const allowances = (credits: number) =>
  [{ id: 'al1', clientId: 'client-1', source: 'employer', credits, grantedAt: new Date(0) }] as const;
const total = (id: string, days: number, declaredTotal: number) => ({
  id,
  clientId: 'client-1',
  instrument: 'phq-9',
  answeredAt: after(days),
  declaredTotal,
});
const worse = [total('m1', -30, 2), total('m2', -1, 20)];
const better = [total('m1', -30, 20), total('m2', -1, 2)];
const flag = { id: 'f1', clientId: 'client-1', openedAt: after(-1), source: 'disclosure' } as const;

describe('the messages that go with a card', () => {
  /** A record with the card that each kind of message goes with; null where it goes with none. */
  const kinds: { readonly [kind in MessageKind]: readonly [CareRecord, string | null, Date?] } = {
    welcome: [tokens('A X'), null],
    'session-reminder': [tokens('A X'), null],
    'policy-reminder': [tokens('A C'), null],
    'i-am-here': [tokens('A X'), null],
    restarting: [tokens('A'), null],
    'interrupted-by-us': [tokens('A n'), null],
    'ending-care': [tokens('A A A', { allowances: allowances(5) }), null],
    'booking-paused': [tokens('X X X'), 'booking-paused'],
    'late-cancellation': [tokens('A C'), 'late-cancellation'],
    'missed-session': [tokens('A X'), 'missed-session'],
    'first-follow-up': [tokens('A X'), 'missed-session'],
    'second-follow-up': [tokens('A X'), 'missed-session'],
    'well-and-quiet': [tokens('A A', { measures: better }), 'missed-session', after(30)],
    'credits-left': [tokens('A A A', { allowances: allowances(5) }), 'session-limits'],
    extension: [tokens('A A A', { allowances: allowances(5) }), 'session-limits'],
  };
  it.each(Object.entries(kinds))('%s', (kind, [record, card, at]) => {
    const message = { status: 'drafted', kind, episodeId: 'episode-1', sessionId: null, asOf } as const;
    const cards = cardsOf(record, { drafts: [{ message, text: 'Hello Ada' }] }, at);
    const withDraft = cards.filter(({ suggestions = [] }) =>
      suggestions.some(({ uuid }) => uuid.includes('|draft|')),
    );
    expect(about(withDraft)).toEqual(card === null ? [] : [`${card} episode-1`]);
  });
});

describe('which cards there are', () => {
  const rows: readonly [string, CareRecord, readonly string[], Date?][] = [
    [
      'scores that are worse',
      tokens('A', { measures: worse }),
      ['conversation episode-1', 'checklist episode-1', 'next-session episode-1'],
    ],
    [
      'somebody who is better and quiet',
      tokens('A A', { measures: better }),
      ['missed-session episode-1', 'checklist episode-1', 'next-session episode-1'],
      after(30),
    ],
    [
      'what contradicts',
      tokens('A', { statements: [{ id: 's1', sessionId: 'gone', says: 'was-there', at: after(0) }] }),
      ['checklist episode-1', 'record', 'next-session episode-1'],
    ],
    [
      'no session credit left',
      tokens('A A A', { allowances: allowances(3) }),
      ['checklist episode-1', 'session-limits episode-1'],
    ],
    ['an open concern', tokens('A ?', { safetyFlags: [flag] }), ['safety', 'record episode-1']],
  ];
  it.each(rows)('of %s', (_, record, expected, at) => {
    expect(about(cardsOf(record, {}, at))).toEqual(expected);
  });

  const second = episodeFrom({ id: 'second', openedAt: after(-30) });
  const missed = withOutcome(sessionFrom({ id: 'x', episodeId: 'second', start: after(-0.5) }), 'no-show');
  const both = (record: CareRecord): CareRecord => ({
    ...record,
    episodes: [...record.episodes, second],
    sessions: [...record.sessions, missed],
  });

  it('one of a kind for each episode, with what is of that episode alone', () => {
    const cards = cardsOf(both(tokens('A X')));
    const contact = cards.filter(({ uuid }) => uuid.startsWith('["missed-session"'));
    expect(about(contact)).toEqual(['missed-session episode-1', 'missed-session second']);
    expect(contact.map(({ detail = '' }) => /session-2|sessions\/x/.exec(detail)?.[0])).toEqual([
      'session-2',
      'sessions/x',
    ]);
  });

  it('one for all that is open about safety, and what to do first as its words', () => {
    const [card, ...others] = cardsOf(
      both(tokens('A', { safetyFlags: [flag, { ...flag, id: 'f2' }] })),
    ).filter(({ uuid }) => uuid.startsWith('["safety"'));
    expect(card?.detail).toMatch(/f1.*f2/s);
    expect(others).toEqual([]);
  });

  it('none once the client has died, whichever episode says so', () => {
    const ended = { ...second, ending: { kind: 'died', at: after(0), by } as const };
    const record = both(tokens('A X'));
    expect(cardsOf({ ...record, episodes: [...tokens('A X').episodes, ended] })).toEqual([]);
  });

  it('an ending of another kind leaves what is of the other episode', () => {
    const ended = { ...second, ending: { kind: 'unplanned', at: after(0), by } as const };
    const cards = cardsOf({ ...both(tokens('A X')), episodes: [...tokens('A X').episodes, ended] });
    expect(new Set(about(cards))).toEqual(new Set(['missed-session episode-1', 'checklist episode-1']));
  });

  it('that few credits are left, while an episode is open, and nothing of what else the credits say', () => {
    const creditRules = { ...defaultCreditRules, remindAt: [2], planEndingFrom: 1 };
    const given = (record: CareRecord) =>
      about(
        cardsFromReview(
          reviewCare(record, { policies: [defaultAttendancePolicy], asOf, creditRules }),
          options,
        ).cards,
      );
    const record = tokens('A A A', { allowances: allowances(5) });
    expect(given(record)).toContain('session-limits');
    expect(given(tokens('A A A', { allowances: allowances(9) }))).not.toContain('session-limits');
    const ended = {
      ...record,
      episodes: record.episodes.map((one) => ({
        ...one,
        ending: { kind: 'met-goals', at: after(0), by } as const,
      })),
    };
    expect(given(ended)).not.toContain('session-limits');
    expect(given({ ...ended, episodes: [...ended.episodes, second] })).toContain('session-limits');
    expect(given({ ...record, safetyFlags: [flag] })).not.toContain('session-limits');
  });
});

describe('the items on a card', () => {
  it('are not the practitioner’s own, nor the service’s', () => {
    const requested = { openedAt: after(-30), requestedAt: after(-30), requestedBy: 'client' } as const;
    const waiting = recordFrom({ episodes: [episodeFrom(requested)] });
    const items = review(waiting).episodes.flatMap(({ checklists }) =>
      checklists.flatMap((one) => one.items),
    );
    expect(items.some(({ item }) => item.who === 'service')).toBe(true);
    const missed = review(tokens('A A X')).episodes.flatMap(({ checklists }) =>
      checklists.flatMap((one) => one.items),
    );
    expect(missed.some(({ item }) => item.private)).toBe(true);
    for (const record of [waiting, tokens('A A X')]) {
      const keys =
        about(cardsOf(record)).length > 0
          ? cardsOf(record)
              .map(({ uuid }) => uuid)
              .join()
          : '';
      for (const { item, key } of review(record).episodes.flatMap(({ checklists }) =>
        checklists.flatMap((one) => one.items),
      ))
        if (item.private || item.who === 'service') expect(keys).not.toContain(key);
    }
  });

  it('at the start of an encounter are those of a first session, and before it', () => {
    const keyOf = (hook: CardOptions['hook']) =>
      cardsOf(tokens('A'), { hook }).find(({ uuid }) => uuid.startsWith('["checklist"'))?.uuid ?? '';
    expect(keyOf('patient-view')).toContain('practical.');
    expect(keyOf('encounter-start')).toContain('first-session.');
    expect(keyOf('encounter-start')).not.toContain('practical.');
  });
});

describe('a summary that is too long', () => {
  const cut = (text: string): string => summaryOf(text, english);
  const x = (length: number): string => 'x'.repeat(length);
  const rows: readonly [string, string, string][] = [
    ['many spaces are one', `a   ${x(10)}\n\n  b`, `a ${x(10)} b`],
    ['ends before all marks that it would end in', `${x(130)} – ,; ${x(40)}`, `${x(130)}…`],
    ['keeps a date that fits', `${x(110)} on 24 December 2026 ${x(30)}`, `${x(110)} on 24 December 2026…`],
    ['keeps none that does not', `${x(120)} on 24 December 2026 ${x(30)}`, `${x(120)} on…`],
    [
      'is cut after a date before other words',
      `on 24 December 2026 ${x(110)} ${x(60)}`,
      `on 24 December 2026 ${x(110)}…`,
    ],
    ['a word that fills the room stays', `${x(138)} ${x(5)}`, `${x(138)}…`],
  ];
  it.each(rows)('%s', (_, text, expected) => {
    expect(cut(text)).toBe(expected);
  });
});

describe('an instant in a request', () => {
  const rows: readonly [string | undefined, string | null][] = [
    ['2026-04-07T10:00:00Z', '2026-04-07T10:00:00.000Z'],
    ['2026-04-07T10:00Z', '2026-04-07T10:00:00.000Z'],
    ['2026-04-07T10:00:30.25Z', '2026-04-07T10:00:30.250Z'],
    ['2026-04-07T10:00:00+01:00', '2026-04-07T09:00:00.000Z'],
    ['2026-04-07T10:00:00-05:30', '2026-04-07T15:30:00.000Z'],
    ['2026-04-07T10:00:00', null],
    ['2026-04-07', null],
    ['on 2026-04-07T10:00:00Z', null],
    ['2026-04-07T10:00:00Z or so', null],
    ['2026-04-07T10:00:00.xZ', null],
    ['2026-04-07T10:00:00+1:00', null],
    ['2026-04-07T10:00:00+01:0', null],
    ['2026-04-31T25:00:00Z', null],
    ['', null],
    [undefined, null],
  ];
  it.each(rows)('%s', (text, expected) => {
    expect(instantIn(text)?.toISOString() ?? null).toBe(expected);
  });
});
