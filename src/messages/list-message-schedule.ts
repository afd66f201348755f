import type { CareRecord } from '../care-record/care-record.js';
import { hasDiedIn } from '../care-record/has-died.js';
import { byText } from '../internal/by-text.js';
import { checkChecklistRules, defaultChecklistRules } from '../checklists/checklist-rules.js';
import type { MessageContext } from './message-context.js';
import { factsOf, sharedFacts } from './message-facts.js';
import { planOccasions } from './plan-occasions.js';
import { planOutreach } from './plan-outreach.js';
import { planReminders } from './plan-reminders.js';
import { scheduled } from './schedule-plan.js';
import type { ScheduledMessage } from './scheduled-message.js';

/**
 * What a schedule is made with.
 *
 * @example
 * ```ts
 * import { defaultAttendancePolicy, type MessageScheduleOptions } from 'client-engagement';
 *
 * const options: MessageScheduleOptions = {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2026-04-01T09:00:00Z'),
 *   holidays: ['2026-04-03', '2026-04-06'],
 * };
 * ```
 * @category messages
 * @since 0.1.0
 */
export type MessageScheduleOptions = Omit<
  MessageContext,
  'record' | 'episodeId' | 'sessionId' | 'words' | 'policyDetail'
>;

/**
 * Lists what to write to a client and when: the welcome, reminders of sessions, of the policy and of what is left, the
 * word after a late cancellation, getting in touch after a missed session, that booking is paused, sorry for what fell
 * away on our side, the way back, the ending, more sessions, and a warm word to somebody who is better and quiet; each
 * with when it is due, why, and what stops it.
 *
 * At least one reminder comes before the end of notice, and none after the start or for a session that was cancelled.
 * Getting in touch stops on a reply, a new booking, an agreed pause, an ending or the client's wish. While a safety
 * concern is open only a person speaks with the client. Times are put within the hours the client agreed to. After a
 * client has died nothing is listed at all.
 *
 * @param record - the facts about the client
 * @param options - the policies, the moment to judge from, and holidays
 * @returns what is planned, due, done and stopped, by when it is due
 * @throws RangeError with code `invalid-rules` for numbers that are none, and as `assessAttendance` does
 * @example
 * ```ts
 * import { defaultAttendancePolicy, listMessageSchedule } from 'client-engagement';
 * import { recordFrom, sessionFrom } from 'client-engagement/testing';
 *
 * const agreedAt = new Date('2026-03-01T09:00:00Z');
 * const schedule = listMessageSchedule(
 *   recordFrom({
 *     client: {
 *       id: 'client-1',
 *       contactAgreements: [
 *         { agreedAt, channel: 'sms', purposes: ['reminders'], hours: { from: '09:00', to: '20:00' } },
 *       ],
 *     },
 *     sessions: [sessionFrom({ start: '2026-03-10T08:00:00Z' })],
 *   }),
 *   { policies: [defaultAttendancePolicy], asOf: new Date('2026-03-08T12:00:00Z') },
 * );
 * schedule.map(({ kind, dueAt, state }) => [kind, dueAt.toISOString(), state]);
 * //=> [
 * //     ['policy-reminder', '2026-03-03T09:00:00.000Z', 'due'],
 * //     ['welcome', '2026-03-04T09:00:00.000Z', 'due'],
 * //     ['session-reminder', '2026-03-07T09:00:00.000Z', 'stopped'],
 * //     ['session-reminder', '2026-03-08T09:00:00.000Z', 'due'],
 * //   ]
 * ```
 * @category messages
 * @since 0.1.0
 */
export function listMessageSchedule(
  record: CareRecord,
  options: MessageScheduleOptions,
): readonly ScheduledMessage[] {
  checkChecklistRules(options.checklistRules ?? defaultChecklistRules);
  const shared = sharedFacts({ ...options, record });
  const { episodes } = shared.seen;
  if (episodes.some(hasDiedIn)) return [];
  const ids = episodes.map(({ id }) => id).sort(byText);
  return ids
    .flatMap((episodeId) => {
      const facts = factsOf(shared, { ...options, record, episodeId });
      const outreach = planOutreach(facts).map((one) => scheduled(facts, one));
      // While somebody gets in touch after a missed session, or decides how to go on, there is no other word.
      const isSeenTo = outreach.some(({ state }) => state === 'due' || state === 'planned');
      const others = [...planReminders(facts), ...planOccasions(facts)]
        .filter(({ kind }) => !(isSeenTo && kind === 'well-and-quiet'))
        .map((one) => scheduled(facts, one));
      return [...outreach, ...others];
    })
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || byText(a.kind, b.kind));
}
