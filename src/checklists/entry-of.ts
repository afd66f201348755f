import type { EvidenceRef, Reason } from '../care-record/evidence.js';
import type { DecisionMaker } from '../care-record/party.js';
import type {
  ChecklistConfirmation,
  ChecklistEntry,
  ChecklistSession,
  ChecklistState,
} from './checklist-entry.js';
import { overdueWithoutPauses, restsInPause } from './agreed-pauses.js';
import type { ChecklistItem } from './checklist-item.js';
import type { ChecklistRule } from './checklist-rule.js';
import type { Said } from './confirmation-of.js';
import type { EpisodeFacts } from './episode-facts.js';
import { evidenceFor } from './evidence-for.js';
import type { Instance } from './instance.js';
import { notApplicableBy } from './not-applicable.js';
import { OPENINGS, type Opening } from './opening.js';
import { restsAfterLast } from './after-the-last-session.js';
import { promptsFor } from './prompts-for.js';
import type { Shown } from './shown.js';

const dateOf = (at: number | null): Date | null => (at === null ? null : new Date(at));

/** Due rules of what can only be done in a session that the client came to. */
const IN_SESSION: ReadonlySet<string> = new Set(['first-session', 'every-few-sessions']);

/** Whether what a confirmation was given for is no longer in the record: the session it names, or any before it. */
function isStale(
  { confirmation, at }: Said,
  item: ChecklistItem,
  facts: EpisodeFacts,
  instance: Instance,
): boolean {
  const { sessionId } = confirmation;
  const began = facts.standing.filter(({ start }) => start <= at);
  if (sessionId === undefined) return IN_SESSION.has(item.due) && began.length === 0;
  return sessionId !== instance.session?.session.id && !began.some(({ session }) => session.id === sessionId);
}

/** A copy that says who, and no more. */
function decisionMaker({ role, id }: DecisionMaker): DecisionMaker {
  return id === undefined ? { role } : { role, id };
}

/** What shows an item as done; of one that is due again and again only the latest. */
function decisive(shown: readonly Shown[], item: ChecklistItem): readonly Shown[] {
  if (item.reopens !== 'whenever-due') return shown;
  const latest = Math.max(...shown.map(({ at }) => at));
  return shown.filter(({ at }) => at === latest);
}

const NO_EVIDENCE: readonly EvidenceRef[] = [];
const NO_PROMPTS: ChecklistEntry['prompts'] = [];

/** What is worked out of an item at a place before it is said where it stands. */
interface Worked {
  readonly item: ChecklistItem;
  readonly about: EvidenceRef;
  readonly session: ChecklistSession | null;
  readonly opening: Opening;
}

/** The session that a place is about, as it is handed out. */
function sessionOf({ session }: Instance): ChecklistSession | null {
  if (session === null) return null;
  const { id, timeZone } = session.session;
  return { sessionId: id, start: new Date(session.start), timeZone };
}

/** From when an item is due and overdue; where the clock decides, without the time of agreed pauses. */
function openingOf(
  item: ChecklistItem,
  facts: EpisodeFacts,
  instance: Instance,
  doneAt: number | null,
): Opening {
  const opening = OPENINGS[item.due](facts, instance, item, doneAt);
  const overdueFrom = overdueWithoutPauses(facts, item, opening.from, opening.overdueFrom);
  return overdueFrom === opening.overdueFrom ? opening : { ...opening, overdueFrom };
}

/** An entry whole, written once. */
function entry(
  { item, about, session, opening }: Worked,
  state: ChecklistState,
  reasons: ChecklistEntry['reasons'],
  evidence: readonly EvidenceRef[] = NO_EVIDENCE,
  more: { readonly confirmed?: ChecklistConfirmation | null; readonly note?: string | null } = {},
): ChecklistEntry {
  const canBeOverdue = item.evidence !== 'confirmed-by-a-person';
  return {
    key: `${item.id}@${about.id}`,
    item,
    about,
    session,
    state,
    dueFrom: dateOf(opening.from),
    overdueFrom: canBeOverdue ? dateOf(opening.overdueFrom) : null,
    evidence,
    confirmed: more.confirmed ?? null,
    note: more.note ?? null,
    reasons,
    prompts: NO_PROMPTS,
  };
}

