import type { OutreachStep } from '../attendance-policy/outreach-rule.js';
import { Rhythm } from '../engagement/rhythm.js';
import { toMs } from '../internal/instant.js';
import { DAY, HOUR } from '../time/duration.js';
import { withoutPauses } from './agreed-pauses.js';
import type { ChecklistDue } from './checklist-due.js';
import type { ChecklistItem } from './checklist-item.js';
import { isHeld, plannedSessions, type EpisodeFacts, type SessionFact } from './episode-facts.js';
import { contactsAbout, followUpTimes, stepAt, wordsOf } from './outreach-after.js';
import { latenessUpTo, type Instance } from './instance.js';
import { isAcknowledged, openBarriers, openFeedback, questionnairesOf } from './work-facts.js';

/** From when an item is to be done, and what becomes of it then. Instants in epoch ms. */
export interface Opening {
  /** From when; in the future while it is not due; null where nothing says so. */
  readonly from: number | null;
  /** From when what only a person can confirm stays open; absent means from the first. */
  readonly openFrom?: number | undefined;
  /** From when what the record could show is overdue; null for never. */
  readonly overdueFrom: number | null;
}

/** Finds the opening after the item was last done, where it was. */
export type OpeningRule = (
  facts: EpisodeFacts,
  instance: Instance,
  item: ChecklistItem,
  doneAt: number | null,
) => Opening;

const NONE: Opening = { from: null, overdueFrom: null };

/** The earliest instant after the item was last done. */
function earliestAfter(instants: readonly (number | null)[], doneAt: number | null): number | null {
  let earliest = Infinity;
  for (const at of instants)
    if (at !== null && (doneAt === null || at > doneAt)) earliest = Math.min(earliest, at);
  return earliest === Infinity ? null : earliest;
}

/** The start of a coming session from an instant on, counted from 0. */
function comingAt(comers: readonly SessionFact[], from: number, place: number): number | null {
  return comers.filter(({ start }) => start >= from)[place]?.start ?? null;
}

/** Due from an instant, overdue from the start of the second session that the client comes to from then on. */
function untilSecondSession({ comers }: EpisodeFacts, from: number | null): Opening {
  return from === null ? NONE : { from, overdueFrom: comingAt(comers, from, 1) };
}

/** Due with the session that completes a number of them since the item was last done. */
function everyFewSessions({ comers, rules }: EpisodeFacts, doneAt: number | null): Opening {
  const later = doneAt === null ? comers : comers.filter(({ start }) => start > doneAt);
  const due = later[rules.everySessions - 1];
  if (due === undefined) return NONE;
  return { from: due.start, openFrom: due.end, overdueFrom: later[rules.everySessions]?.start ?? null };
}

/** From when a list that is about a session is; null for the episode as a whole. */
function sinceOf({ session, since }: Instance): number | null {
  return session === null ? null : since;
}

/** From one step of outreach on, overdue from another. */
function betweenSteps(
  facts: EpisodeFacts,
  instance: Instance,
  [first, last]: readonly [OutreachStep['step'], OutreachStep['step']],
): Opening {
  const from = stepAt(facts, instance, first) ?? sinceOf(instance);
  return { from, overdueFrom: stepAt(facts, instance, last) };
}

/** When help was asked for. */
export function askedAt({ episode }: EpisodeFacts): number {
  return toMs(episode.requestedAt ?? episode.openedAt);
}

/** From when there was a first word about a session that was missed; of somebody who came too late, from then on. */
function firstWordAt(facts: EpisodeFacts, instance: Instance): number | null {
  if (instance.session?.assessment.outcome !== 'no-show') return sinceOf(instance);
  const [answer] = wordsOf(facts, instance);
  const written = contactsAbout(facts, instance).map(({ at }) => toMs(at));
  const first = Math.min(answer?.at ?? Infinity, ...written);
  return first === Infinity ? null : first;
}

/** When limits are to be spoken of: with the first session, and each time that few sessions are left. */
function limitsSpokenOf({ credits, episode, comers, standing, policy }: EpisodeFacts): (number | null)[] {
  const instants = [standing[0]?.start ?? null, credits.limits.remind?.since.getTime() ?? null];
  const planned = credits.limited ? null : plannedSessions(episode);
  const held = comers.filter(isHeld);
  for (const left of planned === null ? [] : (policy?.reminders.creditsLeft ?? [])) {
    instants.push(held[Number(planned) - left - 1]?.start ?? null);
  }
  return instants;
}

