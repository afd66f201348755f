import { rangeError } from '../internal/errors.js';
import { listThresholds, numberAt, type ThresholdRow } from '../internal/list-thresholds.js';
import type { Basis, Threshold } from '../sources.js';

/**
 * The numbers of the checklists, as a versioned value. What belongs to the attendance policy (outreach, the review) and
 * to session credits (reminders, planning the ending) is set there.
 *
 * @example
 * ```ts
 * import { defaultChecklistRules, type ChecklistRules } from 'client-engagement';
 *
 * const ours: ChecklistRules = { ...defaultChecklistRules, id: 'ours', everySessions: 4 };
 * ours.version; //=> 1
 * ```
 * @category checklists
 * @since 0.1.0
 */
export interface ChecklistRules {
  /** Id of the rules. */
  readonly id: string;
  /** Their version, a whole number from 1. */
  readonly version: number;
  /** Hours after the booking by which the personal message is due, above 0. */
  readonly messageHoursAfterBooking: number;
  /** Hours before the first session by which the personal message is due, above 0. */
  readonly messageHoursBeforeStart: number;
  /** After how many attended sessions the items of care throughout are due again, a whole number from 1. */
  readonly everySessions: number;
  /** Of how many of the latest sessions the times are compared, a whole number from 1. */
  readonly timesOf: number;
  /** How many of them have the same day and time where times are consistent, a whole number from 1. */
  readonly sameTimes: number;
  /** By how many hours two times of day may differ and count as the same, 0 or more. */
  readonly sameTimeHours: number;
  /** In how many of the latest attended sessions lateness is counted, a whole number from 1. */
  readonly latenessOf: number;
  /** How many late arrivals among them are repeated lateness, a whole number from 1. */
  readonly lateArrivals: number;
  /** From how many moves or cancellations before the first session on they are worth a word, a whole number from 1. */
  readonly movesBeforeStart: number;
  /** From how many points of 10 on work is hard, by the client’s own rating. */
  readonly workIsHardFrom: number;
  /** Hours within which a request is answered or booked, above 0. */
  readonly replyWithinHours: number;
  /** Days from the request to the first session that count as a short wait, above 0. */
  readonly shortWaitDays: number;
  /** From how many sessions left in the plan on limits are spoken of and the ending is planned, 0 or more. */
  readonly planEndingFrom: number;
}

const ours: Basis = { source: 'our-default', standing: 'our-default', verified: 'primary' };

/** The numbers, with where their defaults come from. */
const ROWS: readonly ThresholdRow[] = [
  ['messageHoursAfterBooking', 'hours', ours],
  ['messageHoursBeforeStart', 'hours', ours],
  ['everySessions', 'sessions', ours],
  ['timesOf', 'sessions', ours],
  ['sameTimes', 'sessions', ours],
  ['sameTimeHours', 'hours', ours],
  ['latenessOf', 'sessions', ours],
  ['lateArrivals', 'sessions', ours],
  ['movesBeforeStart', 'sessions', ours],
  ['workIsHardFrom', 'points', ours],
  [
    'replyWithinHours',
    'hours',
    { source: 'published-policies', standing: 'service-precedent', verified: 'secondary' },
  ],
  ['shortWaitDays', 'days', ours],
  ['planEndingFrom', 'sessions', ours],
];

/**
 * The default numbers of the checklists.
 *
 * @example
 * ```ts
 * import { defaultChecklistRules } from 'client-engagement';
 *
 * defaultChecklistRules.everySessions; //=> 3
 * ```
 * @category checklists
 * @since 0.1.0
 */
export const defaultChecklistRules: ChecklistRules = {
  id: 'default',
  version: 1,
  messageHoursAfterBooking: 24,
  messageHoursBeforeStart: 24,
  everySessions: 3,
  timesOf: 4,
  sameTimes: 3,
  sameTimeHours: 1,
  latenessOf: 4,
  lateArrivals: 2,
  movesBeforeStart: 2,
  workIsHardFrom: 5,
  replyWithinHours: 48,
  shortWaitDays: 7,
  planEndingFrom: 2,
};

/**
 * The numbers of the checklists with their units and where they come from.
 *
 * Never throws.
 *
 * @param rules - the rules
 * @returns one entry for each number
 * @example
 * ```ts
 * import { defaultChecklistRules, listChecklistThresholds } from 'client-engagement';
 *
 * const [first] = listChecklistThresholds(defaultChecklistRules);
 * [first?.name, first?.value, first?.unit]; //=> ['default@1:messageHoursAfterBooking', 24, 'hours']
 * ```
 * @category checklists
 * @since 0.1.0
 */
export function listChecklistThresholds(rules: ChecklistRules): readonly Threshold[] {
  return listThresholds(rules, defaultChecklistRules, ROWS);
}

/** Refuses rules with a hole. */
export function checkChecklistRules(rules: ChecklistRules): void {
  if (rules === defaultChecklistRules) return;
  const areNumbers = ROWS.every(([name, unit]) => {
    const value = numberAt(rules, name);
    if (value === null || !Number.isFinite(value)) return false;
    if (unit !== 'sessions') return value >= 0;
    return Number.isInteger(value) && value >= (name === 'planEndingFrom' ? 0 : 1);
  });
  if (!areNumbers || !Number.isInteger(rules.version) || rules.version < 1) {
    throw rangeError(
      'invalid-rules',
      'Checklist rules need whole counts of sessions and no negative numbers.',
    );
  }
}
