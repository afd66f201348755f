import { describe, expect, it } from 'vitest';
import { assessAttendance, defaultAttendancePolicy } from 'client-engagement';
import type { CancellationTimeResolver, ReasonMeaning } from 'client-engagement/fhir';
import { cancellationReasons } from '../../src/fhir/cancellation-reasons.js';
import {
  appointment,
  basisOf,
  cancelledAt,
  concept,
  encounter,
  episode,
  people,
  read,
  REASONS,
  usual,
} from './resources.js';

const HOUR = 60 * 60 * 1000;
const start = new Date('2026-03-03T10:00:00Z');
const before = (hours: number) => new Date(start.getTime() - hours * HOUR).toISOString();

const cancelled = (given: Record<string, unknown>, more: readonly object[] = [], options = usual) => {
  const got = read([episode, appointment({ status: 'cancelled', ...given }), ...more], options);
  const [record] = got.records;
  const judged =
    record &&
    assessAttendance(record, { policies: [defaultAttendancePolicy], asOf: new Date('2026-04-01T00:00:00Z') });
  return { ...got, session: got.sessions[0], outcome: judged?.outcomes[0] };
};

describe('when it was cancelled', () => {
  const client = { cancelationReason: concept('pat') };

  it('is the element of R5, else the extension of R4', () => {
    const element = cancelled({ ...client, cancellationDate: before(30), ...cancelledAt(before(2)) });
    expect(element.session?.cancellation?.at).toEqual(new Date(before(30)));
    expect(basisOf(element, 'cancellation.at')).toEqual({
      clientId: 'ada',
      fact: { kind: 'sessions', id: 'apt-1', part: 'cancellation.at' },
      basis: 'recorded',
      source: { resourceType: 'Appointment', id: 'apt-1' },
      expression: 'Appointment.cancellationDate',
      precision: 'instant',
    });
    const extension = cancelled({ ...client, ...cancelledAt(before(2)) });
    expect(extension.session?.cancellation?.at).toEqual(new Date(before(2)));
    expect(basisOf(extension, 'cancellation.at')?.expression).toBe('Appointment.extension');
  });

  it('as a day is the whole of that local day, and judged only where all of it says the same', () => {
    const early = cancelled({ ...client, cancellationDate: '2026-03-01' });
    expect(early.session?.cancellation?.at).toEqual({
      notBefore: new Date('2026-03-01T00:00:00Z'),
      notAfter: new Date('2026-03-01T23:59:59.999Z'),
    });
    expect(basisOf(early, 'cancellation.at')?.precision).toBe('day');
    expect(early.outcome?.outcome).toBe('early-cancel');
    expect(cancelled({ ...client, cancellationDate: '2026-03-02' }).outcome?.outcome).toBe(
      'cancel-notice-unknown',
    );
    expect(cancelled({ ...client, cancellationDate: '2026-03' }).session?.cancellation?.at).toEqual({
      notBefore: new Date('2026-03-01T00:00:00Z'),
      notAfter: new Date('2026-03-31T22:59:59.999Z'),
    });
  });

  it('is when the first cancelled version was written, where an earlier one is known', () => {
    const at = (versionId: string, status: string, hours: number) =>
      appointment({ ...client, status, meta: { versionId, lastUpdated: before(hours) } });
    const versions = [at('1', 'booked', 200), at('2', 'cancelled', 40), at('3', 'cancelled', 1)];
    const got = read([episode, ...versions]);
    expect(got.sessions[0]?.cancellation?.at).toEqual(new Date(before(40)));
    expect(basisOf(got, 'cancellation.at')).toMatchObject({
      basis: 'derived',
      expression: 'Appointment.meta.lastUpdated',
    });
    expect(got.ok).toBe(true);
    const kept = (id: string) => (id === 'apt-1' ? versions.slice(0, 2) : undefined);
    const current = { meta: { versionId: '3', lastUpdated: before(1) }, ...client };
    expect(cancelled(current, [], { ...usual, history: kept }).session?.cancellation?.at).toEqual(
      new Date(before(40)),
    );
    const none = cancelled(current, [], { ...usual, history: () => versions.slice(1, 2) });
    expect(none.session?.cancellation).toEqual({ by: 'client' });
  });

  it('is when its encounter became cancelled, the first time', () => {
    const span = (status: string, hours: number) => ({ status, period: { start: before(hours) } });
    const statusHistory = [
      span('cancelled', 3),
      span('planned', 90),
      span('cancelled', 26),
      { status: 'cancelled' },
    ];
    const got = cancelled(client, [encounter({ status: 'cancelled', statusHistory })]);
    expect(got.session?.cancellation?.at).toEqual(new Date(before(26)));
    expect(basisOf(got, 'cancellation.at')).toMatchObject({
      source: { resourceType: 'Encounter', id: 'enc-1' },
      expression: 'Encounter.statusHistory.period.start',
    });
  });

  it('is when the client declined', () => {
    const answer = (actor: string, participantStatus: string, hours: number, id: string) => ({
      resourceType: 'AppointmentResponse',
      id,
      appointment: { reference: 'Appointment/apt-1' },
      actor: { reference: actor },
      participantStatus,
      meta: { lastUpdated: before(hours) },
    });
    const answers = [
      answer('Practitioner/iris', 'declined', 99, 'a1'),
      answer('Patient/ada', 'accepted', 98, 'a2'),
      answer('Patient/ada', 'declined', 28, 'a3'),
    ];
    const got = cancelled(client, answers);
    expect(got.session?.cancellation?.at).toEqual(new Date(before(28)));
    expect(basisOf(got, 'cancellation.at')?.source).toEqual({
      resourceType: 'AppointmentResponse',
      id: 'a3',
    });
  });

  it('is bounded by the last change only where the caller asks for that', () => {
    const changed = (hours: number) => ({ ...client, meta: { lastUpdated: before(hours) } });
    const bounded = { ...usual, cancellationTime: ['last-updated-bound' as const] };
    expect(cancelled(changed(40)).session?.cancellation).toEqual({ by: 'client' });
    const early = cancelled(changed(40), [], bounded);
    expect(early.session?.cancellation?.at).toEqual({ notAfter: new Date(before(40)) });
    expect(basisOf(early, 'cancellation.at')?.basis).toBe('derived');
    expect(early.outcome?.outcome).toBe('early-cancel');
    expect(cancelled(changed(2), [], bounded).outcome?.outcome).toBe('cancel-notice-unknown');
    expect(cancelled(client, [], bounded).keys).toContain('cancellation-time-unknown');
  });

  it('is unknown where nothing tells, and then costs nothing', () => {
    const { session, keys, outcome } = cancelled({
      ...client,
      meta: { lastUpdated: before(2) },
      cancellationDate: 'x',
    });
    expect(session?.cancellation).toEqual({ by: 'client' });
    expect(keys).toContain('cancellation-time-unknown');
    expect(outcome).toMatchObject({ outcome: 'cancel-notice-unknown', run: 'neutral', creditsUsed: 0 });
  });

  it.each<[string, ReturnType<CancellationTimeResolver>, unknown, string | undefined]>([
    ['an instant', new Date(before(30)), new Date(before(30)), 'instant'],
    ['text', before(30), new Date(before(30)), 'instant'],
    [
      'bounds',
      { notBefore: new Date(before(30)), notAfter: new Date(before(20)) },
      { notBefore: new Date(before(30)), notAfter: new Date(before(20)) },
      undefined,
    ],
    ['the other bound', { notBefore: new Date(before(20)) }, { notBefore: new Date(before(20)) }, undefined],
    ['one bound', { notAfter: new Date(before(20)) }, { notAfter: new Date(before(20)) }, undefined],
  ])('is found by a way of the caller’s own, as %s', (_, given, at, precision) => {
    const got = cancelled(client, [], {
      ...usual,
      cancellationTime: [() => undefined, () => 'soon', () => given],
    });
    expect(got.session?.cancellation?.at).toEqual(at);
    expect(basisOf(got, 'cancellation.at')).toMatchObject({
      basis: 'given',
      ...(precision && { precision }),
    });
  });

  it('the caller’s way sees the appointment and what stands around it', () => {
    const seen: unknown[] = [];
    const look: CancellationTimeResolver = (json, evidence) => void seen.push([json.id, evidence]);
    cancelled({}, [encounter()], { ...usual, cancellationTime: [look] });
    expect(seen).toEqual([['apt-1', { earlier: [], encounters: [encounter()], responses: [] }]]);
    expect(() => cancelled(client, [], { ...usual, cancellationTime: [() => new Date('x')] })).toThrow(
      RangeError,
    );
  });
});

