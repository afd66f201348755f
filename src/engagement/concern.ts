import type { Reason } from '../care-record/evidence.js';
import type { ContactGap } from './contact-gap.js';
import type { EngagementRule } from './engagement-rule.js';
import type { EngagementRules } from './engagement-rules.js';
import { missedInARow } from './missed-in-a-row.js';
import { attributable, citing, type SeenSession } from './seen-session.js';

/** How much one moment asks for attention, with why. */
export interface Concern {
  readonly level: 0 | 1 | 2;
  /** Whether missed sessions alone ask for as much. */
  readonly fromSessions: boolean;
  readonly reasons: readonly Reason<EngagementRule>[];
}

/** The first booking in the episode made at or after a cancellation, epoch ms; Infinity where there is none. */
export function rebookedAt(seen: SeenSession, sessions: readonly SeenSession[]): number {
  let first = Infinity;
  for (const other of sessions) {
    if (other === seen || seen.settledAt === null || other.bookedAt < seen.settledAt) continue;
    first = Math.min(first, other.bookedAt);
  }
  return first;
}

/** What missed sessions ask for at a moment: the first rule that applies. */
function ofSessions(sessions: readonly SeenSession[], rules: EngagementRules, at: number): Concern {
  const known = attributable(sessions, at);
  const row = missedInARow(known);
  const looked = known.slice(-rules.attendance.look);
  const missed = looked.filter(({ kept }) => kept === 'missed');
  const isAbsence = ({ outcome }: SeenSession): boolean => outcome === 'no-show';
  const say = (
    level: 0 | 1 | 2,
    rule: EngagementRule,
    about: readonly SeenSession[],
    threshold: number,
  ): Concern => ({
    level,
    fromSessions: true,
    reasons: [
      {
        rule,
        evidence: citing(about),
        inputs: { count: about.length, kept: looked.length - missed.length, of: looked.length, threshold },
      },
    ],
  });
  const { inARow, run, often, reassuredBy } = rules.missed;
  if (row.length >= run) return say(2, 'engagement.missed-in-a-row', row, run);
  if (row.length >= inARow && row.slice(-inARow).some(isAbsence)) {
    return say(2, 'engagement.missed-in-a-row', row, inARow);
  }
  const isReassured =
    looked.length >= reassuredBy && looked.slice(-reassuredBy).every(({ kept }) => kept === 'kept');
  const isRebooked = missed.every((seen) => !isAbsence(seen) && rebookedAt(seen, sessions) <= at);
  if (missed.length >= often && !isReassured) {
    return isRebooked
      ? say(1, 'engagement.late-cancels-rebooked', missed, often)
      : say(2, 'engagement.missed-often', missed, often);
  }
  const keptShare = looked.length === 0 ? 1 : (looked.length - missed.length) / looked.length;
  if (keptShare < rules.attendance.low || row.length >= inARow) {
    return say(1, 'engagement.sessions-kept', looked, looked.length * rules.attendance.low);
  }
  return { level: 0, fromSessions: true, reasons: [] };
}

/** The reason for a time without contact. */
export function reasonForGap(gap: ContactGap): Reason<EngagementRule> {
  return {
    rule: gap.rhythmKnown ? 'engagement.no-contact' : 'engagement.no-contact-rhythm-unknown',
    evidence: [gap.lastContact],
    inputs: { lastContactAt: new Date(gap.lastContactAt), since: new Date(gap.from), days: gap.days },
  };
}

/** How much a moment asks for attention: what missed sessions and a time without contact ask for together. */
export function concernAt(
  sessions: readonly SeenSession[],
  gap: ContactGap | undefined,
  rules: EngagementRules,
  at: number,
): Concern {
  const missed = ofSessions(sessions, rules, at);
  if (gap === undefined) return missed;
  const level = gap.rhythmKnown || missed.level === 2 ? 2 : 1;
  return { level, fromSessions: missed.level === level, reasons: [...missed.reasons, reasonForGap(gap)] };
}
