import { assessAttendance, type AttendanceAssessment } from '../attendance-policy/assess-attendance.js';
import { assessBooking } from '../attendance-policy/booking.js';
import type { AttendancePolicy } from '../attendance-policy/policy.js';
import type { CareRecord } from '../care-record/care-record.js';
import type { Contact } from '../care-record/contact.js';
import { recordAsOf } from '../care-record/record-as-of.js';
import type { ChecklistTemplate } from '../checklists/checklist-template.js';
import type { Checklist } from '../checklists/checklist.js';
import {
  checkChecklistRules,
  defaultChecklistRules,
  listChecklistThresholds,
  type ChecklistRules,
} from '../checklists/checklist-rules.js';
import { checklistsNow } from '../checklists/checklists-now.js';
import { episodeFacts } from '../checklists/episode-facts.js';
import { checklistTemplates } from '../checklists/template-for.js';
import type { CreditRules } from '../credits/credit-rules.js';
import { creditStops } from '../credits/credit-stops.js';
import { assessEngagement } from '../engagement/assess-engagement.js';
import type { EngagementRules } from '../engagement/engagement-rules.js';
import type { EpisodeEngagement } from '../engagement/episode-engagement.js';
import { byText } from '../internal/by-text.js';
import { toMs } from '../internal/instant.js';
import { RULES_VERSION } from '../internal/rules-version.js';
import type { Instrument } from '../measures/instrument.js';
import { instruments as shippedInstruments } from '../measures/instrument-registry.js';
import { listSuggestions } from '../influences/list-suggestions.js';
import { listNextSteps } from '../next-steps/list-next-steps.js';
import { assessSafety, type SafetyAssessment } from '../safety/assess-safety.js';
import type { CareReview, EpisodeReview } from './care-review.js';
import { outreachOf } from './outreach-of.js';
import { reviewMeasures } from '../measures/measure-review.js';

/**
 * What a review needs besides the record.
 *
 * @example
 * ```ts
 * import { defaultAttendancePolicy, type ReviewOptions } from 'client-engagement';
 *
 * const options: ReviewOptions = {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2026-04-01T09:00:00Z'),
 *   holidays: ['2026-04-03', '2026-04-06'],
 * };
 * ```
 * @category care-review
 * @since 0.1.0
 */
export interface ReviewOptions {
  /** Every version of the attendance policy that a session may be under; at least one. */
  readonly policies: readonly AttendancePolicy[];
  /** The rules of engagement; absent means the default ones. */
  readonly rules?: EngagementRules | undefined;
  /** The rules of session credits; absent means the default ones. */
  readonly creditRules?: CreditRules | undefined;
  /** The questionnaires to read; absent means those that ship with the package. */
  readonly instruments?: readonly Instrument[] | undefined;
  /** The rules of checklists; absent means the default ones. */
  readonly checklistRules?: ChecklistRules | undefined;
  /** The checklists; absent means all that ship with the package. Of each phase the one for the service is taken. */
  readonly templates?: readonly ChecklistTemplate[] | undefined;
  /** Holidays, `YYYY-MM-DD`, that are no working days. */
  readonly holidays?: readonly string[] | undefined;
  /** The moment to judge from; nothing later is seen. */
  readonly asOf: Date;
}

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
interface Shared {
  readonly seen: CareRecord;
  readonly attendance: AttendanceAssessment;
  readonly safety: SafetyAssessment;
  readonly instruments: readonly Instrument[];
  readonly options: ReviewOptions;
}

