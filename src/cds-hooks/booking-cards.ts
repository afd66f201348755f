import type { BookingAnswer } from '../attendance-policy/booking.js';
import type { EpisodeReview } from '../care-review/care-review.js';
import type { Reason } from '../care-record/evidence.js';
import { describeCode } from '../messages/describe.js';
import { wallClockAt } from '../time/calendar.js';
import { DAY, MINUTE } from '../time/duration.js';
import { toMs } from '../internal/instant.js';
import { sentencesOf, writtenAt, type CardWriter } from './card-evidence.js';
import type { CardGroup, CardGroupId } from './card-groups.js';
import type { ProposedBooking } from './card-options.js';
import type { CardDraftText } from './write-card.js';

const group = (id: CardGroupId, indicator: CardGroup['indicator'] = 'info'): CardGroup => ({
  id,
  steps: [],
  hooks: ['appointment-book'],
  indicator,
  messages: [],
});

const HELD = group('booking-paused', 'warning');
const LIMITS = group('session-limits');
const OTHERWISE = group('booking');
const NOTICE = group('notice');
const TIMES = group('session-times');

/** Reasons that hold a booking until a person has looked at it. */
const HOLDING: ReadonlySet<string> = new Set(['booking.paused-after-missed', 'booking.limit-reached']);

/** What the answer to "can this be booked" says: held for a person, no allowance, the week is full, a pause. */
function answerCards(
  answer: BookingAnswer,
  episodeId: string,
  about: string,
  writer: CardWriter,
): CardDraftText[] {
  const { language } = writer;
  const held = describeCode(answer.route, { audience: 'practitioner', language });
  const card = (of: CardGroup, reasons: readonly Reason[]): CardDraftText[] =>
    reasons.slice(0, 1).map((first) => ({
      group: of,
      episodeId,
      // A pause and a limit are of the episode: several bookings have one card.
      about: of === OTHERWISE ? about : '',
      summary:
        of === HELD
          ? `${held.charAt(0).toUpperCase()}${held.slice(1)}.`
          : sentencesOf([first], writer).join(' '),
      lines: sentencesOf(reasons, writer),
      reasons,
      topic: first.rule,
      indicator: of.indicator,
    }));
  const said = (test: (rule: string) => boolean) => answer.reasons.filter(({ rule }) => test(rule));
  if (answer.route === 'closed') return card(OTHERWISE, answer.reasons);
  return [
    ...(answer.route === 'after-review'
      ? card(
          HELD,
          said((rule) => HOLDING.has(rule)),
        )
      : []),
    ...card(
      LIMITS,
      said((rule) => rule === 'booking.no-allowance-left'),
    ),
    ...card(
      OTHERWISE,
      said((rule) => rule === 'booking.week-full' || rule === 'booking.agreed-pause'),
    ),
  ];
}

/** Until when the booking can be cancelled free of charge. */
function noticeCards(
  { creditLostAfter, episodeId }: ProposedBooking,
  about: string,
  writer: CardWriter,
): CardDraftText[] {
  if (creditLostAfter === undefined) return [];
  const { words, review } = writer;
  const text =
    creditLostAfter < review.asOf
      ? words.noticeHasEnded
      : words.cancellingAfter.replace('{deadline}', writtenAt(creditLostAfter, writer, '{at:at}'));
  return [
    {
      group: NOTICE,
      episodeId,
      about,
      summary: text,
      lines: [],
      reasons: [],
      topic: 'booking.notice',
      indicator: 'info',
    },
  ];
}

/** That the booking is at another time of the week than the sessions so far. */
function timeCards(
  { start, episodeId }: ProposedBooking,
  { engagement, outcomes }: EpisodeReview,
  about: string,
  writer: CardWriter,
): CardDraftText[] {
  const { sessionTimes } = engagement;
  if (sessionTimes?.isConsistent !== true) return [];
  const { thresholds } = writer.review;
  const within = thresholds.find(({ name }) => name.endsWith(':sessionTimes.withinMinutes'));
  const clockOf = (instant: Date): number => wallClockAt(toMs(instant), writer.options.timeZone ?? 'UTC');
  const clock = clockOf(start);
  const isUsual = outcomes.some((one) => {
    if (!sessionTimes.evidence.some(({ id }) => id === one.sessionId)) return false;
    const usual = clockOf(one.start);
    const isSameDay = Math.floor(clock / DAY) % 7 === Math.floor(usual / DAY) % 7;
    return isSameDay && Math.abs((clock % DAY) - (usual % DAY)) <= Number(within?.value) * MINUTE;
  });
  if (isUsual) return [];
  const reasons: Reason[] = [{ rule: 'booking.session-times', evidence: sessionTimes.evidence, inputs: {} }];
  return [
    {
      group: TIMES,
      episodeId,
      about,
      summary: writer.words.anotherTime,
      lines: [],
      reasons,
      topic: 'booking.session-times',
      indicator: 'info',
    },
  ];
}

/** What there is to say of the bookings that are about to be made; of booking as it stands where none is named. */
export function bookingCards(writer: CardWriter): CardDraftText[] {
  const { review, options } = writer;
  const proposed = options.proposed ?? [];
  if (proposed.length === 0)
    return review.episodes.flatMap(({ booking, episodeId }) => answerCards(booking, episodeId, '', writer));
  return proposed.flatMap((one) => {
    const episode = review.episodes.find(({ episodeId }) => episodeId === one.episodeId);
    if (episode === undefined) return [];
    const about = new Date(toMs(one.start)).toISOString();
    const answer = one.answer ?? episode.booking;
    return [
      ...answerCards(answer, one.episodeId, about, writer),
      ...noticeCards(one, about, writer),
      ...timeCards(one, episode, about, writer),
    ];
  });
}
