import type { EvidenceRef, Reason } from '../care-record/evidence.js';
import type { PolicyRef } from '../care-record/policy-ref.js';
import type { Session } from '../care-record/session.js';
import type { ClientStatement } from '../care-record/statement.js';
import { byText } from '../internal/by-text.js';
import { toMs } from '../internal/instant.js';
import { DAY, MINUTE } from '../time/duration.js';
import { chargeOf, costOf } from './credit-charge.js';
import { outcomeOf, type DerivedOutcome } from './derive-outcome.js';
import { movedByUsDeadline, noticeDeadline } from './notice.js';
import type { OutcomeContext } from './outcome-context.js';
import type { AttendancePolicy } from './policy.js';
import type { OutcomeRule } from './rules.js';
import type { SessionOutcome } from './session-outcome.js';

/**
 * The outcome of one session with its effects and the reasons for it.
 *
 * @example
 * ```ts
 * import { defaultAttendancePolicy, deriveAttendanceOutcome } from 'client-engagement';
 * import { sessionFrom } from 'client-engagement/testing';
 *
 * const session = sessionFrom({
 *   start: '2026-03-10T10:00:00Z',
 *   cancellation: { by: 'client', at: '2026-03-10T08:00:00Z' },
 * });
 * const result = deriveAttendanceOutcome(session, defaultAttendancePolicy, {
 *   asOf: new Date('2026-03-11T09:00:00Z'),
 * });
 * [result.outcome, result.run, result.creditsUsed]; //=> ['late-cancel', 'counts', 1]
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface OutcomeAssessment {
  /** The session. */
  readonly sessionId: string;
  /** Its episode. */
  readonly episodeId: string;
  /** Individual or group. */
  readonly format: 'individual' | 'group';
  /** When it starts or started. */
  readonly start: Date;
  /** When it ends or ended. */
  readonly end: Date;
  /** What became of it. */
  readonly outcome: SessionOutcome;
  /** The instant that decides its place in the run: of the cancellation, else the start; null while open. */
  readonly settledAt: Date | null;
  /** From when the outcome stands, with nothing left to decide about it; null while it does not. */
  readonly standsFrom: Date | null;
  /** Last instant of notice in time; null where the policy is unknown. */
  readonly deadline: Date | null;
  /** The policy that holds; null where it was not given. */
  readonly policy: PolicyRef | null;
  /** Whether it counts towards sessions missed in a row, ends the run, or neither. */
  readonly run: 'counts' | 'ends' | 'neutral';
  /** How many session credits it uses, 0 or more. */
  readonly creditsUsed: number;
  /** How many session credits it holds while it is open, 0 or more. */
  readonly creditsHeld: number;
  /** Whether a person agreed an exception that holds. */
  readonly exceptionAgreed: boolean;
  /** Whether the policy excuses it by itself, so that nobody has to decide. */
  readonly isGrace: boolean;
  /** Whether a person still has to decide about it; nothing may be made of it before. */
  readonly provisional: boolean;
  /** Whether the client let us know. */
  readonly notified: boolean;
  /** Why. */
  readonly reasons: readonly Reason<OutcomeRule>[];
}

/** Whether a reason is one of those that a person is to decide about. */
function isListed(reason: string | undefined, { exceptions }: AttendancePolicy): boolean {
  return reason !== undefined && exceptions.listed.some((listed) => listed === reason);
}

/** Statements and listed reasons that a person still has to decide about, as evidence; empty when there are none. */
function undecided(
  session: Session,
  derived: DerivedOutcome,
  context: OutcomeContext,
): Reason<OutcomeRule>[] {
  const reasons: Reason<OutcomeRule>[] = [];
  const { settledAt } = derived;
  const days = context.policy.confirmation.reasonWithinDays;
  const isFresh = (since: number): boolean => context.asOf < since + days * DAY;
  const waits = (since: number): Reason['inputs'] => ({ days, decideBy: new Date(since + days * DAY) });
  const decided = context.statements.some((statement) => statement.decision !== undefined);
  if (
    settledAt !== null &&
    isListed(session.cancellation?.reason, context.policy) &&
    !decided &&
    isFresh(settledAt)
  ) {
    const evidence: EvidenceRef[] = [{ kind: 'sessions', id: session.id, part: 'cancellation' }];
    reasons.push({ rule: 'outcome.reason-to-decide', evidence, inputs: waits(settledAt) });
  }
  for (const statement of [...context.statements].sort((a, b) => byText(a.id, b.id))) {
    const reason = pending(statement, context.policy, isFresh);
    if (reason === null) continue;
    const evidence: EvidenceRef[] = [{ kind: 'statements', id: statement.id }];
    reasons.push({ rule: reason, evidence, inputs: waits(toMs(statement.at)) });
  }
  return reasons;
}

/** A statement waits until it is decided, and one that was upheld until the outcome is put right. */
function pending(
  statement: ClientStatement,
  policy: AttendancePolicy,
  isFresh: (since: number) => boolean,
): OutcomeRule | null {
  if (statement.says === 'had-a-reason') {
    const open =
      statement.decision === undefined && isListed(statement.reason, policy) && isFresh(toMs(statement.at));
    return open ? 'outcome.reason-to-decide' : null;
  }
  return statement.decision?.upheld === false ? null : 'outcome.statement-to-decide';
}

/**
 * From when an outcome that is decided stands: presence tells only once the session is over, and a listed reason
 * gave a person time to decide.
 */
