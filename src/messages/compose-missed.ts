import { awaitedAfter, repliesTo } from '../attendance-policy/answers.js';
import type { OutcomeAssessment } from '../attendance-policy/outcome-assessment.js';
import type { AttendancePolicy } from '../attendance-policy/policy.js';
import type { SessionOutcome } from '../attendance-policy/session-outcome.js';
import type { Contact } from '../care-record/contact.js';
import type { Reason } from '../care-record/evidence.js';
import type { CancellationReason } from '../care-record/session-reason.js';
import {
  compose,
  part,
  partWith,
  passage,
  reason,
  sessionEvidence,
  type Composition,
  type Passage,
} from './composition.js';
import { policyFor, sessionOf, type MessageFacts } from './message-facts.js';
import {
  aboutBooking,
  aboutCredit,
  aboutExceptions,
  noticeClauses,
  policyLink,
  fellAwayAt,
  urgentHelp,
} from './passages.js';
import type { MessagePartId } from './message-part.js';
import type { WithheldRule } from './message-rule.js';
import { contactsSince, isWordAbout } from './replies.js';

/** Reasons for which a word of sympathy comes before anything else. */
const HARD_TIMES: ReadonlySet<CancellationReason | undefined> = new Set([
  'illness',
  'medical-emergency',
  'accident',
  'bereavement',
  'caring',
]);

/** Channels on which something is written. */
const WRITTEN: ReadonlySet<Contact['channel']> = new Set(['email', 'sms', 'app', 'post']);

/** What the first sentence says, by what became of a session that was given up late or could not be held any more. */
export const LATE_THANKS: { readonly [outcome in SessionOutcome]?: MessagePartId } = {
  'late-cancel': 'late-cancel.thanks',
  'late-reschedule': 'late-cancel.moved',
  'arrived-too-late': 'late-cancel.came-too-late',
};

/** How cancelling works, said again; not where somebody is still to decide, nor where an exception was agreed. */
function howCancellingWorks(
  facts: MessageFacts,
  { outcome, provisional, exceptionAgreed }: OutcomeAssessment,
  policy: AttendancePolicy,
): Passage[] {
  if (provisional || exceptionAgreed) return [];
  // Notice is of no help to somebody who came.
  const isOfUse = outcome !== 'arrived-too-late';
  const notice = isOfUse ? [passage(part('late-cancel.next-time')), noticeClauses(policy)] : [];
  return [...notice, policyLink(facts)];
}

/** A late cancellation, in the guide's order: the person, the credit, another time, the policy. */
export function composeLateCancellation(facts: MessageFacts, session: OutcomeAssessment): Composition | null {
  const { outcome, start } = session;
  const policy = policyFor(facts, session);
  const thanks = LATE_THANKS[outcome];
  if (policy === null || thanks === undefined) return null;
  const isHard = HARD_TIMES.has(sessionOf(facts, session).cancellation?.reason);
  const credit = aboutCredit(facts, session, false);
  return compose(
    { session },
    passage(part(thanks, { start }), ...(isHard ? [part('late-cancel.hard-time')] : [])),
    credit,
    aboutExceptions(policy, credit),
    aboutBooking(facts),
    ...howCancellingWorks(facts, session, policy),
  );
}

/**
 * That the client has been in touch since: what follows is a conversation, and needs no template. Or that they may have
 * come since: nobody has recorded yet what became of a later session.
 */
function answered(facts: MessageFacts, session: OutcomeAssessment): Reason<WithheldRule>[] {
  const [answer] = repliesTo(session, facts);
  if (answer !== undefined) return [reason('message.answered', [answer.evidence])];
  const awaited = awaitedAfter(session, facts).map(sessionEvidence);
  return awaited.length === 0 ? [] : [reason('message.outcome-awaited', awaited)];
}

/** The first word after a session that the client did not attend: the person only, and never the credit. */
export function composeMissed(facts: MessageFacts, session: OutcomeAssessment): Composition | null {
  if (session.outcome !== 'no-show') return null;
  const { start } = session;
  return compose(
    { session, against: answered(facts, session) },
    passage(part('missed.reach-out', { start }), part('missed.check-in')),
    aboutCredit(facts, session, true),
    aboutBooking(facts),
    passage(part('missed.no-need-to-explain')),
    urgentHelp(facts),
  );
}

/** What follows where nobody has answered; as the first word it is one, without the credit. */
export function composeFollowUp(
  facts: MessageFacts,
  session: OutcomeAssessment,
  isSecond: boolean,
): Composition | null {
  const policy = policyFor(facts, session);
  if (policy === null || session.outcome !== 'no-show') return null;
  const { seen, episode, words } = facts;
  const { start } = session;
  const since = fellAwayAt(session);
  const made = contactsSince(seen, episode.id, since).filter(isWordAbout(session.sessionId));
  const isFirst = made.length === 0;
  const hasWritten = made.some(({ channel }) => WRITTEN.has(channel));
  const credit = aboutCredit(facts, session, isFirst);
  const opening = isFirst
    ? passage(part('missed.reach-out', { start }), part('missed.check-in'))
    : passage(part(hasWritten ? 'follow-up.not-heard' : 'follow-up.not-reached', { start }));
  const offer = isSecond
    ? passage(
        part('second-follow-up.door-open'),
        part('second-follow-up.other-support'),
        ...partWith('second-follow-up.signpost', 'signposting', words.signposting),
      )
    : passage(part('follow-up.what-would-help'));
  return compose(
    { session, against: answered(facts, session) },
    opening,
    credit,
    aboutExceptions(policy, credit),
    aboutBooking(facts),
    offer,
    urgentHelp(facts),
  );
}
