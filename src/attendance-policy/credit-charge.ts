import type { Session } from '../care-record/session.js';
import { heldByScale } from '../credits/credit-units.js';
import { rangeError } from '../internal/errors.js';
import type { CreditRule } from './credit-rule.js';
import type { AttendancePolicy } from './policy.js';
import type { SessionOutcome } from './session-outcome.js';

/** The finest scale of one policy. */
export const FINEST_SCALE = 1000;

/** The finest scale of all policies that are used together. */
const FINEST_COMMON = 1_000_000;

const isShare = (share: number | undefined): boolean => share === undefined || (share >= 0 && share <= 1);

/** Refuses a policy whose numbers about credits mean nothing. */
export function checkCreditNumbers({ credits }: AttendancePolicy): void {
  const { scale = 1, costs = {}, shares = {} } = credits;
  const isScale = Number.isInteger(scale) && scale >= 1 && scale <= FINEST_SCALE;
  const areCosts = Object.values(costs).every((cost) => Number.isFinite(cost) && cost >= 0);
  if (!isScale || !areCosts || !Object.values(shares).every(isShare)) {
    throw rangeError(
      'invalid-rules',
      'Credits need a whole scale from 1 to 1000, costs from 0 and shares from 0 to 1.',
    );
  }
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** The coarsest scale that holds the amounts of every policy. */
export function commonScale(policies: readonly AttendancePolicy[]): number {
  let common = 1;
  for (const { credits } of policies) {
    const scale = credits.scale ?? 1;
    common *= scale / greatestCommonDivisor(common, scale);
    if (common > FINEST_COMMON) {
      throw rangeError('invalid-rules', 'The scales of the policies have no common one up to a million.');
    }
  }
  return common;
}

/** What a session costs as it is recorded: as stamped on it, else as the policy says for its service. */
export function recordedCostOf(
  { credits: stamped, service }: Session,
  { credits }: AttendancePolicy,
): number {
  return stamped ?? costOfService(service, credits);
}

/** What a session of a service costs, as the policy says; one credit where it says nothing. */
function costOfService(service: string, { costs }: CreditRule): number {
  const cost = costs !== undefined && Object.hasOwn(costs, service) ? costs[service] : undefined;
  return cost ?? 1;
}

/** What a session of a service costs, in credits that the scale of the policy holds. */
export function heldCostOfService(service: string, { credits }: AttendancePolicy): number {
  return heldByScale(costOfService(service, credits), credits.scale ?? 1);
}

/** What a session costs, in credits that the scale of its policy holds. */
export function costOf(session: Session, policy: AttendancePolicy): number {
  return heldByScale(recordedCostOf(session, policy), policy.credits.scale ?? 1);
}

/** What a session with this outcome uses, before any exception. */
export function chargeOf(
  session: Session,
  policy: AttendancePolicy,
  outcome: SessionOutcome,
  isDisrupted: boolean,
): number {
  const { usedBy, shares, disruptedUses, scale = 1 } = policy.credits;
  if (!usedBy.includes(outcome)) return 0;
  const completed = session.disruption?.completedFraction ?? 1;
  const fraction = isDisrupted && disruptedUses === 'completed-fraction' ? completed : 1;
  return heldByScale(costOf(session, policy) * (shares?.[outcome] ?? 1) * Math.min(1, fraction), scale);
}
