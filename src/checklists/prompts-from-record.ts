import type { EvidenceRef } from '../care-record/evidence.js';
import { byText } from '../internal/by-text.js';
import { toMs } from '../internal/instant.js';
import { isHeld, own, type EpisodeFacts, type SessionFact } from './episode-facts.js';
import type { Because, PromptRules } from './prompt-rule.js';
import { isAcknowledged, openFeedback } from './work-facts.js';

const sessionsAs = (sessions: readonly SessionFact[]): EvidenceRef[] =>
  sessions.map(({ session }) => ({ kind: 'sessions', id: session.id }));
const episodeAs = ({ episode }: EpisodeFacts, part: string): EvidenceRef[] => [
  { kind: 'episodes', id: episode.id, part },
];
const clientAs = ({ seen }: EpisodeFacts, part: string): EvidenceRef[] => [
  { kind: 'client', id: seen.client.id, part },
];
/** What a judgement from absence rests on: nothing, and what would lift it. */
const absent = (what: string, more: Because['inputs'] = {}): Because[] => [
  { evidence: [], inputs: { ...more, absent: what } },
];
const idsAs = (kind: EvidenceRef['kind'], facts: readonly { readonly id: string }[]): EvidenceRef[] =>
  facts
    .map(({ id }) => id)
    .sort(byText)
    .map((id) => ({ kind, id }));

/** The sessions before the first one that was held. */
function beforeStart({ sessions }: EpisodeFacts): readonly SessionFact[] {
  const first = sessions.findIndex(isHeld);
  return first === -1 ? sessions : sessions.slice(0, first);
}

/** The client's other episodes that began before this one, the latest first. */
function earlierEpisodes({ seen, episode }: EpisodeFacts) {
  const openedAt = toMs(episode.openedAt);
  return seen.episodes
    .filter((one) => one.id !== episode.id && toMs(one.openedAt) < openedAt)
    .sort((a, b) => toMs(b.openedAt) - toMs(a.openedAt) || byText(a.id, b.id));
}

function fewerThan(sessions: readonly SessionFact[], atLeast: number): Because[] {
  if (sessions.length < atLeast) return [];
  return [{ evidence: sessionsAs(sessions), inputs: { count: sessions.length } }];
}

