import { defaultAttendancePolicy, deriveAttendanceOutcome, type SessionOutcome } from 'client-engagement';
import {
  attendanceFromNhsCode,
  nhsAttendanceCodes,
  nhsDataSets,
  shortNoticeFromNhs,
  toNhsAttendanceCode,
  toNhsShortNotice,
  type NhsAttendanceCode,
} from 'client-engagement/codes';
import { sessionFrom, withCancellation } from 'client-engagement/testing';
import { describe, expect, it } from 'vitest';

const recordedAt = new Date('2026-07-06T17:00:00Z');
const options = { recordedAt, hasDied: false };
const keysOf = (issues: readonly { readonly key: string }[]): string[] => issues.map(({ key }) => key);

describe('an NHS code of attendance', () => {
  it.each([
    ['5', { recordedOutcome: { value: 'attended', recordedAt } }],
    ['6', { recordedOutcome: { value: 'attended-late', recordedAt } }],
    ['7', { recordedOutcome: { value: 'arrived-too-late', recordedAt } }],
    ['3', { recordedOutcome: { value: 'no-show', recordedAt } }],
    ['2', { cancellation: { by: 'client' } }],
    ['4', { cancellation: { by: 'service' } }],
    ['0', {}],
  ])('%s is read as facts', (code, facts) => {
    const { value, ok } = attendanceFromNhsCode(code, options);
    expect({ value, ok }).toEqual({ value: { code, facts }, ok: true });
  });

  it.each(['5', 5, '05', ' 5', '5 ', ' 05 '])('is read however it is padded: %j', (raw) => {
    expect(attendanceFromNhsCode(raw, options).value?.code).toBe('5');
  });

  it.each(['0', 0, '00', ' 0'])('that is nought stays nought: %j', (raw) => {
    expect(attendanceFromNhsCode(raw, options).value?.code).toBe('0');
  });

  it.each([null, undefined, '', '  '])('that is not there is no outcome: %j', (raw) => {
    const { value, issues, ok } = attendanceFromNhsCode(raw, options);
    expect({ value, ok, keys: keysOf(issues) }).toEqual({ value: null, ok: true, keys: ['code-missing'] });
  });

  it.each(['1', '8', '005', 'N', '3.0', -3])('that does not exist is an error: %j', (raw) => {
    const { value, issues, ok } = attendanceFromNhsCode(raw, options);
    expect({ value, ok, issues }).toEqual({
      value: null,
      ok: false,
      issues: [{ severity: 'error', key: 'code-unknown', field: 'attendance' }],
    });
  });

  it('of an appointment still to come is said not to be valid in a data set that forbids it', () => {
    const keys = nhsDataSets.rows.map(({ dataSet }) => [
      dataSet,
      keysOf(attendanceFromNhsCode('0', { ...options, dataSet }).issues),
    ]);
    expect(Object.fromEntries(keys)).toEqual({
      'talking-therapies': ['not-valid-in-data-set'],
      'mental-health-services': ['not-valid-in-data-set'],
      'community-services': ['not-valid-in-data-set'],
      'maternity-services': ['not-valid-in-data-set'],
      commissioning: [],
    });
  });

  it('of a cancellation because the client died is never the client’s cancellation', () => {
    const { value, issues } = attendanceFromNhsCode('2', { recordedAt, hasDied: true });
    expect(value?.facts.cancellation?.by).toBe('unknown');
    expect(keysOf(issues)).toContain('client-died');
  });

  it('of a cancellation is nobody’s where nobody has checked whether the client died', () => {
    const { value, issues } = attendanceFromNhsCode('2', { recordedAt, hasDied: null });
    expect(value?.facts.cancellation?.by).toBe('unknown');
    expect(keysOf(issues)).toContain('death-to-check');
    expect(keysOf(attendanceFromNhsCode('4', { recordedAt, hasDied: null }).issues)).not.toContain(
      'death-to-check',
    );
  });

  it('has a cancellation date that is a day in the zone, not an instant', () => {
    const cancelledOn = { date: '2026-07-05', timeZone: 'Europe/London' };
    expect(attendanceFromNhsCode('2', { ...options, cancelledOn }).value?.facts.cancellation).toEqual({
      by: 'client',
      at: { notBefore: new Date('2026-07-04T23:00:00Z'), notAfter: new Date('2026-07-05T22:59:59.999Z') },
    });
  });

  it('keeps the cancellation without a time where the date is none', () => {
    const cancelledOn = { date: '2026-02-30', timeZone: 'Europe/London' };
    const { value, issues, ok } = attendanceFromNhsCode('2', { ...options, cancelledOn });
    expect({ cancellation: value?.facts.cancellation, ok, keys: keysOf(issues) }).toEqual({
      cancellation: { by: 'client' },
      ok: false,
      keys: ['day-invalid'],
    });
    expect(keysOf(attendanceFromNhsCode('2', options).issues)).toEqual(['cancellation-time-unknown']);
  });

  it('refuses a moment that is none', () => {
    expect(() => attendanceFromNhsCode('5', { recordedAt: new Date('x'), hasDied: false })).toThrow(
      expect.objectContaining({ code: 'invalid-date' }),
    );
  });
});

