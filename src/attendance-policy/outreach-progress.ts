import { agreementFor, hasOptedOut } from '../care-record/agreed-contact.js';
import type { CareRecord } from '../care-record/care-record.js';
import type { ContactTopic } from '../care-record/contact.js';
import type { Session } from '../care-record/session.js';
import { byText } from '../internal/by-text.js';
import { toMs } from '../internal/instant.js';
import { endOfDay } from '../time/calendar.js';
import type { OutcomeAssessment } from './outcome-assessment.js';
import type { OutreachRule } from './outreach-rule.js';
import type { AttendancePolicy } from './policy.js';
import { seenUntil } from './seen-until.js';
import { afterContact, timedStep, type OutreachFrame, type TimedStep } from './outreach-times.js';

/** A contact of ours since a session was missed, about it or about none. */
export interface OutreachContact {
  readonly id: string;
  /** When, epoch ms. */
  readonly at: number;
  readonly topics: readonly ContactTopic[];
}

/** One step of getting in touch, and where it stands as of a moment. Instants in epoch ms. */
export interface OutreachStanding extends TimedStep {
  /**
   * Done by a contact; open, the one whose turn it is, to be done from `from` on; waiting for the one before it; passed
   * with the session; fallen into an agreed pause; or one more than the policy allows.
   */
  readonly state: 'done' | 'open' | 'waiting' | 'passed' | 'paused' | 'enough';
  /** The contact that did it; null while none has. */
  readonly doneBy: OutreachContact | null;
  /** The late contact from which its time is counted; null where the policy's own time holds. */
  readonly countedFrom: OutreachContact | null;
  /** The agreed pause that it falls into; null for none. */
  readonly pauseId: string | null;
}

/** Getting in touch after one missed session, as of a moment. */
export interface OutreachProgress {
  /** Every step of the policy, in order: contacts, then what a person decides. */
  readonly steps: readonly OutreachStanding[];
  /** Our contacts since, the first one first. */
  readonly contacts: readonly OutreachContact[];
  /** Whether the client wants to hear nothing of a missed session. */
  readonly isUnwanted: boolean;
}

/** The missed session, and by which rule there is outreach after it. */
export interface OutreachAbout extends OutreachFrame {
  readonly sessionId: string;
  readonly episodeId: string;
  readonly outreach: OutreachRule;
  readonly asOf: number;
}

/** What there is to know of a missed session, and of a moment, to say how far getting in touch has come. */
export function aboutMiss(
  { sessionId, episodeId }: OutcomeAssessment,
  session: Session,
  { outreach, lateness }: AttendancePolicy,
  moment: Pick<OutreachAbout, 'holidays' | 'asOf'>,
): OutreachAbout {
  const start = toMs(session.start);
  const hasJoined = session.presence?.clientJoinedAt !== undefined;
  return {
    ...moment,
    sessionId,
    episodeId,
    outreach,
    start,
    end: toMs(session.end),
    hereUntil: hasJoined ? start : seenUntil(session, lateness),
    timeZone: session.timeZone,
  };
}

/** What of the record says how far getting in touch has come; nothing in it is later than the moment. */
export type OutreachRecord = Pick<CareRecord, 'client' | 'contacts' | 'pauses'>;

/** Topics of messages that are about something else: a message of these alone looks for nobody. */
const ABOUT_ELSE: ReadonlySet<ContactTopic> = new Set([
  'welcome',
  'session-reminder',
  'session-limits',
  'questionnaire',
  'ending',
]);

/** Whether a message may have been about a missed session: any but one that says it was about something else alone. */
export function mayBeAboutMiss(topics: readonly ContactTopic[]): boolean {
  return topics.length === 0 || topics.some((topic) => !ABOUT_ELSE.has(topic));
}

/** Our messages and calls about a session or about none, from an instant on, the first one first. */
export function outreachContacts(
  { contacts = [] }: OutreachRecord,
  about: Pick<OutreachAbout, 'sessionId' | 'episodeId' | 'start'>,
): OutreachContact[] {
  return contacts
    .filter(({ direction, episodeId, sessionId, topics = [], at }) => {
      const isOurs = direction === 'to-client' && (episodeId ?? about.episodeId) === about.episodeId;
      const isOfSession = (sessionId ?? about.sessionId) === about.sessionId;
      return isOurs && isOfSession && mayBeAboutMiss(topics) && toMs(at) >= about.start;
    })
    .map(({ id, at, topics = [] }) => ({ id, at: toMs(at), topics }))
    .sort((a, b) => a.at - b.at || byText(a.id, b.id));
}

