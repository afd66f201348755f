import { describe, expect, it } from 'vitest';
import { assessAttendance, defaultAttendancePolicy, phq9 } from 'client-engagement';
import { measureFromQuestionnaireResponse } from 'client-engagement/fhir';
import {
  appointment,
  basisOf,
  cancelledAt,
  concept,
  encounter,
  episode,
  people,
  read,
  usual,
} from './resources.js';
import { itemsOf, PHQ9, responseOf } from './responses.js';

const asOf = new Date('2026-04-01T00:00:00Z');
const portal = { status: 'cancelled', cancelationReason: concept('pat-cpp') };
const judge = (resources: readonly object[], options = usual) => {
  const got = read([episode, ...resources], options);
  const [record] = got.records;
  if (record === undefined) throw new Error('Nothing was read.');
  const { outcomes } = assessAttendance(record, { policies: [defaultAttendancePolicy], asOf });
  return { ...got, record, session: record.sessions[0], outcomes, outcome: outcomes[0] };
};

/** Whole shapes from resource to judgement, each with what must come of it. */
describe('worked shapes', () => {
  it('R4, cancelled in the portal thirty hours before, by the cross-version extension: early, and nothing is used', () => {
    const { session, outcome } = judge([appointment({ ...portal, ...cancelledAt('2026-03-02T04:00:00Z') })]);
    expect(session?.cancellation).toEqual({ by: 'client', at: new Date('2026-03-02T04:00:00Z') });
    expect(outcome).toMatchObject({ outcome: 'early-cancel', creditsUsed: 0, run: 'neutral' });
  });

  it('the same without a date, last changed two hours before: notice unknown, nothing used, nothing counted', () => {
    const { session, outcome, keys } = judge([
      appointment({ ...portal, meta: { lastUpdated: '2026-03-03T08:00:00Z' } }),
    ]);
    expect(session?.cancellation).toEqual({ by: 'client' });
    expect(keys).toContain('cancellation-time-unknown');
    expect(outcome).toMatchObject({ outcome: 'cancel-notice-unknown', creditsUsed: 0, run: 'neutral' });
  });

  it('the same with the bound asked for, last changed forty hours before: early, as the bound proves it', () => {
    const got = judge([appointment({ ...portal, meta: { lastUpdated: '2026-03-01T18:00:00Z' } })], {
      ...usual,
      cancellationTime: ['last-updated-bound'],
    });
    expect(got.outcome).toMatchObject({ outcome: 'early-cancel', creditsUsed: 0 });
    expect(basisOf(got, 'cancellation.at')?.basis).toBe('derived');
  });

  it('noshow with an arrival twenty minutes late: both facts, and a conflict for a person', () => {
    const late = encounter({
      statusHistory: [{ status: 'arrived', period: { start: '2026-03-03T10:20:00Z' } }],
    });
    const { session, keys } = judge([appointment({ status: 'noshow' }), late]);
    expect(session).toMatchObject({
      recordedOutcome: { value: 'no-show' },
      presence: { clientJoinedAt: new Date('2026-03-03T10:20:00Z') },
    });
    expect(keys).toContain('outcome-conflict');
  });

  it('fulfilled for several clients without encounters: two bookings, and nobody’s outcome', () => {
    const { result, records } = judge([
      appointment({
        status: 'fulfilled',
        participant: people('Patient/ada', 'Patient/ben', 'Practitioner/iris'),
      }),
    ]);
    expect(records.flatMap(({ sessions }) => sessions.map(({ recordedOutcome }) => recordedOutcome))).toEqual(
      [undefined, undefined],
    );
    expect(result.issues.filter(({ key }) => key === 'group-outcome-ambiguous')).toHaveLength(1);
  });

  it('one cancelled by the client and another that replaces it: one move', () => {
    const moved = appointment({
      id: 'apt-2',
      created: '2026-03-02T04:00:00Z',
      start: '2026-03-06T10:00:00Z',
      end: '2026-03-06T10:50:00Z',
      replaces: [{ reference: 'Appointment/apt-1' }],
    });
    const { record, outcomes } = judge([
      appointment({ ...portal, ...cancelledAt('2026-03-02T04:00:00Z') }),
      moved,
    ]);
    expect(record.sessions[1]).toMatchObject({ id: 'apt-2', replaces: 'apt-1' });
    expect(outcomes.map(({ outcome }) => outcome)).toContain('early-reschedule');
  });

  it('a PHQ-9 whose answers add up to ten and whose total says thirteen: ten, with a warning', () => {
    const system = 'https://forms.example/frequency';
    const points = [0, 0, 0, 1, 2, 1, 3, 2, 1];
    const item = [
      {
        linkId: 'H/T',
        item: itemsOf(
          points.map((_, place) => `H/T/Q${place + 1}`),
          points,
          (value) => ({ valueCoding: { system, code: `f ${value}` } }),
        ),
      },
      { linkId: 'H/S', answer: [{ valueQuantity: { value: 13 } }] },
    ];
    const answerMap = [0, 1, 2, 3].map((value) => ({ system, code: `f ${value}`, points: value }));
    const { value, issues } = measureFromQuestionnaireResponse(responseOf(item), {
      instrument: phq9,
      answerMap,
      itemMap: { 'H/S': 'total' },
    });
    expect(value).toMatchObject({ declaredTotal: 13, score: { total: 10 } });
    expect(issues).toMatchObject([{ key: 'total-mismatch', severity: 'warning' }]);
  });

  it('eight of nine items and no form: what the scoring rule of the instrument makes of it', () => {
    const { value, issues } = measureFromQuestionnaireResponse(
      responseOf(itemsOf(PHQ9, [1, 1, 1, 1, 1, 1, 1, 1])),
    );
    expect(issues.map(({ key }) => key)).toEqual(['items-missing']);
    expect(value?.score).toMatchObject({
      instrument: { id: 'phq-9' },
      status: 'prorated',
      answered: 8,
      imputed: ['self-harm'],
    });
  });
});
