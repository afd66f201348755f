import fc from 'fast-check';
import { assessAttendance, defaultAttendancePolicy, defaultCreditRules } from 'client-engagement';
import type {
  Allowance,
  AttendanceAssessment,
  AttendancePolicy,
  CareRecord,
  CreditRules,
} from 'client-engagement';
import {
  arbitraryAllowance,
  arbitraryCareHistory,
  arbitraryCareRecord,
  arbitraryException,
  arbitraryRecordedOutcome,
} from 'client-engagement/testing';

/** After everything that happens in the histories. */
export const late = new Date('2028-01-01T00:00:00Z');

/** Policies with whole credits, with halves and shares, and with hundredths by the fraction that took place. */
const policiesOfCredits: readonly AttendancePolicy[] = [
  {},
  { scale: 2, shares: { 'late-cancel': 0.5, 'no-show': 0.25 }, costs: { coaching: 0.5 } },
  { scale: 100, disruptedUses: 'completed-fraction' as const, shares: { 'arrived-too-late': 0.33 } },
].map((credits) => ({
  ...defaultAttendancePolicy,
  credits: { ...defaultAttendancePolicy.credits, ...credits },
}));

export const arbitraryPolicy: fc.Arbitrary<AttendancePolicy> = fc.constantFrom(...policiesOfCredits);

export const arbitraryRules: fc.Arbitrary<CreditRules> = fc
  .record(
    {
      rollover: fc.constantFrom<CreditRules['rollover'][]>('none', 'all', 2, 0.5),
      validAt: fc.constantFrom<CreditRules['validAt'][]>('session-start', 'booking'),
      reinstatedDays: fc.constantFrom(30, 0, 7),
    },
    { noNullPrototype: true },
  )
  .map((rules) => ({ ...defaultCreditRules, ...rules }));

const allowances: fc.Arbitrary<readonly Allowance[]> = fc
  .array(arbitraryAllowance(), { minLength: 1, maxLength: 5 })
  .map((list) => list.map((allowance, index) => ({ ...allowance, id: `al${index + 1}` })));

/** Histories of a client whose sessions are limited: any record, or a plausible one. */
export const arbitraryLimited: fc.Arbitrary<CareRecord> = fc
  .tuple(fc.oneof(arbitraryCareRecord({ maxSessions: 12 }), arbitraryCareHistory()), allowances)
  .map(([record, list]) => ({ ...record, allowances: list }));

/** The record with some of its facts corrected: other outcomes, exceptions, errors and allowances. */
export function arbitraryCorrected(record: CareRecord): fc.Arbitrary<CareRecord> {
  const correction = fc.oneof(
    fc.constant({}),
    arbitraryRecordedOutcome().map((value) => ({
      recordedOutcome: { value, recordedAt: late },
      cancellation: undefined,
    })),
    arbitraryException().map((exception) => ({ exception })),
    fc.constant({ voided: { at: new Date('2026-01-01T00:00:00Z'), reason: 'typed twice' } }),
    fc.constantFrom(0.5, 2, 3).map((credits) => ({ credits })),
  );
  const { length } = record.sessions;
  return fc
    .tuple(fc.array(correction, { minLength: length, maxLength: length }), allowances, fc.boolean())
    .map(([corrections, list, regrants]) => ({
      ...record,
      sessions: record.sessions.map((session, index) => ({ ...session, ...corrections[index] })),
      allowances: regrants ? list : record.allowances,
    }));
}

/** The assessment of a record under one policy. */
export function attendanceOf(
  record: CareRecord,
  policy: AttendancePolicy = defaultAttendancePolicy,
  creditRules: CreditRules = defaultCreditRules,
  asOf: Date = late,
): AttendanceAssessment {
  return assessAttendance(record, { policies: [policy], creditRules, asOf });
}
