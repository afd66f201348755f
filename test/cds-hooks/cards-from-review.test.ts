import {
  assessAttendance,
  assessBooking,
  defaultAttendancePolicy,
  defaultCreditRules,
  deriveNoticeDeadline,
  english,
  reviewCare,
  type BookingAnswer,
  type CareRecord,
  type CareReview,
  type CreditRules,
} from 'client-engagement';
import { cardsFromReview, cardWords, type CardOptions } from 'client-engagement/cds-hooks';
import { german, germanCardWords } from 'client-engagement/languages/de';
import {
  episodeFrom,
  recordFrom,
  recordFromTokens,
  sessionFrom,
  withOutcome,
} from 'client-engagement/testing';
import { describe, expect, it } from 'vitest';
import { r4Problems } from '../fhir/validators.js';
import { cdsResponse } from './cds-response.schema.js';

const asOf = new Date('2026-12-30T12:00:00Z');
const policies = [defaultAttendancePolicy];
const review = (record: CareRecord, at = asOf): CareReview => reviewCare(record, { policies, asOf: at });
const options: CardOptions = {
  hook: 'patient-view',
  source: { label: 'Attendance and engagement' },
  subject: 'Patient/ada',
  identifierSystem: 'https://service.example/ids',
  uuid: (key) => key,
};
const cardsOf = (record: CareRecord, more: Partial<CardOptions> = {}) => {
  const response = cardsFromReview(review(record), { ...options, ...more });
  expect(cdsResponse.safeParse(response).error).toBeUndefined();
  return response.cards;
};

const answered = (answers: readonly number[], answeredAt = '2026-12-30T10:30:00Z') => ({
  id: 'm1',
  clientId: 'client-1',
  instrument: 'phq-9',
  answeredAt: new Date(answeredAt),
  answers,
});
const withSafety = (tokens: string): CareRecord => ({
  ...recordFromTokens(tokens),
  measures: [answered([1, 1, 1, 1, 1, 1, 1, 1, 1])],
});

