import type { Reason } from '../care-record/evidence.js';
import type { EngagementRule } from './engagement-rule.js';
import type { EngagementRules } from './engagement-rules.js';
import type { KnownSessions } from './known-sessions.js';
import { unknownReading, type Reading, type ReadingLevel } from './reading.js';
import { citing, type SeenSession } from './seen-session.js';

const NOTHING_YET: Reading = unknownReading('engagement.nothing-to-read-yet');

/** What attendance reads from: the latest sessions, and how many of them were kept and came to late. */
function lookAt(known: KnownSessions, rules: EngagementRules) {
  const { look, strong, low, lateForPartial } = rules.attendance;
  const looked = known.all.slice(-look).filter((seen) => seen.kept !== 'excused');
  const kept = looked.filter((seen) => seen.kept === 'kept').length;
  const late = looked.filter(({ outcome }) => outcome === 'attended-late');
  const share = kept / looked.length;
  const isInARow = known.row.length >= rules.missed.inARow;
  const isOftenLate = late.length >= lateForPartial;
  const level: ReadingLevel =
    looked.length === 0
      ? 'unknown'
      : share < low || isInARow
        ? 'low'
        : share >= strong && !isOftenLate
          ? 'strong'
          : 'partial';
  return { looked, kept, late, isInARow, isOftenLate, level };
}

/** The level alone, for the many moments at which nothing more is asked. */
export function attendanceLevel(known: KnownSessions, rules: EngagementRules): ReadingLevel {
  return lookAt(known, rules).level;
}

/**
 * Reads attendance from the latest sessions that were kept or missed. What fell away on our side, in time, for a
 * technical reason or with an exception agreed says nothing about it.
 */
export function readAttendance(known: KnownSessions, rules: EngagementRules): Reading {
  const { looked, kept, late, isInARow, isOftenLate, level } = lookAt(known, rules);
  const { strong, low, lateForPartial } = rules.attendance;
  const reasons: Reason<EngagementRule>[] = [];
  const say = (rule: EngagementRule, about: readonly SeenSession[], inputs: Reason['inputs']): void =>
    void reasons.push({ rule, evidence: citing(about), inputs });
  say('engagement.sessions-kept', looked, { kept, of: looked.length, strong, low });
  const { row } = known;
  const { inARow } = rules.missed;
  if (isInARow) say('engagement.missed-in-a-row', row, { count: row.length, threshold: inARow });
  if (isOftenLate) {
    say('engagement.late-arrivals', late, {
      late: late.length,
      of: looked.length,
      threshold: lateForPartial,
    });
  }
  const starts = looked.map(({ start }) => start);
  if (level === 'unknown') return NOTHING_YET;
  const to = Math.max(...starts);
  return {
    level,
    from: new Date(Math.min(...starts)),
    to: new Date(to),
    sessionsSince: known.keptAfter(to),
    reasons,
  };
}
