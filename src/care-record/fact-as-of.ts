import type { Allowance } from './allowance.js';
import type { Feedback } from './feedback.js';
import type { Goal } from './goal.js';
import type { ServiceWait } from './interval.js';
import type { ClientStatement } from './statement.js';
import type { Task } from './task.js';
import { isLater, listAsOf, withoutLater } from './visible.js';

/** One task as it was at `at`. */
export function taskAsOf(task: Task, at: number): Task {
  const seen = withoutLater(task, at, ['withdrawnAt']);
  const reviews = listAsOf(seen.reviews, at, (review) => review.at);
  return reviews === seen.reviews ? seen : { ...seen, reviews };
}

/** One goal as it was at `at`. */
export function goalAsOf(goal: Goal, at: number): Goal {
  const seen = withoutLater(goal, at, ['confirmedByClientAt', 'reachedAt', 'withdrawnAt']);
  const reviews = listAsOf(seen.reviews, at, (review) => review.at);
  return reviews === seen.reviews ? seen : { ...seen, reviews };
}

/** One wait for us as it was at `at`: before our answer it is open. */
export function serviceWaitAsOf(wait: ServiceWait, at: number): ServiceWait {
  return isLater(wait.until, at) ? { ...wait, until: undefined, granted: undefined } : wait;
}

/** One statement as it was at `at`: before the decision it is open. */
export function statementAsOf(statement: ClientStatement, at: number): ClientStatement {
  return isLater(statement.decision?.at, at) ? { ...statement, decision: undefined } : statement;
}

/** One allowance as it was at `at`, with the changes until then. */
export function allowanceAsOf(allowance: Allowance, at: number): Allowance {
  const changes = listAsOf(allowance.changes, at, (change) => change.at);
  return changes === allowance.changes ? allowance : { ...allowance, changes };
}

/** One piece of feedback as it was at `at`: before it was given only the question is known. */
export function feedbackAsOf(feedback: Feedback, at: number): Feedback {
  if (isLater(feedback.givenAt, at)) {
    return { ...feedback, givenAt: undefined, tone: undefined, about: undefined, actedOnAt: undefined };
  }
  return withoutLater(feedback, at, ['actedOnAt']);
}
