import type { OutcomeAssessment } from '../attendance-policy/outcome-assessment.js';
import { essentialClauses } from '../attendance-policy/essential-clauses.js';
import { listPolicyClauses } from '../attendance-policy/policy-clauses.js';
import { seenUntil } from '../attendance-policy/seen-until.js';
import { toMs } from '../internal/instant.js';
import { compose, part, partWith, passage, type Composition } from './composition.js';
import { fewCredits } from './few-credits.js';
import { policyFor, sessionOf, type MessageFacts } from './message-facts.js';
import type { MessagePart } from './message-part.js';
import { isOf } from './replies.js';
import { aboutCreditsLeft, aboutNotice, isOpenUntilStart, policyLink } from './passages.js';

/** Whether a session is booked and has not begun. */
export function isAhead({ asOf }: MessageFacts, { outcome, start }: OutcomeAssessment): boolean {
  return outcome === 'scheduled' && toMs(start) > asOf;
}

/** Whether the client has been to a session of the episode. */
export function hasAttended({ outcomes }: MessageFacts): boolean {
  return outcomes.some(({ outcome }) => outcome === 'attended' || outcome === 'attended-late');
}

/** A word of welcome before the first session. */
export function composeWelcome(facts: MessageFacts, session: OutcomeAssessment): Composition | null {
  const policy = policyFor(facts, session);
  if (policy === null || !isAhead(facts, session) || hasAttended(facts)) return null;
  const { words, seen } = facts;
  const { start } = session;
  const hasAnswered = (seen.measures ?? []).some(isOf(facts.episode.id));
  const questionnaire = partWith('welcome.questionnaire', 'questionnaireLink', words.questionnaireLink);
  return compose(
    { session, usefulUntil: toMs(start), discreet: [part('discreet.when', { start })] },
    passage(part('welcome.thanks'), part('welcome.when', { start }), part('welcome.what-to-expect')),
    passage(...(seen.client.newToThis === true ? [part('welcome.new-to-this')] : [])),
    passage(...(hasAnswered ? [] : questionnaire)),
    aboutNotice(facts, session, policy),
    passage(part('questions-welcome')),
  );
}

/** A reminder of a session: when it is, until when it can be cancelled, and what is left. */
export function composeReminder(facts: MessageFacts, session: OutcomeAssessment): Composition | null {
  const policy = policyFor(facts, session);
  if (policy === null || !isAhead(facts, session)) return null;
  const { start, deadline } = session;
  const isChangeable = deadline !== null && toMs(deadline) > facts.asOf;
  const changeable = (until: Date): MessagePart =>
    isOpenUntilStart(until, start)
      ? part('discreet.change-until-start')
      : part('discreet.change-until', { deadline: until });
  return compose(
    {
      session,
      usefulUntil: toMs(start),
      discreet: [part('discreet.when', { start }), ...(isChangeable ? [changeable(deadline)] : [])],
    },
    passage(part('reminder.when', { start })),
    passage(...partWith('join-link', 'joinLink', facts.words.joinLink)),
    aboutNotice(facts, session, policy),
    aboutCreditsLeft(facts),
  );
}

/** "I am here", while a session is on and the client has not joined. */
export function composeIAmHere(facts: MessageFacts, session: OutcomeAssessment): Composition | null {
  const { outcome, start, end } = session;
  const isOpen = outcome === 'scheduled' || outcome === 'no-show';
  const isOn = toMs(start) <= facts.asOf && facts.asOf < toMs(end);
  const hasJoined = sessionOf(facts, session).presence?.clientJoinedAt !== undefined;
  const policy = policyFor(facts, session);
  if (policy === null || !isOpen || !isOn || hasJoined) return null;
  const until = seenUntil(sessionOf(facts, session), policy.lateness);
  if (until <= facts.asOf) return null;
  const last = new Date(until);
  const joining =
    until < toMs(end)
      ? part('here.join-until', { until: last })
      : part('here.join-any-time', { until: last });
  return compose(
    { session, usefulUntil: until, discreet: [part('discreet.here', { until: last })] },
    passage(part('here.i-am-here', { start }), joining),
    passage(...partWith('join-link', 'joinLink', facts.words.joinLink)),
    passage(part('here.short-reply')),
  );
}

/** How many sessions are left, once they are few. */
export function composeCreditsLeft(facts: MessageFacts): Composition | null {
  const few = fewCredits(facts);
  if (few === null || few.since === null) return null;
  return compose(
    { evidence: few.evidence, discreet: [part('discreet.note')] },
    aboutCreditsLeft(facts),
    passage(part('credits.plan-together')),
  );
}

/** The policy in plain words: what matters most, or the whole of it. */
export function composePolicy(facts: MessageFacts, session: OutcomeAssessment | null): Composition | null {
  const policy = policyFor(facts, session);
  if (policy === null) return null;
  const isWhole = facts.context.policyDetail === 'whole';
  const said = isWhole ? listPolicyClauses(policy) : essentialClauses(policy);
  const clauses = said.map(({ rule, inputs }) => part(rule, inputs));
  return compose(
    { session, discreet: [part('discreet.note')] },
    passage(part('policy-intro'), ...clauses),
    policyLink(facts),
    passage(part('questions-welcome')),
  );
}
