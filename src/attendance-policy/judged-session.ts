import type { CareRecord } from '../care-record/care-record.js';
import type { Session } from '../care-record/session.js';
import type { ClientStatement } from '../care-record/statement.js';
import { byText } from '../internal/by-text.js';
import { inOrder } from '../internal/in-order.js';
import { rangeError } from '../internal/errors.js';
import { toMs } from '../internal/instant.js';
import { circlesOfMoves } from './circles-of-moves.js';
import { sessionsUnderGrace } from './grace.js';
import { isMoveByUs } from './outcome-context.js';
import { assessOutcome, assessWithoutPolicy, type OutcomeAssessment } from './outcome-assessment.js';
import type { AttendancePolicy } from './policy.js';
import { checkPolicies, policyOf } from './resolve-policy.js';

/** A session with its policy and its outcome. */
export interface JudgedSession {
  readonly session: Session;
  readonly policy: AttendancePolicy | null;
  readonly assessment: OutcomeAssessment;
}

/** The facts that outcomes are derived from, as they are at the moment of the judgement. */
export type OutcomeRecord = Pick<CareRecord, 'episodes' | 'sessions' | 'statements'>;

function indexById<T extends { readonly id: string }>(facts: readonly T[], message: string): Map<string, T> {
  const byId = new Map<string, T>();
  for (const fact of facts) {
    if (byId.has(fact.id)) throw rangeError('duplicate-id', message);
    byId.set(fact.id, fact);
  }
  return byId;
}

/** Which of two sessions was booked first; ids decide between those booked together. */
function isBookedBefore(one: Session, other: Session): boolean {
  return (toMs(one.bookedAt) - toMs(other.bookedAt) || byText(one.id, other.id)) < 0;
}

/** For each session that was moved, the one that replaces it; links in a circle and from errors are left out. */
function replacementsOf(byId: ReadonlyMap<string, Session>): Map<string, Session> {
  const inCircle = new Set(circlesOfMoves(byId).flat());
  const replacements = new Map<string, Session>();
  for (const session of byId.values()) {
    if (session.replaces === undefined || session.voided !== undefined || inCircle.has(session.id)) continue;
    const other = replacements.get(session.replaces);
    if (other === undefined || isBookedBefore(session, other)) replacements.set(session.replaces, session);
  }
  return replacements;
}

/** A session that was moved without a cancellation on record was ended by the booking of its replacement. */
function withImpliedCancellation(session: Session, replacement: Session | undefined): Session {
  const settled =
    session.cancellation !== undefined ||
    session.recordedOutcome !== undefined ||
    session.presence?.clientJoinedAt !== undefined;
  if (replacement === undefined || settled) return session;
  return { ...session, cancellation: { by: replacement.bookedBy ?? 'unknown', at: replacement.bookedAt } };
}

/** What outcomes are derived with. */
export interface OutcomesContext {
  readonly policies: readonly AttendancePolicy[];
  readonly asOf: number;
  readonly holidays: ReadonlySet<string>;
}

/** Statements by the session that they are about. */
function statementsBySession(statements: readonly ClientStatement[]): Map<string, ClientStatement[]> {
  const bySession = new Map<string, ClientStatement[]>();
  for (const statement of statements) {
    const about = bySession.get(statement.sessionId);
    if (about === undefined) bySession.set(statement.sessionId, [statement]);
    else about.push(statement);
  }
  return bySession;
}

/** Every session's outcome, by start and id. The record must already be as of the moment of the judgement. */
export function outcomesOf(record: OutcomeRecord, context: OutcomesContext): JudgedSession[] {
  const { policies, asOf, holidays } = context;
  checkPolicies(policies);
  const sessions = indexById(record.sessions, 'Two sessions have the same id.');
  const episodes = indexById(record.episodes, 'Two episodes have the same id.');
  const replacements = replacementsOf(sessions);
  const statements = statementsBySession(record.statements ?? []);
  const judge = (recorded: Session, isGrace: boolean): JudgedSession => {
    const replacement = replacements.get(recorded.id);
    const session = withImpliedCancellation(recorded, replacement);
    const policy = policyOf(session, episodes.get(session.episodeId), policies);
    const original = session.replaces === undefined ? undefined : sessions.get(session.replaces);
    const assessment =
      policy === null || session.voided !== undefined
        ? assessWithoutPolicy(session)
        : assessOutcome(session, {
            asOf,
            policy,
            holidays,
            isGrace,
            isReplaced: replacement !== undefined,
            isMovedByUs: isMoveByUs(original),
            statements: statements.get(session.id) ?? [],
          });
    return { session: recorded, policy, assessment };
  };
  const judged = inOrder(record.sessions, byStart).map((session) => judge(session, false));
  const excused = sessionsUnderGrace(judged);
  if (excused.size === 0) return judged;
  return judged.map((one) => (excused.has(one.session.id) ? judge(one.session, true) : one));
}

function byStart(a: Session, b: Session): number {
  return toMs(a.start) - toMs(b.start) || byText(a.id, b.id);
}
