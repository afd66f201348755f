import { assessAttendance, defaultAttendancePolicy, defaultCreditRules } from 'client-engagement';
import type {
  Allowance,
  AttendancePolicy,
  CreditBalance,
  CreditRules,
  LedgerEntry,
  Session,
} from 'client-engagement';
import { recordFrom, sessionFrom, withOutcome } from 'client-engagement/testing';

/** Nine o'clock on a day of 2026. */
export const at = (day: string): Date => new Date(`2026-${day}T09:00:00Z`);

/** An allowance of four credits from the beginning of the year. */
export const lot = (given: Partial<Allowance> = {}): Allowance => ({
  id: 'al1',
  clientId: 'client-1',
  source: 'employer',
  credits: 4,
  grantedAt: at('01-01'),
  ...given,
});

/** A session that starts at nine on a day and was booked at nine on another. */
export const session = (id: string, bookedOn: string, day: string, more: Partial<Session> = {}): Session =>
  sessionFrom({ id, bookedAt: at(bookedOn), start: at(day), ...more });

/** The same, attended. */
export const attended = (id: string, bookedOn: string, day: string, more: Partial<Session> = {}): Session =>
  withOutcome(session(id, bookedOn, day, more), 'attended');

/** What a case of credits says besides its facts. */
export interface CreditCase {
  readonly policy?: Partial<AttendancePolicy['credits']> | undefined;
  readonly rules?: Partial<CreditRules>;
  readonly asOf?: Date;
}

/** The credits of a client with these allowances and sessions, at the end of the year where nothing else is said. */
export function creditsOf(
  allowances: readonly Allowance[],
  sessions: readonly Session[],
  { policy, rules, asOf = at('12-31') }: CreditCase = {},
): CreditBalance {
  const credits = { ...defaultAttendancePolicy.credits, ...policy };
  return assessAttendance(recordFrom({ sessions, allowances }), {
    policies: [{ ...defaultAttendancePolicy, credits }],
    creditRules: { ...defaultCreditRules, ...rules },
    asOf,
  }).credits;
}

/** A movement in one line: when, why, how many units, from where, to where. */
export const line = ({ at: when, reason, units, from, to }: LedgerEntry): string =>
  [
    when.toISOString().slice(5, 10),
    reason.rule.replace('credits.', ''),
    units,
    `${from.lotId} ${from.account}`,
    `${to.lotId} ${to.account}`,
  ].join(' | ');

/** Every movement in one line. */
export const lines = (...given: Parameters<typeof creditsOf>): string[] =>
  creditsOf(...given).entries.map(line);
