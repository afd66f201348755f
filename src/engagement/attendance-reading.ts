import type { Reason } from '../care-record/evidence.js';
import type { EngagementRule } from './engagement-rule.js';
import type { EngagementRules } from './engagement-rules.js';
import { missedInARow } from './missed-in-a-row.js';
import { UNKNOWN_READING, type Reading } from './reading.js';
import { attributable, citing, type SeenSession } from './seen-session.js';

/**
 * Reads attendance from the latest sessions that were kept or missed. What fell away on our side, in time, for a
 * technical reason or with an exception agreed says nothing about it.
 */
export function readAttendance(
  sessions: readonly SeenSession[],
  rules: EngagementRules,
  at: number,
): Reading {
  const known = attributable(sessions, at);
  const looked = known.slice(-rules.attendance.look);
  const [oldest] = looked;
  const latest = looked.at(-1);
  if (oldest === undefined || latest === undefined) return UNKNOWN_READING;
  const { strong, low, lateForPartial } = rules.attendance;
  const kept = looked.filter((seen) => seen.kept === 'kept');
  const late = looked.filter(({ outcome }) => outcome === 'attended-late');
  const row = missedInARow(known);
  const share = kept.length / looked.length;
  const inputs = { kept: kept.length, of: looked.length, strong, low };
  const reasons: Reason<EngagementRule>[] = [
    { rule: 'engagement.sessions-kept', evidence: citing(looked), inputs },
  ];
  const isInARow = row.length >= rules.missed.inARow;
  if (isInARow) {
    const counted = { count: row.length, threshold: rules.missed.inARow };
    reasons.push({ rule: 'engagement.missed-in-a-row', evidence: citing(row), inputs: counted });
  }
  const isOftenLate = late.length >= lateForPartial;
  if (isOftenLate) {
    const counted = { late: late.length, threshold: lateForPartial };
    reasons.push({ rule: 'engagement.late-arrivals', evidence: citing(late), inputs: counted });
  }
  const level = share < low || isInARow ? 'low' : share >= strong && !isOftenLate ? 'strong' : 'partial';
  return { level, from: new Date(oldest.start), to: new Date(latest.start), reasons };
}
