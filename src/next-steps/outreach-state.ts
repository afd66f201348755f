import { answersTo, awaitedAfter, repliesTo, type AnswersFrom } from '../attendance-policy/answers.js';
import { isToBeAnswered } from '../attendance-policy/missed-session.js';
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
import type { ContactTopic } from '../care-record/contact.js';

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
  /** Whether the client has had a word with us since: a message, a call that reached them, a statement, a visit. */
  readonly hasReplied: boolean;
  /** Whether there is no need to look for the client: they have replied, a session was booked, or a pause was agreed. */
  readonly isAnswered: boolean;
  /** Whether nobody has recorded what became of a later session: the client may have come. */
  readonly isLaterOutcomeAwaited: boolean;
  /** Whether we have spoken of its session credit since. */
  readonly hasSpokenOfCredit: boolean;
  /** Whether we have spoken of the cancellation policy since. */
  readonly hasSpokenOfPolicy: boolean;
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
  record: OutreachRecord & AnswersFrom['seen'],
  outcomes: readonly OutcomeAssessment[],
  about: OutreachAbout,
): OutreachState {
  // Somebody who came too late is there to be answered, like somebody who cancelled.
  const isNotice = isToBeAnswered(miss);
  const since = Number(miss.settledAt);
  const progress = outreachProgress(about, record);
  const contacts = isNotice ? outreachContacts(record, { ...about, start: since }) : progress.contacts;
  const next = isNotice ? undefined : nextOf(progress, about.asOf);
  const hasSpokenOf = (topic: ContactTopic): boolean => contacts.some(({ topics }) => topics.includes(topic));
  const firstWordAt = isNotice && contacts.length === 0 && !progress.isUnwanted ? since : null;
  const dueAt = next?.dueAt ?? firstWordAt;
  const from: AnswersFrom = { seen: record, episode: { id: about.episodeId }, outcomes };
  return {
    sessionId: miss.sessionId,
    since: new Date(since),
    contacts: contacts.length,
    next: next?.step.step ?? null,
    nextDueAt: dueAt === null ? null : new Date(dueAt),
    isUnwanted: progress.isUnwanted,
    hasReplied: repliesTo(miss, from).length > 0,
    isAnswered: answersTo(miss, from).length > 0,
    isLaterOutcomeAwaited: awaitedAfter(miss, from).length > 0,
    hasSpokenOfCredit: hasSpokenOf('credit'),
    hasSpokenOfPolicy: hasSpokenOf('cancellation-policy'),
  };
}
