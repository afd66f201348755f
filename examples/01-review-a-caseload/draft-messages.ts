import {
  draftMessage,
  listMessageSchedule,
  type CareRecord,
  type EpisodeReview,
  type MessageDraft,
  type MessageKind,
  type NextStepId,
  type ReviewOptions,
  type ScheduledMessage,
  type ScheduleStopCode,
} from 'client-engagement';

/** Messages that go with a step that a person takes; a schedule holds those that come by the clock. */
const GOES_WITH: { readonly [step in NextStepId]?: MessageKind } = {
  'warm-message': 'well-and-quiet',
  'resume-care': 'interrupted-by-us',
  'hold-review': 'booking-paused',
  'plan-with-no-credits': 'extension',
};

/** Stops that are worth knowing: the message would be due, and something stands against writing it. */
const TOLD: ReadonlySet<ScheduleStopCode | undefined> = new Set([
  undefined,
  'safety-comes-first',
  'client-opted-out',
  'no-agreed-channel',
]);

function isNow({ state, notBefore, notAfter, stoppedBy }: ScheduledMessage, asOf: Date): boolean {
  const isOpen = state === 'due' || (state === 'stopped' && TOLD.has(stoppedBy?.by));
  return isOpen && notBefore <= asOf && (notAfter === null || asOf < notAfter);
}

/** Whether nothing about the same session is due before it: one message at a time, in the order of the schedule. */
function isNext(
  { kind, sessionId }: ScheduledMessage,
  index: number,
  all: readonly ScheduledMessage[],
): boolean {
  const earlier = all.slice(0, index).filter((one) => one.kind !== 'policy-reminder');
  return kind === 'policy-reminder' || !earlier.some((one) => one.sessionId === sessionId);
}

/** What could be written to a client now: drafted, or withheld with every reason. */
export function draftMessages(
  record: CareRecord,
  { episodeId, nextSteps }: EpisodeReview,
  options: ReviewOptions,
): MessageDraft[] {
  const words = { service: 'Example Care', bookingLink: 'https://care.example/book' };
  const context = { ...options, record, episodeId, words };
  const scheduled = listMessageSchedule(record, options)
    .filter((one) => one.episodeId === episodeId && isNow(one, options.asOf))
    .filter(isNext)
    .flatMap(({ kind, sessionId }) =>
      kind === 'speak-in-person' || kind === 'decide-how-to-go-on'
        ? []
        : [draftMessage(kind, { ...context, sessionId: sessionId ?? undefined })],
    );
  const known = new Set<MessageKind>(scheduled.map(({ kind }) => kind));
  const withSteps = nextSteps.flatMap(({ id }) => {
    const kind = GOES_WITH[id];
    return kind === undefined || known.has(kind) ? [] : [draftMessage(kind, context)];
  });
  return [...scheduled, ...withSteps];
}