/** The openings, one rule for each way of being due. */
export const OPENINGS: { readonly [due in ChecklistDue]: OpeningRule } = {
  'soon-after-booking': ({ standing: [first], rules }) => {
    if (first === undefined) return NONE;
    const by = Math.min(
      first.bookedAt + rules.messageHoursAfterBooking * HOUR,
      first.start - rules.messageHoursBeforeStart * HOUR,
    );
    return { from: first.bookedAt, overdueFrom: by > first.bookedAt ? by : first.start };
  },
  'before-first-session': (facts, _, { measures }) => {
    const [first] = facts.standing;
    if (first === undefined) return NONE;
    const isMissing = measures !== undefined && questionnairesOf(facts, measures).length === 0;
    return { from: first.bookedAt, overdueFrom: isMissing ? null : first.start };
  },
  'first-session': ({ standing, comers }, { session }) => {
    const first = session ?? standing[0];
    if (first === undefined) return NONE;
    const second =
      session === null ? comers[1]?.start : comers.find(({ start }) => start > session.start)?.start;
    return { from: first.start, openFrom: first.end, overdueFrom: second ?? null };
  },
  'every-few-sessions': (facts, _, __, doneAt) => everyFewSessions(facts, doneAt),
  'open-feedback': (facts, _, __, doneAt) =>
    untilSecondSession(
      facts,
      earliestAfter(
        openFeedback(facts).map(({ givenAt }) => givenAt),
        doneAt,
      ),
    ),
  'first-session-and-first-miss': (facts, _, __, doneAt) =>
    untilSecondSession(
      facts,
      earliestAfter([facts.standing[0]?.start ?? null, ...facts.misses.first], doneAt),
    ),
  'open-barrier': (facts, _, __, doneAt) =>
    untilSecondSession(
      facts,
      earliestAfter(
        openBarriers(facts).map(({ since }) => toMs(since)),
        doneAt,
      ),
    ),
  'several-sessions-known': ({ standing, rules }) => {
    const booked = standing.map(({ bookedAt }) => bookedAt).sort((a, b) => a - b);
    return { from: booked[rules.timesOf - 1] ?? null, overdueFrom: null };
  },
  'another-time-needed': (facts, _, __, doneAt) => {
    const { late } = latenessUpTo(facts, facts.asOf);
    const repeated = late.slice(facts.rules.lateArrivals - 1).map(({ start }) => start);
    const barriers = openBarriers(facts).filter(
      ({ factor }) => factor === 'external-circumstances' || factor === 'flexibility',
    );
    const instants = [...repeated.slice(-1), ...barriers.map(({ since }) => toMs(since))];
    return untilSecondSession(facts, earliestAfter(instants, doneAt));
  },
  'few-sessions-left': (facts, _, __, doneAt) =>
    untilSecondSession(facts, earliestAfter(limitsSpokenOf(facts), doneAt)),
  'booking-and-late-notice': (facts, _, __, doneAt) => {
    const { standing, sessions, comers } = facts;
    const bookings = isAcknowledged(facts) ? [] : standing.map(({ bookedAt }) => bookedAt);
    const late = sessions
      .filter(({ assessment }) => LATE_EVENTS.has(assessment.outcome))
      .map(({ assessment }) => Number(assessment.settledAt));
    const from = earliestAfter([...bookings, ...late], doneAt);
    return from === null ? NONE : { from, overdueFrom: comingAt(comers, from + 1, 0) };
  },
  'quiet-between-sessions': (facts, _, __, doneAt) => {
    const { comers, standing, episode, asOf, seen } = facts;
    const isAgreed = (seen.client.contactAgreements ?? []).some(
      ({ endedAt, purposes }) => endedAt === undefined && purposes.includes('check-ins'),
    );
    const held = comers.filter(isHeld).map(({ start }) => start);
    const last = held.at(-1);
    const days = new Rhythm(episode, held).daysAt(asOf);
    if (!isAgreed || last === undefined || days === null || (doneAt !== null && doneAt > last)) return NONE;
    const from = withoutPauses(facts, last, last + days * DAY);
    // Of a session without an outcome nobody knows: the client may have come.
    const isSeenBefore = standing.some(({ start }) => start > last && start <= Number(from));
    if (from === null || isSeenBefore) return NONE;
    return { from, overdueFrom: withoutPauses(facts, from, from + days * DAY) };
  },
  'every-few-sessions-and-second-miss': (facts, _, __, doneAt) => {
    const regular = everyFewSessions(facts, doneAt);
    const from = earliestAfter([regular.from, ...facts.misses.second], doneAt);
    return from === regular.from ? regular : untilSecondSession(facts, from);
  },
  'after-a-miss-or-ending': ({ misses, episode }, _, __, doneAt) => {
    const ended = episode.ending === undefined ? null : toMs(episode.ending.at);
    return { from: earliestAfter([...misses.all, ended], doneAt), overdueFrom: null };
  },
  'at-late-notice': (facts, instance) => ({
    from: sinceOf(instance),
    overdueFrom: stepAt(facts, instance, 'follow-up'),
  }),
  'contact-after-a-miss': (facts, instance) => betweenSteps(facts, instance, ['contact', 'check-in']),
  'rebooking-after-a-miss': (facts, instance) =>
    instance.session?.assessment.outcome === 'scheduled'
      ? NONE
      : betweenSteps(facts, instance, ['contact', 'follow-up']),
  'credit-after-a-miss': (facts, instance) => ({
    from: firstWordAt(facts, instance),
    overdueFrom: null,
  }),
  'follow-up-after-a-miss': (facts, instance, _, doneAt) => followUpTimes(facts, instance, doneAt),
  'once-missed': (_, { session }) => ({
    from: session?.assessment.settledAt?.getTime() ?? null,
    overdueFrom: null,
  }),
  'booking-paused': (_, { run, since }) =>
    run === null || run.provisional ? NONE : { from: since, overdueFrom: Number(run.review?.dueAt) },
  'ending-in-sight': ({ endingFrom }) => ({ from: endingFrom, overdueFrom: null }),
  'help-asked-for': (facts) => {
    const from = askedAt(facts);
    return { from, overdueFrom: from + facts.rules.replyWithinHours * HOUR };
  },
  'short-wait': (facts) => {
    const from = askedAt(facts);
    return { from, overdueFrom: from + facts.rules.shortWaitDays * DAY };
  },
  'first-booking': ({ sessions, standing }) => {
    const from = earliestAfter(
      sessions.map(({ bookedAt }) => bookedAt),
      null,
    );
    return from === null ? NONE : { from, overdueFrom: standing[0]?.start ?? null };
  },
};

/** Outcomes after which the policy is spoken of again; how cancelling works is of no help to somebody who came. */
const LATE_EVENTS: ReadonlySet<string> = new Set(['late-cancel', 'late-reschedule', 'no-show']);
