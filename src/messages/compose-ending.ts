import type { EndingKind } from '../care-record/episode.js';
import type { EvidenceRef } from '../care-record/evidence.js';
import { creditStops } from '../credits/credit-stops.js';
import { assessEngagement } from '../engagement/assess-engagement.js';
import { toMs } from '../internal/instant.js';
import { hasAttended } from './compose-session.js';
import { compose, part, partWith, passage, reason, type Composition } from './composition.js';
import { fewCredits } from './few-credits.js';
import { improvements } from './improvements.js';
import type { MessageFacts } from './message-facts.js';
import { aboutBooking, aboutCreditsLeft, urgentHelp } from './passages.js';
import { byTime, contactsSince } from './replies.js';

/** Endings that nobody planned: the door is open, and nothing is looked back on. */
const UNPLANNED: ReadonlySet<EndingKind | undefined> = new Set([
  'unplanned',
  'service-ended',
  'did-not-start',
]);
const ELSEWHERE: ReadonlySet<EndingKind | undefined> = new Set(['referred-outside', 'moved-inside']);

/** The ending of an episode: one that is planned, or that a person decided. */
export function composeEnding(facts: MessageFacts): Composition | null {
  const { episode, outcomes, asOf } = facts;
  const { ending, plannedEnding } = episode;
  const isPlanned = plannedEnding !== undefined && plannedEnding.withdrawnAt === undefined;
  if (ending === undefined && !isPlanned) return null;
  const last = outcomes.find(({ sessionId }) => sessionId === plannedEnding?.lastSessionId);
  const isAhead = last?.outcome === 'scheduled' && toMs(last.start) > asOf;
  const coming = isAhead
    ? part('ending.last-session-on', { start: last.start })
    : part('ending.last-session');
  const looksBack = hasAttended(facts) && !UNPLANNED.has(ending?.kind);
  const opening = ending === undefined ? [coming] : looksBack ? [part('ending.over')] : [];
  const evidence: EvidenceRef = {
    kind: 'episodes',
    id: episode.id,
    part: ending === undefined ? 'plannedEnding' : 'ending',
  };
  return compose(
    { evidence: [evidence], discreet: [part('discreet.note')] },
    passage(...opening, ...(looksBack ? [part('ending.thanks'), part('ending.staying-well')] : [])),
    passage(...(ELSEWHERE.has(ending?.kind) ? [part('ending.elsewhere')] : [])),
    passage(part('ending.come-back')),
    urgentHelp(facts),
  );
}

/** More sessions: asked for, granted or not, or that they can be asked for while few are left. */
export function composeExtension(facts: MessageFacts): Composition | null {
  const { seen, episode } = facts;
  const waits = (seen.serviceWaits ?? [])
    .filter((wait) => wait.episodeId === episode.id && wait.for === 'more-sessions')
    .map((wait) => ({
      wait,
      at: toMs(wait.until ?? wait.from),
      evidence: { kind: 'serviceWaits', id: wait.id } as const,
    }));
  const latest = waits.sort((a, b) => byTime(b, a))[0];
  const discreet = [part('discreet.note')];
  if (latest === undefined) {
    const few = fewCredits(facts);
    if (few === null || (few.since === null && few.left > 0)) return null;
    return compose(
      { evidence: few.evidence, discreet },
      aboutCreditsLeft(facts),
      passage(part('extension.can-ask')),
    );
  }
  const evidence = [latest.evidence];
  if (latest.wait.until === undefined) {
    return compose({ evidence, discreet }, passage(part('extension.asked')));
  }
  if (latest.wait.granted === true) {
    return compose(
      { evidence, discreet },
      passage(part('extension.granted')),
      aboutCreditsLeft(facts),
      aboutBooking(facts),
    );
  }
  if (latest.wait.granted === undefined) return null;
  return compose({ evidence, discreet }, passage(part('extension.not-granted')), urgentHelp(facts));
}

/** One warm message to somebody who got better and has gone quiet. */
export function composeQuiet(facts: MessageFacts): Composition | null {
  const { seen, episode, attendance, words, context } = facts;
  const { policies, rules, asOf, holidays, instruments } = context;
  const clockStops = creditStops(seen.episodes, attendance.credits);
  const engagement = assessEngagement(seen, { policies, rules, asOf, holidays, clockStops }).episodes.find(
    ({ episodeId }) => episodeId === episode.id,
  );
  const better = improvements(seen.measures, episode.id, instruments);
  const isQuiet = (engagement?.contact.gapSince ?? null) !== null;
  if (engagement === undefined || !isQuiet || better === null) return null;
  const sent = contactsSince(seen, episode.id, toMs(engagement.contact.clockFrom)).find(({ topics }) =>
    topics.includes('check-in'),
  );
  return compose(
    {
      evidence: [...engagement.contact.evidence, ...better],
      against: sent === undefined ? [] : [reason('message.already-sent', [sent.evidence])],
    },
    passage(part('quiet.was-better'), part('quiet.perhaps-no-need'), part('quiet.door-open')),
    passage(
      ...partWith('another-time.with-link', 'bookingLink', bookingLinkWhereOpen(facts, words.bookingLink)),
    ),
    urgentHelp(facts),
  );
}

/** The link for booking, only where the route is open. */
function bookingLinkWhereOpen({ booking }: MessageFacts, link: string | undefined): string | undefined {
  return booking.route === 'self-service' ? link : undefined;
}
