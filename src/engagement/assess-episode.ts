import type { Episode } from '../care-record/episode.js';
import type { EngagementView } from '../care-record/participation.js';
import type { JudgedSession } from '../attendance-policy/judged-session.js';
import { toMs } from '../internal/instant.js';
import { careInterruptionOf } from './care-interruption.js';
import { clockStops, ourTimes, type ClockStop, type Stop } from './clock-stop.js';
import { contactGaps, type GapLimit } from './contact-gap.js';
import { contactSigns, openingOf, type ContactSign } from './contact-sign.js';
import { contactStateAt } from './contact-state.js';
import type { EngagementRecord } from './engagement-record.js';
import type { EngagementRules } from './engagement-rules.js';
import { isSameState } from './engagement-state.js';
import type { EngagementEntry, EpisodeEngagement } from './episode-engagement.js';
import { EpisodeTimeline } from './episode-timeline.js';
import { firstWaitOf } from './first-wait.js';
import { listPrompts } from './list-prompts.js';
import type { NamedState } from './name-state.js';
import { Rhythm, startsAttended } from './rhythm.js';
import { seenSessions, type SeenSession } from './seen-session.js';
import { sessionTimesOf } from './session-times.js';

/** What assessing one episode needs besides the record as of the moment. */
export interface EpisodeContext {
  readonly judged: readonly JudgedSession[];
  readonly pausedBooking: readonly { readonly from: number; readonly until: number | null }[];
  readonly rules: EngagementRules;
  readonly clockStops: readonly ClockStop[];
  readonly asOf: number;
}

/** How long a time without contact may be, from later and later instants on. */
function gapLimits(
  episode: Episode,
  starts: readonly number[],
  { contactGap }: EngagementRules,
): (instant: number) => GapLimit {
  const rhythm = new Rhythm(episode, starts);
  const first = starts[0] ?? Infinity;
  return (instant) => {
    const cadence = rhythm.daysAt(instant);
    const rhythmKnown = cadence !== null;
    if (instant < first) return { days: contactGap.daysBeforeFirstSession, rhythmKnown };
    const days =
      cadence === null ? contactGap.days : Math.max(contactGap.days, contactGap.cadences * cadence);
    return { days, rhythmKnown };
  };
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

/** What is derived from one episode before time is walked through. */
export interface PreparedEpisode {
  readonly sessions: readonly SeenSession[];
  /** The starts of the attended sessions, oldest first. */
  readonly starts: readonly number[];
  readonly opening: ContactSign;
  readonly signs: readonly ContactSign[];
  readonly stops: readonly Stop[];
  readonly timeline: EpisodeTimeline;
}

/** Makes one episode ready for walking through its time. */
export function prepareEpisode(
  episode: Episode,
  record: EngagementRecord,
  context: EpisodeContext,
): PreparedEpisode {
  const { rules, asOf } = context;
  const sessions = seenSessions(context.judged, episode.id);
  const starts = startsAttended(sessions);
  const opening = openingOf(episode);
  const signs = contactSigns(episode, sessions, record);
  const stops = clockStops(episode, sessions, record, context.pausedBooking, context.clockStops);
  const gaps = contactGaps(opening, signs, stops, gapLimits(episode, starts, rules), asOf);
  const timeline = new EpisodeTimeline({ episode, record, sessions, signs, gaps, rules, asOf });
  return { sessions, starts, opening, signs, stops, timeline };
}

/** Assesses one episode from a record that is already as of the moment. */
export function assessEpisode(
  episode: Episode,
  record: EngagementRecord,
  context: EpisodeContext,
): EpisodeEngagement {
  const { rules, asOf } = context;
  const { sessions, starts, opening, signs, stops, timeline } = prepareEpisode(episode, record, context);
  let current = timeline.stateAt(opening.at);
  let since = opening.at;
  const entryAt = (at: number, { state, explain }: NamedState): EngagementEntry => ({
    at: new Date(at),
    state,
    reasons: explain(),
  });
  const history = [entryAt(opening.at, current)];
  for (const at of timeline.stateInstants()) {
    const named = timeline.stateAt(at);
    if (current.state.label !== named.state.label) since = at;
    if (!isSameState(current.state, named.state)) history.push(entryAt(at, named));
    current = named;
  }
  const { state, explain } = timeline.stateAt(asOf);
  const reasons = explain();
  const readings = timeline.readingsAt(asOf);
  const views = {
    client: latestView(record.views, episode.id, 'client'),
    practitioner: latestView(record.views, episode.id, 'practitioner'),
  };
  const isOpen = state.label !== 'ended' && state.label !== 'paused';
  const careInterrupted = isOpen
    ? careInterruptionOf(
        sessions,
        ourTimes(episode, sessions, record),
        new Rhythm(episode, starts).daysAt(asOf),
        rules,
        asOf,
      )
    : null;
  const prompts = listPrompts({
    label: state.label,
    readings,
    views,
    interruption: careInterrupted,
    acknowledgements: (record.readingAcknowledgements ?? []).filter(
      ({ episodeId }) => episodeId === episode.id,
    ),
    known: timeline.known,
    rules,
  });
  return {
    episodeId: episode.id,
    service: episode.service,
    state,
    since: new Date(since),
    readings,
    contact: contactStateAt(opening, signs, stops, timeline.gapAt(asOf), asOf),
    views,
    prompts,
    careInterrupted,
    sessionTimes: sessionTimesOf(sessions, rules, asOf),
    wait: firstWaitOf(episode, sessions, rules, asOf),
    reasons,
    history,
  };
}
