import type { Reason } from '../care-record/evidence.js';
import { attendanceLevel, readAttendance } from './attendance-reading.js';
import { gradeApplication, readApplication } from './application-reading.js';
import type { Bookings } from './bookings.js';
import type { ContactGap } from './contact-gap.js';
import type { EngagementRule } from './engagement-rule.js';
import type { EngagementRules } from './engagement-rules.js';
import type { KnownSessions } from './known-sessions.js';
import { gradeParticipation, readParticipation } from './participation-reading.js';
import type { Reading, ReadingLevel } from './reading.js';
import { citing, type SeenSession } from './seen-session.js';
import type { WorkFacts } from './work-facts.js';

/** How much one moment asks for attention, with why. */
export interface Concern {
  readonly level: 0 | 1 | 2;
  /** Whether missed sessions alone ask for the most. */
  readonly fromSessions: boolean;
  readonly reasons: readonly Reason<EngagementRule>[];
}

/** What a concern is worked out from at one moment. */
export interface ConcernBasis {
  readonly known: KnownSessions;
  readonly bookings: Bookings;
  readonly work: WorkFacts;
  readonly rules: EngagementRules;
  readonly gap: ContactGap | undefined;
  readonly at: number;
}

const NONE: Concern = { level: 0, fromSessions: false, reasons: [] };

/** What missed sessions ask for at a moment: the first rule that applies. */
function ofSessions({ known, bookings, rules, at }: ConcernBasis): Concern {
  const { row } = known;
  const latest = known.all.slice(-rules.attendance.look);
  const looked = latest.filter(({ kept }) => kept !== 'excused');
  const missed = looked.filter(({ kept }) => kept === 'missed');
  const isAbsence = ({ outcome }: SeenSession): boolean => outcome === 'no-show';
  const say = (
    level: 1 | 2,
    rule: EngagementRule,
    about: readonly SeenSession[],
    threshold: number,
  ): Concern => {
    const inputs = { count: about.length, kept: looked.length - missed.length, of: looked.length, threshold };
    return { level, fromSessions: level === 2, reasons: [{ rule, evidence: citing(about), inputs }] };
  };
  const { inARow, run, often, reassuredBy } = rules.missed;
  if (row.length >= run) return say(2, 'engagement.missed-in-a-row', row, run);
  if (row.length >= inARow && row.slice(-inARow).some(isAbsence)) {
    return say(2, 'engagement.missed-in-a-row', row, inARow);
  }
  const isReassured =
    latest.length >= reassuredBy && latest.slice(-reassuredBy).every(({ kept }) => kept === 'kept');
  const isRebooked = missed.every((seen) => !isAbsence(seen) && bookings.madeAfter(seen) <= at);
  if (missed.length >= often && !isReassured) {
    return isRebooked
      ? say(1, 'engagement.late-cancels-rebooked', missed, often)
      : say(2, 'engagement.missed-often', missed, often);
  }
  const isFewKept = looked.length - missed.length < rules.attendance.low * looked.length;
  if (isFewKept || row.length >= inARow) {
    return say(1, 'engagement.sessions-kept', looked, looked.length * rules.attendance.low);
  }
  return NONE;
}

/**
 * What the readings ask for: one of participation and application low, or several in part. What rests only on the
 * client's own reflections is at least something, and never held against them; completion asks by its silence alone,
 * because a next session is usually booked at the end of the one before.
 */
function ofWork({ known, work, rules, at }: ConcernBasis): Concern {
  const participation = gradeParticipation(work, known, rules, at).level;
  const { level: application, isFloor } = gradeApplication(work, known, rules, at);
  const readings = (level: ReadingLevel): Reading[] => [
    ...(participation === level ? [readParticipation(work, known, rules, at)] : []),
    ...(application === level && !isFloor ? [readApplication(work, known, rules, at)] : []),
  ];
  if (participation === 'low' || application === 'low') {
    return because(readings('low').flatMap(({ reasons }) => reasons));
  }
  if (participation !== 'partial' && (application !== 'partial' || isFloor)) return NONE;
  const isComingInPart = attendanceLevel(known, rules) === 'partial';
  const partial = [...(isComingInPart ? [readAttendance(known, rules)] : []), ...readings('partial')];
  if (partial.length < rules.partialsForConcern) return NONE;
  const inputs = { readings: partial.length, threshold: rules.partialsForConcern };
  const together = partial.flatMap(({ reasons }) => reasons);
  const evidence = together.flatMap((reason) => reason.evidence);
  return because([{ rule: 'engagement.partly-in-several', evidence, inputs }, ...together]);
}

function because(reasons: readonly Reason<EngagementRule>[]): Concern {
  return { level: 1, fromSessions: false, reasons };
}

/** The reasons for a time without contact: the last contact and, where the clock began anew, from when it is counted. */
export function reasonsForGap(gap: ContactGap): Reason<EngagementRule>[] {
  const { lastContactAt, lastContact, clock, days } = gap;
  const silence: Reason<EngagementRule> = {
    rule: gap.rhythmKnown ? 'engagement.no-contact' : 'engagement.no-contact-rhythm-unknown',
    evidence: [lastContact],
    inputs: { lastContactAt: new Date(lastContactAt), since: new Date(gap.from), days },
  };
  if (clock.at === lastContactAt) return [silence];
  const inputs = { from: new Date(clock.at), days };
  return [silence, { rule: 'engagement.no-contact-counted-from', evidence: [...clock.evidence], inputs }];
}

/** How much a moment asks for attention: what missed sessions, the work and a time without contact ask for together. */
export function concernAt(basis: ConcernBasis): Concern {
  const { gap } = basis;
  const missed = ofSessions(basis);
  const work = missed.level < 2 ? ofWork(basis) : NONE;
  const reasons = [...missed.reasons, ...work.reasons];
  const worked = missed.level > 0 ? missed.level : work.level;
  const { fromSessions } = missed;
  if (gap === undefined) return { level: worked, fromSessions, reasons };
  const level = gap.rhythmKnown || fromSessions ? 2 : 1;
  return { level, fromSessions, reasons: [...reasons, ...reasonsForGap(gap)] };
}