/** What the client's history, plans and wishes say. */
export const PROMPTS_FROM_RECORD: PromptRules = {
  'reason-for-booking': (facts) =>
    facts.episode.reasonForBooking === undefined
      ? []
      : [{ evidence: episodeAs(facts, 'reasonForBooking'), inputs: {} }],
  'no-reason-given': ({ episode }) =>
    episode.reasonForBooking === undefined ? absent('episodes.reasonForBooking') : [],
  'safety-first': ({ safety }) => {
    const evidence = safety.open.flatMap(({ reason }) => reason.evidence);
    return safety.open.length === 0 ? [] : [{ evidence, inputs: { open: safety.open.length } }];
  },
  'earlier-ending': (facts) =>
    earlierEpisodes(facts).flatMap(({ id, ending }) =>
      ending?.kind === 'unplanned'
        ? [
            {
              evidence: [{ kind: 'episodes', id, part: 'ending' }],
              inputs: { at: new Date(toMs(ending.at)) },
            },
          ]
        : [],
    ),
  'earlier-episode': (facts) =>
    earlierEpisodes(facts)
      .slice(0, 1)
      .map(({ id, openedAt }) => ({
        evidence: [{ kind: 'episodes', id }],
        inputs: { at: new Date(toMs(openedAt)) },
      })),
  'new-to-this': (facts) =>
    facts.seen.client.newToThis === true && earlierEpisodes(facts).length === 0
      ? [{ evidence: clientAs(facts, 'newToThis'), inputs: { newToThis: true } }]
      : [],
  'moved-before-start': (facts) =>
    fewerThan(
      beforeStart(facts).filter(({ assessment }) => MOVED.has(assessment.outcome)),
      facts.rules.movesBeforeStart,
    ),
  'missed-before-start': (facts) =>
    fewerThan(
      beforeStart(facts).filter(({ assessment }) => assessment.run === 'counts' && !assessment.provisional),
      1,
    ),
  'sessions-left': ({ credits }) => {
    if (credits.allowances.length === 0) return [];
    const ids = [...new Set(credits.allowances.map(({ allowanceId }) => allowanceId))];
    const evidence = ids.map((id): EvidenceRef => ({ kind: 'allowances', id }));
    const inputs = { left: credits.left, held: credits.held };
    return [
      credits.held > 0
        ? { rule: 'prompt.sessions-left-besides-booked', evidence, inputs }
        : { evidence, inputs },
    ];
  },
  'employer-funded': ({ seen }) => {
    const funded = (seen.allowances ?? []).filter(({ source }) => source === 'employer');
    return funded.length === 0 ? [] : [{ evidence: idsAs('allowances', funded), inputs: {} }];
  },
  coaching: (facts) => [
    { evidence: episodeAs(facts, 'service'), inputs: { service: facts.episode.service } },
  ],
  'tasks-not-done': (facts) => {
    const { seen, episode } = facts;
    const known = new Set([episode, ...earlierEpisodes(facts)].map(({ id }) => id));
    const undone = (seen.tasks ?? []).filter(
      ({ episodeId, reviews = [] }) =>
        known.has(episodeId) && reviews.some(({ result }) => result === 'not-done'),
    );
    return undone.length === 0
      ? []
      : [{ evidence: idsAs('tasks', undone), inputs: { count: undone.length } }];
  },
  'new-practitioner': (_, { session }) =>
    session === null ? [] : [{ evidence: sessionsAs([session]), inputs: { at: new Date(session.start) } }],
  'context-volunteered': (facts) => {
    const told = (facts.seen.client.context ?? []).filter(({ endedAt }) => endedAt === undefined);
    return told.length === 0
      ? []
      : [{ evidence: clientAs(facts, 'context'), inputs: { count: told.length } }];
  },
  'little-part-taken': (facts) => {
    const rated = own(facts.seen.ratings, facts).filter(({ by }) => by === 'client');
    const latest = [...rated].sort((a, b) => toMs(b.at) - toMs(a.at) || byText(a.id, b.id))[0];
    return latest?.value === 0 ? [{ evidence: idsAs('ratings', [latest]), inputs: { value: 0 } }] : [];
  },
  'proposed-by-client': (facts) => {
    const goals = own(facts.seen.goals, facts).filter(({ proposedBy }) => proposedBy === 'client');
    const tasks = own(facts.seen.tasks, facts).filter(({ proposedBy }) => proposedBy === 'client');
    const count = goals.length + tasks.length;
    return count === 0
      ? []
      : [{ evidence: [...idsAs('goals', goals), ...idsAs('tasks', tasks)], inputs: { count } }];
  },
  'no-approach-recorded': ({ episode }) =>
    (episode.plans ?? []).some(({ approach }) => approach !== undefined) ? [] : absent('episodes.plans'),
  'no-goal-yet': (facts) =>
    own(facts.seen.goals, facts).some(({ withdrawnAt }) => withdrawnAt === undefined) ? [] : absent('goals'),
  'feedback-not-asked': (facts) => {
    const held = facts.comers.filter(isHeld);
    const asked = own(facts.seen.feedback, facts).some((one) => one.asked);
    return asked || held.length === 0
      ? []
      : [{ evidence: sessionsAs(held), inputs: { sessions: held.length } }];
  },
  'feedback-open': (facts) =>
    openFeedback(facts)
      .sort((a, b) => a.givenAt - b.givenAt || byText(a.feedback.id, b.feedback.id))
      .map(({ feedback, givenAt }) => ({
        evidence: idsAs('feedback', [feedback]),
        inputs: { since: new Date(givenAt) },
      })),
  'tasks-to-look-at': (facts) => {
    const open = own(facts.seen.tasks, facts).filter(
      ({ kind, withdrawnAt, reviews = [] }) =>
        kind === 'task' && withdrawnAt === undefined && reviews.length === 0,
    );
    return open.length === 0 ? [] : [{ evidence: idsAs('tasks', open), inputs: { count: open.length } }];
  },
  'policy-not-acknowledged': (facts) =>
    facts.policy === null || isAcknowledged(facts)
      ? []
      : absent('policyAcknowledgements', { policy: facts.policy.id, version: facts.policy.version }),
  'check-ins-not-talked-about': ({ seen }) =>
    (seen.client.contactAgreements ?? []).length === 0 ? absent('client.contactAgreements') : [],
  'adjustment-agreed': (facts) =>
    (facts.episode.agreedAdjustments ?? []).some(({ endedAt }) => endedAt === undefined)
      ? [{ evidence: episodeAs(facts, 'agreedAdjustments'), inputs: {} }]
      : [],
};

/** Outcomes of sessions that were moved or cancelled by the client. */
const MOVED: ReadonlySet<string> = new Set([
  'early-reschedule',
  'late-reschedule',
  'early-cancel',
  'late-cancel',
]);
