import {
  answersTo,
  awaitedAfter,
  repliesTo,
  type AnswersFrom,
  type Sign,
} from '../attendance-policy/answers.js';
import type { OutcomeAssessment } from '../attendance-policy/outcome-assessment.js';
import {
  aboutMiss,
  outreachContacts,
  outreachProgress,
  type OutreachAbout,
  type OutreachStanding,
} from '../attendance-policy/outreach-progress.js';
import type { OutreachStep } from '../attendance-policy/outreach-rule.js';
import { timedStep } from '../attendance-policy/outreach-times.js';
import type { Contact } from '../care-record/contact.js';
import type { EvidenceRef } from '../care-record/evidence.js';
import { byText } from '../internal/by-text.js';
import { toMs } from '../internal/instant.js';
import { own, type EpisodeFacts } from './episode-facts.js';
import type { Instance } from './instance.js';

/** The session of a list, and the outreach that its policy asks for after it; null where it does not. */
function aboutOf(facts: EpisodeFacts, { session }: Instance): OutreachAbout | null {
  const ref = session?.assessment.policy;
  const policy = facts.policies.find(({ id, version }) => id === ref?.id && version === ref.version);
  if (session === null || policy === undefined) return null;
  return aboutMiss(session.assessment, session.session, policy, facts);
}

/** When the policy of a session asks for a step of outreach after it; null where it does not. */
export function stepAt(facts: EpisodeFacts, instance: Instance, wanted: OutreachStep['step']): number | null {
  const about = aboutOf(facts, instance);
  const step = about?.outreach.steps.find((one) => one.step === wanted);
  return about === null || step === undefined ? null : timedStep(step, about).dueAt;
}

const isFollowUp = (step: OutreachStep['step']): boolean =>
  step === 'follow-up' || step === 'second-follow-up';

/** The outreach after a session, where its policy asks for one. */
function stepsOf(
  about: OutreachAbout | null,
  { seen }: EpisodeFacts,
  more: readonly Contact[] = [],
): readonly OutreachStanding[] {
  if (about === null) return [];
  return outreachProgress(about, { ...seen, contacts: [...(seen.contacts ?? []), ...more] }).steps;
}

/** The contacts that were follow-ups after a missed session: what came before them was the first word. */
export function followUpsMade(facts: EpisodeFacts, instance: Instance): Contact[] {
  const steps = stepsOf(aboutOf(facts, instance), facts);
  const ids = new Set(steps.flatMap(({ step, doneBy }) => (isFollowUp(step.step) ? [doneBy?.id] : [])));
  return own(facts.seen.contacts, facts).filter(({ id }) => ids.has(id));
}

/** What a person says they did, where no contact shows it. */
function saidToBeDone({ seen, episode }: EpisodeFacts, at: number): Contact {
  const clientId = seen.client.id;
  return {
    id: '',
    clientId,
    episodeId: episode.id,
    direction: 'to-client',
    channel: 'app',
    at: new Date(at),
  };
}

/** The follow-up that comes next: the one whose turn it is, or that waits for its turn. */
function nextFollowUp(steps: readonly OutreachStanding[]): OutreachStanding | undefined {
  return steps.find(({ step, state }) => isFollowUp(step.step) && (state === 'open' || state === 'waiting'));
}

/**
 * When the client is followed up while there is no answer: from when, in the future while it is not due, and overdue
 * when the step after it would be due by the policy.
 */
export function followUpTimes(
  facts: EpisodeFacts,
  instance: Instance,
  doneAt: number | null,
): { readonly from: number | null; readonly overdueFrom: number | null } {
  const about = aboutOf(facts, instance);
  let steps = stepsOf(about, facts);
  const first = nextFollowUp(steps);
  if (doneAt !== null && first?.state === 'open' && first.from <= doneAt)
    steps = stepsOf(about, facts, [saidToBeDone(facts, doneAt)]);
  const next = nextFollowUp(steps);
  if (next === undefined) return { from: null, overdueFrom: null };
  // What waits is not due, even where the one before it is due now.
  const from = next.state === 'waiting' ? Math.max(next.from, facts.asOf + 1) : next.from;
  const later = steps.slice(steps.indexOf(next) + 1).map(({ step }) => stepAt(facts, instance, step.step));
  return { from, overdueFrom: later.find((at) => at !== null && at > from) ?? null };
}

