import { bySettledOrder } from '../attendance-policy/missed-run.js';
import type { OutcomeAssessment } from '../attendance-policy/outcome-assessment.js';
import {
  outreachContacts,
  outreachProgress,
  type OutreachAbout,
  type OutreachProgress,
  type OutreachRecord,
  type OutreachStanding,
} from '../attendance-policy/outreach-progress.js';
import type { OutreachStep } from '../attendance-policy/outreach-rule.js';
import type { SessionOutcome } from '../attendance-policy/session-outcome.js';
import type { ContactTopic } from '../care-record/contact.js';
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
 * [outreach?.contacts, outreach?.next, outreach?.nextDueAt];
 * //=> [0, 'check-in', new Date('2026-12-31T00:00:00Z')]
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
  /**
   * The step of the policy's outreach that comes next, if there is no answer; `review` once no more contact is owed and
   * a person decides how to go on; null where none comes, as after a late cancellation.
   */
  readonly next: OutreachStep['step'] | null;
  /** By when we write, call or decide next; null where the policy asks for no more. */
  readonly nextDueAt: Date | null;
  /** Whether the client wishes to hear nothing from us of a missed session. */
  readonly isUnwanted: boolean;
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

/** The step whose turn it is; a person decides once that is due, whatever could not be sent. */
function nextOf({ steps, isUnwanted }: OutreachProgress, asOf: number): OutreachStanding | undefined {
  const open = steps.filter(({ state }) => state === 'open');
  const review = open.find(({ step }) => step.step === 'review');
  if (review !== undefined && review.from <= asOf) return review;
  return isUnwanted ? review : open[0];
}

/** What has been done about a session that was missed or given up late, by the contacts since. */
export function outreachStateOf(
  miss: OutcomeAssessment,
  since: Date,
  record: OutreachRecord,
  about: OutreachAbout,
): OutreachState {
  // Somebody who came too late is there to be answered, like somebody who cancelled.
  const isLateNotice = miss.outcome !== 'no-show';
  const progress = outreachProgress(about, record);
  const contacts = isLateNotice
    ? outreachContacts(record, { ...about, start: toMs(since) })
    : progress.contacts;
  const next = isLateNotice ? undefined : nextOf(progress, about.asOf);
  const hasSpokenOf = (topic: ContactTopic): boolean => contacts.some(({ topics }) => topics.includes(topic));
  const firstWordAt = isLateNotice && contacts.length === 0 && !progress.isUnwanted ? toMs(since) : null;
  const dueAt = next?.dueAt ?? firstWordAt;
  return {
    sessionId: miss.sessionId,
    since: new Date(since),
    contacts: contacts.length,
    next: next?.step.step ?? null,
    nextDueAt: dueAt === null ? null : new Date(dueAt),
    isUnwanted: progress.isUnwanted,
    hasSpokenOfCredit: hasSpokenOf('credit'),
    hasSpokenOfPolicy: hasSpokenOf('cancellation-policy'),
  };
}
