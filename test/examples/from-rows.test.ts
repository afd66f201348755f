import { describe, expect, it } from 'vitest';
import { assessAttendance, defaultAttendancePolicy } from 'client-engagement';
import { recordsFromRows } from '../../examples/05-from-rows/records-from-rows.js';
import { tables } from '../../examples/05-from-rows/rows.js';
import { fromFhir, fromMessages, fromRows } from '../../examples/06-same-client-three-ways/three-ways.js';

describe('records from rows', () => {
  const [record] = recordsFromRows(tables, 'Europe/London');

  it('are judged as any other', () => {
    const asOf = new Date('2026-03-25T09:00:00Z');
    const judged = record && assessAttendance(record, { policies: [defaultAttendancePolicy], asOf });
    expect(judged?.outcomes.map(({ sessionId, outcome }) => [sessionId, outcome])).toEqual([
      ['101', 'attended-late'],
      ['102', 'early-cancel'],
      ['103', 'cancel-notice-unknown'],
      ['104', 'no-show'],
      ['105', 'scheduled'],
    ]);
  });

  it('hold every status, a move, and a question that was left out', () => {
    const [first] = tables.bookings;
    if (first === undefined || record === undefined) throw new Error('The example has rows.');
    const statusOf = (given: object) =>
      recordsFromRows({ ...tables, bookings: [{ ...first, ...given }] }, 'UTC')[0]?.sessions[0];
    expect(statusOf({ status: 'X' })?.voided?.reason).toBe('entered in error');
    expect(statusOf({ status: 'C', cancelled_by: 'S' })?.cancellation?.by).toBe('service');
    expect(statusOf({ status: 'C', cancelled_by: null })?.cancellation?.by).toBe('unknown');
    expect(statusOf({ moved_from: 100 })?.replaces).toBe('100');
    expect(record.measures?.[0]?.answers).toMatchObject({ nervous: 2, 'trouble-relaxing': null });
  });
});

describe('the same client three ways', () => {
  it('is the same record through rows, FHIR and HL7 v2', () => {
    expect(fromFhir()).toEqual(fromRows());
    expect(fromMessages()).toEqual(fromRows());
    expect(fromRows()?.sessions).toHaveLength(3);
  });
});
