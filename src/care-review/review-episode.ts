import { policyInForce } from '../attendance-policy/resolve-policy.js';
import type { AttendanceAssessment } from '../attendance-policy/assess-attendance.js';
import type { OutcomeAssessment } from '../attendance-policy/outcome-assessment.js';
import { assessBooking } from '../attendance-policy/booking.js';
import { lastSessionOf, type LastSession } from '../attendance-policy/last-session.js';
import type { CareRecord } from '../care-record/care-record.js';
import { hasOptedOut } from '../care-record/agreed-contact.js';
import { hasDiedIn } from '../care-record/has-died.js';
import { recordsOfEpisode } from '../care-record/records-of-episode.js';
import { requestForSessions } from '../care-record/request-for-sessions.js';
import type { Contact } from '../care-record/contact.js';
import { defaultChecklistRules } from '../checklists/checklist-rules.js';
import type { Checklist } from '../checklists/checklist.js';
import { checklistsNow } from '../checklists/checklists-now.js';
import { episodeFacts, plannedSessions } from '../checklists/episode-facts.js';
import { checklistTemplates } from '../checklists/template-for.js';
import { defaultCreditRules } from '../credits/credit-rules.js';
import { creditsOfService, type ServiceCredits } from '../credits/credits-of-service.js';
import { assessEndingOf } from '../engagement/assess-ending.js';
import type { OpenedEpisode } from '../engagement/assess-engagement.js';
import { assessEpisode } from '../engagement/assess-episode.js';
import type { ClockStop } from '../engagement/clock-stop.js';
import type { EndingAssessment } from '../engagement/ending.js';
import { engagementForClient } from '../engagement/engagement-for-client.js';
import type { EpisodeEngagement } from '../engagement/episode-engagement.js';
import { listSuggestions } from '../influences/list-suggestions.js';
import { toMs } from '../internal/instant.js';
import type { Instrument } from '../measures/instrument.js';
import { reviewMeasures, type CourseSoFar } from '../measures/measure-review.js';
import { listNextSteps } from '../next-steps/list-next-steps.js';
import type { SafetyAssessment } from '../safety/assess-safety.js';
import type { EpisodeReview } from './care-review.js';
import { clientStanding } from './client-standing.js';
import { outreachOf } from './outreach-of.js';
import type { ReviewOptions, ReviewPart } from './review-options.js';

/** An episode's review in which parts may be left out. */
export type ReviewedEpisode = Omit<EpisodeReview, ReviewPart> & Partial<Pick<EpisodeReview, ReviewPart>>;

/** When somebody last wrote to or called the client about an episode, or about the client as a whole. */
function lastReachedOut(contacts: readonly Contact[] | undefined, episodeId: string): Date | null {
  let last = -Infinity;
  for (const contact of contacts ?? []) {
    const isHere = contact.episodeId === undefined || contact.episodeId === episodeId;
    if (isHere && contact.direction === 'to-client') last = Math.max(last, toMs(contact.at));
  }
  return last === -Infinity ? null : new Date(last);
}

/** What all episodes of a review share. */
export interface Shared {
  readonly seen: CareRecord;
  readonly attendance: AttendanceAssessment;
  readonly safety: SafetyAssessment;
  readonly clockStops: readonly ClockStop[];
  readonly instruments: readonly Instrument[];
  readonly options: Omit<ReviewOptions, 'include'>;
  /** The parts that are asked for. */
  readonly parts: ReadonlySet<ReviewPart>;
}

/** What the checklists of an episode rest on besides what all episodes share. */
interface KnownOfEpisode extends Pick<EpisodeReview, 'booking' | 'measures' | 'suggestions'> {
  readonly credits: ServiceCredits;
}

/** The checklists of one episode that have something to say now. */
function checklistsOf(
  episodeId: string,
  { seen, attendance, safety, options }: Shared,
  known: KnownOfEpisode,
): readonly Checklist[] {
  const { policies, holidays, templates = checklistTemplates, checklistRules } = options;
  const rules = checklistRules ?? defaultChecklistRules;
  const asOf = toMs(options.asOf);
  return seen.episodes
    .filter(({ id }) => id === episodeId)
    .flatMap((episode) =>
      checklistsNow(
        episodeFacts({
          ...known,
          seen,
          asOf,
          episode,
          policies,
          holidays: new Set(holidays),
          attendance,
          safety,
          rules,
        }),
        templates,
      ),
    );
}

/** The checklists as they are with no safety concern open: a client's steps tell nothing of one. */
function calmLists(
  checklists: readonly Checklist[],
  episodeId: string,
  shared: Shared,
  known: KnownOfEpisode,
): readonly Checklist[] {
  const { safety } = shared;
  if (safety.open.length === 0) return checklists;
  return checklistsOf(episodeId, { ...shared, safety: { ...safety, open: [] } }, known);
}

/** The session credits that an episode's sessions can draw on. */
function creditsOf(service: string, { attendance, options }: Shared): ServiceCredits {
  return creditsOfService(
    attendance.credits,
    service,
    options.creditRules ?? defaultCreditRules,
    options.asOf,
  );
}

/** The session of an episode that was agreed as the last one, once it is over. */
function lastSession(
  episodeId: string,
  { episodes, sessions }: CareRecord,
  outcomes: readonly OutcomeAssessment[],
): LastSession | null {
  const found = episodes
    .filter(({ id }) => id === episodeId)
    .map((episode) => lastSessionOf(episode, sessions, outcomes));
  return found.find((last) => last !== null) ?? null;
}