/** The agreed pause that an instant falls into, and when it is over; the last to end of several. */
function pauseAt(
  { pauses = [] }: OutreachRecord,
  { episodeId }: OutreachAbout,
  at: number,
): { readonly id: string; readonly until: number } | null {
  const found = pauses
    .filter((pause) => pause.episodeId === episodeId)
    .map(({ id, from, until, endedAt }) => {
      const end = endedAt ?? until;
      return { id, from: toMs(from), until: end === undefined ? Infinity : toMs(end) };
    })
    .filter(({ from, until }) => from <= at && at < until)
    .sort((a, b) => (a.until === b.until ? byText(a.id, b.id) : b.until - a.until));
  return found[0] ?? null;
}

/** The contact before a step: made, or at the earliest when the step before it can still be done. */
interface Before {
  readonly timed: TimedStep;
  readonly at: number;
  readonly contact: OutreachContact | null;
}

/** When a step's turn comes: as the policy says, and after a late contact as long after it as between the two steps. */
function turnOf(
  timed: TimedStep,
  before: Before | null,
  about: OutreachAbout,
): Pick<OutreachStanding, 'from' | 'dueAt' | 'countedFrom'> {
  const isLate = before !== null && before.at > before.timed.dueAt;
  const from = isLate ? afterContact(before.at, [before.timed, timed], about) : timed.from;
  if (!isLate || from <= timed.from) return { from: timed.from, dueAt: timed.dueAt, countedFrom: null };
  const dueAt = timed.step.after === 'end-of-day' ? endOfDay(from, about.timeZone) : from;
  return { from, dueAt, countedFrom: before.contact };
}

/** Steps in their order: "I am here", then the other contacts by when they are due, then what a person decides. */
function inOrder({ outreach, ...frame }: OutreachAbout): {
  readonly here: readonly TimedStep[];
  readonly contacts: readonly TimedStep[];
  readonly reviews: readonly TimedStep[];
} {
  const timed = outreach.steps.map((step) => timedStep(step, frame)).sort((a, b) => a.dueAt - b.dueAt);
  return {
    here: timed.filter(({ isHere }) => isHere),
    contacts: timed.filter(({ isHere, step }) => !isHere && step.step !== 'review'),
    reviews: timed.filter(({ step }) => step.step === 'review'),
  };
}

/**
 * How far getting in touch has come after a missed session: what was done by which contact, whose turn it is and from
 * when, and what waits.
 *
 * The contacts are a sequence. Each contact does the first step that is not done; "I am here" only while a client who
 * joins can still be seen, for then its moment has passed. One step is open at a time and the others wait for it. After a contact that was
 * later than the policy asks the next one comes as long after it as the policy puts between the two. What a person
 * decides comes when no contact is owed any more: all made, as many as are allowed, or none that may be made.
 */
export function outreachProgress(about: OutreachAbout, record: OutreachRecord): OutreachProgress {
  const { asOf, hereUntil, outreach } = about;
  const contacts = outreachContacts(record, about);
  const isUnwanted = hasOptedOut(record.client, 'missed-session');
  const canWrite = !isUnwanted && agreementFor(record.client, 'missed-session') !== undefined;
  const steps: OutreachStanding[] = [];
  const { here, contacts: others, reviews } = inOrder(about);
  let made = 0;
  let left = outreach.maxContacts - contacts.length;
  let done: Before | null = null;
  let before: Before | null = null;
  let isOwed = false;
  // Whether anybody said "I am here" delays nothing that comes after the session.
  for (const group of [here, others]) {
    [done, before, isOwed] = [null, null, false];
    for (const timed of group) {
      const turn = turnOf(timed, before, about);
      const pause = pauseAt(record, about, turn.from);
      const next = contacts[made];
      const until = Math.min(timed.isHere ? hereUntil : Infinity, pause?.until ?? Infinity);
      if (next !== undefined && next.at < until) {
        made += 1;
        done = before = { timed, at: next.at, contact: next };
        steps.push({ ...timed, ...turn, state: 'done', doneBy: next, pauseId: null });
        continue;
      }
      const standing = { ...timed, ...turn, doneBy: null, pauseId: pause?.id ?? null };
      if (timed.isHere && (hereUntil <= asOf || hereUntil <= turn.from))
        steps.push({ ...standing, state: 'passed' });
      else if (pause !== null) steps.push({ ...standing, state: 'paused' });
      else if (left <= 0) steps.push({ ...standing, state: 'enough' });
      else {
        steps.push({ ...standing, state: isOwed ? 'waiting' : 'open' });
        left -= 1;
        isOwed = true;
        // What cannot be sent is late for nobody.
        before = { timed, at: canWrite ? Math.max(turn.dueAt, asOf) : turn.dueAt, contact: null };
      }
    }
  }
  const isWaiting = isOwed && canWrite;
  for (const timed of reviews) {
    const turn = turnOf(timed, isWaiting ? before : done, about);
    const pause = pauseAt(record, about, turn.from);
    const state = pause !== null ? 'paused' : isWaiting ? 'waiting' : 'open';
    steps.push({ ...timed, ...turn, state, doneBy: null, pauseId: pause?.id ?? null });
  }
  return { steps, contacts, isUnwanted };
}