/** The checklists of one episode that have something to say now. */
function checklistsOf(
  episodeId: string,
  { seen, attendance, safety, options }: Shared,
  known: Pick<EpisodeReview, 'booking' | 'measures' | 'suggestions'>,
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

function reviewEpisode(engagement: EpisodeEngagement, shared: Shared): EpisodeReview {
  const { seen, attendance, safety, instruments, options } = shared;
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
  const measures = reviewMeasures(seen.measures, episodeId, instruments);
  const suggestions = listSuggestions(seen, { asOf: options.asOf, episodeId });
  const episode = {
    episodeId,
    service,
    engagement,
    outcomes,
    runs: attendance.runs.filter((run) => run.episodeId === null || isHere({ episodeId: run.episodeId })),
    repeatedLateness: attendance.repeatedLateness.filter(isHere),
    awaiting: attendance.awaiting.filter(isHere),
    booking,
    nextBooked: next === undefined ? null : { sessionId: next.sessionId, start: new Date(next.start) },
    lastReachedOutAt: lastReachedOut(seen.contacts, episodeId),
    measures,
    checklists: checklistsOf(episodeId, shared, { booking, measures, suggestions }),
    suggestions,
    outreach: outreachOf(outcomes, seen, options),
  };
  const { conflicts, credits } = attendance;
  return { ...episode, nextSteps: listNextSteps({ safety, conflicts, credits, episodes: [episode] }) };
}

/**
 * Reviews one client's care: engagement, attendance, booking, questionnaires, checklists, safety and what to do next,
 * episode by episode, with the reason for every answer.
 *
 * The same record gives the same review on any machine, in any time zone and whatever the order of its lists. Adding
 * anything that happens after `asOf` changes nothing. It is decision support for people who treat adults: not a
 * diagnosis and not an assessment of risk.
 *
 * @param record - the facts about one client
 * @param options - the policies, the moment to judge from, and what else is not the default
 * @returns the review: plain data that survives JSON and structured cloning
 * @throws RangeError with code `no-policies`, `duplicate-id`, `invalid-date`, `invalid-time-zone` or `invalid-rules`
 * @example
 * ```ts
 * import { defaultAttendancePolicy, describeCode, reviewCare } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * // A attended, X did not attend.
 * const review = reviewCare(recordFromTokens('A A A X X X'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * const [episode] = review.episodes;
 * episode?.engagement.state.label; //=> 'missing-sessions'
 * episode?.booking.route; //=> 'after-review'
 * episode?.nextSteps.map(({ id }) => describeCode(id, { audience: 'practitioner' })).at(0);
 * //=> 'Hold the review: talk with the client about how they want to go on, before anything is booked.'
 * ```
 * @category care-review
 * @since 0.1.0
 */
export function reviewCare(record: CareRecord, options: ReviewOptions): CareReview {
  const asOf = toMs(options.asOf);
  const { policies, rules, creditRules, holidays } = options;
  const instruments = options.instruments ?? shippedInstruments;
  const seen = recordAsOf(record, asOf);
  const attendance = assessAttendance(seen, { policies, asOf: options.asOf, holidays, creditRules });
  const safety = assessSafety(seen, { asOf: options.asOf, instruments });
  const clockStops = creditStops(seen.episodes, attendance.credits);
  const engagement = assessEngagement(seen, { policies, rules, asOf: options.asOf, holidays, clockStops });
  const checklistRules = options.checklistRules ?? defaultChecklistRules;
  checkChecklistRules(checklistRules);
  const shared: Shared = { seen, attendance, safety, instruments, options };
  const known = new Set(instruments.map(({ id }) => id));
  return {
    clientId: seen.client.id,
    asOf: new Date(asOf),
    rulesVersion: RULES_VERSION,
    safety,
    episodes: engagement.episodes.map((one) => reviewEpisode(one, shared)),
    credits: attendance.credits,
    conflicts: attendance.conflicts,
    unreadMeasures: (seen.measures ?? [])
      .filter(({ instrument }) => !known.has(instrument))
      .map(({ id, instrument }) => ({ id, instrument }))
      .sort((a, b) => byText(a.id, b.id)),
    policies: attendance.policies,
    engagementRules: engagement.rules,
    thresholds: [
      ...attendance.thresholds,
      ...engagement.thresholds,
      ...listChecklistThresholds(checklistRules),
    ],
  };
}
