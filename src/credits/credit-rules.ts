import { rangeError } from '../internal/errors.js';
import { listThresholds, type ThresholdRow } from '../internal/list-thresholds.js';
import type { Basis, Threshold } from '../sources.js';

/**
 * What happens to session credits besides being used: when they end, what becomes of those that are left then, and
 * from when on few are left.
 *
 * What a session costs, and which outcomes use it, is part of the attendance policy, because it is agreed at booking.
 * Allowances outlive single bookings, so what holds for them is one set of rules.
 *
 * @example
 * ```ts
 * import { defaultCreditRules, type CreditRules } from 'client-engagement';
 *
 * const rules: CreditRules = { ...defaultCreditRules, id: 'ours', rollover: 2 };
 * rules.remindAt; //=> [2, 1]
 * ```
 * @category credits
 * @since 0.1.0
 */
export interface CreditRules {
  /** Id of the rules. */
  readonly id: string;
  /** Version, a whole number from 1. */
  readonly version: number;
  /** Which instant of a session has to lie within an allowance's validity: its start, or its booking. */
  readonly validAt: 'session-start' | 'booking';
  /** How many unused credits go on when an allowance ends that does not say so itself. */
  readonly rollover: 'none' | 'all' | number;
  /** Days for which a credit can be used that came back through no doing of the client, once its allowance ended. */
  readonly reinstatedDays: number;
  /** Days before an allowance ends from which its unused credits are said to end soon. */
  readonly endingSoonDays: number;
  /** How many credits are left when the client is reminded, in any order. */
  readonly remindAt: readonly number[];
  /** How many credits are left when the ending, or an extension, is planned. */
  readonly planEndingFrom: number;
}

/**
 * The default rules: validity at the session's start, nothing rolls over, a credit that comes back through no doing of
 * the client can be used for 30 days, reminders at two and at one left, and planning from two left.
 *
 * Where each number comes from: `listCreditThresholds`.
 *
 * @example
 * ```ts
 * import { defaultCreditRules } from 'client-engagement';
 *
 * defaultCreditRules.rollover; //=> 'none'
 * ```
 * @category credits
 * @since 0.1.0
 */
export const defaultCreditRules: CreditRules = {
  id: 'credits',
  version: 1,
  validAt: 'session-start',
  rollover: 'none',
  reinstatedDays: 30,
  endingSoonDays: 30,
  remindAt: [2, 1],
  planEndingFrom: 2,
};

const OURS: Basis = { source: 'our-default', standing: 'our-default', verified: 'primary' };

/**
 * Every number of a set of credit rules, with its unit and where it comes from.
 *
 * A number that differs from the default has the source `caller`: the service that uses this package set it.
 *
 * Never throws.
 *
 * @param rules - the rules
 * @returns the numbers, named `<rules id>@<version>:<number>`
 * @example
 * ```ts
 * import { defaultCreditRules, listCreditThresholds } from 'client-engagement';
 *
 * const [first] = listCreditThresholds(defaultCreditRules);
 * [first?.name, first?.value, first?.standing]; //=> ['credits@1:reinstatedDays', 30, 'our-default']
 * ```
 * @category credits
 * @since 0.1.0
 */
export function listCreditThresholds(rules: CreditRules): readonly Threshold[] {
  const rows: ThresholdRow[] = [
    ['reinstatedDays', 'days', OURS],
    ['endingSoonDays', 'days', OURS],
    ['planEndingFrom', 'credits', OURS],
  ];
  for (const index of rules.remindAt.keys()) rows.push([`remindAt.${index}`, 'credits', OURS]);
  if (typeof rules.rollover === 'number') rows.push(['rollover', 'credits', OURS]);
  return listThresholds(rules, defaultCreditRules, rows);
}

/** Refuses rules with a number that means nothing. */
export function checkCreditRules(rules: CreditRules): void {
  const { rollover, reinstatedDays, endingSoonDays, remindAt, planEndingFrom } = rules;
  const amounts = [...remindAt, planEndingFrom, reinstatedDays, endingSoonDays];
  if (typeof rollover === 'number') amounts.push(rollover);
  const areAmounts = amounts.every((amount) => Number.isFinite(amount) && amount >= 0);
  if (!areAmounts || !Number.isInteger(rules.version) || rules.version < 1) {
    throw rangeError('invalid-rules', 'Credit rules need a whole version from 1 and numbers from 0.');
  }
}
