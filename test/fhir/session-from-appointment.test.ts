import { describe, expect, it } from 'vitest';
import { sessionFromAppointment } from 'client-engagement/fhir';
import type { AppointmentLike } from 'client-engagement/fhir';
import { canonicalText } from '../../src/fhir/canonical-text.js';
import { spanFinder } from '../../src/fhir/span-finder.js';
import { appointment, encounter, episode, people, read, usual } from './resources.js';

describe('one appointment', () => {
  it('is the session that a bundle of it gives, with what stands around it', () => {
    const around = [
      episode,
      encounter({ statusHistory: [{ status: 'arrived', period: { start: '2026-03-03T09:58:00Z' } }] }),
    ];
    const { value, ok } = sessionFromAppointment(appointment(), { ...usual, around });
    expect(value?.session).toEqual(read([appointment(), ...around]).sessions[0]);
    const other = appointment({ id: 'apt-0' });
    expect(
      sessionFromAppointment(appointment(), { ...usual, around: [other, ...around] }).value?.session.id,
    ).toBe('apt-1');
    expect(value?.basis.map(({ fact }) => fact.part)).toEqual([
      'bookedAt',
      'end',
      'practitionerId',
      'presence.clientJoinedAt',
      'service',
      'start',
      'timeZone',
    ]);
    expect(ok).toBe(true);
  });

  it('needs no type, and is nothing where there is nothing', () => {
    const { resourceType: _, ...untyped } = appointment();
    expect(sessionFromAppointment(untyped).value?.session.id).toBe('apt-1');
    for (const none of [null, undefined, 4, {}])
      expect(sessionFromAppointment(none as AppointmentLike)).toMatchObject({ value: null, ok: false });
  });

  it('of several clients is that of the one who is named', () => {
    const shared = appointment({ participant: people('Patient/ada', 'Patient/ben') });
    expect(sessionFromAppointment(shared, usual)).toMatchObject({
      value: null,
      ok: false,
      issues: expect.arrayContaining([
        {
          severity: 'error',
          code: 'not-supported',
          key: 'several-clients',
          expression: 'Appointment.participant.actor',
          source: { resourceType: 'Appointment', id: 'apt-1' },
        },
      ]),
    });
    expect(sessionFromAppointment(shared, { ...usual, clientId: 'ben' }).value?.session.id).toBe('apt-1/ben');
    expect(sessionFromAppointment(shared, { ...usual, clientId: 'zoe' }).value).toBeNull();
  });

  it('that was moved in place is what it is now', () => {
    const at = (versionId: string, day: string, lastUpdated: string) =>
      appointment({ start: `${day}T10:00:00Z`, end: `${day}T10:50:00Z`, meta: { versionId, lastUpdated } });
    const now = at('2', '2026-03-05', '2026-03-01T00:00:00Z');
    const around = [at('1', '2026-03-03', '2026-02-20T00:00:00Z')];
    expect(sessionFromAppointment(now, { ...usual, around }).value?.session).toMatchObject({
      id: 'apt-1',
      replaces: 'apt-1@1',
    });
  });
});

describe('the parts that it rests on', () => {
  it('the same content is the same text, whatever the order of its fields', () => {
    expect(canonicalText({ b: [1, { d: null, c: undefined }], a: 10n })).toBe(
      '{"a":"10","b":[1,{"c":null,"d":null}]}',
    );
    expect(canonicalText({ b: 1, a: 2 })).toBe(canonicalText({ a: 2, b: 1 }));
  });

  it('the spans around an instant, both ends included', () => {
    const find = spanFinder([
      { id: 'b', from: 10, until: 20 },
      { id: 'a', from: 0, until: 10 },
      { id: 'c', from: 15, until: Infinity },
    ]);
    expect([-1, 0, 9, 10, 12, 15, 21].map((at) => find(at))).toEqual([
      { count: 0, only: null },
      { count: 1, only: 'a' },
      { count: 1, only: 'a' },
      { count: 2, only: null },
      { count: 1, only: 'b' },
      { count: 2, only: null },
      { count: 1, only: 'c' },
    ]);
  });
});
