import type { CareRecord } from './care-record.js';
import type { ServiceWait } from './interval.js';
import { byText } from '../internal/by-text.js';
import { toMs } from '../internal/instant.js';

/**
 * That more sessions were asked for: the answer is awaited, or it was no.
 *
 * @example
 * ```ts
 * import { defaultAttendancePolicy, reviewCare, type RequestForSessions } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const from = new Date('2026-12-31T10:00:00Z');
 * const serviceWaits = [{ id: 'w1', episodeId: 'episode-1', for: 'more-sessions', from }] as const;
 * const { episodes } = reviewCare(
 *   { ...recordFromTokens('A A A'), serviceWaits },
 *   { policies: [defaultAttendancePolicy], asOf: new Date('2027-01-05T10:00:00Z') },
 * );
 * const asked: RequestForSessions | null | undefined = episodes[0]?.moreSessions;
 * asked; //=> { waitId: 'w1', askedAt: new Date('2026-12-31T10:00:00Z'), isRefused: false }
 * ```
 * @category care-record
 * @since 0.1.0
 */
export interface RequestForSessions {
  /** The wait that it is recorded as. */
  readonly waitId: string;
  /** When it was made. */
  readonly askedAt: Date;
  /** Whether the answer was no; false while it is awaited. */
  readonly isRefused: boolean;
}

/** A request for more sessions, and when it was answered, or made while it is not, epoch ms. */
export interface DatedRequest {
  readonly wait: ServiceWait;
  readonly at: number;
}

/** The latest request for more sessions of an episode, whatever became of it; null where there is none. */
export function latestRequestOf(
  { serviceWaits = [] }: Pick<CareRecord, 'serviceWaits'>,
  episodeId: string,
): DatedRequest | null {
  const [latest = null] = serviceWaits
    .filter((wait) => wait.episodeId === episodeId && wait.for === 'more-sessions')
    .map((wait) => ({ wait, at: toMs(wait.until ?? wait.from) }))
    .sort((a, b) => b.at - a.at || byText(b.wait.id, a.wait.id));
  return latest;
}

/**
 * The latest request for more sessions of an episode while its answer is awaited, or where it was no and nothing was
 * granted since; null where there is none. Of an answer that nobody recorded nothing is known.
 */
export function requestForSessions(
  record: Pick<CareRecord, 'serviceWaits' | 'allowances'>,
  episodeId: string,
): RequestForSessions | null {
  const latest = latestRequestOf(record, episodeId);
  if (latest === null) return null;
  const { wait, at } = latest;
  const isAwaited = wait.until === undefined;
  const isGrantedSince = (record.allowances ?? []).some(({ grantedAt }) => toMs(grantedAt) > at);
  if (!isAwaited && (wait.granted !== false || isGrantedSince)) return null;
  return { waitId: wait.id, askedAt: new Date(toMs(wait.from)), isRefused: !isAwaited };
}
