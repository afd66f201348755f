import type { Session } from '../care-record/session.js';
import { byText } from '../internal/by-text.js';
import { DAY } from '../time/duration.js';

/** A session with the session that it says it replaces; null where it replaces none. */
export interface Move {
  readonly session: Session;
  readonly replaces: string | null;
}

/** The ids of sessions whose links lead round in a circle. */
export function inCircles(moves: readonly Move[]): ReadonlySet<string> {
  const next = new Map(moves.map(({ session, replaces }) => [session.id, replaces]));
  const settled = new Set<string>();
  const circles = new Set<string>();
  for (const start of next.keys()) {
    const path: string[] = [];
    const onPath = new Set<string>();
    let at: string | null | undefined = start;
    while (at !== null && at !== undefined && !settled.has(at) && !onPath.has(at)) {
      path.push(at);
      onPath.add(at);
      at = next.get(at);
    }
    if (at !== null && at !== undefined && onPath.has(at)) {
      for (const id of path.slice(path.indexOf(at))) circles.add(id);
    }
    for (const id of path) settled.add(id);
  }
  return circles;
}

/** Two sessions that may be one that was moved: nothing links them, so nobody links them but a person. */
export interface PossibleMove {
  readonly from: string;
  readonly to: string;
}

/**
 * Sessions that were booked within a day after another of the same client with the same practitioner was cancelled, and
 * that nothing links to any. A day is our default, and only leads to a question.
 */
export function possibleMoves(sessions: readonly Session[]): readonly PossibleMove[] {
  const replaced = new Set(sessions.map(({ replaces }) => replaces));
  const booked = new Map<string, Session[]>();
  for (const session of sessions) {
    if (session.replaces !== undefined || session.cancellation !== undefined) continue;
    const list = booked.get(session.practitionerId) ?? [];
    list.push(session);
    booked.set(session.practitionerId, list);
  }
  for (const list of booked.values())
    list.sort((a, b) => a.bookedAt.getTime() - b.bookedAt.getTime() || byText(a.id, b.id));
  return sessions.flatMap(({ id, practitionerId, cancellation }) => {
    const at = cancellation?.at;
    if (!(at instanceof Date) || replaced.has(id)) return [];
    const candidates = booked.get(practitionerId) ?? [];
    const next = candidates[firstFrom(candidates, at.getTime())];
    return next === undefined || next.bookedAt.getTime() > at.getTime() + DAY
      ? []
      : [{ from: id, to: next.id }];
  });
}

/** The first of some sessions, by booking, that was not booked before an instant. */
function firstFrom(sessions: readonly Session[], from: number): number {
  let low = 0;
  let high = sessions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (Number(sessions[middle]?.bookedAt) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
