import { describeCode } from '../messages/describe.js';
import { pageOf, type RenderOptions, say, sentencesOf } from '../messages/page.js';
import { stepLines } from '../messages/render-next-steps.js';
import type { PageHeading, PageRule } from '../messages/review-code.js';
import { asLine, changeLine, safetyAnswerLines, scoreLine } from './render-parts.js';
import type { SessionBrief } from './session-brief.js';
import { ToldFacts } from './told-facts.js';

/** What the two wrote down, as they wrote it; or that it is not described. */
function namedOr(text: string | null, options: RenderOptions): string {
  return text ?? asLine(describeCode('without-words', options));
}

function taskLines({ tasks }: SessionBrief, options: RenderOptions): string[] {
  return tasks.map(({ text: written, agreedAt, result, reviewedAt }) => {
    const text = namedOr(written, options);
    return result === null
      ? say('print.task', { text, agreedAt }, options)
      : say(
          'print.task-looked-at',
          { text, agreedAt, result: describeCode(result, options), reviewedAt },
          options,
        );
  });
}

function goalLines({ goals }: SessionBrief, options: RenderOptions): string[] {
  return goals.map(({ text: written, progress, reviewedAt }) => {
    const text = namedOr(written, options);
    if (reviewedAt === null) return say('print.goal', { text }, options);
    return progress === null
      ? say('print.goal-looked-at', { text, reviewedAt }, options)
      : say('print.goal-progress', { text, progress, reviewedAt }, options);
  });
}

function leftLines({ sessionsLeft }: SessionBrief, options: RenderOptions): string[] {
  const { credits, planned, attended } = sessionsLeft;
  const lines: string[] = [];
  if (credits !== null) lines.push(say('print.credits-left', { left: credits }, options));
  if (planned !== null) lines.push(say('print.planned', { attended, planned }, options));
  return lines.length === 0 ? [say('print.no-limit', {}, options)] : lines;
}

/** What has changed, or why nothing can be told. */
function changeLines(brief: SessionBrief, told: ToldFacts, options: RenderOptions): string[] {
  const { lastSession, changes, moreChanges, measures, safety } = brief;
  if (lastSession === null) return [say('print.no-session-before', {}, options)];
  const lines = [
    say('print.last-session', { start: lastSession.start }, options),
    ...changes.map((change) => changeLine(change, told.newOf(change), options)),
  ];
  if (moreChanges > 0) lines.push(say('print.more-changes', { count: moreChanges }, options));
  const isQuiet =
    changes.length === 0 &&
    !measures.some(({ isNew }) => isNew) &&
    !safety.open.some(({ since }) => since > lastSession.start);
  return isQuiet ? [...lines, say('print.nothing-changed', {}, options)] : lines;
}

function measureLine(measure: SessionBrief['measures'][number], options: RenderOptions): string {
  const score = scoreLine(measure, options);
  return measure.isNew ? [score, say('print.new-since', {}, options)].join(' ') : score;
}

/**
 * A session brief as half a page of text or Markdown, for the practitioner. Each fact stands in it once.
 *
 * What the two wrote down is escaped in Markdown.
 *
 * @param brief - the brief, as `draftSessionBrief` gives it
 * @param options - in which language, time zone and format
 * @returns the text
 * @throws RangeError with code `invalid-time-zone`; `unknown-code` when the language lacks a sentence
 * @example
 * ```ts
 * import { defaultAttendancePolicy, draftSessionBrief, renderSessionBrief } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const brief = draftSessionBrief(recordFromTokens('A A'), 'session-2', {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2026-12-30T09:00:00Z'),
 * });
 * const text = renderSessionBrief(brief, { timeZone: 'Europe/London' });
 * text.split('\n').at(0); //=> 'Before the session: Wednesday 30 December 2026 at 10:00.'
 * text.includes('The question on self-harm was not asked'); //=> true
 * ```
 * @category care-review
 * @since 0.1.0
 */
export function renderSessionBrief(
  brief: SessionBrief,
  options: Omit<RenderOptions, 'audience'> = {},
): string {
  const to: RenderOptions = { ...options, audience: 'practitioner' };
  const { start, clientName, measures, question, asOf, isLookingBack, diedAt } = brief;
  const who = clientName === null ? '' : `${clientName}. `;
  const heading = isLookingBack ? 'heading.brief-looking-back' : 'heading.brief';
  const title = `${describeCode(heading, to)}: ${who}${say('print.session', { start }, to)}`;
  if (diedAt !== null) {
    const died = { text: say('print.died-on', { since: diedAt }, to) };
    return pageOf(title, [{ heading: describeCode('heading.where-it-stands', to), lines: [died] }], to);
  }
  const orSay = (rule: PageRule, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [say(rule, {}, to)] : lines;
  const told = new ToldFacts();
  const changes = changeLines(brief, told, to);
  const asked =
    question === null
      ? []
      : [[describeCode(question.id, to), ...sentencesOf(told.newIn(question.reasons), to)].join(' ')];
  const steps = brief.nextSteps.map(({ dueAt, ...step }) => {
    return { ...step, dueAt: step.id === 'speak-today' ? null : dueAt, reasons: told.newIn(step.reasons) };
  });
  const scores = measures.map((measure) => measureLine(measure, to));
  const sections: readonly (readonly [PageHeading, readonly string[]])[] = [
    ['heading.safety', safetyAnswerLines(brief.safety, to)],
    ['heading.changed', changes],
    ['heading.questionnaires', orSay('print.none', scores)],
    ['heading.tasks', orSay('print.none-open', taskLines(brief, to))],
    ['heading.goals', orSay('print.none-open', goalLines(brief, to))],
    ['heading.sessions-left', leftLines(brief, to)],
    ...(asked.length === 0 ? [] : [['heading.question', asked] as const]),
    ['heading.next-steps', stepLines(steps, to, asOf, undefined).map(({ text }) => text)],
  ];
  return pageOf(
    title,
    sections.map(([part, lines]) => {
      return { heading: describeCode(part, to), lines: lines.map((text) => ({ text })) };
    }),
    to,
  );
}