/** Our messages and calls from an instant on. */
export function contactsMade(facts: EpisodeFacts, since: number): Contact[] {
  return own(facts.seen.contacts, facts).filter(
    ({ direction, at }) => direction === 'to-client' && toMs(at) >= since,
  );
}

/** What is found about the session of a list; nothing where it is about the episode as a whole. */
function ofSession<Found>(
  { seen, episode, attendance: { outcomes } }: EpisodeFacts,
  { session }: Instance,
  find: (assessment: OutcomeAssessment, from: AnswersFrom) => Found[],
): Found[] {
  return session === null ? [] : find(session.assessment, { seen, episode, outcomes });
}

/** What shows the client in touch since a session was missed or given up late, the first sign first. */
export function answersOf(facts: EpisodeFacts, instance: Instance): Sign[] {
  return ofSession(facts, instance, answersTo);
}

/** Where the client had a word with us since, the first one first. */
export function wordsOf(facts: EpisodeFacts, instance: Instance): Sign[] {
  return ofSession(facts, instance, repliesTo);
}

/** Later sessions of which nobody has recorded what became. */
export function awaitedSince(facts: EpisodeFacts, instance: Instance): EvidenceRef[] {
  const awaited = ofSession(facts, instance, awaitedAfter);
  return awaited.map(({ sessionId }) => ({ kind: 'sessions', id: sessionId }));
}

/** Our messages and calls since a session was missed or given up late, about it or about none in particular. */
export function contactsAbout(facts: EpisodeFacts, { about, since }: Instance): Contact[] {
  const made = outreachContacts(facts.seen, {
    sessionId: about.id,
    episodeId: facts.episode.id,
    start: since,
  });
  const ids = new Set(made.map(({ id }) => id));
  return own(facts.seen.contacts, facts).filter(({ id }) => ids.has(id));
}

/** Whether a contact is still owed: its turn has come, or it waits for the one before it. */
function isContactOwed(steps: readonly OutreachStanding[]): boolean {
  return steps.some(({ step, state }) => step.step !== 'review' && (state === 'open' || state === 'waiting'));
}

/**
 * What shows that getting in touch after a missed session is over while nobody has answered: the contacts, where the
 * policy asks for no more of them; the session, where it is time for a person to decide. Nothing while it goes on.
 */
export function outreachOverBy(facts: EpisodeFacts, instance: Instance): EvidenceRef[] {
  const about = aboutOf(facts, instance);
  if (about === null || instance.session?.assessment.outcome !== 'no-show') return [];
  if (answersOf(facts, instance).length > 0) return [];
  const { steps, contacts } = outreachProgress(about, facts.seen);
  const isToDecide = steps.some(
    ({ step, state, from }) => step.step === 'review' && state === 'open' && from <= facts.asOf,
  );
  if (!isToDecide && (isContactOwed(steps) || contacts.length === 0)) return [];
  const made = contacts.map(({ id }): EvidenceRef => ({ kind: 'contacts', id }));
  return made.length > 0 ? made : [instance.about];
}

/** The agreed pauses into which all that is left of getting in touch after a missed session falls; none while it goes on. */
export function outreachRestsBy(facts: EpisodeFacts, instance: Instance): EvidenceRef[] {
  const steps = stepsOf(aboutOf(facts, instance), facts);
  if (isContactOwed(steps)) return [];
  const contacts = steps.filter(({ step }) => step.step !== 'review');
  const ids = new Set(contacts.flatMap(({ pauseId }) => (pauseId === null ? [] : [pauseId])));
  return [...ids].sort(byText).map((id): EvidenceRef => ({ kind: 'pauses', id }));
}
