import {
  describeCode,
  draftSessionBrief,
  renderSessionBrief,
  type CareRecord,
  type PageHeading,
  type ReviewOptions,
} from 'client-engagement';
import { words } from './page.js';

/** What stands in the review already. */
const SAID_ABOVE: readonly PageHeading[] = [
  'heading.safety',
  'heading.questionnaires',
  'heading.sessions-left',
  'heading.next-steps',
];

/** The brief before a session, without what its reader has just read: since last time, tasks, goals, one question. */
export function briefLines(record: CareRecord, sessionId: string, options: ReviewOptions): string[] {
  const text = renderSessionBrief(draftSessionBrief(record, sessionId, options), words);
  const said = new Set(SAID_ABOVE.map((heading) => describeCode(heading, words)));
  const [, ...sections] = text.split('\n\n').map((section) => section.split('\n'));
  return sections.flatMap(([heading = '', ...lines]) => (said.has(heading) ? [] : [`${heading}:`, ...lines]));
}
