import type { EvidenceRef, Reason } from '../care-record/evidence.js';
import { describeCode, describeReason, type DescribeOptions } from '../messages/describe.js';
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

/** A text with a capital at its beginning, as a line of its own has it. */
export function asLine(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** One change as a sentence, with reasons for it; that a session was booked before goes without saying. */
export function changeLine(
  change: ReviewChange,
  reasons: readonly Reason[],
  options: DescribeOptions,
): string {
  const { kind, on } = change;
  const what = asLine(whatOf(change, options));
  const was = kind === 'change.outcome' && change.before === 'scheduled' ? null : change.before;
  const [before, after] = [printed(was, options), printed(change.after, options)];
  const [plain, dated] = SENTENCES[after === null ? 'gone' : before === null ? 'new' : 'changed'];
  const sentence = say(on === null ? plain : dated, { what, before, after, on }, options);
  return [sentence, ...sentencesOf(reasons, options)].join(' ');
}

/** Several answers that nobody has looked at, oldest first, as one line: how many, the highest and the latest. */
function answersLine(answers: SessionBrief['safety']['open'], options: DescribeOptions): string[] {
  const values = answers.map(({ reason }) => Number(reason.inputs['value']));
  const [count, highest] = [values.length, Math.max(...values)];
  return answers.slice(-1).map(({ since: answeredAt, reason: { inputs } }) => {
    const value = Number(inputs['value']);
    return say('print.answers-to-review', { count, highest, value, answeredAt }, options);
  });
}

/** What is open about safety, with since when. */
function openLines(open: SessionBrief['safety']['open'], options: DescribeOptions): string[] {
  if (open.length === 0) return [say('print.nothing-open', {}, options)];
  const answers = open.filter(({ reason }) => reason.rule === 'safety.answer-to-review');
  const isTogether = answers.length > 1;
  const apart = open.filter((concern) => !isTogether || !answers.includes(concern));
  const lines = apart.map(({ since, reason }) =>
    [describeReason(reason, options), say('print.since', { since }, options)].join(' '),
  );
  return isTogether ? [...answersLine(answers, options), ...lines] : lines;
}

/** What is open about safety, and when the question on self-harm was last asked. */
export function safetyLines(
  { open, question }: Pick<SessionBrief['safety'], 'open' | 'question'>,
  options: DescribeOptions,
): string[] {
  const { lastAskedAt } = question;
  if (question.state === 'asked')
    return [...openLines(open, options), say('print.asked', { lastAskedAt }, options)];
  const why = describeCode(question.why, options);
  const rule = lastAskedAt === null ? 'print.not-asked' : 'print.not-asked-lately';
  return [...openLines(open, options), say(rule, { why, lastAskedAt }, options)];
}

/** The same, with what was answered where what is open does not say so. */
export function safetyAnswerLines(safety: SessionBrief['safety'], options: DescribeOptions): string[] {
  const isSaid = ({ id }: EvidenceRef): boolean =>
    safety.open.some(({ reason }) => reason.evidence.some((ref) => ref.kind === 'measures' && ref.id === id));
  const answers = safety.answers.filter(({ evidence }) => !isSaid(evidence));
  const said = answers.map(({ value, lowest, highest }) =>
    say('print.answered', { value, lowest, highest }, options),
  );
  const lines = safetyLines(safety, options);
  return [...lines.slice(0, -1), [...lines.slice(-1), ...said].join(' ')];
}

/** One questionnaire as a sentence. */
export function scoreLine(
  measure: Pick<SessionBrief['measures'][number], 'name' | 'total' | 'answeredAt' | 'change' | 'points'>,
  options: DescribeOptions,
): string {
  const { name, total, answeredAt, points } = measure;
  const change = describeCode(measure.change, options);
  return points === null
    ? say('print.score-alone', { instrument: name, total, answeredAt }, options)
    : say('print.score', { instrument: name, total, answeredAt, change, points }, options);
}
