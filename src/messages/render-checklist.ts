import type { Checklist } from '../checklists/checklist.js';
import type { ChecklistEntry } from '../checklists/checklist-entry.js';
import { isAsShipped } from '../checklists/shipped-words.js';
import { describeCode } from './describe.js';
import type { ForClientCode } from './for-client-code.js';
import { english } from './languages/english.js';
import { describeChecklistItem } from './describe-checklist-item.js';
import { pageOf, type PageLine, type PageSection, type RenderOptions, say, sentencesOf } from './page.js';

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

/** What a client is shown: the items that have words for them, apart from those that do not apply or are not due yet. */
function clientSection(items: readonly ChecklistEntry[], options: RenderOptions): PageSection {
  const lines = items.flatMap(({ item, state }): PageLine[] => {
    const code = `for-client.${item.id}`;
    const isNow = state !== 'not-applicable' && state !== 'not-due';
    const isShown = isForClient(code) && isAsShipped(item) && !item.private && isNow;
    return isShown ? [{ isDone: state === 'done', text: describeCode(code, options) }] : [];
  });
  return { heading: null, lines };
}

function isForClient(code: string): code is ForClientCode {
  return Object.hasOwn(english.codes, code);
}

/** A heading, with the session that its items are about, in the reader's time zone or else in that of the session. */
function headingOf(heading: string, { session }: ChecklistEntry, options: RenderOptions): string {
  if (session === null) return heading;
  const { start, timeZone } = session;
  const words = { ...options, timeZone: options.timeZone ?? timeZone };
  // A heading has no full stop.
  return say('print.about-session', { heading, start }, words).replace(/\.$/, '');
}

/**
 * A checklist as text or Markdown, under its headings, each item with its box. What is about a session stands under
 * headings of its own that say which.
 *
 * A client is shown what the two do together, in words for them, without notes and prompts; every other item, and
 * what a service adds or words itself, is not for them. What a person wrote is escaped in Markdown.
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
  if (options.audience === 'client') return pageOf(null, [clientSection(items, options)], options);
  const places = new Map<string, ChecklistEntry[]>();
  for (const entry of items) {
    const place = `${entry.about.kind}/${entry.about.id}`;
    places.set(place, [...(places.get(place) ?? []), entry]);
  }
  const sections = [...places.values()].flatMap((here) =>
    headings.map(({ id }): PageSection => {
      const lines: PageLine[] = [];
      let heading: string | null = null;
      for (const entry of here.filter(({ item }) => item.heading === id)) {
        const words = describeChecklistItem(entry.item, checklist, options.language);
        heading = headingOf(words.heading, entry, options);
        lines.push(lineOf(entry, words.text, options));
      }
      return { heading, lines };
    }),
  );
  return pageOf(null, sections, options);
}
