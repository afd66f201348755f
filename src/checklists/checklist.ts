import type { PolicyRef } from '../care-record/policy-ref.js';
import type { ChecklistEntry } from './checklist-entry.js';
import type { ChecklistPhase } from './checklist-phase.js';
import type { ChecklistTemplate } from './checklist-template.js';
import { confirmationsOf, saidAbout } from './confirmation-of.js';
import { entryOf } from './entry-of.js';
import type { EpisodeFacts } from './episode-facts.js';
import { instancesOf } from './instance.js';
import { OPENINGS } from './opening.js';

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
  /** The rules of checklists that were used. */
  readonly rules: PolicyRef;
  /** Language of the template's words, BCP 47. */
  readonly language: string;
  /** The headings of the template, in order. */
  readonly headings: ChecklistTemplate['headings'];
  /** The episode. */
  readonly episodeId: string;
  /** The moment judged from. */
  readonly asOf: Date;
  /**
   * The items: those of the episode in the order of the template, then those of each session that the phase is about,
   * by its start. Empty where a phase is about sessions and there is none.
   */
  readonly items: readonly ChecklistEntry[];
}

/** The entries of a template, place by place. */
function entriesOf(template: ChecklistTemplate, facts: EpisodeFacts): ChecklistEntry[] {
  const instances = instancesOf(template.phase, facts);
  if (instances.length === 0) return [];
  const confirmations = confirmationsOf(facts, template);
  const first = template.phase === 'first-session' ? facts.standing[0] : undefined;
  const places: ChecklistEntry[][] = instances.map(() => []);
  for (const item of template.items) {
    const own =
      template.phase === 'first-session' && item.reopens !== 'with-a-new-practitioner'
        ? instances.slice(0, 1)
        : instances;
    const said =
      confirmations.length === 0
        ? []
        : saidAbout(
            item,
            confirmations,
            own.map((instance) => ({
              sessionId: (instance.session ?? first)?.session.id ?? null,
              from: OPENINGS[item.due](facts, instance, item, null).from,
              isWhole: instance.session === null,
            })),
          );
    own.forEach((instance, place) => {
      places[place]?.push(entryOf(item, facts, instance, said[place] ?? []));
    });
  }
  return places.flat();
}

/** Lists a template from what all checklists of an episode share. */
export function checklistOf(template: ChecklistTemplate, facts: EpisodeFacts): Checklist {
  const { rules, episode, asOf } = facts;
  return {
    phase: template.phase,
    template: { id: template.id, version: template.version },
    rules: { id: rules.id, version: rules.version },
    language: template.language,
    headings: template.headings,
    episodeId: episode.id,
    asOf: new Date(asOf),
    items: entriesOf(template, facts),
  };
}
