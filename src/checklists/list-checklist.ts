import { outcomesOf } from '../attendance-policy/judged-session.js';
import type { OutcomeAssessment } from '../attendance-policy/outcome-assessment.js';
import type { AttendancePolicy } from '../attendance-policy/policy.js';
import { defaultAttendancePolicy } from '../attendance-policy/presets/guide.js';
import type { EvidenceRef } from '../care-record/evidence.js';
import type { PolicyRef } from '../care-record/policy-ref.js';
import { recordAsOf } from '../care-record/record-as-of.js';
import { rangeError } from '../internal/errors.js';
import { toMs } from '../internal/instant.js';
import type { ChecklistRecord } from './checklist-record.js';
import { confirmationsOf } from './confirmation-of.js';
import type { ChecklistItem } from './checklist-item.js';
import type { ChecklistPhase } from './checklist-phase.js';
import type { ChecklistTemplate } from './checklist-template.js';
import { evidenceFor } from './evidence-for.js';
import { firstSessionTemplate } from './templates/first-session.js';

/**
 * What listing a checklist needs besides the record.
 *
 * @example
 * ```ts
 * import type { ChecklistOptions } from 'client-engagement';
 *
 * const options: ChecklistOptions = { episodeId: 'e1', asOf: new Date('2026-04-01T09:00:00Z') };
 * ```
 * @category checklists
 * @since 0.1.0
 */
export interface ChecklistOptions {
  /** The episode. */
  readonly episodeId: string;
  /** The moment to judge from; nothing later is seen. */
  readonly asOf: Date;
  /** The template; absent means the one that ships with the package. */
  readonly template?: ChecklistTemplate | undefined;
  /** The attendance policies that say which session was attended; absent means the default one. */
  readonly policies?: readonly AttendancePolicy[] | undefined;
}

/**
 * Where an item stands. `open` is an item that only a person can confirm: it waits, and is never overdue.
 *
 * @example
 * ```ts
 * import type { ChecklistState } from 'client-engagement';
 *
 * const state: ChecklistState = 'not-due';
 * ```
 * @category checklists
 * @since 0.1.0
 */
export type ChecklistState = 'not-due' | 'due' | 'open' | 'overdue' | 'done' | 'not-applicable';

/**
 * One item of a checklist as it stands for one episode.
 *
 * @example
 * ```ts
 * import { listChecklist } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const { items } = listChecklist('first-session', recordFromTokens('A'), {
 *   episodeId: 'episode-1',
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * items.at(-1)?.key; //=> 'first-session.agree.next-steps@episode-1'
 * ```
 * @category checklists
 * @since 0.1.0
 */
export interface ChecklistEntry {
  /** Id of the item in this episode. */
  readonly key: string;
  /** The item. */
  readonly item: ChecklistItem;
  /** Where it stands. */
  readonly state: ChecklistState;
  /** From when it was or is due; null where it is not. */
  readonly dueFrom: Date | null;
  /** The records that decided it, the confirmation included. */
  readonly evidence: readonly EvidenceRef[];
  /** Why it does not apply, where a person said so. */
  readonly note: string | null;
}

/**
 * A checklist as it stands for one episode.
 *
 * @example
 * ```ts
 * import { listChecklist, type Checklist } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const checklist: Checklist = listChecklist('first-session', recordFromTokens('A'), {
 *   episodeId: 'episode-1',
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * checklist.template; //=> { id: 'first-session', version: 1 }
 * ```
 * @category checklists
 * @since 0.1.0
 */
export interface Checklist {
  /** The phase. */
  readonly phase: ChecklistPhase;
  /** The template that was used. */
  readonly template: PolicyRef;
  /** The episode. */
  readonly episodeId: string;
  /** The moment judged from. */
  readonly asOf: Date;
  /** The items, in the order of the template. */
  readonly items: readonly ChecklistEntry[];
}

/** The first session that the client came to, and the second; null where there is none. */
function firstTwo(
  outcomes: readonly OutcomeAssessment[],
  asOf: number,
): [OutcomeAssessment | null, number | null] {
  const came = outcomes.filter(
    ({ outcome, start }) =>
      outcome === 'attended' ||
      outcome === 'attended-late' ||
      (outcome === 'scheduled' && start.getTime() <= asOf),
  );
  return [came[0] ?? null, came[1]?.start.getTime() ?? null];
}

