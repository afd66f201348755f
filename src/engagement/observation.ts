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
  const inTime = sessions.filter(({ standsFrom }) => standsFrom < Infinity);
  for (const seen of inTime.sort((a, b) => a.standsFrom - b.standsFrom)) {
    known.advanceTo(seen.standsFrom);
    if (known.row.length >= missed.run) tooMany.add(seen);
  }
  return tooMany;
}

/**
 * When a session is looked at. A late cancel waits for a new booking until its planned time, unless it is one too many
 * in a row: until then the client may still be making one.
 */
function lookedAtFrom(seen: SeenSession, isTooMany: boolean, bookings: Bookings): number {
  const { outcome, standsFrom, start } = seen;
  if (outcome !== 'late-cancel' || isTooMany) return standsFrom;
  return Math.max(standsFrom, Math.min(bookings.madeAfter(seen), start));
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
    const { kept } = seen;
    if (kept !== 'kept' && kept !== 'missed') continue;
    const at = lookedAtFrom(seen, tooMany.has(seen), bookings);
    if (at <= asOf) observations.push({ at, kind: kept, session: seen, gap: null });
  }
  for (const { at } of [...work.ratings, ...work.looks, ...work.withdrawals]) {
    observations.push({ at, kind: 'work', session: null, gap: null });
  }
  for (const gap of gaps) observations.push({ at: gap.from, kind: 'no-contact', session: null, gap });
  return observations.sort((a, b) => a.at - b.at);
}