describe('patient-view', () => {
  it('is whole: the card of a paused booking as it goes out', () => {
    const [card] = cardsOf(recordFromTokens('A X X X'), {
      uuid: () => 'a1',
      topicSystem: 'https://service.example/rules',
      links: { timeline: { url: 'https://service.example/launch', appContext: 'timeline' } },
      referenceOf: ({ id }) => `Appointment/${id}`,
      max: 1,
    });
    expect(card).toEqual({
      uuid: 'a1',
      summary:
        english.codes['hold-review'] instanceof Object ? english.codes['hold-review'].practitioner : '',
      detail: expect.stringContaining(
        'Based on: Appointment/session-2 (16 December 2026), Appointment/session-3 (23 December 2026), Appointment/session-4 (30 December 2026)',
      ),
      indicator: 'warning',
      source: {
        label: 'Attendance and engagement',
        topic: { system: 'https://service.example/rules', code: 'run.missed-in-a-row' },
      },
      suggestions: [
        {
          label: 'Create a task: Talk about how to go on',
          uuid: 'a1',
          isRecommended: true,
          actions: [
            {
              type: 'create',
              description: 'Create a task: Talk about how to go on',
              resource: {
                resourceType: 'Task',
                identifier: [
                  { system: 'https://service.example/ids', value: 'card-task/episode-1/booking-paused' },
                ],
                status: 'requested',
                intent: 'proposal',
                code: { text: 'Talk about how to go on' },
                for: { reference: 'Patient/ada' },
                authoredOn: '2026-12-30T12:00:00.000Z',
              },
            },
          ],
        },
      ],
      selectionBehavior: 'at-most-one',
      overrideReasons: expect.arrayContaining([
        { system: 'https://service.example/rules', code: 'bereavement', display: 'Bereavement' },
      ]),
      links: [
        { label: 'Timeline', url: 'https://service.example/launch', type: 'smart', appContext: 'timeline' },
      ],
    });
  });

  it('has an open safety concern first, with a link to the service’s procedure and nothing to accept', () => {
    const cards = cardsOf(withSafety('A X X X'), {
      links: {
        safetyProcedure: 'https://service.example/safety',
        timeline: { url: 'https://service.example/launch' },
      },
    });
    expect(cards[0]?.summary).toBe('Speak with the client today, by the service’s own procedure.');
    expect(cards[0]?.indicator).toBe('warning');
    expect(cards[0]?.links).toEqual([
      { label: 'The service’s procedure', url: 'https://service.example/safety', type: 'absolute' },
    ]);
    expect(cards[0]).not.toHaveProperty('suggestions');
    expect(cardsOf(withSafety('A'))[0]).not.toHaveProperty('links');
  });

  it('is critical only by the service’s own rule', () => {
    const [card] = cardsOf(withSafety('A'), {
      safetyIndicator: ({ open }) => (open.length > 0 ? 'critical' : 'warning'),
    });
    expect(card?.indicator).toBe('critical');
  });

  it('suggests no message while a safety concern is open, and one of its kind where there is a draft', () => {
    const draft = (kind: string, episodeId = 'episode-1', status: 'drafted' | 'withheld' = 'drafted') => ({
      message: { status, kind, episodeId, sessionId: 'session-4', asOf },
      text: 'Hello Ada',
    });
    const drafts = [
      draft('missed-session'),
      draft('welcome'),
      draft('missed-session', 'another'),
      draft('first-follow-up', 'episode-1', 'withheld'),
    ];
    const actions = (record: CareRecord) =>
      cardsOf(record, { drafts }).flatMap(({ suggestions = [] }) =>
        suggestions.flatMap((one) => one.actions.map(({ resource }) => resource.resourceType)),
      );
    expect(actions(recordFromTokens('A A A X')).filter((type) => type === 'CommunicationRequest')).toEqual([
      'CommunicationRequest',
    ]);
    expect(actions(withSafety('A A A X'))).not.toContain('CommunicationRequest');
    const [first] = cardsOf(recordFromTokens('A A A X'), { drafts });
    expect(first?.selectionBehavior).toBe('any');
    const aboutNone = { ...draft('missed-session').message, sessionId: null };
    const [card] = cardsOf(recordFromTokens('A A A X'), { drafts: [{ message: aboutNone, text: 'Hello' }] });
    expect(card?.suggestions?.[1]?.uuid).toMatch(/\|draft\|missed-session\|$/);
  });

  it('suggests only to create, and what it suggests is valid', () => {
    for (const tokens of ['A X X X', 'A A A X', 'A A A C', 'X', 'A X X A']) {
      for (const { suggestions = [] } of cardsOf(recordFromTokens(tokens))) {
        for (const { actions } of suggestions) {
          expect(actions.map(({ type }) => type)).toEqual(actions.map(() => 'create'));
          for (const { resource } of actions) expect(r4Problems(resource)).toEqual([]);
        }
      }
    }
  });

  it('of a late cancellation meets the client first and explains the credit after', () => {
    const [card] = cardsOf(recordFromTokens('A A A C'));
    expect(card?.source.topic?.code).toBe('steps.session-given-up-late');
    expect(card?.indicator).toBe('info');
  });

  it('asks for outcomes that nobody recorded, with a link to where they are', () => {
    const cards = cardsOf(recordFromTokens('A A A ?'), {
      links: { recordOutcome: 'https://service.example/record' },
    });
    const card = cards.find(({ summary }) => summary === 'Record what became of the session.');
    expect(card?.links).toEqual([
      { label: 'Record what happened', url: 'https://service.example/record', type: 'absolute' },
    ]);
  });

  it('says that few sessions are left', () => {
    const validFrom = new Date('2026-01-01T00:00:00Z');
    const record: CareRecord = {
      ...recordFromTokens('A A A'),
      allowances: [
        {
          id: 'a1',
          clientId: 'client-1',
          source: 'employer',
          credits: 5,
          grantedAt: validFrom,
        },
      ],
    };
    const cardsBy = (creditRules: CreditRules) =>
      cardsFromReview(reviewCare(record, { policies, asOf, creditRules }), options).cards.map(
        ({ source, summary }) => [source.topic?.code, summary],
      );
    expect(cardsBy({ ...defaultCreditRules, remindAt: [2], planEndingFrom: 1 })).toContainEqual([
      'credits.few-left',
      '2 session credits are left, 0 held, since 23 December 2026.',
    ]);
    expect(
      cardsBy({ ...defaultCreditRules, remindAt: [2], planEndingFrom: 2 }).map(([rule]) => rule),
    ).toContain('credits.plan-the-ending');
  });

  it('has no card where nothing is known: unknown is not low', () => {
    const quiet = recordFrom({ episodes: [episodeFrom({ openedAt: '2026-12-29T00:00:00Z' })] });
    for (const { indicator, summary } of cardsOf(quiet)) {
      expect(indicator).toBe('info');
      expect(summary).not.toMatch(/miss|contact/i);
    }
    expect(cardsFromReview(review(recordFrom({ episodes: [] })), options)).toEqual({ cards: [] });
  });

  it('has no card at all for somebody who has died', () => {
    const ending = {
      kind: 'died',
      at: new Date('2026-12-30T11:00:00Z'),
      by: { role: 'practitioner' },
    } as const;
    const record = withSafety('A X X X');
    const died = { ...record, episodes: record.episodes.map((one) => ({ ...one, ending })) };
    for (const hook of ['patient-view', 'appointment-book', 'encounter-start'] as const)
      expect(cardsFromReview(review(died), { ...options, hook })).toEqual({ cards: [] });
  });

  it('shows nothing of an episode that has ended but what is still to be recorded', () => {
    const ending = {
      kind: 'met-goals',
      at: new Date('2026-12-30T11:00:00Z'),
      by: { role: 'practitioner' },
    } as const;
    const record = recordFromTokens('A A A');
    const ended = { ...record, episodes: record.episodes.map((one) => ({ ...one, ending })) };
    expect(cardsFromReview(review(ended), options)).toEqual({ cards: [] });
    expect(cardsFromReview(review(ended), { ...options, hook: 'encounter-start' })).toEqual({ cards: [] });
  });

  it('shows at most three, fewer where asked, and leaves out what was shown before but never safety', () => {
    const all = cardsOf(withSafety('A A A X X ?'));
    expect(all.length).toBeLessThanOrEqual(3);
    expect(cardsOf(withSafety('A A A X X ?'), { max: 1 })).toEqual(all.slice(0, 1));
    const except = all.map(({ uuid }) => uuid);
    const rest = cardsOf(withSafety('A A A X X ?'), { except });
    expect(rest[0]).toEqual(all[0]);
    expect(rest.slice(1).filter(({ uuid }) => except.includes(uuid))).toEqual([]);
  });

  it('suggests no task where the client or the namespace is missing', () => {
    for (const more of [{ subject: ' ' }, { identifierSystem: ' ' }])
      expect(cardsOf(recordFromTokens('A X X X'), more)[0]).not.toHaveProperty('suggestions');
  });

  it('is in the words of the service', () => {
    const words = {
      ...cardWords,
      basedOn: 'Beruht auf',
      tasks: { ...cardWords.tasks, 'booking-paused': 'Reden' },
    };
    const language = { ...english, codes: { ...english.codes, 'hold-review': 'Gespräch führen.' } };
    const [card] = cardsOf(recordFromTokens('A X X X'), { words, language, timeZone: 'Europe/Berlin' });
    expect(card?.summary).toBe('Gespräch führen.');
    expect(card?.detail).toContain('Beruht auf:');
    expect(card?.suggestions?.[0]?.label).toBe('Create a task: Reden');
  });

  it('is German as a whole, with German words', () => {
    const [card] = cardsOf(recordFromTokens('A X X X'), {
      language: german,
      words: germanCardWords,
      timeZone: 'Europe/Berlin',
      links: { timeline: { url: 'https://service.example/launch' } },
    });
    expect(card?.summary).toBe('Das Gespräch führen: fragen, wie es weitergehen soll.');
    expect(card?.detail?.split('\n').slice(0, 2)).toEqual([
      '- 3 ausgefallene oder kurzfristig abgesagte Sitzungen hintereinander.',
      '- Die Buchung ruht seit 30. Dezember 2026, bis wir gesprochen haben, wegen 3 Sitzungen.',
    ]);
    expect(card?.detail).toContain('Grundlage:');
    expect(card?.suggestions?.[0]?.label).toBe('Aufgabe anlegen: Besprechen, wie es weitergeht');
    expect(card?.links?.[0]?.label).toBe('Verlauf');
    expect(card?.overrideReasons?.map(({ display }) => display)).toEqual([
      'Krankheit',
      'Medizinischer Notfall',
      'Unfall',
      'Trauerfall',
      'Sorge für andere',
      'Wetter oder Verkehr',
      'Wir waren nicht zu erreichen',
      'Technische Schwierigkeiten',
    ]);
  });
});

