import type { CareRecord } from './care-record.js';
import { clientAsOf } from './client-as-of.js';
import { episodeAsOf } from './episode-as-of.js';
import {
  allowanceAsOf,
  feedbackAsOf,
  goalAsOf,
  serviceWaitAsOf,
  statementAsOf,
  taskAsOf,
} from './fact-as-of.js';
import { sessionAsOf } from './session-as-of.js';
import { listAsOf, withoutLater } from './visible.js';

/**
 * The record as it was at `at`, sharing with the given one whatever was the same then. This is the one place that
 * says from when each fact is seen.
 */
export function recordAsOf(record: CareRecord, at: number): CareRecord {
  return {
    client: clientAsOf(record.client, at),
    episodes: listAsOf(record.episodes, at, (fact) => fact.openedAt, episodeAsOf),
    sessions: listAsOf(record.sessions, at, (fact) => fact.bookedAt, sessionAsOf),
    measures: listAsOf(
      record.measures,
      at,
      (fact) => fact.answeredAt,
      (fact, then) => withoutLater(fact, then, ['reviewedAt']),
    ),
    ratings: listAsOf(record.ratings, at, (fact) => fact.at),
    views: listAsOf(record.views, at, (fact) => fact.at),
    readingAcknowledgements: listAsOf(record.readingAcknowledgements, at, (fact) => fact.at),
    tasks: listAsOf(record.tasks, at, (fact) => fact.agreedAt, taskAsOf),
    reflections: listAsOf(record.reflections, at, (fact) => fact.at),
    goals: listAsOf(record.goals, at, (fact) => fact.setAt, goalAsOf),
    feedback: listAsOf(record.feedback, at, (fact) => fact.at, feedbackAsOf),
    influences: listAsOf(
      record.influences,
      at,
      (fact) => fact.since,
      (fact, then) => withoutLater(fact, then, ['resolvedAt', 'plannedAt']),
    ),
    barrierReviews: listAsOf(record.barrierReviews, at, (fact) => fact.at),
    contacts: listAsOf(record.contacts, at, (fact) => fact.at),
    pauses: listAsOf(
      record.pauses,
      at,
      (fact) => fact.agreedAt,
      (fact, then) => withoutLater(fact, then, ['endedAt']),
    ),
    practitionerAbsences: listAsOf(record.practitionerAbsences, at, (fact) => fact.announcedAt),
    serviceWaits: listAsOf(record.serviceWaits, at, (fact) => fact.from, serviceWaitAsOf),
    statements: listAsOf(record.statements, at, (fact) => fact.at, statementAsOf),
    bookingReviews: listAsOf(record.bookingReviews, at, (fact) => fact.at),
    oneOffBookings: listAsOf(
      record.oneOffBookings,
      at,
      (fact) => fact.at,
      (fact, then) => withoutLater(fact, then, ['revokedAt']),
    ),
    policyAcknowledgements: listAsOf(record.policyAcknowledgements, at, (fact) => fact.at),
    allowances: listAsOf(record.allowances, at, (fact) => fact.grantedAt, allowanceAsOf),
    supervision: listAsOf(
      record.supervision,
      at,
      (fact) => fact.bookedAt,
      (fact, then) => withoutLater(fact, then, ['heldAt']),
    ),
    confirmations: listAsOf(record.confirmations, at, (fact) => fact.at),
    safetyFlags: listAsOf(
      record.safetyFlags,
      at,
      (fact) => fact.openedAt,
      (fact, then) => withoutLater(fact, then, ['closedAt']),
    ),
    safetyReviews: listAsOf(record.safetyReviews, at, (fact) => fact.at),
  };
}
