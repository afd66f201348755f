import type { Reason } from '../care-record/evidence.js';
import type { ChecklistItem } from './checklist-item.js';
import type { ChecklistPromptRule } from './checklist-prompt.js';
import type { EpisodeFacts } from './episode-facts.js';
import type { Instance } from './instance.js';
import { PROMPTS_FROM_ATTENDANCE } from './prompts-from-attendance.js';
import { PROMPTS_FROM_MEASURES } from './prompts-from-measures.js';
import { PROMPTS_FROM_RECORD } from './prompts-from-record.js';

const NONE: readonly Reason<ChecklistPromptRule>[] = [];

/** What in the client's own record personalises an item, in the order of the item's prompts. */
export function promptsFor(
  item: ChecklistItem,
  facts: EpisodeFacts,
  instance: Instance,
): readonly Reason<ChecklistPromptRule>[] {
  let prompts: Reason<ChecklistPromptRule>[] | null = null;
  for (const prompt of item.prompts) {
    if (prompt === 'influences') {
      for (const { id, reasons } of facts.suggestions) {
        if (id === item.id) prompts = [...(prompts ?? []), ...reasons];
      }
      continue;
    }
    const find =
      PROMPTS_FROM_RECORD[prompt] ?? PROMPTS_FROM_MEASURES[prompt] ?? PROMPTS_FROM_ATTENDANCE[prompt];
    const usual: ChecklistPromptRule = `prompt.${prompt}`;
    for (const { rule = usual, evidence, inputs } of find?.(facts, instance, item) ?? []) {
      prompts ??= [];
      prompts.push({ rule, evidence, inputs });
    }
  }
  return prompts ?? NONE;
}