/**
 * Lists the items of a checklist for an episode, each with where it stands and what shows it.
 *
 * The items of the first session are due from the start of the first session that the client comes to: not before,
 * and not while it fell away. What the record can show is overdue from the second; what only a person can confirm
 * stays open and is never overdue. Evidence that is corrected away takes its tick with it.
 *
 * @param phase - the phase of care
 * @param record - the facts
 * @param options - the episode, the moment to judge from, and the template
 * @returns the checklist in the order of the template
 * @throws RangeError with code `unknown-episode` when the episode is not in the record as of then; `no-policies`,
 *   `duplicate-id`, `invalid-date`
 * @example
 * ```ts
 * import { listChecklist } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const record = {
 *   ...recordFromTokens('A'),
 *   confirmations: [
 *     {
 *       id: 'c1',
 *       episodeId: 'episode-1',
 *       at: new Date('2026-12-31T12:00:00Z'),
 *       by: { role: 'practitioner' },
 *       phase: 'first-session',
 *       headings: ['acknowledge', 'praise', 'encourage', 'explain'],
 *       except: ['first-session.explain.best-use'],
 *     },
 *   ],
 * } as const;
 * const { items } = listChecklist('first-session', record, {
 *   episodeId: 'episode-1',
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * items.filter(({ state }) => state === 'done').length; //=> 12
 * items.find(({ item }) => item.id === 'first-session.explain.best-use')?.state; //=> 'open'
 * ```
 * @category checklists
 * @since 0.1.0
 */
export function listChecklist(
  phase: ChecklistPhase,
  record: ChecklistRecord,
  options: ChecklistOptions,
): Checklist {
  const asOf = toMs(options.asOf);
  const seen = recordAsOf(record, asOf);
  const { episodeId } = options;
  const episode = seen.episodes.find(({ id }) => id === episodeId);
  if (episode === undefined)
    throw rangeError('unknown-episode', 'The episode is not in the record as of that moment.');
  const template = options.template ?? firstSessionTemplate;
  const judged = outcomesOf(seen, {
    policies: options.policies ?? [defaultAttendancePolicy],
    asOf,
    holidays: new Set(),
  });
  const outcomes = judged.map(({ assessment }) => assessment).filter((one) => one.episodeId === episodeId);
  const [first, second] = firstTwo(outcomes, asOf);
  const confirmed = confirmationsOf(seen.confirmations, episodeId, template);
  return {
    phase,
    template: { id: template.id, version: template.version },
    episodeId,
    asOf: new Date(asOf),
    items: template.items.map((item) => {
      const dueFrom = first === null ? null : first.start.getTime();
      const said = confirmed.get(item.id) ?? null;
      const shown = evidenceFor(item, seen, episode, outcomes, dueFrom);
      const key = `${item.id}@${episodeId}`;
      const entry = { key, item, dueFrom: dueFrom === null ? null : new Date(dueFrom), note: null };
      if (said?.state === 'not-applicable') return { ...entry, ...said };
      if (said !== null || shown.length > 0) {
        return { ...entry, state: 'done', evidence: [...(said?.evidence ?? []), ...shown] };
      }
      const declined = unwanted(item, seen);
      if (declined)
        return { ...entry, state: 'not-applicable', evidence: [], note: 'involvement-not-wanted' };
      return { ...entry, state: pending(item, first, second, asOf), evidence: [] };
    }),
  };
}

/** Whether the client's latest wish makes an item not applicable. */
function unwanted(item: ChecklistItem, { client }: ChecklistRecord): boolean {
  if (item.notApplicableWhen === undefined) return false;
  const wishes = [...(client.involvementWishes ?? [])].sort((a, b) => toMs(a.at) - toMs(b.at));
  const latest = wishes.at(-1);
  return latest !== undefined && latest.value !== 'welcome';
}

/** Where an item stands that nothing shows as done. */
function pending(
  { evidence }: ChecklistItem,
  first: OutcomeAssessment | null,
  second: number | null,
  asOf: number,
): ChecklistState {
  if (first === null) return 'not-due';
  if (evidence !== 'confirmed-by-a-person') return second === null || asOf < second ? 'due' : 'overdue';
  return asOf < first.end.getTime() ? 'due' : 'open';
}