describe('the NHS code of an outcome', () => {
  const WRITTEN: { readonly [outcome in SessionOutcome]: [NhsAttendanceCode | null, string[]] } = {
    scheduled: [null, ['not-valid-in-data-set']],
    'awaiting-outcome': [null, ['no-such-code']],
    attended: ['5', []],
    'attended-late': ['6', []],
    'arrived-too-late': ['7', []],
    'no-show': ['3', []],
    'late-cancel': ['2', ['code-says-less']],
    'late-reschedule': ['2', ['code-says-less']],
    'early-cancel': ['2', ['code-says-less']],
    'early-reschedule': ['2', ['code-says-less']],
    'cancel-notice-unknown': ['2', ['code-says-less']],
    'cancel-party-unknown': [null, ['no-such-code']],
    'practitioner-cancel': ['4', ['code-says-less']],
    'practitioner-reschedule': ['4', ['code-says-less']],
    'practitioner-no-show': ['4', ['code-says-less']],
    'mutual-no-show': [null, ['no-such-code']],
    'technical-failure': ['4', ['code-says-less']],
    'policy-unknown': [null, ['no-such-code']],
    voided: [null, ['no-such-code']],
  };
  const outcomes = Object.keys(WRITTEN) as SessionOutcome[];

  it.each(outcomes)('%s', (outcome) => {
    const { value, issues } = toNhsAttendanceCode(outcome, { dataSet: 'talking-therapies' });
    expect([value, keysOf(issues)]).toEqual(WRITTEN[outcome]);
  });

  it('is 0 for a session to come where the data set has it', () => {
    expect(toNhsAttendanceCode('scheduled', { dataSet: 'commissioning' }).value).toBe('0');
  });

  it('comes back as the same outcome where the code says all of it', () => {
    const same = nhsAttendanceCodes.rows.filter(({ recorded }) => recorded !== null);
    expect(same.length).toBe(4);
    for (const { code, recorded } of same) {
      const facts = attendanceFromNhsCode(code, options).value?.facts;
      const session = { ...sessionFrom({ start: '2026-07-06T10:00:00Z' }), ...facts };
      const outcome = deriveAttendanceOutcome(session, defaultAttendancePolicy, {
        asOf: recordedAt,
      });
      expect(outcome.outcome).toBe(recorded);
      expect(toNhsAttendanceCode(outcome.outcome, { dataSet: 'talking-therapies' }).value).toBe(code);
    }
  });

  it('counts as national analyses do: seen for 5 and 6, not seen for 3 and 7, cancelled for 2 and 4', () => {
    const counted = nhsAttendanceCodes.rows.map(({ code, counted: as }) => [code, as]);
    expect(Object.fromEntries(counted)).toEqual({
      0: null,
      2: 'cancelled',
      3: 'did-not-attend',
      4: 'cancelled',
      5: 'attended',
      6: 'attended',
      7: 'did-not-attend',
    });
    for (const { counted: as, outcomes: written } of nhsAttendanceCodes.rows) {
      for (const outcome of written) {
        const ends = defaultAttendancePolicy.consecutive.ends.includes(outcome);
        expect(ends).toBe(as === 'attended');
      }
    }
  });
});

describe('the NHS indicator of short notice', () => {
  it.each([
    ['Y', { saidShortNotice: true, slotReused: true }],
    ['n', { saidShortNotice: true, slotReused: false }],
    [' ', { saidShortNotice: false, slotReused: null }],
    [null, { saidShortNotice: false, slotReused: null }],
  ])(
    '%j says by being there that notice was short, and by its value whether the slot was used',
    (raw, said) => {
      expect(shortNoticeFromNhs(raw).value).toEqual(said);
    },
  );

  it('is refused where it is neither', () => {
    expect(shortNoticeFromNhs('late')).toEqual({
      value: null,
      issues: [{ severity: 'error', key: 'code-unknown', field: 'shortNotice' }],
      ok: false,
    });
  });

  it('is written for late notice only, and only where the use of the slot is known', () => {
    expect(toNhsShortNotice('late-cancel', false).value).toBe('N');
    expect(toNhsShortNotice('late-reschedule', true).value).toBe('Y');
    expect(toNhsShortNotice('late-cancel', null).value).toBeNull();
    for (const outcome of [
      'early-cancel',
      'no-show',
      'cancel-notice-unknown',
      'practitioner-cancel',
    ] as const)
      expect(toNhsShortNotice(outcome, true)).toEqual({ value: null, issues: [], ok: true });
  });

  it('comes from the policy: the same hours of notice are short under one policy and not under another', () => {
    const session = withCancellation(sessionFrom(), { by: 'client', hoursBefore: 30 });
    const under = (hours: number) =>
      deriveAttendanceOutcome(
        session,
        { ...defaultAttendancePolicy, notice: { ...defaultAttendancePolicy.notice, kind: 'elapsed', hours } },
        { asOf: new Date('2027-01-01T00:00:00Z') },
      ).outcome;
    expect(toNhsShortNotice(under(24), true).value).toBeNull();
    expect(toNhsShortNotice(under(48), true).value).toBe('Y');
  });
});
