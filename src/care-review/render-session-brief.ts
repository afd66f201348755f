import { describeCode } from '../messages/describe.js';
import { pageOf, type RenderOptions, say, sentencesOf } from '../messages/page.js';
import { stepLines } from '../messages/render-next-steps.js';
import type { PageHeading, PageRule } from '../messages/review-code.js';
import { changeLine, safetyLines, scoreLine } from './render-parts.js';
import type { SessionBrief } from './session-brief.js';

function taskLines({ tasks }: SessionBrief, options: RenderOptions): string[] {
  return tasks.map(({ text, agreedAt, result, reviewedAt }) => {
    const named = text ?? describeCode('without-words', options);
    return result === null
      ? say('print.task', { text: named, agreedAt }, options)
      : say(
          'print.task-looked-at',
          { text: named, agreedAt, result: describeCode(result, options), reviewedAt },
          options,
        );
  });
}

function goalLines({ goals }: SessionBrief, options: RenderOptions): string[] {
  return goals.map(({ text, progress, reviewedAt }) => {
    const named = text ?? describeCode('without-words', options);
    return progress === null
      ? say('print.goal', { text: named }, options)
      : say('print.goal-progress', { text: named, progress, reviewedAt }, options);
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
function changeLines({ lastSession, changes }: SessionBrief, options: RenderOptions): string[] {
  if (lastSession === null) return [say('print.no-session-before', {}, options)];
  const since = say('print.last-session', { start: lastSession.start }, options);
  const told = changes.map((change) => changeLine(change, options));
  return [since, ...(told.length === 0 ? [say('print.nothing-changed', {}, options)] : told)];
}

/**
 * A session brief as half a page of text or Markdown, for the practitioner.
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
  const { start, clientName, measures, question, nextSteps, asOf } = brief;
  const who = clientName === null ? '' : `${clientName}. `;
  const title = `${describeCode('heading.brief', to)}: ${who}${say('print.session', { start }, to)}`;
  const orSay = (rule: PageRule, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [say(rule, {}, to)] : lines;
  const asked = [describeCode(question.id, to), ...sentencesOf(question.reasons, to)].join(' ');
  const sections: readonly (readonly [PageHeading, readonly string[]])[] = [
    ['heading.safety', safetyLines(brief.safety, to)],
    ['heading.changed', changeLines(brief, to)],
    [
      'heading.questionnaires',
      orSay(
        'print.none',
        measures.map((measure) => scoreLine(measure, to)),
      ),
    ],
    ['heading.tasks', orSay('print.none-open', taskLines(brief, to))],
    ['heading.goals', orSay('print.none-open', goalLines(brief, to))],
    ['heading.sessions-left', leftLines(brief, to)],
    ['heading.question', [asked]],
    ['heading.next-steps', stepLines(nextSteps, to, asOf, undefined).map(({ text }) => text)],
  ];
  return pageOf(
    title,
    sections.map(([heading, lines]) => {
      return { heading: describeCode(heading, to), lines: lines.map((text) => ({ text })) };
    }),
    to,
  );
}
