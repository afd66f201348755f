import type { EvidenceRef, Reason } from '../care-record/evidence.js';
import type { ContactPurpose } from '../care-record/client.js';
import type { EndingKind } from '../care-record/episode.js';
import { byText } from '../internal/by-text.js';
import { hasDiedIn } from '../care-record/has-died.js';
import { toMs } from '../internal/instant.js';
import { pausesNow } from './agreed-pauses.js';
import type { ChecklistItem } from './checklist-item.js';
import type { ChecklistRule } from './checklist-rule.js';
import { isAfter, isHeld, plannedSessions, type EpisodeFacts } from './episode-facts.js';
import type { Instance } from './instance.js';
import type { NotApplicableRule } from './not-applicable-rule.js';
import { answersOf, awaitedSince, outreachOverBy, outreachRestsBy } from './outreach-after.js';

/** What makes an item not applicable; null where nothing does. */
type Because = Pick<Reason, 'evidence' | 'inputs'> | null;

const because = (evidence: readonly EvidenceRef[], inputs: Reason['inputs'] = {}): Because => ({
  evidence,
  inputs,
});
/** What is shown makes it so; nothing shown does not. */
const becauseOf = (evidence: readonly EvidenceRef[]): Because =>
  evidence.length === 0 ? null : because(evidence);
const sessionRef = (id: string): EvidenceRef => ({ kind: 'sessions', id });
const clientRef = (id: string, part: string): EvidenceRef => ({ kind: 'client', id, part });

/** Endings without a last session together: there is nothing to do together any more. */
const ENDED_APART: ReadonlySet<EndingKind> = new Set<EndingKind>(['unplanned', 'did-not-start']);