function done(
  worked: Worked,
  shown: readonly Shown[],
  said: Said | null,
  isToCheck: boolean,
): ChecklistEntry {
  const reasons: Reason<ChecklistRule>[] = [];
  const evidence: EvidenceRef[] = [];
  let confirmed: ChecklistConfirmation | null = null;
  if (said !== null) {
    const { id, by } = said.confirmation;
    const cited: EvidenceRef[] = [{ kind: 'confirmations', id }];
    confirmed = { id, by: decisionMaker(by), at: new Date(said.at), isStale: isToCheck };
    evidence.push(...cited);
    reasons.push({ rule: 'checklist.confirmed', evidence: cited, inputs: { at: new Date(said.at) } });
    if (isToCheck) reasons.push({ rule: 'checklist.confirmation-to-check', evidence: cited, inputs: {} });
  }
  if (shown.length > 0) {
    const cited = shown.map(({ ref }) => ref);
    evidence.push(...cited);
    reasons.push({ rule: 'checklist.shown', evidence: cited, inputs: {} });
  }
  return entry(worked, 'done', reasons, evidence, { confirmed });
}

/** Where an item stands that nothing shows as done. */
function pending(worked: Worked, { asOf }: EpisodeFacts): ChecklistEntry {
  const { from, openFrom, overdueFrom } = worked.opening;
  const standing = (state: ChecklistState, rule: ChecklistRule, inputs: Reason['inputs']): ChecklistEntry =>
    entry(worked, state, [{ rule, evidence: NO_EVIDENCE, inputs }]);
  if (from === null) return standing('not-due', 'checklist.not-due', {});
  if (asOf < from) return standing('not-due', 'checklist.not-due-until', { from: new Date(from) });
  if (worked.item.evidence === 'confirmed-by-a-person') {
    return asOf < (openFrom ?? from)
      ? standing('due', 'checklist.due', { from: new Date(from) })
      : standing('open', 'checklist.only-a-person', { from: new Date(from) });
  }
  const isLate = overdueFrom !== null && asOf >= overdueFrom;
  return isLate
    ? standing('overdue', 'checklist.overdue', { from: new Date(from), overdueFrom: new Date(overdueFrom) })
    : standing('due', 'checklist.due', { from: new Date(from) });
}

/** One item at one place: where it stands, what shows it, and what personalises it. */
export function entryOf(
  item: ChecklistItem,
  facts: EpisodeFacts,
  instance: Instance,
  said: readonly Said[],
): ChecklistEntry {
  const isAgain = item.reopens === 'whenever-due';
  const shown = evidenceFor(item, facts, instance);
  const latest = said.at(-1) ?? null;
  let doneAt: number | null = latest === null || (latest.state !== 'done' && !isAgain) ? null : latest.at;
  for (const { at } of shown) doneAt = Math.max(doneAt ?? at, at);
  const opening = openingOf(item, facts, instance, isAgain ? doneAt : null);
  const worked: Worked = { item, about: instance.about, session: sessionOf(instance), opening };
  const isDueAgain = isAgain && opening.from !== null && opening.from <= facts.asOf;
  // Said of an item that comes back, it holds until then.
  if (latest?.state === 'not-applicable' && !isDueAgain) {
    const evidence: EvidenceRef[] = [{ kind: 'confirmations', id: latest.confirmation.id }];
    const reasons = [{ rule: 'checklist.said-not-applicable', evidence, inputs: {} }] as const;
    return entry(worked, 'not-applicable', reasons, evidence, { note: latest.note });
  }
  if (doneAt !== null && !isDueAgain) {
    const isToCheck = latest !== null && isStale(latest, item, facts, instance);
    return done(worked, decisive(shown, item), latest, isToCheck);
  }
  const unfit = notApplicableBy(item, facts, instance);
  if (unfit !== null) return entry(worked, 'not-applicable', [unfit], unfit.evidence);
  const waiting = pending(worked, facts);
  const rests =
    waiting.state === 'not-due' ? null : (restsInPause(facts, item) ?? restsAfterLast(facts, item));
  if (rests !== null) return entry(worked, 'not-applicable', [rests], rests.evidence);
  const prompts = promptsFor(item, facts, instance);
  return prompts.length === 0 ? waiting : { ...waiting, prompts };
}
