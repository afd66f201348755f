import type { EvidenceRef } from '../care-record/evidence.js';
import { byText } from '../internal/by-text.js';
import { toMs } from '../internal/instant.js';
import { DAY } from '../time/duration.js';
import { isHeld, own } from './episode-facts.js';
import { bookedWhilePaused } from './evidence-of-booking.js';
import { latenessUpTo } from './instance.js';
import { askedAt } from './opening.js';
import { contactsAbout, contactsMade } from './outreach-after.js';
import type { PromptRules } from './prompt-rule.js';

const sessionRef = (id: string): EvidenceRef => ({ kind: 'sessions', id });

/** What attendance and messages say. */
export const PROMPTS_FROM_ATTENDANCE: PromptRules = {
  'repeated-lateness': (facts) => {
    const { late, of } = latenessUpTo(facts, facts.asOf);
    if (late.length < facts.rules.lateArrivals) return [];
    return [
      { evidence: late.map(({ session }) => sessionRef(session.id)), inputs: { late: late.length, of } },
    ];
  },
  'message-sent': (facts, instance, item) => {
    const isOfSession = instance.session !== null;
    const topic = isOfSession ? 'credit' : 'welcome';
    const made = isOfSession ? contactsAbout(facts, instance) : contactsMade(facts, instance.since);
    const sent = made
      .filter(({ topics }) => item.verb === 'explain' && (topics?.includes(topic) ?? false))
      .sort((a, b) => toMs(b.at) - toMs(a.at) || byText(a.id, b.id));
    return sent.slice(0, 1).map(({ id, at }) => ({
      evidence: [{ kind: 'contacts', id }],
      inputs: { at: new Date(toMs(at)) },
    }));
  },
  'part-taken-before': (facts, { since }) => {
    const before = facts.comers.filter((one) => isHeld(one) && one.start < since).at(-1);
    return own(facts.seen.ratings, facts)
      .filter(({ sessionId }) => sessionId === before?.session.id)
      .sort((a, b) => byText(a.id, b.id))
      .map(({ id, value, by }) => ({ evidence: [{ kind: 'ratings', id }], inputs: { value, by } }));
  },
  'waiting-long': (facts) => {
    const from = askedAt(facts);
    const [first] = facts.standing;
    const days = Math.floor(((first?.start ?? facts.asOf) - from) / DAY);
    if (days <= facts.rules.shortWaitDays) return [];
    const { id, requestedAt } = facts.episode;
    const part = requestedAt === undefined ? 'openedAt' : 'requestedAt';
    const evidence: EvidenceRef[] = first === undefined ? [] : [sessionRef(first.session.id)];
    return [{ evidence: [...evidence, { kind: 'episodes', id, part }], inputs: { days } }];
  },
  'credit-lost': (_, { session }) =>
    session === null || session.assessment.creditsUsed === 0
      ? []
      : [{ evidence: [sessionRef(session.session.id)], inputs: { credits: session.assessment.creditsUsed } }],
  // Individual and group sessions make runs of their own: of a session only the one that it is in.
  'missed-in-a-row': ({ attendance, episode }, { session }) =>
    attendance.runs
      .filter((run) => (run.episodeId ?? episode.id) === episode.id && run.inARow > 1)
      .filter((run) => session === null || [...run.sessionIds, ...run.basedOn].includes(session.session.id))
      .map((run) => ({ evidence: run.sessionIds.map(sessionRef), inputs: { inARow: run.inARow } })),
  'booked-while-paused': (facts, { run, since }) => {
    const booked = run === null ? [] : bookedWhilePaused(facts, since);
    return booked.length === 0
      ? []
      : [{ evidence: booked.map(({ session }) => sessionRef(session.id)), inputs: { count: booked.length } }];
  },
};
