import type { Session } from '../care-record/session.js';
import { toMs } from '../internal/instant.js';
import { MINUTE } from '../time/duration.js';
import type { LatenessRule } from './lateness-rule.js';

/** Until when a client who joins late is seen, epoch ms: counted from the later of start and practitioner ready. */
export function seenUntil({ start, end, presence }: Session, { tooLate }: LatenessRule): number {
  const [from, until] = [toMs(start), toMs(end)];
  if (tooLate === undefined) return until;
  const length =
    'afterMinutes' in tooLate ? tooLate.afterMinutes * MINUTE : tooLate.afterFraction * (until - from);
  const readyAt = presence?.practitionerReadyAt;
  return Math.min(until, Math.max(from, readyAt === undefined ? from : toMs(readyAt)) + length);
}
