import {
  bookingsFromContext,
  cardsFromReview,
  feedbackFromCards,
  prefetchTemplates,
  type CdsResponse,
} from 'client-engagement/cds-hooks';
import { defaultAttendancePolicy, reviewCare } from 'client-engagement';
import { recordFromTokens } from 'client-engagement/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('prefetch templates', () => {
  it('ask for what a care record is made of, back to a day that moves', () => {
    expect(prefetchTemplates({ lookBackDays: 90 })).toEqual({
      patient: 'Patient/{{context.patientId}}',
      appointments: 'Appointment?patient={{context.patientId}}&date=ge{{today() - 90 days}}',
      encounters: 'Encounter?patient={{context.patientId}}&date=ge{{today() - 90 days}}',
      episodes: 'EpisodeOfCare?patient={{context.patientId}}',
      responses: 'QuestionnaireResponse?patient={{context.patientId}}&authored=ge{{today() - 90 days}}',
      scores:
        'Observation?patient={{context.patientId}}&code=http://loinc.org|44261-6,http://loinc.org|70274-6,http://loinc.org|55758-7,http://loinc.org|70272-0&date=ge{{today() - 90 days}}',
      communications: 'Communication?patient={{context.patientId}}&sent=ge{{today() - 90 days}}',
      goals: 'Goal?patient={{context.patientId}}',
      tasks: 'Task?patient={{context.patientId}}',
      flags: 'Flag?patient={{context.patientId}}',
    });
  });

  it('ask back to a fixed day, or for everything', () => {
    expect(prefetchTemplates({ since: '2026-01-01' })['communications']).toBe(
      'Communication?patient={{context.patientId}}&sent=ge2026-01-01',
    );
    expect(prefetchTemplates({})['appointments']).toBe('Appointment?patient={{context.patientId}}');
  });
});

describe('the context of a booking', () => {
  const entry = (resource: object) => ({ resource });

  it('is read though ids are given twice, times have two offsets and elements are of another version', () => {
    const context = {
      userId: 'PractitionerRole/r1',
      patientId: 'ada',
      appointments: {
        resourceType: 'Bundle',
        entry: [
          entry({
            resourceType: 'Appointment',
            id: 'a1',
            status: 'proposed',
            reason: { coding: { code: '1' } },
            start: '2026-04-07T09:00:00-06:00',
            end: '2026-04-07T09:10:00:00-06:00',
            participant: [{ status: 'perhaps' }],
          }),
          entry({ resourceType: 'Appointment', id: 'a1', start: '2026-04-07T09:10:00:00-06:00' }),
          entry({ resourceType: 'Appointment', start: '2026-04-08' }),
          entry({ resourceType: 'Appointment', start: '2026-13-41T10:00:00Z' }),
          entry({ resourceType: 'Slot', id: 's1' }),
        ],
      },
    };
    expect(bookingsFromContext(context)).toEqual([
      { place: 0, id: 'a1', start: new Date('2026-04-07T15:00:00Z') },
      { place: 1, id: 'a1', start: null },
      { place: 2, id: null, start: null },
      { place: 3, id: null, start: null },
    ]);
  });

  it('is read whatever its shape', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (a, b) => {
        bookingsFromContext(a);
        bookingsFromContext({ appointments: { entry: [a, { resource: b }] } });
        return true;
      }),
    );
  });
});

describe('feedback on cards', () => {
  const response: CdsResponse = cardsFromReview(
    reviewCare(recordFromTokens('A X X X'), {
      policies: [defaultAttendancePolicy],
      asOf: new Date('2026-12-30T12:00:00Z'),
    }),
    {
      hook: 'patient-view',
      source: { label: 'Attendance and engagement' },
      subject: 'Patient/ada',
      identifierSystem: 'https://service.example/ids',
      uuid: (key) => key,
    },
  );
  const card = response.cards[0]?.uuid ?? '';
  const time = '2026-12-30T12:05:00Z';

  it('says of a card that it was left and why, and what it was about', () => {
    const { value, issues, ok } = feedbackFromCards(
      {
        feedback: [
          {
            card,
            outcome: 'overridden',
            overrideReason: { reason: { code: 'bereavement' }, userComment: 'We spoke yesterday.' },
            outcomeTimestamp: time,
          },
        ],
      },
      response,
    );
    expect({ value, issues, ok }).toEqual({
      value: [
        {
          cardId: card,
          topic: 'run.missed-in-a-row',
          outcome: 'overridden',
          at: new Date(time),
          acceptedSuggestionIds: [],
          reason: 'bereavement',
          comment: 'We spoke yesterday.',
        },
      ],
      issues: [],
      ok: true,
    });
  });

  it('says which suggestions were accepted', () => {
    const { value } = feedbackFromCards({
      feedback: [
        {
          card: 'b',
          outcome: 'accepted',
          acceptedSuggestions: [{ id: 's1' }, {}, { id: 's2' }],
          outcomeTimestamp: time,
        },
      ],
    });
    expect(value[0]).toMatchObject({
      acceptedSuggestionIds: ['s1', 's2'],
      topic: null,
      reason: null,
      comment: null,
    });
  });

  it('is said to be odd where it is accepted without a suggestion', () => {
    const { value, issues, ok } = feedbackFromCards({
      feedback: [{ card: 'b', outcome: 'accepted', outcomeTimestamp: time }],
    });
    expect([value.length, ok]).toEqual([1, true]);
    expect(issues).toEqual([
      { severity: 'warning', key: 'nothing-accepted', expression: 'feedback[0].acceptedSuggestions' },
    ]);
  });

  it.each([
    [{ outcome: 'accepted', outcomeTimestamp: time }, 'card-missing'],
    [{ card: 'q7Zk', outcome: 'q7Zk', outcomeTimestamp: time }, 'outcome-unknown'],
    [{ card: 'q7Zk', outcome: 'overridden', outcomeTimestamp: 'q7Zk' }, 'time-missing'],
    [{ card: 'q7Zk', outcome: 'overridden' }, 'time-missing'],
    [{ card: 'q7Zk', outcome: 'overridden', outcomeTimestamp: '2026-13-01T10:00:00Z' }, 'time-missing'],
  ])('that cannot be read is an issue without anything from it: %j', (entry, key) => {
    const { value, issues, ok } = feedbackFromCards({ feedback: [entry] });
    expect([value, issues.map((issue) => issue.key), ok]).toEqual([[], [key], false]);
    expect(JSON.stringify(issues)).not.toContain('q7Zk');
  });

  it('is read whatever its shape, and of cards without a topic', () => {
    const plain: CdsResponse = {
      cards: [{ uuid: 'b', summary: 'x', indicator: 'info', source: { label: 'x' } }],
    };
    const entry = { card: 'b', outcome: 'overridden', outcomeTimestamp: time };
    expect(feedbackFromCards({ feedback: [entry] }, plain).value[0]?.topic).toBeNull();
    fc.assert(
      fc.property(fc.anything(), (one) => {
        feedbackFromCards(one as object);
        feedbackFromCards({ feedback: [one as object, { ...entry, overrideReason: one }] });
        return true;
      }),
    );
  });
});
