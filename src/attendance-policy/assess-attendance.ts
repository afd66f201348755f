import type { CareRecord } from '../care-record/care-record.js';
import type { PolicyRef } from '../care-record/policy-ref.js';
import { recordAsOf } from '../care-record/record-as-of.js';
import { balanceOf, type CreditBalance } from '../credits/balance.js';
import {
  checkCreditRules,
  defaultCreditRules,
  listCreditThresholds,
  type CreditRules,
} from '../credits/credit-rules.js';
import type { CreditUse } from '../credits/credit-use.js';
import { byText } from '../internal/by-text.js';
import { toMs } from '../internal/instant.js';
import type { Threshold } from '../sources.js';
import { DAY } from '../time/duration.js';
import { commonScale } from './credit-charge.js';
import { creditUseOf } from './credit-use-of.js';
import { episodeBooking, oneOffsNotTheirs, type EpisodeBooking } from './episode-booking.js';
import type { Conflict } from './conflict.js';
import { findConflicts } from './find-conflicts.js';
import type { MissedRun } from './missed-run.js';
import type { OutcomeAssessment } from './outcome-assessment.js';
import type { AttendancePolicy } from './policy.js';
import { listPolicyThresholds } from './policy-thresholds.js';
import { repeatedLateness, type RepeatedLateness } from './repeated-lateness.js';
import { policyInForce } from './resolve-policy.js';
import { runsOf } from './run-scope.js';
import { outcomesOf, type JudgedSession } from './judged-session.js';

/**
 * The part of a care record that attendance is assessed from. A `CareRecord` is one.
 *
 * @example
 * ```ts
 * import type { AttendanceRecord } from 'client-engagement';
 *
 * const record: AttendanceRecord = { client: { id: 'ada' }, episodes: [], sessions: [] };
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export type AttendanceRecord = Pick<
  CareRecord,
  | 'client'
  | 'episodes'
  | 'sessions'
  | 'statements'
  | 'bookingReviews'
  | 'oneOffBookings'
  | 'pauses'
  | 'contacts'
  | 'supervision'
  | 'allowances'
>;

/**
 * What an assessment of attendance needs besides the record.
 *
 * @example
 * ```ts
 * import { defaultAttendancePolicy, type AttendanceOptions } from 'client-engagement';
 *
 * const options: AttendanceOptions = {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2026-04-01T09:00:00Z'),
 *   holidays: ['2026-04-03', '2026-04-06'],
 * };
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface AttendanceOptions {
  /** Every version of the policy that a session may be under; at least one. */
  readonly policies: readonly AttendancePolicy[];
  /** The moment to judge from; nothing later is seen. */
  readonly asOf: Date;
  /** Holidays, `YYYY-MM-DD`, that are no working days. */
  readonly holidays?: readonly string[] | undefined;
  /** The rules of session credits; absent means the default ones. */
  readonly creditRules?: CreditRules | undefined;
}

/**
 * A session that has ended and whose outcome nobody has recorded. It is never filled in.
 *
 * @example
 * ```ts
 * import type { AwaitedOutcome } from 'client-engagement';
 *
 * const awaited: AwaitedOutcome = {
 *   sessionId: 's4',
 *   episodeId: 'e1',
 *   since: new Date('2026-04-07T10:50:00Z'),
 *   dueAt: new Date('2026-04-12T10:50:00Z'),
 *   overdue: false,
 * };
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface AwaitedOutcome {
  /** The session. */
  readonly sessionId: string;
  /** Its episode. */
  readonly episodeId: string;
  /** Since when it is awaited: the session's end. */
  readonly since: Date;
  /** By when it is to be recorded, by the session's policy. */
  readonly dueAt: Date;
  /** Whether it has been awaited for longer than the policy gives. */
  readonly overdue: boolean;
}

/**
 * What attendance looks like at a moment: every session's outcome, every run, what is left to book on, what is
 * awaited and what contradicts.
 *
 * @example
 * ```ts
 * import { assessAttendance, defaultAttendancePolicy } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const attendance = assessAttendance(recordFromTokens('A X'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * attendance.outcomes.map(({ outcome }) => outcome); //=> ['attended', 'no-show']
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface AttendanceAssessment {
  /** The moment judged from. */
  readonly asOf: Date;
  /** Every session's outcome, by start. */
  readonly outcomes: readonly OutcomeAssessment[];
  /** Sessions missed in a row, one entry for each episode and format that has sessions. */
  readonly runs: readonly MissedRun[];
  /** Episodes whose client often came late: a prompt to find a better time, and nothing else. */
  readonly repeatedLateness: readonly RepeatedLateness[];
  /** Session credits, with the ledger that they follow from. */
  readonly credits: CreditBalance;
  /** Outcomes that are awaited, oldest first. */
  readonly awaiting: readonly AwaitedOutcome[];
  /** Facts that contradict each other. */
  readonly conflicts: readonly Conflict[];
  /** What else bears on booking, for each episode. */
  readonly episodes: readonly EpisodeBooking[];
  /** The policies that were used. */
  readonly policies: readonly PolicyRef[];
  /** The numbers that were used, with where they come from. */
  readonly thresholds: readonly Threshold[];
}

