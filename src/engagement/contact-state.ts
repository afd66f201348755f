import type { EvidenceRef } from '../care-record/evidence.js';
import type { Stop } from './clock-stop.js';
import type { ContactGap } from './contact-gap.js';
import type { ContactSign } from './contact-sign.js';

/**
 * When a client was last in touch, and whether the next move is theirs.
 *
 * @example
 * ```ts
 * import type { ContactState } from 'client-engagement';
 *
 * const contact: ContactState = {
 *   lastAt: new Date('2026-03-10T10:00:00Z'),
 *   evidence: { kind: 'sessions', id: 's2' },
 *   nextMove: 'client',
 *   gapSince: new Date('2026-03-31T10:00:00Z'),
 * };
 * ```
 * @category engagement
 * @since 0.1.0
 */
export interface ContactState {
  /** The last sign of contact; the opening of the episode where there is none. */
  readonly lastAt: Date;
  /** The record that shows it. */
  readonly evidence: EvidenceRef;
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
  let last = opening;
  for (const sign of signs) {
    const isTie = sign.at === last.at && JSON.stringify(sign.evidence) < JSON.stringify(last.evidence);
    if (sign.at <= at && (sign.at > last.at || isTie)) last = sign;
  }
  const isStopped = stops.some(({ from, until }) => from <= at && at < until);
  return {
    lastAt: new Date(last.at),
    evidence: last.evidence,
    nextMove: isStopped ? 'ours-or-booked' : 'client',
    gapSince: gap === undefined ? null : new Date(gap.from),
  };
}
