import { defaultAttendancePolicy, deriveAttendanceOutcome } from 'client-engagement';
import { hl7v2Table0278, sessionFromSiu, siuEvents, type SiuFields } from 'client-engagement/codes';
import { sessionFrom } from 'client-engagement/testing';
import { describe, expect, it } from 'vitest';

const sentAt = new Date('2026-07-05T18:30:00Z');
const read = (fields: Partial<SiuFields>, options = {}) =>
  sessionFromSiu({ event: 'S14', sentAt, ...fields }, options);
const keysOf = ({ issues }: ReturnType<typeof read>): string[] => issues.map(({ key }) => key);

describe('a SIU event', () => {
  it.each([
    ['S12', 'booked', 'Booked'],
    ['S13', 'moved', 'Booked'],
    ['S15', 'ended', 'Cancelled'],
    ['S16', 'ended', 'Cancelled'],
    ['S17', 'ended', 'Deleted'],
    ['S26', 'ended', 'Noshow'],
  ])('%s says what becomes of the session', (event, change, status) => {
    expect(read({ event }).value).toMatchObject({ change, status, isBooked: true });
  });

  it('outranks the status of the message, and the difference is said', () => {
    const said = read({ event: 'S26', fillerStatus: 'Complete' });
    expect(said.value?.facts.recordedOutcome?.value).toBe('no-show');
    expect(keysOf(said)).toEqual(['status-conflict']);
    expect(keysOf(read({ event: 'S15', fillerStatus: 'cancelled', eventReason: '1' }))).toEqual([]);
  });

  it('of a booking gives way to a status that says otherwise, and the difference is said', () => {
    const said = read({ event: 'S12', fillerStatus: 'Cancelled', eventReason: '01' });
    expect(said.value?.status).toBe('Cancelled');
    expect(keysOf(said)).toEqual(['status-conflict']);
  });

  it.each(['Pending', 'Waitlist'])('of a request that is %s is no booking yet', (fillerStatus) => {
    const said = read({ event: 'S12', fillerStatus });
    expect(said.value).toMatchObject({ isBooked: false, facts: {} });
    expect(keysOf(said)).toEqual(['not-a-booking']);
  });

  it('without a status says so: a change alone books nothing', () => {
    expect(keysOf(read({ event: 'S12' }))).toEqual(['status-missing']);
    const changed = read({ event: 'S14' });
    expect(changed.value).toEqual({ change: 'changed', status: null, isBooked: false, facts: {} });
    expect(keysOf(changed)).toEqual(['status-missing']);
  });

  it('that stops a session asks a person, whatever its status', () => {
    expect(keysOf(read({ event: 'S16', fillerStatus: 'DC', eventReason: '02' }))).toEqual(['discontinued']);
  });

  it.each(['S18', 'S19', 'S20', 'S21', 'S22', 'S23', 'S24'])('%s is about no session', (event) => {
    const said = read({ event, fillerStatus: 'Cancelled' });
    expect(said.value).toEqual({ change: 'none', status: null, isBooked: false, facts: {} });
    expect(keysOf(said)).toEqual(['not-a-booking']);
  });

  it('is read in any case; one that is none of scheduling is an error', () => {
    expect(read({ event: ' s26 ' }).value?.status).toBe('Noshow');
    expect(read({ event: 'A01' })).toEqual({
      value: null,
      issues: [{ severity: 'error', key: 'code-unknown', field: 'event' }],
      ok: false,
    });
    expect(siuEvents.rows.length).toBe(14);
  });
});