/**
 * Assesses attendance: outcomes, sessions missed in a row, credits, what is awaited and what contradicts.
 *
 * Everything is worked out anew from the corrected record, so a correction, an exception or a review shows at once.
 * The order of any list in the record never matters.
 *
 * @param record - the facts
 * @param options - the policies, the moment to judge from, and holidays
 * @returns the assessment, with the reasons of every judgement and the policies that were used
 * @throws RangeError with code `no-policies`, `duplicate-id` (two policies, sessions, episodes or allowances with one
 *   id), `invalid-rules`, `invalid-date` or `invalid-time-zone`
 * @example
 * ```ts
 * import { assessAttendance, defaultAttendancePolicy } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * // A attended, C late cancel, X did not attend: two missed in a row, then attended.
 * const { runs } = assessAttendance(recordFromTokens('A C X A'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * runs[0]?.inARow; //=> 0
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export function assessAttendance(record: AttendanceRecord, options: AttendanceOptions): AttendanceAssessment {
  const asOf = toMs(options.asOf);
  const rules = options.creditRules ?? defaultCreditRules;
  checkCreditRules(rules);
  const seen = recordAsOf(record, asOf);
  const holidays = new Set(options.holidays ?? []);
  const judged = outcomesOf(seen, { policies: options.policies, asOf, holidays });
  const outcomes = judged.map(({ assessment }) => assessment);
  const ruled = seen.episodes.map((episode) => {
    return { episode, policy: policyInForce(episode.service, episode, asOf, options.policies) };
  });
  const notTheirs = ruled.map(({ episode, policy }) =>
    oneOffsNotTheirs(episode.id, policy, seen.oneOffBookings ?? []),
  );
  const used = policiesUsed(judged);
  const terms = { rules, scale: commonScale(options.policies), asOf };
  const credits = balanceOf(seen.allowances, creditUsesOf(judged), terms);
  const thresholds: Threshold[] = [];
  for (const policy of used) thresholds.push(...listPolicyThresholds(policy));
  if (credits.limited) thresholds.push(...listCreditThresholds(rules));
  return {
    asOf: new Date(asOf),
    outcomes,
    runs: runsOf(judged, seen, asOf, holidays),
    repeatedLateness: repeatedLateness(judged),
    credits,
    awaiting: awaitingOf(judged, asOf),
    conflicts: findConflicts(judged, seen, notTheirs.flat()),
    episodes: ruled
      .map(({ episode, policy }) => episodeBooking(episode, seen, judged, policy, options.policies, asOf))
      .sort((a, b) => byText(a.episodeId, b.episodeId)),
    policies: used.map(({ id, version }) => ({ id, version })),
    thresholds,
  };
}

function creditUsesOf(judged: readonly JudgedSession[]): CreditUse[] {
  const uses: CreditUse[] = [];
  for (const { session, policy, assessment } of judged) {
    const use = creditUseOf(session, policy, assessment);
    if (use !== null) uses.push(use);
  }
  return uses;
}

function policiesUsed(judged: readonly JudgedSession[]): AttendancePolicy[] {
  const used = new Set<AttendancePolicy>();
  for (const { policy } of judged) if (policy !== null) used.add(policy);
  return [...used].sort((a, b) => byText(a.id, b.id) || a.version - b.version);
}

function awaitingOf(judged: readonly JudgedSession[], asOf: number): AwaitedOutcome[] {
  const awaiting: AwaitedOutcome[] = [];
  for (const { session, assessment, policy } of judged) {
    if (assessment.outcome !== 'awaiting-outcome' || policy === null) continue;
    const since = toMs(session.end);
    const dueAt = since + policy.confirmation.outcomeWithinDays * DAY;
    awaiting.push({
      sessionId: session.id,
      episodeId: session.episodeId,
      since: new Date(since),
      dueAt: new Date(dueAt),
      overdue: asOf > dueAt,
    });
  }
  return awaiting;
}
