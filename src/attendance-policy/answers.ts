import type { CareRecord } from '../care-record/care-record.js';
import type { EvidenceRef } from '../care-record/evidence.js';
import { byText } from '../internal/by-text.js';
import { toMs } from '../internal/instant.js';
import type { OutcomeAssessment } from './outcome-assessment.js';
import type { SessionOutcome } from './session-outcome.js';

/** Something that happened, epoch ms, with the record that shows it. */
export interface Sign {
  readonly at: number;
  readonly evidence: EvidenceRef;
}

/** What shows the client of one episode in touch; nothing in it is later than the moment. */
export interface AnswersFrom {
  readonly seen: Pick<CareRecord, 'sessions' | 'contacts' | 'statements' | 'pauses'>;
  readonly episode: {
    /** Id of the episode. */
    readonly id: string;
  };
  /** Outcomes, those of the episode among them. */
  readonly outcomes: readonly OutcomeAssessment[];
}

/** Outcomes of a client who was there. */
const CAME: ReadonlySet<SessionOutcome> = new Set(['attended', 'attended-late', 'arrived-too-late']);

/** Outcomes of a session that did not keep its time. */
const FELL_AWAY: ReadonlySet<SessionOutcome> = new Set([
  'late-cancel',
  'late-reschedule',
  'early-cancel',
  'early-reschedule',
  'cancel-notice-unknown',
  'cancel-party-unknown',
  'practitioner-cancel',
  'practitioner-reschedule',
]);

/** The order of signs: by time, then by the record. */
export function byTime(a: Sign, b: Sign): number {
  return a.at - b.at || byText(JSON.stringify(a.evidence), JSON.stringify(b.evidence));
}

function outcomesOf({ outcomes, episode }: AnswersFrom): OutcomeAssessment[] {
  return outcomes.filter(({ episodeId }) => episodeId === episode.id);
}

/** What came from the client from an instant on: messages, calls that reached them, statements, visits. */
export function repliesSince(from: AnswersFrom, after: number): Sign[] {
  const { seen, episode } = from;
  const outcomes = outcomesOf(from);
  const signs: Sign[] = [];
  const add = (evidence: EvidenceRef, at: Date): void => {
    if (toMs(at) >= after) signs.push({ at: toMs(at), evidence });
  };
  for (const { id, episodeId, direction, reached, at } of seen.contacts ?? []) {
    const isHere = episodeId === undefined || episodeId === episode.id;
    if (isHere && (direction === 'from-client' || reached === true)) add({ kind: 'contacts', id }, at);
  }
  for (const { sessionId: id, outcome, start, notified, settledAt } of outcomes) {
    if (CAME.has(outcome)) add({ kind: 'sessions', id }, start);
    if (notified && settledAt !== null) add({ kind: 'sessions', id, part: 'cancellation' }, settledAt);
  }
  const ids = new Set(outcomes.map(({ sessionId }) => sessionId));
  for (const { id, sessionId, at } of seen.statements ?? []) {
    if (ids.has(sessionId)) add({ kind: 'statements', id }, at);
  }
  return signs.sort(byTime);
}

/**
 * Bookings of an episode after an instant that show the client with us: theirs, whatever became of them, and ours while
 * they stand. What we booked and nobody kept says nothing of the client.
 */
export function bookingsAfter(from: AnswersFrom, after: number): Sign[] {
  const { seen, episode } = from;
  const fell = outcomesOf(from).filter(({ outcome }) => FELL_AWAY.has(outcome));
  const given = new Set(fell.map(({ sessionId }) => sessionId));
  return seen.sessions
    .filter((one) => one.episodeId === episode.id && one.voided === undefined && toMs(one.bookedAt) > after)
    .filter((one) => {
      const isTheirs = one.bookedBy === 'client' || one.confirmedByClientAt !== undefined;
      return isTheirs || !given.has(one.id);
    })
    .map(({ id, bookedAt }): Sign => {
      return { at: toMs(bookedAt), evidence: { kind: 'sessions', id, part: 'bookedAt' } };
    })
    .sort(byTime);
}

/** Pauses of an episode that were agreed from an instant on. */
export function pausesAgreedSince({ seen, episode }: AnswersFrom, after: number): Sign[] {
  return (seen.pauses ?? [])
    .filter(({ episodeId, agreedAt }) => episodeId === episode.id && toMs(agreedAt) >= after)
    .map(({ id, agreedAt }): Sign => ({ at: toMs(agreedAt), evidence: { kind: 'pauses', id } }))
    .sort(byTime);
}

/** The session that is answered. */
type Answered = Pick<OutcomeAssessment, 'outcome' | 'start' | 'settledAt'>;

/** From when on the client answers a session that was missed or given up late: giving it up or coming late is no answer. */
function answersFrom({ outcome, start, settledAt }: Answered): number {
  return outcome === 'no-show' || settledAt === null ? toMs(start) : toMs(settledAt) + 1;
}

/** Where the client had a word with us since a session was missed or given up late, the first one first. */
export function repliesTo(session: Answered, from: AnswersFrom): Sign[] {
  return repliesSince(from, answersFrom(session));
}

/**
 * What shows that the client has been in touch since a session was missed or given up late, the first sign first: a
 * word, a booking, a pause that was agreed. Then nobody has to look for them.
 */
export function answersTo(session: Answered, from: AnswersFrom): Sign[] {
  const after = answersFrom(session);
  return [
    ...repliesSince(from, after),
    ...bookingsAfter(from, after),
    ...pausesAgreedSince(from, after),
  ].sort(byTime);
}

/** Later sessions of the episode of which nobody has recorded what became: the client may have come. */
export function awaitedAfter({ start }: Pick<Answered, 'start'>, from: AnswersFrom): OutcomeAssessment[] {
  return outcomesOf(from).filter(
    (one) => one.outcome === 'awaiting-outcome' && toMs(one.start) > toMs(start),
  );
}
