import { toMs } from '../internal/instant.js';
import { wallClockAt } from '../time/calendar.js';
import { DAY, HOUR } from '../time/duration.js';
import { own, type EpisodeFacts, type SessionFact } from './episode-facts.js';
import type { Instance } from './instance.js';
import { askedAt } from './opening.js';
import { shownBy, type EvidenceRules, type Shown } from './shown.js';

const shownAs = (sessions: readonly SessionFact[], part?: string): Shown[] =>
  sessions.map(({ session, bookedAt }) => ({
    ref:
      part === undefined ? { kind: 'sessions', id: session.id } : { kind: 'sessions', id: session.id, part },
    at: bookedAt,
  }));

/** Sessions that stand and were booked since; the one it is about is no other time. */
export function bookedSince({ standing }: EpisodeFacts, { session, since }: Instance): Shown[] {
  return shownAs(standing.filter((one) => one.bookedAt >= since && one.session.id !== session?.session.id));
}

/** Day of the week and time of day at which a session starts, where it was booked. */
function placeInWeek({ session, start }: SessionFact): { readonly day: number; readonly time: number } {
  const wall = wallClockAt(start, session.timeZone);
  return { day: Math.floor(wall / DAY) % 7, time: ((wall % DAY) + DAY) % DAY };
}

/** The latest sessions on the same day at the same time, where there are enough. */
function atTheSameTime({ standing, rules }: EpisodeFacts): SessionFact[] {
  const latest = standing.slice(-rules.timesOf).map((one) => ({ one, place: placeInWeek(one) }));
  for (const { place } of latest) {
    const same = latest.filter(
      (other) =>
        other.place.day === place.day &&
        Math.abs(other.place.time - place.time) <= rules.sameTimeHours * HOUR,
    );
    if (same.length >= rules.sameTimes) return same.map(({ one }) => one);
  }
  return [];
}

/** Sessions that were booked while booking is paused, beyond those that a person agreed. */
export function bookedWhilePaused(facts: EpisodeFacts, since: number): readonly SessionFact[] {
  const booked = facts.sessions.filter(
    ({ session, bookedAt }) => bookedAt > since && session.replaces === undefined,
  );
  const agreed = own(facts.seen.oneOffBookings, facts).filter(
    ({ at, revokedAt }) => revokedAt === undefined && toMs(at) >= since,
  );
  return booked.length > agreed.length ? booked : [];
}

/** What bookings show. */
export const EVIDENCE_OF_BOOKING: EvidenceRules = {
  'new-booking': bookedSince,
  'same-time-kept': (facts) => shownAs(atTheSameTime(facts)),
  'moved-in-time': ({ sessions }) =>
    sessions
      .filter(({ assessment }) => assessment.outcome === 'early-reschedule')
      .map(({ session, assessment }) => ({
        ref: { kind: 'sessions', id: session.id, part: 'cancellation' },
        at: Number(assessment.settledAt),
      })),
  'no-booking-while-paused': (facts, { run, since }) =>
    run === null || run.provisional || bookedWhilePaused(facts, since).length > 0
      ? []
      : run.basedOn.map((id) => ({ ref: { kind: 'sessions', id }, at: since })),
  'booked-at-once': (facts) => {
    const until = askedAt(facts) + facts.rules.replyWithinHours * HOUR;
    const soon = facts.sessions.filter(
      ({ session, bookedAt }) => bookedAt <= until || session.bookedBy === 'client',
    );
    const answered = own(facts.seen.serviceWaits, facts).filter((wait) => wait.for === 'booking-reply');
    return [
      ...shownAs(soon, 'bookedAt'),
      ...shownBy('serviceWaits', answered, (wait) => wait.until).filter(({ at }) => at <= until),
    ];
  },
  'short-wait-kept': (facts) => {
    const until = askedAt(facts) + facts.rules.shortWaitDays * DAY;
    return shownAs(facts.standing.slice(0, 1).filter(({ start }) => start <= until));
  },
};