/** The rules by which the record makes an item not applicable. */
const RULES: {
  readonly [rule in NotApplicableRule]: (facts: EpisodeFacts, instance: Instance) => Because;
} = {
  'involvement-not-wanted': ({ seen }) => {
    const wishes = [...(seen.client.involvementWishes ?? [])].sort((a, b) => toMs(a.at) - toMs(b.at));
    const latest = wishes.at(-1);
    if (latest === undefined || latest.value === 'welcome') return null;
    return because([clientRef(seen.client.id, 'involvementWishes')], {
      wish: latest.value,
      at: new Date(toMs(latest.at)),
    });
  },
  'first-session-held': ({ comers }) => {
    const first = comers.find(isHeld);
    return first === undefined ? null : because([sessionRef(first.session.id)]);
  },
  'no-limit-known': ({ credits, episode }) =>
    credits.limited || plannedSessions(episode) !== null ? null : because([]),
  'check-ins-not-agreed': ({ seen }) => {
    const { contactAgreements = [] } = seen.client;
    const isAgreed = contactAgreements.some(
      ({ endedAt, purposes }) => endedAt === undefined && purposes.includes('check-ins'),
    );
    return contactAgreements.length > 0 && !isAgreed
      ? because([clientRef(seen.client.id, 'contactAgreements')])
      : null;
  },
  'opted-out': ({ seen }, { session }) => {
    const purpose: ContactPurpose = session === null ? 'check-ins' : 'missed-session';
    const isOut = (seen.client.optOuts ?? []).some(
      (one) => one.endedAt === undefined && (one.purpose === 'all' || one.purpose === purpose),
    );
    return isOut ? because([clientRef(seen.client.id, 'optOuts')], { purpose }) : null;
  },
  'no-credit-lost': (_, { session }) =>
    session !== null && session.assessment.creditsUsed === 0
      ? because([sessionRef(session.session.id)])
      : null,
  'safety-comes-first': ({ safety }) =>
    safety.open.length === 0 ? null : because(safety.open.flatMap(({ reason }) => reason.evidence)),
  'waits-for-a-decision': (_, { session }) =>
    session?.assessment.provisional === true ? because([sessionRef(session.session.id)]) : null,
  'booking-not-open': ({ booking }) =>
    booking.route === 'self-service' ? null : because(booking.reasons.flatMap(({ evidence }) => evidence)),
  'already-moved': ({ sessions }, { session }) => {
    const id = session?.session.id;
    const moved = sessions.find((one) => one.session.replaces === id && one.session.id !== id);
    return moved === undefined ? null : because([sessionRef(moved.session.id)]);
  },
  'in-touch-again': (facts, instance) =>
    becauseOf(answersOf(facts, instance).map(({ evidence }) => evidence)),
  'outcome-awaited': (facts, instance) => becauseOf(awaitedSince(facts, instance)),
  'came-late': (_, { session }) =>
    session?.assessment.outcome === 'attended-late' || session?.assessment.outcome === 'arrived-too-late'
      ? because([sessionRef(session.session.id)])
      : null,
  'was-held': (_, { session }) =>
    session !== null && isHeld(session) ? because([sessionRef(session.session.id)]) : null,
  'missed-again': ({ latestMiss }, { session }) =>
    latestMiss === null || session === null || !isAfter(latestMiss, session)
      ? null
      : because([sessionRef(latestMiss.session.id)], { start: new Date(latestMiss.start) }),
  'exception-agreed': (_, { session }) =>
    session?.assessment.exceptionAgreed === true
      ? because([{ ...sessionRef(session.session.id), part: 'exception' }])
      : null,
  'next-session-booked': ({ comers, asOf }) => {
    const next = comers.find(({ start, assessment }) => start >= asOf && assessment.outcome === 'scheduled');
    return next === undefined
      ? null
      : because([sessionRef(next.session.id)], { start: new Date(next.start) });
  },
  'outreach-over': (facts, instance) => becauseOf(outreachOverBy(facts, instance)),
  'outreach-rests': (facts, instance) => becauseOf(outreachRestsBy(facts, instance)),
  'agreed-pause': (facts) => becauseOf(pausesNow(facts)),
  'later-session-held': ({ comers, asOf }, { session }) => {
    const later = comers.find(
      (one) => isHeld(one) && session !== null && isAfter(one, session) && one.end <= asOf,
    );
    return later === undefined
      ? null
      : because([sessionRef(later.session.id)], { start: new Date(later.start) });
  },
  'ended-apart': ({ episode: { id, ending } }) =>
    ending !== undefined && ENDED_APART.has(ending.kind)
      ? because([{ kind: 'episodes', id, part: 'ending' }], { ending: ending.kind })
      : null,
  'no-earlier-session': ({ comers }, { since }) =>
    comers.some((one) => isHeld(one) && one.start < since) ? null : because([]),
};

/**
 * Once the episode has ended, what is undone no longer applies, but for what the ending itself asks for. A death stands
 * in one episode and ends all of them.
 */
function afterTheEnd({ episode, seen }: EpisodeFacts, { due }: ChecklistItem): Reason<ChecklistRule> | null {
  const diedIn = seen.episodes.filter(hasDiedIn).map(({ id }) => id);
  if (diedIn.length > 0) {
    const evidence = diedIn.sort(byText).map((id): EvidenceRef => ({ kind: 'episodes', id, part: 'ending' }));
    return { rule: 'checklist.client-died', evidence, inputs: {} };
  }
  if (episode.ending === undefined) return null;
  const evidence: EvidenceRef[] = [{ kind: 'episodes', id: episode.id, part: 'ending' }];
  if (due === 'ending-in-sight' || due === 'after-a-miss-or-ending') return null;
  const inputs = { endedAt: new Date(toMs(episode.ending.at)) };
  return { rule: 'checklist.episode-ended', evidence, inputs };
}

/** Why the record makes an item not applicable; null where it does not. */
export function notApplicableBy(
  item: ChecklistItem,
  facts: EpisodeFacts,
  instance: Instance,
): Reason<ChecklistRule> | null {
  const ended = afterTheEnd(facts, item);
  if (ended !== null) return ended;
  for (const rule of item.notApplicableWhen ?? []) {
    const found = RULES[rule](facts, instance);
    if (found !== null) return { rule: `checklist.${rule}`, ...found };
  }
  return null;
}