function standsFrom(session: Session, derived: DerivedOutcome, context: OutcomeContext): Date | null {
  const { settledAt } = derived;
  if (settledAt === null) return null;
  if (derived.part === 'presence') return new Date(toMs(session.end));
  if (!isListed(session.cancellation?.reason, context.policy)) return new Date(settledAt);
  const decisions = context.statements.map(({ decision }) =>
    decision === undefined ? Infinity : toMs(decision.at),
  );
  const lapse = settledAt + context.policy.confirmation.reasonWithinDays * DAY;
  return new Date(Math.max(settledAt, Math.min(lapse, ...decisions)));
}

/** How many minutes the practitioner came late to a session held all the same; null within the grace. */
function practitionerLateness(session: Session, { lateness }: AttendancePolicy): number | null {
  const readyAt = session.presence?.practitionerReadyAt;
  const minutes = readyAt === undefined ? 0 : (toMs(readyAt) - toMs(session.start)) / MINUTE;
  return minutes > lateness.practitionerGraceMinutes ? minutes : null;
}

/** What the policy makes of an outcome before anybody looks at exceptions. */
function effectsOf(outcome: SessionOutcome, { credits, consecutive }: AttendancePolicy) {
  const uses = credits.usedBy.includes(outcome);
  const ends = consecutive.ends.includes(outcome);
  const counts = consecutive.counts.includes(outcome);
  return { uses, ends, counts, costsTheClient: (uses || counts) && !ends };
}

/** Outcome, effects and reasons of one session whose policy is known. */
export function assessOutcome(session: Session, context: OutcomeContext): OutcomeAssessment {
  const derived = outcomeOf(session, context);
  const { outcome } = derived;
  const { policy } = context;
  const { exceptions } = policy;
  const isOpen = outcome === 'scheduled' || outcome === 'awaiting-outcome';
  const { uses, ends, counts, costsTheClient } = effectsOf(outcome, policy);
  const lateMinutes = ends ? practitionerLateness(session, policy) : null;
  const mayReturn = lateMinutes !== null && policy.lateness.practitionerLate === 'credit-may-be-returned';
  const { exception } = session;
  const isAgreed =
    exception !== undefined &&
    exception.revokedAt === undefined &&
    exceptions.reasons.includes(exception.reason);
  const lifted = isAgreed && (costsTheClient || (mayReturn && uses));
  const isGrace = costsTheClient && !lifted && context.isGrace;
  const isExcused = lifted || isGrace;
  const about = (part: string | undefined): EvidenceRef[] => [{ kind: 'sessions', id: session.id, part }];
  const reasons: Reason<OutcomeRule>[] = [
    { rule: derived.rule, evidence: about(derived.part), inputs: derived.inputs },
  ];
  if (costsTheClient && !isExcused) reasons.push(...undecided(session, derived, context));
  const provisional = reasons.length > 1;
  if (lateMinutes !== null) {
    const graceMinutes = policy.lateness.practitionerGraceMinutes;
    reasons.push({
      rule: 'outcome.practitioner-late',
      evidence: about('presence'),
      inputs: { lateMinutes, graceMinutes },
    });
  }
  if (lifted) reasons.push({ rule: 'outcome.exception-agreed', evidence: about('exception'), inputs: {} });
  if (isGrace && exceptions.grace !== undefined) {
    reasons.push({ rule: 'outcome.grace', evidence: about(derived.part), inputs: { ...exceptions.grace } });
  }
  const deadline = context.isMovedByUs
    ? movedByUsDeadline(session, policy, context.asOf, context)
    : noticeDeadline(session, policy, context);
  return {
    sessionId: session.id,
    episodeId: session.episodeId,
    format: session.format ?? 'individual',
    start: new Date(toMs(session.start)),
    end: new Date(toMs(session.end)),
    outcome,
    settledAt: derived.settledAt === null ? null : new Date(derived.settledAt),
    standsFrom: provisional ? null : standsFrom(session, derived, context),
    deadline: new Date(deadline),
    policy: { id: policy.id, version: policy.version },
    run: ends ? 'ends' : counts && !(isExcused && exceptions.leavesRun) ? 'counts' : 'neutral',
    creditsUsed:
      isExcused && exceptions.returnsCredit
        ? 0
        : chargeOf(session, policy, outcome, derived.rule === 'outcome.disrupted'),
    creditsHeld: isOpen ? costOf(session, policy) : 0,
    exceptionAgreed: lifted,
    isGrace,
    provisional,
    notified: derived.notified,
    reasons,
  };
}

/** The neutral answer for a session that was entered in error, or whose policy was not given. */
export function assessWithoutPolicy(session: Session): OutcomeAssessment {
  const { voided } = session;
  const [outcome, rule, part] =
    voided === undefined
      ? (['policy-unknown', 'outcome.policy-unknown', 'policy'] as const)
      : (['voided', 'outcome.entered-in-error', 'voided'] as const);
  return {
    sessionId: session.id,
    episodeId: session.episodeId,
    format: session.format ?? 'individual',
    start: new Date(toMs(session.start)),
    end: new Date(toMs(session.end)),
    outcome,
    settledAt: voided === undefined ? null : new Date(toMs(voided.at)),
    standsFrom: voided === undefined ? null : new Date(toMs(voided.at)),
    deadline: null,
    policy: null,
    run: 'neutral',
    creditsUsed: 0,
    creditsHeld: 0,
    exceptionAgreed: false,
    isGrace: false,
    provisional: false,
    notified: false,
    reasons: [{ rule, evidence: [{ kind: 'sessions', id: session.id, part }], inputs: {} }],
  };
}
