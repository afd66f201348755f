import type { Bookings } from './bookings.js';
import type { ContactGap } from './contact-gap.js';
import type { EngagementRules } from './engagement-rules.js';
import { KnownSessions } from './known-sessions.js';
import type { SeenSession } from './seen-session.js';
import type { WorkFacts } from './work-facts.js';

/**
 * A moment at which engagement is looked at anew: a session kept or missed, a rating or a look at a task, or a time
 * without contact. What we cancel, and what fell away, is none.
 */
export interface Observation {
  readonly at: number;
  readonly kind: 'kept' | 'missed' | 'work' | 'no-contact';
  readonly session: SeenSession | null;
  readonly gap: ContactGap | null;
}

/** The late cancels that were one too many in a row when they became known: nothing is waited for. */
function tooManyInARow(
  sessions: readonly SeenSession[],
  { missed }: EngagementRules,
): ReadonlySet<SeenSession> {
  const known = new KnownSessions(sessions);
  const tooMany = new Set<SeenSession>();
  const inTime = sessions.flatMap((seen) =>
    seen.standsFrom === null ? [] : [{ seen, at: seen.standsFrom }],
  );
  for (const { seen, at } of inTime.sort((a, b) => a.at - b.at)) {
    known.advanceTo(at);
    if (known.row.length >= missed.run) tooMany.add(seen);
  }
  return tooMany;
}

/**
 * When a session is looked at. A late cancel waits for a new booking until its planned time, unless it is one too many
 * in a row: until then the client may still be making one.
 */
function lookedAtFrom(seen: SeenSession, standsFrom: number, isTooMany: boolean, bookings: Bookings): number {
  if (seen.outcome !== 'late-cancel' || isTooMany) return standsFrom;
  return Math.max(standsFrom, Math.min(bookings.madeAfter(seen), seen.start));
}

/** Every moment of an episode up to `asOf` at which engagement is looked at anew, in order. */
export function observationsOf(
  sessions: readonly SeenSession[],
  bookings: Bookings,
  work: WorkFacts,
  gaps: readonly ContactGap[],
  rules: EngagementRules,
  asOf: number,
): Observation[] {
  const observations: Observation[] = [];
  const tooMany = tooManyInARow(sessions, rules);
  for (const seen of sessions) {
    const { kept, standsFrom } = seen;
    if ((kept !== 'kept' && kept !== 'missed') || standsFrom === null) continue;
    const at = lookedAtFrom(seen, standsFrom, tooMany.has(seen), bookings);
    if (at <= asOf) observations.push({ at, kind: kept, session: seen, gap: null });
  }
  for (const { at } of [...work.ratings, ...work.looks, ...work.withdrawals]) {
    if (at <= asOf) observations.push({ at, kind: 'work', session: null, gap: null });
  }
  for (const gap of gaps) observations.push({ at: gap.from, kind: 'no-contact', session: null, gap });
  return observations.sort((a, b) => a.at - b.at);
}
