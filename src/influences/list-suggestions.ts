import type { CareRecord } from '../care-record/care-record.js';
import type { EvidenceRef, Reason } from '../care-record/evidence.js';
import type { Influence } from '../care-record/influence.js';
import { recordAsOf } from '../care-record/record-as-of.js';
import { byText } from '../internal/by-text.js';
import { toMs } from '../internal/instant.js';
import type { Suggestion, SuggestionId, SuggestionRule } from './suggestion.js';
import { LEADS_TO, SUGGESTIONS } from './suggestion-table.js';

/**
 * The part of a care record that suggestions are listed from. A `CareRecord` is one. Nothing of who the client is.
 *
 * @example
 * ```ts
 * import type { InfluenceRecord } from 'client-engagement';
 *
 * const record: InfluenceRecord = { influences: [] };
 * ```
 * @category influences
 * @since 0.1.0
 */
export type InfluenceRecord = Pick<CareRecord, 'influences'>;

/**
 * What listing suggestions needs besides the record.
 *
 * @example
 * ```ts
 * import type { SuggestionOptions } from 'client-engagement';
 *
 * const options: SuggestionOptions = { asOf: new Date('2026-04-01T09:00:00Z'), episodeId: 'e1' };
 * ```
 * @category influences
 * @since 0.1.0
 */
export interface SuggestionOptions {
  /** The moment to judge from; nothing later is seen. */
  readonly asOf: Date;
  /** The episode; absent means every one. */
  readonly episodeId?: string | undefined;
}

/** The suggestions that one open influence leads to, with why. */
function ledTo(influence: Influence): [SuggestionId[], Reason<SuggestionRule>] {
  const { id, direction, factor, since, plannedAt } = influence;
  const evidence: EvidenceRef[] = [{ kind: 'influences', id }];
  if (direction === 'barrier' && plannedAt !== undefined) {
    const inputs = { plannedAt: new Date(toMs(plannedAt)) };
    return [['practical.solve-barriers'], { rule: 'influences.plan-agreed', evidence, inputs }];
  }
  const inputs = { since: new Date(toMs(since)) };
  return [[...LEADS_TO[factor][direction]], { rule: `influences.${direction}.${factor}`, evidence, inputs }];
}

/**
 * Lists what a person could do about the barriers and with the enablers that people recorded.
 *
 * Only open influences count. A barrier that a way was agreed for leads to asking how that goes, and to nothing else.
 * Suggestions stand in the order of the guide, each once in an episode, with every influence that leads to it. They
 * change no reading, no state and no answer about booking. Notes are not read.
 *
 * @param record - the influences
 * @param options - the moment to judge from, and which episode
 * @returns the suggestions, by episode and in the order of the guide
 * @throws RangeError with code `invalid-date`
 * @example
 * ```ts
 * import { listSuggestions } from 'client-engagement';
 *
 * const record = {
 *   influences: [
 *     {
 *       id: 'i1',
 *       episodeId: 'e1',
 *       group: 'client',
 *       factor: 'motivation',
 *       direction: 'barrier',
 *       source: 'client',
 *       since: new Date('2026-03-10T10:20:00Z'),
 *     },
 *   ],
 * } as const;
 * const suggestions = listSuggestions(record, { asOf: new Date('2026-04-01T09:00:00Z') });
 * suggestions.map(({ id }) => id);
 * //=> ['first-session.acknowledge.ambivalence', 'first-session.agree.goals', 'throughout.set-tasks']
 * ```
 * @category influences
 * @since 0.1.0
 */
export function listSuggestions(record: InfluenceRecord, options: SuggestionOptions): readonly Suggestion[] {
  const { influences } = record;
  const asOf = toMs(options.asOf);
  const seen = recordAsOf({ client: { id: '' }, episodes: [], sessions: [], influences }, asOf);
  const open = (seen.influences ?? [])
    .filter(({ resolvedAt }) => resolvedAt === undefined)
    .filter(({ episodeId }) => episodeId === (options.episodeId ?? episodeId))
    .sort((a, b) => toMs(a.since) - toMs(b.since) || byText(a.id, b.id));
  const found = new Map<
    string,
    { readonly suggestion: Suggestion; readonly reasons: Reason<SuggestionRule>[] }
  >();
  for (const influence of open) {
    const { episodeId } = influence;
    const [ids, reason] = ledTo(influence);
    for (const id of ids) {
      const key = JSON.stringify([episodeId, id]);
      const known = found.get(key);
      const reasons = known?.reasons ?? [];
      reasons.push(reason);
      if (known === undefined)
        found.set(key, { suggestion: { id, episodeId, ...SUGGESTIONS[id], reasons }, reasons });
    }
  }
  const order = Object.keys(SUGGESTIONS);
  return [...found.values()]
    .map(({ suggestion }) => suggestion)
    .sort((a, b) => byText(a.episodeId, b.episodeId) || order.indexOf(a.id) - order.indexOf(b.id));
}
