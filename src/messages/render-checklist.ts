import type { Checklist } from '../checklists/checklist.js';
import type { ChecklistEntry } from '../checklists/checklist-entry.js';
import { describeCode } from './describe.js';
import { describeChecklistItem } from './describe-checklist-item.js';
import { pageOf, type PageLine, type RenderOptions, sentencesOf } from './page.js';

/** One item: its box, what to do, where it stands where the box does not say so, and what personalises it. */
function lineOf(entry: ChecklistEntry, text: string, options: RenderOptions): PageLine {
  const { state, note, prompts } = entry;
  const isDone = state === 'done' || state === 'not-applicable';
  const isSaid = state === 'done' || state === 'due' || state === 'open';
  const said = isSaid
    ? []
    : [`(${[describeCode(state, options), ...(note === null ? [] : [note])].join(': ')})`];
  return { isDone, text: [text, ...said, ...sentencesOf(prompts, options)].join(' ') };
}

/**
 * A checklist as text or Markdown, under its headings, each item with its box.
 *
 * Items that are private to the practitioner are left out for a client. What a person wrote is escaped in Markdown.
 *
 * @param checklist - the checklist
 * @param options - for whom, in which language, time zone and format
 * @returns the text; empty for a checklist without items
 * @throws RangeError with code `invalid-time-zone`; `unknown-code` when the language lacks a sentence
 * @example
 * ```ts
 * import { listChecklist, renderChecklist } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const checklist = listChecklist('first-session', recordFromTokens('A'), {
 *   episodeId: 'episode-1',
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * const lines = renderChecklist(checklist, { audience: 'practitioner', format: 'markdown' }).split('\n');
 * lines.filter((line) => line.startsWith('- [ ]')).length; //=> 18
 * ```
 * @category messages
 * @since 0.1.0
 */
export function renderChecklist(checklist: Checklist, options: RenderOptions): string {
  const { items, headings } = checklist;
  const isForClient = options.audience === 'client';
  const seen = items.filter(({ item }) => !(isForClient && item.private));
  const sections = headings.map(({ id }) => {
    const entries = seen.filter(({ item }) => item.heading === id);
    const worded = entries.map((entry) => ({
      entry,
      words: describeChecklistItem(entry.item, checklist, options.language),
    }));
    return {
      heading: worded[0]?.words.heading ?? null,
      lines: worded.map(({ entry, words }) => lineOf(entry, words.text, options)),
    };
  });
  return pageOf(null, sections, options);
}
