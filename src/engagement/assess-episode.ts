import type { Episode } from '../care-record/episode.js';
import type { AgreedPause } from '../care-record/interval.js';
import type { EngagementView } from '../care-record/participation.js';
import type { JudgedSession } from '../attendance-policy/judged-session.js';
import { byText } from '../internal/by-text.js';
import { toMs } from '../internal/instant.js';
import { readAttendance } from './attendance-reading.js';
import { clockStops, type ClockStop } from './clock-stop.js';
import { concernAt } from './concern.js';
import { contactGaps, type ContactGap, type GapLimit } from './contact-gap.js';
import { contactSigns, openingOf } from './contact-sign.js';
import { contactStateAt } from './contact-state.js';
import type { EngagementRecord } from './engagement-record.js';
import type { EngagementRules } from './engagement-rules.js';
import { isSameState } from './engagement-state.js';
import type { EngagementEntry, EpisodeEngagement } from './episode-engagement.js';
import { remember, START, type Memory } from './memory.js';
import { nameState, type NamedState } from './name-state.js';
import { observationsOf, type Observation } from './observation.js';
import { UNKNOWN_READING } from './reading.js';
import { rhythmInDays, startsAttended } from './rhythm.js';
import { attributable, seenSessions, type SeenSession } from './seen-session.js';

/** What assessing one episode needs besides the record as of the moment. */
interface EpisodeContext {
  readonly judged: readonly JudgedSession[];
  readonly pausedBooking: readonly { readonly from: number; readonly until: number | null }[];
  readonly rules: EngagementRules;
  readonly clockStops: readonly ClockStop[];
  readonly asOf: number;
}

/** How long a time without contact may be, from any instant on. */
function gapLimits(
  episode: Episode,
  sessions: readonly SeenSession[],
  { contactGap }: EngagementRules,
): (instant: number) => GapLimit {
  const starts = startsAttended(sessions);
  const first = starts[0] ?? Infinity;
  return (instant) => {
    const rhythm = rhythmInDays(episode, starts, instant);
    const rhythmKnown = rhythm !== null;
    if (instant < first) return { days: contactGap.daysBeforeFirstSession, rhythmKnown };
    const days = rhythm === null ? contactGap.days : Math.max(contactGap.days, contactGap.cadences * rhythm);
    return { days, rhythmKnown };
  };
}

const gapAt = (gaps: readonly ContactGap[], at: number): ContactGap | undefined =>
  gaps.find(({ from, until }) => from <= at && at < until);

/** Every instant after the opening at which the state may read differently, in order, each once. */
function instantsOf(
  episode: Episode,
  observations: readonly Observation[],
  gaps: readonly ContactGap[],
  pauses: readonly AgreedPause[],
  asOf: number,
): number[] {
  const opened = toMs(episode.openedAt);
  const instants = [...observations.map(({ at }) => at), ...gaps.map(({ until }) => until)];
  for (const { agreedAt, from, until, endedAt } of pauses) {
    instants.push(Math.max(toMs(agreedAt), toMs(from)));
    if (until !== undefined) instants.push(toMs(until));
    if (endedAt !== undefined) instants.push(toMs(endedAt));
  }
  if (episode.ending !== undefined) instants.push(toMs(episode.ending.at));
  return [...new Set(instants)].filter((at) => at > opened && at <= asOf).sort((a, b) => a - b);
}

/** The latest view of one of the two. */
function latestView(
  views: readonly EngagementView[] | undefined,
  episodeId: string,
  by: EngagementView['by'],
): EngagementView | null {
  let latest: EngagementView | null = null;
  for (const view of views ?? []) {
    if (view.episodeId !== episodeId || view.by !== by) continue;
    if (
      latest === null ||
      toMs(view.at) > toMs(latest.at) ||
      (+view.at === +latest.at && view.id < latest.id)
    ) {
      latest = view;
    }
  }
  return latest === null ? null : { ...latest, at: new Date(toMs(latest.at)) };
}

/** Assesses one episode from a record that is already as of the moment. */
export function assessEpisode(
  episode: Episode,
  record: EngagementRecord,
  context: EpisodeContext,
): EpisodeEngagement {
  const { rules, asOf } = context;
  const sessions = seenSessions(context.judged, episode.id);
  const opening = openingOf(episode);
  const signs = contactSigns(episode, sessions, record);
  const stops = clockStops(episode, sessions, record, context.pausedBooking, context.clockStops);
  const gaps = contactGaps(opening, signs, stops, gapLimits(episode, sessions, rules), asOf);
  const observations = observationsOf(sessions, gaps, rules, asOf);
  const pauses = (record.pauses ?? [])
    .filter(({ episodeId }) => episodeId === episode.id)
    .sort((a, b) => byText(a.id, b.id));
  let memory: Memory = START;
  let next = 0;
  const nameAt = (at: number): NamedState => {
    for (let seen = observations[next]; seen !== undefined && seen.at <= at; seen = observations[++next]) {
      memory = remember(
        memory,
        concernAt(sessions, gapAt(gaps, seen.at), rules, seen.at),
        seen,
        rules.upAfter,
      );
    }
    const attended = attributable(sessions, at).filter(({ kept }) => kept === 'kept');
    return nameState({ at, episode, pauses, memory, attended, gap: gapAt(gaps, at) }, rules);
  };
  let current = nameAt(opening.at);
  let since = opening.at;
  const history: EngagementEntry[] = [{ at: new Date(opening.at), ...current }];
  for (const at of instantsOf(episode, observations, gaps, pauses, asOf)) {
    const named = nameAt(at);
    if (current.state.label !== named.state.label) since = at;
    if (!isSameState(current.state, named.state)) history.push({ at: new Date(at), ...named });
    current = named;
  }
  const { state, reasons } = current;
  return {
    episodeId: episode.id,
    service: episode.service,
    state,
    since: new Date(since),
    readings: {
      attendance: readAttendance(sessions, rules, asOf),
      participation: UNKNOWN_READING,
      application: UNKNOWN_READING,
      completion: UNKNOWN_READING,
    },
    contact: contactStateAt(opening, signs, stops, gapAt(gaps, asOf), asOf),
    views: {
      client: latestView(record.views, episode.id, 'client'),
      practitioner: latestView(record.views, episode.id, 'practitioner'),
    },
    reasons,
    history,
  };
}