describe('a filler status', () => {
  it.each([
    ['Booked', true, {}, []],
    ['Started', true, {}, ['arrival-without-time']],
    [
      'Complete',
      true,
      { recordedOutcome: { value: 'attended', recordedAt: sentAt } },
      ['attendance-derived'],
    ],
    ['Noshow', true, { recordedOutcome: { value: 'no-show', recordedAt: sentAt } }, []],
    ['Deleted', true, { voided: { at: sentAt, reason: 'deleted' } }, []],
    ['Discontinued', true, {}, ['status-unmatched']],
    ['Blocked', false, {}, ['status-unmatched']],
    ['Overbook', true, {}, ['status-unmatched']],
  ])('%s', (fillerStatus, isBooked, facts, keys) => {
    const said = read({ fillerStatus });
    expect(said.value).toEqual({ change: 'changed', status: fillerStatus, isBooked, facts });
    expect(keysOf(said)).toEqual(keys);
  });

  it.each(['BOOKED', 'booked', ' Booked '])('is read in any case: %j', (fillerStatus) => {
    expect(read({ fillerStatus }).value?.status).toBe('Booked');
  });

  it('has an older short form', () => {
    expect(read({ fillerStatus: 'DC' }).value?.status).toBe('Discontinued');
  });

  it('that is in no table is an error and says nothing', () => {
    const said = read({ fillerStatus: 'Verloren' });
    expect(said).toEqual({
      value: { change: 'changed', status: null, isBooked: false, facts: {} },
      issues: [{ severity: 'error', key: 'code-unknown', field: 'fillerStatus' }],
      ok: false,
    });
  });

  it('of a message about several clients says of none of them that they came or did not', () => {
    for (const fillerStatus of ['Complete', 'Noshow']) {
      const said = read({ fillerStatus, clients: 3 });
      expect(said.value?.facts).toEqual({});
      expect(keysOf(said)).toEqual(['several-clients']);
    }
    expect(read({ fillerStatus: 'Cancelled', clients: 3 }).value?.facts.cancellation?.by).toBe('unknown');
  });

  it('has the status of HL7’s own map to FHIR, with three that have none', () => {
    const map = hl7v2Table0278.rows.map(({ code, fhirStatus }) => [code, fhirStatus]);
    expect(Object.fromEntries(map)).toEqual({
      Pending: 'pending',
      Waitlist: 'waitlist',
      Booked: 'booked',
      Started: 'checked-in',
      Complete: 'fulfilled',
      Cancelled: 'cancelled',
      Discontinued: null,
      Deleted: 'entered-in-error',
      Blocked: null,
      Overbook: null,
      Noshow: 'noshow',
    });
  });
});

describe('who cancelled, by the event reason', () => {
  it.each([
    ['01', 'client'],
    ['1', 'client'],
    ['02', 'practitioner'],
    ['03', 'unknown'],
    ['O', 'unknown'],
    ['', 'unknown'],
    ['__proto__', 'unknown'],
  ])('%j is %s', (eventReason, by) => {
    const said = read({ event: 'S15', eventReason });
    expect(said.value?.facts.cancellation?.by).toBe(by);
    expect(keysOf(said)).toEqual(by === 'unknown' ? ['party-unknown'] : []);
  });

  it('is said by the sender’s own codes first', () => {
    const reasons = { SICK: { by: 'client', reason: 'illness' }, '01': { by: 'service' } } as const;
    const by = (eventReason: string) =>
      read({ event: 'S15', eventReason }, { reasons }).value?.facts.cancellation;
    expect(by('SICK')).toMatchObject({ by: 'client', reason: 'illness' });
    expect(by('01')?.by).toBe('service');
  });

  it('costs nothing where it is not known', () => {
    const facts = read({ event: 'S15' }).value?.facts;
    const session = { ...sessionFrom({ start: '2026-07-05T19:00:00Z' }), ...facts };
    const assessed = deriveAttendanceOutcome(session, defaultAttendancePolicy, {
      asOf: new Date('2026-07-06T00:00:00Z'),
    });
    expect(assessed.outcome).toBe('cancel-party-unknown');
  });
});

describe('when it was cancelled', () => {
  it('is bounded by the time of the message, and by that of the event where it is there', () => {
    const at = (fields: Partial<SiuFields>) =>
      read({ event: 'S15', ...fields }).value?.facts.cancellation?.at;
    const recordedAt = new Date('2026-07-05T18:00:00Z');
    expect(at({})).toEqual({ notAfter: sentAt });
    expect(at({ recordedAt })).toEqual({ notAfter: recordedAt });
    expect(at({ recordedAt, cancelledAt: recordedAt })).toEqual(recordedAt);
  });

  it('proves notice in time where even the message came in time, and is unknown otherwise', () => {
    const facts = read({ event: 'S15', eventReason: '01' }).value?.facts;
    const outcome = (start: string) =>
      deriveAttendanceOutcome({ ...sessionFrom({ start }), ...facts }, defaultAttendancePolicy, {
        asOf: new Date('2026-08-01T00:00:00Z'),
      }).outcome;
    expect(outcome('2026-07-07T10:00:00Z')).toBe('early-cancel');
    expect(outcome('2026-07-06T10:00:00Z')).toBe('cancel-notice-unknown');
  });
});