describe('encounter-start', () => {
  it('names the first three open items of the checklists, and how many wait', () => {
    const [card] = cardsOf(recordFromTokens('A'), { hook: 'encounter-start' });
    expect(card?.summary).toBe('Still open: 18 of 19 items.');
    expect(card?.detail?.split('\n').length).toBe(3);
    expect(card?.source.topic?.code).toBe('steps.items-waiting');
  });

  it('has nothing but safety while a concern is open', () => {
    const cards = cardsOf(withSafety('A'), { hook: 'encounter-start' });
    expect(cards.map(({ source }) => source.topic?.code)).toEqual(['safety.answer-to-review']);
  });

  it('has nothing where nothing waits', () => {
    expect(cardsOf(recordFrom(), { hook: 'encounter-start' })).toEqual([]);
  });
});

describe('appointment-book', () => {
  const start = new Date('2027-01-06T10:00:00Z');
  const answerFor = (record: CareRecord, more: object = {}): BookingAnswer =>
    assessBooking(assessAttendance(record, { policies, asOf }), {
      episodeId: 'episode-1',
      service: 'therapy',
      start,
      ...more,
    });
  const book = (record: CareRecord, more: object = {}) =>
    cardsOf(record, {
      hook: 'appointment-book',
      timeZone: 'Europe/London',
      proposed: [{ episodeId: 'episode-1', start, answer: answerFor(record), ...more }],
    });

  it('holds a booking for a person, with reasons for which it may go on', () => {
    const [card] = book(recordFromTokens('A X X X'));
    expect(card?.summary).toBe('Can be booked once we have talked.');
    expect(card?.indicator).toBe('warning');
    expect(card?.overrideReasons?.length).toBe(8);
    expect(card?.source.topic?.code).toBe('booking.paused-after-missed');
  });

  it('says once that booking is paused, however many bookings there are', () => {
    const record = recordFromTokens('A X X X');
    const proposed = ['2027-01-06T10:00:00Z', '2027-01-13T10:00:00Z'].map((at) => ({
      episodeId: 'episode-1',
      start: new Date(at),
      answer: answerFor(record, { start: new Date(at) }),
    }));
    const cards = cardsOf(record, { hook: 'appointment-book', proposed });
    expect(cards.map(({ summary }) => summary)).toEqual(['Can be booked once we have talked.']);
  });

  it('says the same where no booking is named', () => {
    const [card] = cardsOf(recordFromTokens('A X X X'), { hook: 'appointment-book' });
    expect(card?.summary).toBe('Can be booked once we have talked.');
    expect(cardsOf(recordFromTokens('A A A'), { hook: 'appointment-book' })).toEqual([]);
  });

  it('says until when it can be cancelled free of charge, with its clock time', () => {
    const record = recordFromTokens('A A A');
    const deadline = deriveNoticeDeadline(sessionFrom({ start }), defaultAttendancePolicy);
    const [card] = book(record, { creditLostAfter: deadline });
    expect(card?.summary).toBe('Cancelling after 5 January 2027 at 10:00 uses a session credit.');
    expect(card).not.toHaveProperty('detail');
  });

  it('says where that time has passed already', () => {
    const [card] = book(recordFromTokens('A A A'), { creditLostAfter: new Date('2026-12-30T11:59:59Z') });
    expect(card?.summary).toBe('The time to cancel free of charge has already ended for this session.');
  });

  it('says that no credit is left, that the week is full, or that the episode has ended', () => {
    const reason = (rule: string, inputs = {}): BookingAnswer => ({
      route: rule === 'booking.episode-ended' ? 'closed' : 'self-service',
      reasons: [{ rule, evidence: [], inputs } as BookingAnswer['reasons'][number]],
      changedBy: [],
      allowanceLeft: 0,
    });
    const summary = (answer: BookingAnswer) => book(recordFromTokens('A A A'), { answer })[0]?.summary;
    expect(summary(reason('booking.no-allowance-left', { left: 0, needed: 1 }))).toMatch(
      /0 session credits are left/,
    );
    expect(summary(reason('booking.week-full', { booked: 2, perWeek: 2 }))).toMatch(/2 sessions are booked/);
    expect(summary(reason('booking.agreed-pause'))).toBe('An agreed pause covers that time.');
    expect(summary(reason('booking.episode-ended', { endedAt: asOf }))).toBe(
      'The episode ended on 30 December 2026.',
    );
    expect(summary(reason('booking.one-off-agreed'))).toBeUndefined();
  });

  it('says that it is at another time of the week than usual', () => {
    const record = recordFromTokens('A A A A');
    const summaries = (at: string) => book(record, { start: new Date(at) }).map(({ summary }) => summary);
    expect(summaries('2027-01-06T10:00:00Z')).toEqual([]);
    const odd = new Date('2026-12-10T15:00:00Z');
    const withOneOdd = {
      ...record,
      sessions: record.sessions.map((one, place) => (place === 0 ? { ...one, start: odd } : one)),
    };
    expect(book(withOneOdd, { start: new Date('2027-01-07T15:00:00Z') }).length).toBe(1);
    expect(book(recordFromTokens('A'), { start: new Date('2027-01-06T15:00:00Z') })).toEqual([]);
    expect(summaries('2027-01-06T11:00:00Z')).toEqual([]);
    expect(summaries('2027-01-06T15:00:00Z')).toEqual([
      'This session is at another time than the usual one.',
    ]);
    expect(summaries('2027-01-07T10:00:00Z')).toEqual([
      'This session is at another time than the usual one.',
    ]);
  });

  it('takes the review’s answer where the booking has none, and leaves out what is of no episode', () => {
    const record = recordFromTokens('A X X X');
    const [card] = cardsOf(record, {
      hook: 'appointment-book',
      proposed: [
        { episodeId: 'episode-1', start },
        { episodeId: 'another', start },
      ],
    });
    expect(card?.summary).toBe('Can be booked once we have talked.');
    expect(
      cardsOf(record, { hook: 'appointment-book', proposed: [{ episodeId: 'another', start }] }),
    ).toEqual([]);
  });

  it('has safety first as everywhere', () => {
    const cards = cardsOf(withSafety('A X X X'), { hook: 'appointment-book' });
    expect(cards[0]?.source.topic?.code).toBe('safety.answer-to-review');
  });
});

