import type { EvidenceRef } from '../care-record/evidence.js';
import { byText } from '../internal/by-text.js';
import { DAY } from '../time/duration.js';
import type { Stop } from './clock-stop.js';
import { FreeTime } from './free-time.js';
import type { ContactSign } from './contact-sign.js';

/** A time without contact that went on for longer than the rule allows, epoch ms. */
export interface ContactGap {
  /** The first instant at which the rule was true. */
  readonly from: number;
  /** When contact, a booking or a stop ended it; Infinity where nothing did. */
  readonly until: number;
  /** The last contact before it; the opening of the episode where there was none since. */
  readonly lastContactAt: number;
  readonly lastContact: EvidenceRef;
  /** From where it is counted: that contact, or from when the next move was the client's again. */
  readonly clock: Mark;
  readonly days: number;
  readonly rhythmKnown: boolean;
}

/** How long a time without contact may be from an instant on. */
export interface GapLimit {
  readonly days: number;
  readonly rhythmKnown: boolean;
}

/** From where the clock runs: a sign of contact, the planned time of what fell away, the end of a stop. */
export interface Mark {
  readonly at: number;
  readonly evidence: EvidenceRef[];
  /** Whether the client was in touch. */
  readonly isContact: boolean;
}

/** From where the clock of an episode runs, oldest first. */
export function marksOf(opening: ContactSign, signs: readonly ContactSign[], stops: readonly Stop[]): Mark[] {
  const ends = stops
    .filter(({ restarts, until }) => restarts && until !== Infinity)
    .map(({ until, evidence }): Mark => ({ at: until, evidence, isContact: false }));
  const shown = [opening, ...signs].map(({ at, evidence, isOwn }): Mark => {
    return { at, evidence: [evidence], isContact: isOwn };
  });
  const order = ({ isContact, evidence }: Mark): string => JSON.stringify([isContact, evidence]);
  return [...shown, ...ends]
    .filter(({ at }) => at >= opening.at)
    .sort((a, b) => a.at - b.at || byText(order(a), order(b)));
}

/**
 * Every time without contact, derived from the records alone: the first instant after the last contact and the
 * limit at which nothing is booked and the next move is the client's. Nothing before the opening of the episode
 * counts.
 */
export function contactGaps(
  opening: ContactSign,
  signs: readonly ContactSign[],
  stops: readonly Stop[],
  limitAt: (instant: number) => GapLimit,
  asOf: number,
): ContactGap[] {
  const marks = marksOf(opening, signs, stops);
  const free = new FreeTime(stops);
  const gaps: ContactGap[] = [];
  let lastContact = { at: opening.at, evidence: opening.evidence };
  for (const [index, mark] of marks.entries()) {
    if (mark.isContact) for (const evidence of mark.evidence) lastContact = { at: mark.at, evidence };
    const next = marks[index + 1]?.at ?? Infinity;
    const { days, rhythmKnown } = limitAt(mark.at);
    let from = free.firstFrom(mark.at + days * DAY);
    while (from < next && from <= asOf) {
      const until = Math.min(next, free.endsAfter(from));
      gaps.push({
        from,
        until,
        lastContactAt: lastContact.at,
        lastContact: lastContact.evidence,
        clock: mark,
        days,
        rhythmKnown,
      });
      from = free.firstFrom(until);
    }
  }
  return gaps;
}
