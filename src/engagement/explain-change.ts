import type { EvidenceRef } from '../care-record/evidence.js';
import { rangeError } from '../internal/errors.js';
import { toMs } from '../internal/instant.js';
import { openedEpisodes, type EngagementOptions, type OpenedEpisode } from './assess-engagement.js';
import { assessEpisode, prepareEpisode } from './assess-episode.js';
import type { EngagementChange, EpisodeChange, ReadingTurn } from './engagement-change.js';
import type { EngagementRecord } from './engagement-record.js';
import { defaultEngagementRules } from './engagement-rules.js';
import type { EpisodeEngagement } from './episode-engagement.js';
import { READING_NAMES, unknownReading, type Reading, type Readings } from './reading.js';
import { citing, type SeenSession } from './seen-session.js';

const NOT_OPEN: Reading = unknownReading('engagement.nothing-to-read-yet');
const NOTHING: Readings = {
  attendance: NOT_OPEN,
  participation: NOT_OPEN,
  application: NOT_OPEN,
  completion: NOT_OPEN,
};

const evidenceOf = ({ reasons }: Reading): EvidenceRef[] => reasons.flatMap(({ evidence }) => evidence);

/** The refs of `a` that are not in `b`, each once. */
function without(a: readonly EvidenceRef[], b: readonly EvidenceRef[]): EvidenceRef[] {
  const key = ({ kind, id, part }: EvidenceRef): string => JSON.stringify([kind, id, part ?? null]);
  const left = new Map(a.map((ref) => [key(ref), ref]));
  for (const ref of b) left.delete(key(ref));
  return [...left.values()];
}

/** The records that turned a reading: what came into view; what made the rest too old; what went out of view. */
function turnedBy(before: Reading, after: Reading, standing: readonly SeenSession[]): EvidenceRef[] {
  const isTooOld = after.reasons.some(({ rule }) => rule === 'engagement.evidence-too-old');
  if (isTooOld && standing.length > 0) return citing(standing);
  const came = without(evidenceOf(after), evidenceOf(before));
  return came.length > 0 ? came : without(evidenceOf(before), evidenceOf(after));
}

/** The turns from one set of readings to the next. */
function turns(
  before: Readings,
  after: Readings,
  at: number,
  how: ReadingTurn['how'],
  standing: readonly SeenSession[],
): ReadingTurn[] {
  return READING_NAMES.filter((name) => before[name].level !== after[name].level).map((name) => ({
    reading: name,
    at: new Date(at),
    from: before[name].level,
    to: after[name].level,
    how,
    turnedBy: turnedBy(before[name], after[name], standing),
    reasons: after[name].reasons,
  }));
}

/** When the first decision about the past was taken after a moment; the second moment where none is on record. */
function decidedAt(
  sessions: readonly SeenSession[],
  seen: EngagementRecord,
  from: number,
  to: number,
): number {
  const ids = new Set(sessions.map(({ session }) => session.id));
  const decisions = [
    ...sessions.flatMap(({ session: { exception, voided } }) => [
      exception?.at,
      exception?.revokedAt,
      voided?.at,
    ]),
    ...(seen.statements ?? [])
      .filter(({ sessionId }) => ids.has(sessionId))
      .map(({ decision }) => decision?.at),
  ];
  const since = decisions.flatMap((at) => (at === undefined || toMs(at) <= from ? [] : [toMs(at)]));
  return Math.min(to, ...since);
}

function explainEpisode(
  { episode, seen, context }: OpenedEpisode,
  before: EpisodeEngagement | undefined,
  from: number,
): EpisodeChange {
  const to = context.asOf;
  const { sessions, opening, timeline } = prepareEpisode(episode, seen, context);
  const readingsAt = (at: number): Readings => {
    timeline.stateAt(at);
    return timeline.readingsAt(at);
  };
  const found: ReadingTurn[] = [];
  let readings = before === undefined ? NOTHING : readingsAt(Math.max(opening.at, from));
  if (before !== undefined) {
    const at = decidedAt(sessions, seen, from, to);
    found.push(...turns(before.readings, readings, at, 'decided-since', []));
  }
  const instants =
    before === undefined ? [opening.at, ...timeline.readingInstants()] : timeline.readingInstants();
  for (const at of instants) {
    if (at <= from) continue;
    const then = readingsAt(at);
    const standing = sessions.filter(({ standsFrom, kept }) => kept === 'kept' && standsFrom === at);
    found.push(...turns(readings, then, at, 'happened', standing));
    readings = then;
  }
  const now = assessEpisode(episode, seen, context);
  return {
    episodeId: episode.id,
    before: before?.state ?? null,
    after: now.state,
    states: now.history.filter(({ at }) => at.getTime() > from),
    readings: found.sort((a, b) => a.at.getTime() - b.at.getTime()),
  };
}

/**
 * Explains what changed in a client's engagement between two moments: which states were entered, which readings turned,
 * and which records turned them.
 *
 * What happened in between is dated by when it happened. Where a correction, an exception or another decision since
 * makes the past read differently, the turn says `decided-since`.
 *
 * @param record - the facts
 * @param from - the first moment
 * @param to - the second moment
 * @param options - the policies, and whatever else the assessments are made with
 * @returns the changes, episode by episode
 * @throws RangeError with code `invalid-date` when the first moment lies after the second, and whatever
 *   `assessEngagement` throws
 * @example
 * ```ts
 * import { defaultAttendancePolicy, explainChange } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const { episodes } = explainChange(
 *   recordFromTokens('A A A X X'),
 *   new Date('2026-12-25T00:00:00Z'),
 *   new Date('2027-01-01T00:00:00Z'),
 *   { policies: [defaultAttendancePolicy] },
 * );
 * const [turn] = episodes[0]?.readings ?? [];
 * [turn?.reading, turn?.from, turn?.to, turn?.turnedBy];
 * //=> ['attendance', 'strong', 'low', [{ kind: 'sessions', id: 'session-5' }]]
 * ```
 * @category engagement
 * @since 0.1.0
 */
export function explainChange(
  record: EngagementRecord,
  from: Date,
  to: Date,
  options: Omit<EngagementOptions, 'asOf'>,
): EngagementChange {
  const start = toMs(from);
  if (start > toMs(to)) throw rangeError('invalid-date', 'The first moment lies after the second.');
  const { id, version } = options.rules ?? defaultEngagementRules;
  const before = new Map(
    openedEpisodes(record, { ...options, asOf: from }).map(({ episode, seen, context }) => [
      episode.id,
      assessEpisode(episode, seen, context),
    ]),
  );
  return {
    from: new Date(start),
    to: new Date(toMs(to)),
    rules: { id, version },
    episodes: openedEpisodes(record, { ...options, asOf: to }).map((opened) =>
      explainEpisode(opened, before.get(opened.episode.id), start),
    ),
  };
}
