import { awaitedAfter, byTime, type Sign } from '../attendance-policy/answers.js';
import { hasEndedAsPlanned } from '../attendance-policy/last-session.js';
import type { EndingKind } from '../care-record/episode.js';
import type { EvidenceRef } from '../care-record/evidence.js';
import { latestRequestOf, type DatedRequest } from '../care-record/request-for-sessions.js';
import { creditStops } from '../credits/credit-stops.js';
import { assessEngagement } from '../engagement/assess-engagement.js';
import { toMs } from '../internal/instant.js';
import { hasAttended } from './compose-session.js';
import {
  compose,
  part,
  partWith,
  passage,
  reason,
  sessionEvidence,
  type Composition,
} from './composition.js';
import { fewCredits } from './few-credits.js';
import { improvements } from './improvements.js';
import type { MessageFacts } from './message-facts.js';
import { aboutBooking, aboutCreditsLeft, urgentHelp } from './passages.js';
import { contactsSince } from './replies.js';

/** Endings that nobody planned: the door is open, and nothing is looked back on. */
const UNPLANNED: ReadonlySet<EndingKind | undefined> = new Set([
  'unplanned',
  'service-ended',
  'did-not-start',
]);
const ELSEWHERE: ReadonlySet<EndingKind | undefined> = new Set(['referred-outside', 'moved-inside']);

/**
 * Episodes that opened once an episode had ended: the client is with us again, and needs no word of the door being open.
 * Who was moved inside has not come back, but goes on.
 */
export function comeBackIn({ seen, episode: { id, ending } }: MessageFacts): Sign[] {
  if (ending === undefined || ending.kind === 'moved-inside') return [];
  return seen.episodes
    .filter((one) => one.id !== id && toMs(one.openedAt) >= toMs(ending.at))
    .map((one): Sign => ({ at: toMs(one.openedAt), evidence: { kind: 'episodes', id: one.id } }))
    .sort(byTime);
}

/** The ending of an episode: one that is planned, or that a person decided. */
export function composeEnding(facts: MessageFacts): Composition | null {
  const { episode, outcomes, asOf } = facts;
  const { ending, plannedEnding } = episode;
  const isPlanned = plannedEnding !== undefined && plannedEnding.withdrawnAt === undefined;
  if (ending === undefined && !isPlanned) return null;
  const last = outcomes.find(({ sessionId }) => sessionId === plannedEnding?.lastSessionId);
  const isAhead = last?.outcome === 'scheduled' && toMs(last.start) > asOf;
  const planned = isAhead
    ? part('ending.last-session-on', { start: last.start })
    : part(
        hasEndedAsPlanned(episode, facts.seen.sessions, outcomes)
          ? 'ending.last-session-held'
          : 'ending.last-session',
      );
  const looksBack = hasAttended(facts) && !UNPLANNED.has(ending?.kind);
  const over = part(looksBack ? 'ending.over' : 'ending.closed');
  const hasSessions = looksBack || (ending === undefined && isAhead);
  const [back] = comeBackIn(facts);
  const evidence: EvidenceRef = {
    kind: 'episodes',
    id: episode.id,
    part: ending === undefined ? 'plannedEnding' : 'ending',
  };
  return compose(
    {
      evidence: [evidence],
      discreet: [part('discreet.note')],
      subject: hasSessions ? undefined : 'subject.ending-care.closed',
      against: back === undefined ? [] : [reason('message.answered', [back.evidence])],
    },
    passage(
      ending === undefined ? planned : over,
      ...(looksBack ? [part('ending.thanks'), part('ending.staying-well')] : []),
    ),
    passage(...(ELSEWHERE.has(ending?.kind) ? [part('ending.elsewhere')] : [])),
    passage(part('ending.come-back')),
    urgentHelp(facts),
  );
}

/** A request for more sessions, with the record of it. */
interface Request extends DatedRequest, Sign {}

/** The latest request for more sessions; null where there is none. */
export function latestRequest({ seen, episode }: MessageFacts): Request | null {
  const latest = latestRequestOf(seen, episode.id);
  return latest === null ? null : { ...latest, evidence: { kind: 'serviceWaits', id: latest.wait.id } };
}

/** More sessions: asked for, granted or not, or that they can be asked for while few are left. */
export function composeExtension(facts: MessageFacts): Composition | null {
  const latest = latestRequest(facts);
  const discreet = [part('discreet.note')];
  if (latest === null) {
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

/** Somebody who got better and has gone quiet. Instants in epoch ms. */
interface Quiet {
  /** Since when nothing was heard for too long. */
  readonly gapSince: number;
  /** From when that is counted. */
  readonly lastAt: number;
  readonly evidence: readonly EvidenceRef[];
  /** Sessions since of which nobody has recorded what became: the client may have come. */
  readonly awaited: readonly EvidenceRef[];
  /** The warm word that was sent since; undefined for none. */
  readonly sent: Sign | undefined;
}

/**
 * Whether a client got better, in nothing worse, and has gone quiet; null where not, and where the sessions ended as
 * planned: then there is nothing to wait for.
 */
export function quietSince(facts: MessageFacts): Quiet | null {
  const { seen, episode, attendance, context } = facts;
  const better = improvements(seen.measures, episode.id, context.instruments);
  if (better === null || hasEndedAsPlanned(episode, seen.sessions, facts.outcomes)) return null;
  const { policies, rules, asOf, holidays } = context;
  const clockStops = creditStops(seen.episodes, attendance.credits);
  const [contact] = assessEngagement(seen, { policies, rules, asOf, holidays, clockStops })
    .episodes.filter(({ episodeId }) => episodeId === episode.id)
    .map((engagement) => engagement.contact);
  // Who answered a questionnaire was in touch.
  if (contact === undefined || contact.gapSince === null || contact.lastAt === null) return null;
  const { gapSince, clockFrom, lastAt: seenAt, evidence } = contact;
  const lastAt = toMs(clockFrom);
  return {
    gapSince: toMs(gapSince),
    lastAt,
    evidence: [...evidence, ...better],
    awaited: awaitedAfter({ start: seenAt }, facts).map(sessionEvidence),
    sent: contactsSince(seen, episode.id, lastAt).find(({ topics }) => topics.includes('check-in')),
  };
}

/** One warm message to somebody who got better and has gone quiet. */
export function composeQuiet(facts: MessageFacts): Composition | null {
  const quiet = quietSince(facts);
  if (quiet === null) return null;
  const { evidence, awaited, sent } = quiet;
  const { words } = facts;
  const against = [
    ...(sent === undefined ? [] : [reason('message.already-sent', [sent.evidence])]),
    ...(awaited.length === 0 ? [] : [reason('message.outcome-awaited', awaited)]),
  ];
  return compose(
    { evidence, against },
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