describe('who cancelled, and why', () => {
  const whyOf = (given: Record<string, unknown>, options = usual) => {
    const { session, keys, result } = cancelled(given, [], options);
    return {
      ...session?.cancellation,
      voided: session?.voided?.reason,
      keys,
      unmapped: result.value?.unmapped,
    };
  };
  const table = Object.entries(cancellationReasons).flatMap(([system, codes]) =>
    Object.entries(codes).map(([code, meaning]) => [system, code, meaning] as const),
  );

  it('every code of the published lists has its meaning', () => {
    expect(table).toHaveLength(32 + 9 + 32);
    const own = new Map<string, unknown>();
    for (const [system, code, { by, reason, means }] of table) {
      const got = whyOf({ cancelationReason: concept(code, system), cancellationDate: before(30) });
      own.set(code, got);
      if (means === 'no-show') continue;
      const gone = means === undefined ? undefined : means;
      expect(got, code).toMatchObject({ by, voided: gone });
      expect(got.reason, code).toBe(reason);
      expect(got.unmapped, code).toEqual([]);
    }
  });

  it.each([
    ['pat-dec', { by: 'unknown', voided: 'client-died' }],
    ['pat-mt', { by: 'unknown', reason: 'cover-ended' }],
    ['pat-lt', { by: 'client', reason: 'weather-transport' }],
    ['pat-fb', { by: 'client', reason: 'feeling-better' }],
    ['prov-hosp', { by: 'practitioner' }],
    ['prov-dch', { by: 'practitioner' }],
    ['maint', { by: 'service' }],
    ['oth-int', { by: 'service' }],
    ['meds-inc', { by: 'unknown' }],
    ['oth-fin', { by: 'unknown' }],
    ['oth-weath', { by: 'unknown', reason: 'weather-transport' }],
    ['oth-err', { by: 'unknown', voided: 'entered-in-error' }],
    ['oth-oerr', { by: 'unknown', voided: 'entered-in-error' }],
    ['oth-swie', { by: 'unknown', voided: 'entered-in-error' }],
    ['other', { by: 'unknown' }],
  ])('%s', (code, expected) => {
    expect(whyOf({ cancelationReason: concept(code) })).toMatchObject(expected);
  });

  it('is read in both spellings', () => {
    expect(whyOf({ cancelationReason: concept('pat') }).by).toBe('client');
    expect(whyOf({ cancellationReason: concept('pat') }).by).toBe('client');
    const both = { cancellationReason: concept('pat'), cancelationReason: concept('pat') };
    expect(whyOf(both)).toMatchObject({ by: 'client' });
  });

  it('is read from the encounter that was cancelled', () => {
    const extension = [
      {
        url: 'http://hl7.org/fhir/StructureDefinition/encounter-reasonCancelled',
        valueCodeableConcept: concept('patient-requested', 'http://hl7.org/fhir/encounter-reasonCancelled'),
      },
    ];
    const got = cancelled({}, [encounter({ status: 'cancelled', extension })]);
    expect(got.session?.cancellation?.by).toBe('client');
    expect(basisOf(got, 'cancellation.by')?.expression).toContain('Encounter.extension');
  });

  it('the caller’s own map goes first, by system and code', () => {
    const reasons: ReasonMeaning[] = [
      { system: REASONS, code: 'pat', by: 'practitioner' },
      { code: 'bare', by: 'mutual', reason: 'work' },
      { system: 'https://clinic.example/reasons', code: 'dna', by: 'client', means: 'no-show' },
    ];
    const options = { ...usual, reasons };
    expect(whyOf({ cancelationReason: concept('pat') }, options).by).toBe('practitioner');
    expect(whyOf({ cancelationReason: { coding: [{ code: 'bare' }] } }, options)).toMatchObject({
      by: 'mutual',
      reason: 'work',
    });
    expect(whyOf({ cancelationReason: concept('bare', 'https://other.example') }, options).by).toBe(
      'unknown',
    );
    const filed = cancelled(
      { cancelationReason: concept('dna', 'https://clinic.example/reasons') },
      [],
      options,
    );
    expect(filed.session?.recordedOutcome?.value).toBe('no-show');
    expect(
      cancelled(
        {
          cancelationReason: concept('dna', 'https://clinic.example/reasons'),
          participant: people('Patient/ada', 'Patient/ben'),
        },
        [],
        options,
      ).keys,
    ).toContain('group-outcome-ambiguous');
    expect(
      cancelled({ cancelationReason: concept('dna', 'https://clinic.example/reasons') }, [], {
        ...options,
        trust: { noShow: false },
      }).session,
    ).toMatchObject({ cancellation: { by: 'client' } });
  });

  it('is nobody where codes that are known disagree', () => {
    const coding = [...concept('prov').coding, ...concept('pat').coding];
    for (const both of [coding, [...coding].toReversed()]) {
      expect(whyOf({ cancelationReason: { coding: both } })).toMatchObject({ by: 'unknown' });
      expect(whyOf({ cancelationReason: { coding: both } }).keys).toContain('reason-conflict');
    }
    expect(
      whyOf({ cancelationReason: { coding: [...concept('pat').coding, ...concept('pat-fb').coding] } }),
    ).toMatchObject({
      by: 'client',
      reason: 'feeling-better',
    });
  });

  it('codes that no map knows are listed once each with how often they were met, and name nobody', () => {
    const local = concept('hol', 'https://clinic.example/reasons');
    const { result, sessions } = read([
      episode,
      appointment({ status: 'cancelled', cancelationReason: local }),
      appointment({ id: 'apt-2', status: 'cancelled', cancelationReason: local }),
      appointment({
        id: 'apt-3',
        status: 'cancelled',
        cancelationReason: { coding: [{ display: 'Patient' }] },
      }),
    ]);
    expect(sessions.map(({ cancellation }) => cancellation?.by)).toEqual(['unknown', 'unknown', 'unknown']);
    expect(result.value?.unmapped).toEqual([
      {
        expression: 'Appointment.cancelationReason',
        system: 'https://clinic.example/reasons',
        code: 'hol',
        count: 2,
      },
      { expression: 'Appointment.cancelationReason', count: 1 },
    ]);
    expect(result.issues.find(({ key }) => key === 'reason-unmapped')).toMatchObject({
      count: 3,
      severity: 'warning',
    });
  });

  it('displays, texts and inherited names say nothing', () => {
    const system = REASONS;
    const display = { coding: [{ system, display: 'Patient' }], text: 'Patient cancelled' };
    expect(whyOf({ cancelationReason: display }).by).toBe('unknown');
    expect(whyOf({ cancelationReason: concept('toString') }).by).toBe('unknown');
    expect(whyOf({ cancelationReason: concept('pat', 'constructor') }).by).toBe('unknown');
    expect(whyOf({ cancelationReason: { text: 'pat' } })).toMatchObject({ by: 'unknown', unmapped: [] });
  });

  it('a death stops all outreach: the booking counts for nothing, and the care has ended', () => {
    const got = cancelled({ cancelationReason: concept('pat-dec'), cancellationDate: before(30) });
    expect(got.records[0]?.episodes[0]?.ending).toEqual({
      kind: 'died',
      at: new Date(before(30)),
      by: { role: 'service' },
    });
    expect(got.keys).toContain('client-deceased');
  });
});
