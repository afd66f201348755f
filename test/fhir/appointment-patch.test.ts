import type { RecordedOutcome, Session } from 'client-engagement';
import {
  appointmentPatchFromSession,
  type AppointmentToPatch,
  type FhirVersion,
  type PatchOperation,
} from 'client-engagement/fhir';
import { sessionFrom, withCancellation, withOutcome } from 'client-engagement/testing';
import { describe, expect, it } from 'vitest';
import { patched } from './patched.js';
import { r4Problems, r5Problems } from './validators.js';

const REASONS = 'http://terminology.hl7.org/CodeSystem/appointment-cancellation-reason';
const DATE = 'http://hl7.org/fhir/5.0/StructureDefinition/extension-Appointment.cancellationDate';
const session = sessionFrom({ start: '2026-03-10T10:00:00Z' });
const cancelled = withCancellation(session, { by: 'client', hoursBefore: 30 });
const booked = {
  resourceType: 'Appointment',
  status: 'booked',
  start: '2026-03-10T10:00:00Z',
  end: '2026-03-10T10:50:00Z',
  participant: [{ actor: { reference: 'Patient/ada' }, status: 'accepted' }],
};
const write = (appointment: AppointmentToPatch, of: Session, version: FhirVersion = '4.0') =>
  appointmentPatchFromSession(appointment, of, { version });
const after = (appointment: AppointmentToPatch, of: Session, version: FhirVersion = '4.0') =>
  patched(appointment, write(appointment, of, version).value ?? []);

describe('a cancellation as a patch of an Appointment', () => {
  it('is whole: in R4 the time goes into HL7’s extension for the element of R5', () => {
    expect(appointmentPatchFromSession(booked, cancelled).value).toEqual([
      { op: 'test', path: '/status', value: 'booked' },
      { op: 'replace', path: '/status', value: 'cancelled' },
      { op: 'add', path: '/cancelationReason', value: { coding: [{ system: REASONS, code: 'pat' }] } },
      { op: 'add', path: '/extension', value: [{ url: DATE, valueDateTime: '2026-03-09T04:00:00.000Z' }] },
    ] satisfies PatchOperation[]);
  });

  it('keeps the extensions that are there, and takes the place of an older time', () => {
    const other = { url: 'https://vendor.example/x', valueString: 'kept' };
    expect(after({ ...booked, extension: [other] }, cancelled)['extension']).toEqual([
      other,
      { url: DATE, valueDateTime: '2026-03-09T04:00:00.000Z' },
    ]);
    const older = { url: DATE, valueDateTime: '2026-03-01T00:00:00Z' };
    expect(after({ ...booked, extension: [older, other] }, cancelled)['extension']).toEqual([
      { url: DATE, valueDateTime: '2026-03-09T04:00:00.000Z' },
      other,
    ]);
  });

  it('has the elements of R5 in R5', () => {
    const result = after(booked, cancelled, '5.0');
    expect(result).toMatchObject({
      cancellationReason: { coding: [{ code: 'pat' }] },
      cancellationDate: '2026-03-09T04:00:00.000Z',
    });
    expect(result).not.toHaveProperty('cancelationReason');
    expect(result).not.toHaveProperty('extension');
  });

  it('changes nothing the second time', () => {
    for (const version of ['4.0', '4.3', '5.0'] as const) {
      const once = after(booked, cancelled, version) as unknown as AppointmentToPatch;
      expect(write(once, cancelled, version).value).toEqual([]);
    }
  });

  it.each([
    ['client', undefined, 'pat'],
    ['client', 'illness', 'pat'],
    ['client', 'cover-ended', 'pat'],
    ['client', 'feeling-better', 'pat-fb'],
    ['client', 'weather-transport', 'pat-lt'],
    ['client', 'moved-away', 'pat-mv'],
    ['client', 'changed-practitioner', 'pat-ucp'],
    ['practitioner', undefined, 'prov'],
    ['practitioner', 'illness', 'prov'],
    ['service', undefined, 'prov'],
  ] as const)('by the %s because of %s is %s', (by, reason, code) => {
    const operations = write(booked, withCancellation(session, { by, reason, hoursBefore: 30 })).value;
    expect(operations?.find(({ path }) => path === '/cancelationReason')?.value).toEqual({
      coding: [{ system: REASONS, code }],
    });
  });

  it.each(['unknown', 'mutual'] as const)('by %s says no code, because every code names one side', (by) => {
    const { value, issues } = write(booked, withCancellation(session, { by, hoursBefore: 30 }));
    expect(value?.map(({ path }) => path)).not.toContain('/cancelationReason');
    expect(issues.map(({ key }) => key)).toEqual(['reason-not-written']);
  });

  it('at a time that is not known exactly writes no time', () => {
    const unknown = withCancellation(session, { by: 'client' });
    const bounded: Session = {
      ...session,
      cancellation: { by: 'client', at: { notAfter: new Date('2026-03-09T04:00:00Z') } },
    };
    for (const one of [unknown, bounded]) {
      for (const version of ['4.0', '5.0'] as const) {
        const { value, issues } = write(booked, one, version);
        expect(JSON.stringify(value)).not.toContain('2026-03-09');
        expect(issues.map(({ key }) => key)).toEqual(['cancellation-time-not-written']);
      }
    }
  });
});