/** An episode as it stands, apart from what is worked out only where it is asked for. */
function standing(engagement: EpisodeEngagement, { seen, attendance, safety, options }: Shared) {
  const { episodeId, service } = engagement;
  const isHere = (one: { readonly episodeId: string }): boolean => one.episodeId === episodeId;
  const outcomes = attendance.outcomes.filter(isHere);
  const next = outcomes.find(({ outcome, start }) => outcome === 'scheduled' && start >= options.asOf);
  const booking = assessBooking(attendance, {
    episodeId,
    service,
    start: options.asOf,
    format: outcomes.at(-1)?.format,
    openSafetyConcern: safety.open.length > 0,
  });
  return {
    episodeId,
    service,
    engagement,
    outcomes,
    runs: attendance.runs.filter((run) => run.episodeId === null || isHere({ episodeId: run.episodeId })),
    repeatedLateness: attendance.repeatedLateness.filter(isHere),
    awaiting: attendance.awaiting.filter(isHere),
    booking,
    lastSession: lastSession(episodeId, seen, outcomes),
    moreSessions: requestForSessions(seen, episodeId),
    nextBooked: next === undefined ? null : { sessionId: next.sessionId, start: new Date(next.start) },
    lastReachedOutAt: lastReachedOut(seen.contacts, episodeId),
    outreach: outreachOf(outcomes, seen, options),
    isContactUnwanted: hasOptedOut(seen.client, 'check-ins'),
    records: recordsOfEpisode(seen, episodeId),
  };
}

/** How the episode ended or might, by the policy in force now and with nothing suggested over an open safety concern. */
function endingOf(
  engagement: EpisodeEngagement,
  measures: EpisodeReview['measures'],
  { seen, safety, clockStops, options: { asOf, policies } }: Shared,
): EndingAssessment | null {
  const { episodeId, service } = engagement;
  const [ending = null] = seen.episodes
    .filter(({ id }) => id === episodeId)
    .map((episode) =>
      assessEndingOf(episode, { engagement, measures }, seen, {
        asOf,
        outreachContacts: policyInForce(service, episode, toMs(asOf), policies)?.outreach.maxContacts,
        clockStops,
        openSafetyConcern: safety.open.length > 0,
      }),
    );
  return ending;
}

/** The sessions of an episode that were attended and how many are planned, for the look at its questionnaires. */
function courseSoFar(
  episodeId: string,
  outcomes: readonly OutcomeAssessment[],
  { episodes, sessions }: CareRecord,
): CourseSoFar {
  const latest = sessions.find(({ id }) => id === outcomes.at(-1)?.sessionId);
  const planned = episodes.flatMap((one) => (one.id === episodeId ? [plannedSessions(one)] : []));
  return {
    attendedAt: outcomes.flatMap(({ run, start }) => (run === 'ends' ? [start] : [])),
    planned: planned[0] ?? null,
    timeZone: latest?.timeZone ?? 'UTC',
  };
}

/** Reviews an episode, in the parts that are asked for. */
export function reviewEpisode(opened: OpenedEpisode, shared: Shared): ReviewedEpisode {
  const engagement = assessEpisode(opened.episode, opened.seen, opened.context);
  const { seen, attendance, safety, instruments, options, parts } = shared;
  const { episodeId } = engagement;
  const wants = (...some: readonly ReviewPart[]): boolean => some.some((part) => parts.has(part));
  const episode = standing(engagement, shared);
  const { booking } = episode;
  const measures = wants('measures', 'checklists', 'ending', 'nextSteps', 'forClient')
    ? reviewMeasures(seen.measures, episodeId, instruments, courseSoFar(episodeId, episode.outcomes, seen))
    : [];
  const hasDied = seen.episodes.some(hasDiedIn);
  const suggestions =
    !hasDied && wants('suggestions', 'checklists', 'nextSteps', 'forClient')
      ? listSuggestions(seen, { asOf: options.asOf, episodeId })
      : [];
  const credits = creditsOf(episode.service, shared);
  const known = { booking, measures, suggestions, credits };
  const checklists = wants('checklists', 'nextSteps', 'forClient')
    ? checklistsOf(episodeId, shared, known)
    : [];
  const ending = wants('ending', 'nextSteps') ? endingOf(engagement, measures, shared) : null;
  const { limits } = credits;
  const whole = { ...episode, limits, measures, checklists, suggestions };
  const { conflicts } = attendance;
  return {
    ...episode,
    limits,
    ...(parts.has('measures') && { measures }),
    ...(parts.has('checklists') && { checklists }),
    ...(parts.has('suggestions') && { suggestions }),
    ...(ending !== null && parts.has('ending') && { ending }),
    ...(ending !== null &&
      parts.has('nextSteps') && {
        nextSteps: hasDied ? [] : listNextSteps({ safety, conflicts, episodes: [{ ...whole, ending }] }),
      }),
    ...(parts.has('forClient') && {
      forClient: clientStanding(
        engagementForClient(opened, engagement),
        { ...whole, checklists: calmLists(checklists, episodeId, shared, known) },
        { safety, hasDied },
      ),
    }),
  };
}
