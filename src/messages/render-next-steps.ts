import type { NextStep } from '../next-steps/next-step.js';
import { stepsForClients } from '../next-steps/steps-for-clients.js';
import { summarizeNextSteps } from '../next-steps/summarize-next-steps.js';
import { describeCode } from './describe.js';
import { pageOf, type PageLine, type RenderOptions, say, sentencesOf } from './page.js';
import type { PageRule } from './review-code.js';

/** What is said of who acts; nothing of the practitioner, who reads it. */
const WITH: { readonly [who in NextStep['who']]: PageRule | null } = {
  practitioner: null,
  'practitioner-and-client': 'print.with-both',
  service: 'print.with-the-service',
  'service-lead': 'print.with-the-service-lead',
};

/**
 * The reasons of each step in sentences, each said once in the list: where the first step is listed that it decides.
 * A step that is left without any says nothing where the step before has the same reasons, else which one has them.
 */
function reasonsOnce<Step extends Pick<NextStep, 'reasons'>>(
  steps: readonly Step[],
  options: RenderOptions,
): readonly { readonly step: Step; readonly why: readonly string[] }[] {
  const saidAt = new Map<string, number>();
  let before: readonly string[] = [];
  return steps.map((step, place) => {
    const sentences = sentencesOf(step.reasons, options);
    const fresh = sentences.filter((sentence) => !saidAt.has(sentence));
    for (const sentence of fresh) saidAt.set(sentence, place + 1);
    const isAsBefore = sentences.every((sentence) => before.includes(sentence));
    before = sentences;
    if (fresh.length > 0 || isAsBefore) return { step, why: fresh };
    const places = new Set(sentences.map((sentence) => Number(saidAt.get(sentence))));
    return { step, why: [say('print.why-as-for-step', { steps: [...places].join(', ') }, options)] };
  });
}

/** What is printed of a step; a step of a client's view does not say who else acts. */
type PrintedStep = Pick<NextStep, 'id' | 'dueAt' | 'reasons'> & Partial<Pick<NextStep, 'who'>>;

/** Lines of the first steps, and how many there are more. */
export function stepLines<Step extends PrintedStep>(
  steps: readonly Step[],
  options: RenderOptions,
  asOf: Date | null,
  show: number | undefined,
  serviceOf: (step: Step) => string | null = () => null,
): PageLine[] {
  const { shown, folded } = summarizeNextSteps(steps, show);
  const lines = reasonsOnce(shown, options).map(({ step, why }, place): PageLine => {
    const { id, who, dueAt } = step;
    const service = serviceOf(step);
    const about = service === null ? [] : [say('print.of-service', { service }, options)];
    const isPast = dueAt !== null && asOf !== null && dueAt < asOf;
    const isTold = dueAt !== null && !(isPast && options.audience === 'client') && id !== 'speak-today';
    const due = isTold ? [say(isPast ? 'print.was-due' : 'print.due-by', { dueAt }, options)] : [];
    const acting = options.audience === 'client' || who === undefined ? null : WITH[who];
    const whose = acting === null ? [] : [say(acting, {}, options)];
    const label = `${place + 1}. ${describeCode(id, options)}`;
    return { text: [label, ...about, ...due, ...whose, ...why].join(' ') };
  });
  if (folded.length > 0) lines.push({ text: say('print.more-steps', { count: folded.length }, options) });
  if (lines.length === 0) lines.push({ text: say('print.no-steps', {}, options) });
  return lines;
}

/**
 * Next steps as text or Markdown: what to do, by when, who acts and why; the first three, and how many there are more.
 * A reason of several steps is said once.
 *
 * For a client give the steps of their own view: they are told those, and no time that is past. Of a practitioner's list
 * they are told what is theirs as well, which is nothing while a safety concern is open.
 *
 * @param steps - the steps, as `listNextSteps`, a review or a view gives them
 * @param options - for whom, in which language, time zone and format; how many to show; the moment that a due time is
 *   past at
 * @returns the text
 * @throws RangeError with code `invalid-time-zone`; `unknown-code` when the language lacks a sentence
 * @example
 * ```ts
 * import { defaultAttendancePolicy, listNextSteps, renderNextSteps, reviewCare } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const asOf = new Date('2027-01-01T00:00:00Z');
 * const review = reviewCare(recordFromTokens('A A ?'), { policies: [defaultAttendancePolicy], asOf });
 * const text = renderNextSteps(listNextSteps(review), { audience: 'practitioner', show: 1 });
 * text.split('\n').at(0);
 * //=> '- 1. Record what became of the session. By 4 January 2027 at 10:50. The session of Wednesday 30 December 2026 at 10:00 is over and has no outcome yet.'
 * ```
 * @category messages
 * @since 0.1.0
 */
export function renderNextSteps(
  steps: readonly (Pick<NextStep, 'id' | 'dueAt' | 'reasons'> & { readonly who?: NextStep['who'] })[],
  options: RenderOptions & {
    readonly show?: number | undefined;
    readonly asOf?: Date | undefined;
  },
): string {
  const seen = options.audience === 'client' ? stepsForClients(steps) : steps;
  const lines = stepLines(seen, options, options.asOf ?? null, options.show);
  return pageOf(null, [{ heading: null, lines }], options);
}
