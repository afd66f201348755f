import type { Reason } from '../care-record/evidence.js';
import type { Cancellation, Session } from '../care-record/session.js';
import { cancellationKnownFrom } from '../care-record/session-as-of.js';
import { toMs } from '../internal/instant.js';
import { MINUTE } from '../time/duration.js';
import { movedByUsDeadline, noticeDeadline } from './notice.js';
import type { OutcomeContext } from './outcome-context.js';
import type { OutcomeRule } from './rules.js';
import type { SessionOutcome } from './session-outcome.js';
import { tooLateAfter } from './too-late.js';

/** An outcome with the rule that gave it, before its effects are worked out. */
export interface DerivedOutcome {
  readonly outcome: SessionOutcome;
  readonly rule: OutcomeRule;
  /** The part of the session that decided. */
  readonly part: string | undefined;
  /** When it was settled, epoch ms; null while it is not. */
  readonly settledAt: number | null;
  /** Whether the client let us know, if only after the start. */
  readonly notified: boolean;
  readonly inputs: Reason['inputs'];
}

function derived(
  outcome: SessionOutcome,
  rule: OutcomeRule,
  part: string | undefined,
  settledAt: number | null,
  inputs: Reason['inputs'] = {},
  notified = false,
): DerivedOutcome {
  return { outcome, rule, part, settledAt, notified, inputs };
}

/**
 * The outcome of one session, not entered in error, by the order of precedence: the first cancellation or move; what
 * a person recorded; a disruption; who was there; and only then "not yet" or "not recorded".
 *
 * Nothing here ever turns silence into a missed session: a no-show is recorded by a person or told by the client.
 */
export function outcomeOf(session: Session, context: OutcomeContext): DerivedOutcome {
  const { cancellation } = session;
  if (cancellation !== undefined) return cancelled(session, cancellation, context);
  if (session.recordedOutcome !== undefined) {
    const { value } = session.recordedOutcome;
    return derived(value, 'outcome.recorded', 'recordedOutcome', toMs(session.start));
  }
  return disrupted(session, context) ?? joined(session, context) ?? unrecorded(session, context);
}

function cancelled(session: Session, cancellation: Cancellation, context: OutcomeContext): DerivedOutcome {
  const known = cancellationKnownFrom(session);
  const moved = context.isReplaced;
  if (cancellation.by === 'practitioner' || cancellation.by === 'service') {
    const outcome = moved ? 'practitioner-reschedule' : 'practitioner-cancel';
    return derived(outcome, 'outcome.cancelled-by-us', 'cancellation', known, { moved });
  }
  if (cancellation.by === 'mutual') {
    const outcome = moved ? 'early-reschedule' : 'early-cancel';
    return derived(outcome, 'outcome.cancelled-by-agreement', 'cancellation', known, { moved });
  }
  if (cancellation.by === 'unknown') {
    return derived('cancel-party-unknown', 'outcome.cancel-party-unknown', 'cancellation', known, { moved });
  }
  return cancelledByClient(session, cancellation, context, known);
}

/** A client's cancellation by its notice. Bounds decide only where every instant between them decides alike. */
function cancelledByClient(
  session: Session,
  { at }: Cancellation,
  context: OutcomeContext,
  known: number,
): DerivedOutcome {
  const moved = context.isReplaced;
  const start = toMs(session.start);
  const from = at instanceof Date ? toMs(at) : at?.notBefore === undefined ? -Infinity : toMs(at.notBefore);
  const until = at instanceof Date ? toMs(at) : at?.notAfter === undefined ? Infinity : toMs(at.notAfter);
  const deadline = context.isMovedByUs
    ? movedByUsDeadline(session, context.policy, from, context)
    : noticeDeadline(session, context.policy, context);
  const inputs = {
    moved,
    deadline: new Date(deadline),
    cancelledAt: at instanceof Date ? new Date(from) : null,
  };
  if (until <= deadline) {
    const outcome = moved ? 'early-reschedule' : 'early-cancel';
    return derived(outcome, 'outcome.cancelled-in-time', 'cancellation', known, inputs, true);
  }
  if (from <= deadline) {
    return derived(
      'cancel-notice-unknown',
      'outcome.cancel-time-unknown',
      'cancellation',
      known,
      inputs,
      true,
    );
  }
  if (from >= start) {
    return derived('no-show', 'outcome.cancelled-after-start', 'cancellation', known, inputs, true);
  }
  const outcome = moved ? 'late-reschedule' : 'late-cancel';
  return derived(outcome, 'outcome.cancelled-late', 'cancellation', known, inputs, true);
}

function disrupted(session: Session, context: OutcomeContext): DerivedOutcome | null {
  if (session.disruption === undefined) return null;
  const { completedFraction } = session.disruption;
  const enough = context.policy.credits.disruptedFraction;
  const outcome = completedFraction >= enough ? 'attended' : 'technical-failure';
  const inputs = { completedFraction, enough };
  return derived(outcome, 'outcome.disrupted', 'disruption', toMs(session.start), inputs);
}

/**
 * What presence suggests once the session is over: that the client was there, late or not, or waited for us in
 * vain. Never a no-show. A client who left before the session ran, with nothing said about the practitioner, stays
 * unknown.
 */
function joined(session: Session, context: OutcomeContext): DerivedOutcome | null {
  const { clientJoinedAt, clientLeftAt, practitionerReadyAt } = session.presence ?? {};
  const start = toMs(session.start);
  const end = toMs(session.end);
  if (clientJoinedAt === undefined || context.asOf < end || toMs(clientJoinedAt) >= end) return null;
  const { lateness } = context.policy;
  const ready = practitionerReadyAt === undefined ? null : toMs(practitionerReadyAt);
  const left = clientLeftAt === undefined ? null : toMs(clientLeftAt);
  if (left !== null && (ready === null || ready > left)) {
    const waitedMinutes = (left - start) / MINUTE;
    const graceMinutes = lateness.practitionerGraceMinutes;
    if (ready === null || waitedMinutes < graceMinutes) return null;
    const inputs = { waitedMinutes, graceMinutes };
    return derived('practitioner-no-show', 'outcome.practitioner-absent', 'presence', start, inputs);
  }
  const lateMinutes = Math.max(0, (toMs(clientJoinedAt) - Math.max(start, ready ?? start)) / MINUTE);
  const limit = tooLateAfter(lateness.tooLate, end - start) / MINUTE;
  const inputs = { lateMinutes, lateAfterMinutes: lateness.lateAfterMinutes };
  if (lateMinutes > limit) {
    return derived('arrived-too-late', 'outcome.joined-too-late', 'presence', start, { ...inputs, limit });
  }
  const outcome = lateMinutes <= lateness.lateAfterMinutes ? 'attended' : 'attended-late';
  return derived(outcome, 'outcome.joined', 'presence', start, inputs);
}

function unrecorded(session: Session, context: OutcomeContext): DerivedOutcome {
  return context.asOf >= toMs(session.end)
    ? derived('awaiting-outcome', 'outcome.awaiting', undefined, null)
    : derived('scheduled', 'outcome.scheduled', undefined, null);
}
