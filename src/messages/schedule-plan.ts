import type { Sign } from '../attendance-policy/answers.js';
import type { OutcomeAssessment } from '../attendance-policy/outcome-assessment.js';
import type { EvidenceRef, Reason } from '../care-record/evidence.js';
import { toMs } from '../internal/instant.js';
import { agreementFor, hasOptedOut } from '../care-record/agreed-contact.js';
import { nextAgreedTime, withinAgreedHours } from './agreed-hours.js';
import { reason } from './composition.js';
import { pausesNow, timeZoneOf, type MessageFacts } from './message-facts.js';
import { GOES, PURPOSE_OF, type MessageKind } from './message-kind.js';
import type {
  ScheduledKind,
  ScheduledMessage,
  ScheduleRule,
  ScheduleStop,
  ScheduleStopCode,
} from './scheduled-message.js';

/** What is planned, before anybody has looked at hours, wishes and what has happened since. */
export interface Plan {
  readonly kind: ScheduledKind;
  readonly session: OutcomeAssessment | null;
  /** When, epoch ms. */
  readonly at: number;
  /** The first instant to which it may be moved, epoch ms. */
  readonly earliest: number;
  /** The instant before which it has to stay when it is moved, epoch ms. */
  readonly before: number;
  /** From when on it would be of no use, epoch ms. */
  readonly notAfter: number;
  /** Whether it is to be done between `at` and the end of that day, epoch ms; null for at once. */
  readonly endOfDay: number | null;
  /** Whether it waits for another step to be done first, however late it is. */
  readonly waits: boolean;
  readonly doneBy: Sign | undefined;
  readonly stops: readonly ScheduleStop[];
  readonly reasons: readonly Reason<ScheduleRule>[];
}

/** A plan; what is not said stands open. */
export function plan(given: Pick<Plan, 'kind' | 'at' | 'reasons'> & Partial<Plan>): Plan {
  return {
    session: null,
    earliest: given.at,
    before: Infinity,
    notAfter: Infinity,
    endOfDay: null,
    waits: false,
    doneBy: undefined,
    stops: [],
    ...given,
  };
}

export const stop = (by: ScheduleStopCode, evidence: readonly EvidenceRef[] = []): ScheduleStop => ({
  by,
  evidence,
});

/** The first of some events as what stops a plan; nothing where there is none. */
export const asStops = (by: ScheduleStopCode, events: readonly Sign[]): ScheduleStop[] =>
  events.slice(0, 1).map(({ evidence }) => stop(by, [evidence]));

/** Which of several stops is named: the first of these. */
const ORDER: readonly ScheduleStopCode[] = [
  'care-has-ended',
  'safety-comes-first',
  'client-opted-out',
  'client-replied',
  'new-booking',
  'pause-agreed',
  'later-missed-session',
  'outcome-awaited',
  'enough-contacts',
  'no-agreed-channel',
  'no-agreed-time',
  'moment-passed',
];

/** Whether it is no message, but what a person does. */
function isByAPerson(kind: ScheduledKind): kind is Exclude<ScheduledKind, MessageKind> {
  return kind === 'speak-in-person' || kind === 'decide-how-to-go-on';
}

/** What stops anything planned for an episode. */
function generalStops(facts: MessageFacts, kind: ScheduledKind): ScheduleStop[] {
  const { episode, safety } = facts;
  const stops: ScheduleStop[] = [];
  const goes = isByAPerson(kind) ? undefined : GOES[kind];
  if (episode.ending !== undefined && goes !== 'after-the-end') {
    stops.push(stop('care-has-ended', [{ kind: 'episodes', id: episode.id, part: 'ending' }]));
  }
  if (safety.open.length > 0 && kind !== 'speak-in-person') {
    stops.push(
      stop(
        'safety-comes-first',
        safety.open.flatMap((concern) => concern.reason.evidence),
      ),
    );
  }
  const pauses = isByAPerson(kind) || goes !== undefined ? [] : pausesNow(facts);
  if (pauses.length > 0) stops.push(stop('pause-agreed', pauses));
  return stops;
}

/** When a plan is carried out: from when, and when. */
interface Timing {
  readonly notBefore: number;
  readonly dueAt: number;
}

/** Puts a message within the agreed hours; null where no agreed time is left for it. */
function timingOf(given: Plan, agreed: Parameters<typeof nextAgreedTime>[1]): Timing | null {
  const { at, earliest, before, endOfDay } = given;
  if (endOfDay !== null) {
    const stretch = nextAgreedTime(at, agreed);
    return { notBefore: stretch.from, dueAt: Math.max(stretch.from, Math.min(stretch.until, endOfDay)) };
  }
  const placed = withinAgreedHours(at, { earliest, before }, agreed);
  return placed === null ? null : { notBefore: placed, dueAt: placed };
}

/** What stands in a schedule for a plan, as of the moment. */
export function scheduled(facts: MessageFacts, given: Plan): ScheduledMessage {
  const { kind, session, at, notAfter, endOfDay, waits, doneBy, reasons } = given;
  const { asOf, seen, episode } = facts;
  const stops = [...generalStops(facts, kind), ...given.stops];
  let timing: Timing | null = { notBefore: at, dueAt: endOfDay ?? at };
  if (!isByAPerson(kind)) {
    const purpose = PURPOSE_OF[kind];
    const agreement = agreementFor(seen.client, purpose);
    if (hasOptedOut(seen.client, purpose)) stops.push(stop('client-opted-out'));
    if (agreement === undefined) stops.push(stop('no-agreed-channel'));
    const agreed = { hours: agreement?.hours, timeZone: timeZoneOf(facts, session) };
    timing = timingOf(given, agreed);
    // What could not be sent any more in the hours that are left.
    if (at <= asOf && asOf < notAfter && nextAgreedTime(asOf, agreed).from >= notAfter)
      stops.push(stop('no-agreed-time'));
  }
  if (at < notAfter && (timing === null || timing.notBefore >= notAfter)) stops.push(stop('no-agreed-time'));
  if (notAfter <= asOf || notAfter <= at) stops.push(stop('moment-passed'));
  const { notBefore, dueAt } = timing ?? { notBefore: at, dueAt: at };
  const [stoppedBy = null] = stops.sort((a, b) => ORDER.indexOf(a.by) - ORDER.indexOf(b.by));
  const isMoved = endOfDay === null && dueAt !== at;
  const moved = isMoved ? [reason('schedule.within-agreed-hours', [], { planned: new Date(at) })] : [];
  const open = notBefore <= asOf && !waits ? 'due' : 'planned';
  return {
    kind,
    episodeId: episode.id,
    sessionId: session?.sessionId ?? null,
    notBefore: new Date(notBefore),
    dueAt: new Date(dueAt),
    notAfter: notAfter === Infinity ? null : new Date(notAfter),
    state: doneBy !== undefined ? 'done' : stoppedBy !== null ? 'stopped' : open,
    doneBy: doneBy?.evidence ?? null,
    stoppedBy: doneBy === undefined ? stoppedBy : null,
    reasons: [...reasons, ...moved],
  };
}

/** The first of some events in each stretch of time that begins at one of `from`, ascending; ends are open. */
export function firstInEach<E extends Sign>(
  events: readonly E[],
  from: readonly number[],
): (E | undefined)[] {
  return from.map((start, index) =>
    events.find(({ at }) => at >= start && at < (from[index + 1] ?? Infinity)),
  );
}

/** The instant of a session's start and booking, epoch ms. */
export const startOf = ({ start }: OutcomeAssessment): number => toMs(start);
