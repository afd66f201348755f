import type { Reason } from '../care-record/evidence.js';
import type { ChecklistItem } from './checklist-item.js';
import type { ChecklistPrompt, ChecklistPromptRule } from './checklist-prompt.js';
import type { EpisodeFacts } from './episode-facts.js';
import type { Instance } from './instance.js';

/** What a prompt rests on: the records that chose it, and what of them. */
export interface Because extends Pick<Reason, 'evidence' | 'inputs'> {
  /** The rule, where it is not the one named after the prompt. */
  readonly rule?: ChecklistPromptRule;
}

/** What each kind of prompt finds in the record: nothing, one, or several. */
export type PromptRules = {
  readonly [prompt in Exclude<ChecklistPrompt, 'influences'>]?: (
    facts: EpisodeFacts,
    instance: Instance,
    item: ChecklistItem,
  ) => readonly Because[];
};
