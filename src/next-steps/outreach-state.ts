import { bySettledOrder } from '../attendance-policy/missed-run.js';
import type { OutcomeAssessment } from '../attendance-policy/outcome-assessment.js';
import { outreachInstant } from '../attendance-policy/outreach-instant.js';
import type { OutreachRule } from '../attendance-policy/outreach-rule.js';
import type { SessionOutcome } from '../attendance-policy/session-outcome.js';
import type { Contact } from '../care-record/contact.js';
import { toMs } from '../internal/instant.js';

/**
 * What has been done about the latest session of an episode that was missed or cancelled late.
 *
 * @example
 * ```ts
 * import { defaultAttendancePolicy, reviewCare, type OutreachState } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const { episodes } = reviewCare(recordFromTokens('A X'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * const outreach: OutreachState | null | undefined = episodes[0]?.outreach;
 * [outreach?.contacts, outreach?.nextDueAt];
 * //=> [0, new Date('2026-12-30T10:05:00Z')]
 * ```
 * @category next-steps
 * @since 0.1.0
 */
export interface OutreachState {
  /** The session. */
  readonly sessionId: string;
  /** From when it counts as missed or cancelled late. */
  readonly since: Date;
  /** How often we wrote or called since, 0 or more. */
  readonly contacts: number;
  /** By when we write or call next, if there is no answer, by the policy; null where it asks for no more. */
  readonly nextDueAt: Date | null;
  /** Whether we have spoken of its session credit since. */
  readonly hasSpokenOfCredit: boolean;
  /** Whether we have spoken of the cancellation policy since. */
  readonly hasSpokenOfPolicy: boolean;
}

/** Outcomes in which a session was missed or given up at late notice. */
const MISSED: ReadonlySet<SessionOutcome> = new Set([
  'late-cancel',
  'late-reschedule',
  'no-show',
  'arrived-too-late',
]);

/** The latest settled session and since when, where it was missed or given up late and nothing is to be decided. */
export function latestMiss(
  outcomes: readonly OutcomeAssessment[],
): readonly { readonly miss: OutcomeAssessment; readonly since: Date }[] {
  const settled = outcomes.filter(({ outcome, run }) => run === 'ends' || MISSED.has(outcome));
  return settled
    .sort(bySettledOrder)
    .slice(-1)
    .flatMap((miss) => {
      const isMiss = MISSED.has(miss.outcome) && !miss.provisional && !miss.exceptionAgreed && !miss.isGrace;
      return isMiss && miss.settledAt !== null ? [{ miss, since: miss.settledAt }] : [];
    });
}

/** What has been done about a session that was missed or given up late, by the contacts since. */
export function outreachStateOf(
  miss: OutcomeAssessment,
  since: Date,
  contacts: readonly Contact[],
  terms: {
    readonly outreach: OutreachRule;
    readonly timeZone: string;
    readonly holidays: ReadonlySet<string>;
  },
): OutreachState {
  const ours = contacts.filter(
    ({ episodeId, direction, at }) =>
      direction === 'to-client' && (episodeId ?? miss.episodeId) === miss.episodeId && toMs(at) > toMs(since),
  );
  const hasSpokenOf = (topic: 'credit' | 'cancellation-policy'): boolean =>
    ours.some(({ topics = [] }) => topics.includes(topic));
  const { steps, maxContacts } = terms.outreach;
  const next = ours.length < maxContacts ? steps[ours.length] : undefined;
  const isContact = next !== undefined && next.step !== 'review';
  return {
    sessionId: miss.sessionId,
    since: new Date(since),
    contacts: ours.length,
    nextDueAt: isContact
      ? new Date(outreachInstant(next, toMs(miss.start), terms.timeZone, terms.holidays))
      : null,
    hasSpokenOfCredit: hasSpokenOf('credit'),
    hasSpokenOfPolicy: hasSpokenOf('cancellation-policy'),
  };
}