describe('what comes from a record', () => {
  it('marks nothing up, whatever an id or a name holds', () => {
    const evil = '[x](javascript:1) <b>**bold**</b> `code` # h\n- item https://evil.example a@b.example';
    const record = recordFromTokens('A X X X');
    const renamed = {
      ...record,
      sessions: record.sessions.map((one, place) =>
        withOutcome({ ...one, id: `${evil}${place}` }, 'no-show'),
      ),
    };
    const details = cardsOf(renamed).map(({ detail }) => detail ?? '');
    for (const detail of details) {
      const unescaped = detail.replace(/\\./g, '').replace(/^- /gm, '');
      expect(unescaped).not.toMatch(/[[\]<>*`#@]|:\/\//);
    }
    expect(details.join('')).toContain('bold');
  });

  it('is named as in the record where no reference is given for it', () => {
    const [card] = cardsOf(recordFromTokens('A X X X'), { referenceOf: () => undefined });
    expect(card?.detail).toContain('sessions/session-2 (16 December 2026)');
    const [safety] = cardsOf(withSafety('A'));
    expect(safety?.detail).toContain('measures/m1 (30 December 2026)');
    const flagged: CareRecord = {
      ...recordFromTokens('A'),
      safetyFlags: [
        { id: 'f1', clientId: 'client-1', openedAt: new Date('2026-12-29T00:00:00Z'), source: 'disclosure' },
      ],
    };
    expect(cardsOf(flagged)[0]?.detail).toMatch(/safetyFlags\/f1$/);
  });
});
