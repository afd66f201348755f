import type { EvidenceRef } from '../care-record/evidence.js';
import type { Stop } from './clock-stop.js';
import { marksOf, type ContactGap } from './contact-gap.js';
import type { ContactSign } from './contact-sign.js';

/**
 * When a client was last in touch, from when the time without contact is counted, and whether the next move is theirs.
 *
 * The two instants differ where the clock began anew: at the planned time of a session that fell away on our side, at
 * the end of a pause, an absence or a wait for us.
 *
 * @example
 * ```ts
 * import type { ContactState } from 'client-engagement';
 *
 * // Seen on 10 March; a session planned for 17 March was cancelled by us.
 * const contact: ContactState = {
 *   lastAt: new Date('2026-03-10T10:00:00Z'),
 *   evidence: [{ kind: 'sessions', id: 's2' }],
 *   clockFrom: new Date('2026-03-17T10:00:00Z'),
 *   clockEvidence: [{ kind: 'sessions', id: 's3' }],
 *   nextMove: 'client',
 *   gapSince: new Date('2026-04-07T10:00:00Z'),
 * };
 * ```
 * @category engagement
 * @since 0.1.0
 */
export interface ContactState {
  /** The last contact with the client: a session they came to, or a sign of their own; null before any. */
  readonly lastAt: Date | null;
  /** The record that shows it; empty before any. */
  readonly evidence: readonly EvidenceRef[];
  /** From when the time without contact is counted; the opening of the episode at the earliest. */
  readonly clockFrom: Date;
  /** The record that it is counted from; empty where that is not a record of the episode, as with session credits. */
  readonly clockEvidence: readonly EvidenceRef[];
  /** Whose move is next: ours while something is booked, paused, or waits for us. */
  readonly nextMove: 'client' | 'ours-or-booked';
  /** Since when the time without contact is longer than the rules allow; null where it is not. */
  readonly gapSince: Date | null;
}

/** When the client was last in touch, as of a moment. */
export function contactStateAt(
  opening: ContactSign,
  signs: readonly ContactSign[],
  stops: readonly Stop[],
  gap: ContactGap | undefined,
  at: number,
): ContactState {
  const order = ({ evidence }: ContactSign): string => JSON.stringify(evidence);
  let last: ContactSign | null = null;
  for (const sign of signs) {
    if (!sign.isOwn || sign.at > at) continue;
    const isTie = sign.at === last?.at && order(sign) < order(last);
    if (last === null || sign.at > last.at || isTie) last = sign;
  }
  let clock = { at: opening.at, evidence: [opening.evidence] };
  for (const mark of marksOf(opening, signs, stops)) if (mark.at <= at) clock = mark;
  const isStopped = stops.some(({ from, until }) => from <= at && at < until);
  return {
    lastAt: last === null ? null : new Date(last.at),
    evidence: last === null ? [] : [last.evidence],
    clockFrom: new Date(clock.at),
    clockEvidence: clock.evidence,
    nextMove: isStopped ? 'ours-or-booked' : 'client',
    gapSince: gap === undefined ? null : new Date(gap.from),
  };
}
