import type { Episode } from '../care-record/episode.js';
import type { PolicyRef } from '../care-record/policy-ref.js';
import type { Session } from '../care-record/session.js';
import { rangeError } from '../internal/errors.js';
import { toMs } from '../internal/instant.js';
import { checkCreditNumbers } from './credit-charge.js';
import type { AttendancePolicy } from './policy.js';

/** Refuses an empty list of policies, two with the same id and version, and numbers that mean nothing. */
export function checkPolicies(policies: readonly AttendancePolicy[]): void {
  if (policies.length === 0) throw rangeError('no-policies', 'At least one attendance policy is needed.');
  const seen = new Set<string>();
  for (const policy of policies) {
    const key = JSON.stringify([policy.id, policy.version]);
    if (seen.has(key)) throw rangeError('duplicate-id', 'Two policies have the same id and version.');
    seen.add(key);
    checkCreditNumbers(policy);
  }
}

function findPolicy(ref: PolicyRef, policies: readonly AttendancePolicy[]): AttendancePolicy | null {
  return policies.find((policy) => policy.id === ref.id && policy.version === ref.version) ?? null;
}

/**
 * Whether policy `a` is preferred to `b` where both are in force: one made for the service, then the later start, then
 * version, then id.
 */
function precedes(a: AttendancePolicy, b: AttendancePolicy): boolean {
  const from = (policy: AttendancePolicy): number =>
    policy.effectiveFrom === undefined ? -Infinity : toMs(policy.effectiveFrom);
  if ((a.services === undefined) !== (b.services === undefined)) return a.services !== undefined;
  if (from(a) !== from(b)) return from(a) > from(b);
  if (a.version !== b.version) return a.version > b.version;
  return a.id < b.id;
}

function isInForce(policy: AttendancePolicy, service: string, at: number): boolean {
  if (policy.variationOf !== undefined) return false;
  if (policy.services !== undefined && !policy.services.includes(service)) return false;
  if (policy.effectiveFrom !== undefined && toMs(policy.effectiveFrom) > at) return false;
  return policy.effectiveTo === undefined || at < toMs(policy.effectiveTo);
}

/** The ref of the adjustment that held for bookings made at an instant, if one was agreed; the latest wins. */
function adjustmentAt(episode: Episode | undefined, at: number): PolicyRef | null {
  let latest: { readonly agreedAt: number; readonly id: string; readonly policy: PolicyRef } | null = null;
  for (const adjustment of episode?.agreedAdjustments ?? []) {
    const agreedAt = toMs(adjustment.agreedAt);
    const ended = adjustment.endedAt !== undefined && toMs(adjustment.endedAt) <= at;
    if (agreedAt > at || ended) continue;
    const wins =
      latest === null ||
      agreedAt > latest.agreedAt ||
      (agreedAt === latest.agreedAt && adjustment.id > latest.id);
    if (wins) latest = { agreedAt, id: adjustment.id, policy: adjustment.policy };
  }
  return latest?.policy ?? null;
}

/**
 * The policy of one session: the one stamped on it; else the adjustment agreed for this client when it was booked;
 * else the service's policy in force at the booking. `null` where that policy was not given.
 */
export function policyOf(
  session: Session,
  episode: Episode | undefined,
  policies: readonly AttendancePolicy[],
): AttendancePolicy | null {
  if (session.policy !== undefined) return findPolicy(session.policy, policies);
  return policyInForce(session.service, episode, toMs(session.bookedAt), policies);
}

/**
 * The policy for a booking made at an instant: the adjustment agreed for this client, else the service's policy in
 * force. `null` where that policy was not given.
 */
export function policyInForce(
  service: string,
  episode: Episode | undefined,
  at: number,
  policies: readonly AttendancePolicy[],
): AttendancePolicy | null {
  const adjusted = adjustmentAt(episode, at);
  if (adjusted !== null) return findPolicy(adjusted, policies);
  let chosen: AttendancePolicy | null = null;
  for (const policy of policies) {
    if (!isInForce(policy, service, at)) continue;
    if (chosen === null || precedes(policy, chosen)) chosen = policy;
  }
  return chosen;
}