describe('an outcome as a patch of an Appointment', () => {
  it.each([
    ['attended', 'fulfilled', false],
    ['attended-late', 'fulfilled', true],
    ['no-show', 'noshow', false],
    ['practitioner-no-show', 'booked', true],
    ['mutual-no-show', 'booked', true],
    ['arrived-too-late', 'booked', true],
    ['technical-failure', 'booked', true],
  ] as const)('%s is %s', (recorded: RecordedOutcome, status, saysLess) => {
    const one = withOutcome(session, recorded);
    expect(after(booked, one)['status']).toBe(status);
    expect(write(booked, one).issues.map(({ key }) => key)).toEqual(saysLess ? ['outcome-not-written'] : []);
  });

  it('that nobody recorded leaves it alone', () => {
    expect(write(booked, session)).toEqual({ value: [], issues: [], ok: true });
  });

  it('of a session entered in error outranks everything else', () => {
    const voided: Session = {
      ...cancelled,
      voided: { at: new Date('2026-03-11T09:00:00Z'), reason: 'double entry' },
    };
    expect(after(booked, voided)['status']).toBe('entered-in-error');
  });

  it('takes out what belongs to a cancellation: a reason is never beside a session that was missed', () => {
    const wrong = {
      ...booked,
      status: 'cancelled',
      cancelationReason: { coding: [{ system: REASONS, code: 'pat' }] },
      extension: [{ url: DATE, valueDateTime: '2026-03-01T00:00:00Z' }],
    };
    const result = after(wrong, withOutcome(session, 'no-show'));
    expect(result).toEqual({ ...booked, status: 'noshow' });
    const other = { url: 'https://vendor.example/x', valueString: 'kept' };
    const kept = after({ ...wrong, extension: [other, ...wrong.extension] }, withOutcome(session, 'no-show'));
    expect(kept['extension']).toEqual([other]);
    const r5 = { ...booked, cancellationDate: '2026-03-01', cancellationReason: { text: 'x' } };
    expect(after(r5, withOutcome(session, 'attended'), '5.0')).toEqual({ ...booked, status: 'fulfilled' });
  });
});

describe('a patched Appointment', () => {
  it('is valid in R4 and in R5', () => {
    const recorded: readonly RecordedOutcome[] = [
      'attended',
      'no-show',
      'mutual-no-show',
      'arrived-too-late',
    ];
    const sessions = [
      cancelled,
      withCancellation(session, { by: 'practitioner', hoursBefore: 1 }),
      withCancellation(session, { by: 'unknown' }),
      ...recorded.map((value) => withOutcome(session, value)),
    ];
    for (const one of sessions) {
      expect(r4Problems(after(booked, one))).toEqual([]);
      expect(r5Problems(after(booked, one, '5.0'))).toEqual([]);
    }
  });

  it('is refused where a modifier extension may change its meaning, or it is none', () => {
    const keys = (appointment: AppointmentToPatch) =>
      write(appointment, cancelled).issues.map(({ key }) => key);
    expect(keys({ ...booked, modifierExtension: [{ url: 'https://vendor.example/not' }] })).toEqual([
      'modifier-extension-kept-out',
    ]);
    expect(keys({ ...booked, resourceType: 'Slot' })).toEqual(['not-an-appointment']);
  });

  it('has no guard where it has no status yet, and fails where the status has changed meanwhile', () => {
    const operations = write({ resourceType: 'Appointment' }, cancelled).value;
    expect(operations?.[0]).toEqual({ op: 'add', path: '/status', value: 'cancelled' });
    const guarded = write(booked, cancelled).value ?? [];
    expect(() => patched({ ...booked, status: 'arrived' }, guarded)).toThrow('The test fails.');
  });
});
