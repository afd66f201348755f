import { describeCode, type DescribeOptions } from '../messages/describe.js';
import { english } from '../messages/languages/english.js';
import { say, sentencesOf } from '../messages/page.js';
import type { PrintedCode } from '../messages/printed-code.js';
import type { SessionBrief } from './session-brief.js';
import type { ReviewChange } from './list-changes.js';

const isCode = (value: string): value is PrintedCode => Object.hasOwn(english.codes, value);

/** A value of a change as it is printed. */
function printed(value: ReviewChange['after'], options: DescribeOptions): string | number | Date | null {
  return typeof value === 'string' && isCode(value) ? describeCode(value, options) : value;
}

/** What has changed, by its name where it has one. */
function whatOf({ kind, subject }: ReviewChange, options: DescribeOptions): string {
  const reading = `reading.${subject}`;
  return describeCode(kind === 'change.reading' && isCode(reading) ? reading : kind, options);
}

/** What is said of a change, without and with a day. */
const SENTENCES = {
  new: ['print.is-new', 'print.is-new-on'],
  gone: ['print.is-gone', 'print.is-gone-on'],
  changed: ['print.changed', 'print.changed-on'],
} as const;

/** One change as a sentence. */
export function changeLine(change: ReviewChange, options: DescribeOptions): string {
  const { on } = change;
  const what = whatOf(change, options);
  const [before, after] = [printed(change.before, options), printed(change.after, options)];
  const [plain, dated] = SENTENCES[after === null ? 'gone' : before === null ? 'new' : 'changed'];
  const sentence = say(on === null ? plain : dated, { what, before, after, on }, options);
  return [sentence, ...sentencesOf(change.reasons, options)].join(' ');
}

/** What is open about safety, and when the question on self-harm was last asked. */
export function safetyLines({ open, question }: SessionBrief['safety'], options: DescribeOptions): string[] {
  const { lastAskedAt } = question;
  if (question.state === 'asked')
    return [...openLines(open, options), say('print.asked', { lastAskedAt }, options)];
  const why = describeCode(question.why, options);
  const rule = lastAskedAt === null ? 'print.not-asked' : 'print.not-asked-lately';
  return [...openLines(open, options), say(rule, { why, lastAskedAt }, options)];
}

function openLines(open: SessionBrief['safety']['open'], options: DescribeOptions): string[] {
  const reasons = open.map(({ reason }) => reason);
  return open.length === 0 ? [say('print.nothing-open', {}, options)] : sentencesOf(reasons, options);
}

/** One questionnaire as a sentence. */
export function scoreLine(
  {
    name,
    total,
    answeredAt,
    change,
  }: Pick<SessionBrief['measures'][number], 'name' | 'total' | 'answeredAt' | 'change'>,
  options: DescribeOptions,
): string {
  return change === 'not-assessable'
    ? say('print.score-alone', { name, total, answeredAt }, options)
    : say('print.score', { name, total, answeredAt, change: describeCode(change, options) }, options);
}
