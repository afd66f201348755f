import type { Reason } from '../care-record/evidence.js';
import { deriveCourseOutcome } from '../measures/derive-course-outcome.js';
import type { TotalPair } from '../measures/effect-size.js';
import type { NextStepsEpisode } from './next-steps-basis.js';

type Measures = NextStepsEpisode['measures'];

/**
 * Questionnaires that have not reliably improved by the middle of what is planned. Said only where no questionnaire is
 * reliably better, and not of one that is reliably worse: that says more. Whose latest score is below every cut-off has
 * no improvement to wait for; nor is a pause the time to talk about it.
 */
export function notImprovedReasons({ measures, engagement }: NextStepsEpisode): Reason[] {
  if (engagement.state.label === 'paused') return [];
  if (measures.some(({ change }) => change.verdict === 'reliable-improvement')) return [];
  return measures.flatMap(({ name, change, signals, scores }) => {
    const latest = scores.filter(({ score }) => score.total !== null).slice(-1);
    const isAbove = latest.some(({ score }) => score.cutOffs.some(({ reached }) => reached === true));
    if (change.verdict === 'reliable-deterioration' || !isAbove) return [];
    return signals
      .filter(({ rule }) => rule === 'signals.no-reliable-improvement')
      .map(({ evidence, inputs, threshold }): Reason => {
        const { sessions } = inputs;
        const read = { instrument: name, sessions, after: threshold.value };
        return { rule: 'measures.no-reliable-improvement', evidence, inputs: read };
      });
  });
}

/** The first and the last total of a questionnaire. */
function pairOf(measures: Measures, id: string): TotalPair {
  const totals = measures
    .filter(({ instrument }) => instrument === id)
    .flatMap(({ scores }) => scores.flatMap(({ score }) => (score.total === null ? [] : [score.total])));
  const [first = null, ...later] = totals;
  return { first, last: later.at(-1) ?? null };
}

/**
 * That depression and anxiety are both below caseness now, as the course of care is read: one of them was at it at
 * first, one is reliably better and none reliably worse. The course goes on, so nothing is called recovered.
 */
export function belowCasenessReasons(measures: Measures): Reason[] {
  const course = deriveCourseOutcome({
    hasEnded: false,
    contacts: [],
    depression: pairOf(measures, 'phq-9'),
    anxiety: pairOf(measures, 'gad-7'),
  });
  const isBelow = course.measures.every(({ isCaseLast }) => isCaseLast === false);
  const wasAbove = course.measures.some(({ isCaseFirst }) => isCaseFirst === true);
  const isBetter = course.measures.some(({ change }) => change === 'better');
  if (!isBelow || !wasAbove || !isBetter || course.reliablyWorse.length > 0) return [];
  const ids = course.measures.map(({ instrument }) => instrument);
  const evidence = measures
    .filter(({ instrument }) => ids.includes(instrument))
    .flatMap(({ compared }) => compared);
  const rules = `${course.rules.id} ${course.rules.version}`;
  const lasts = Object.fromEntries(course.measures.map(({ role, last }) => [role, last]));
  return [{ rule: 'measures.below-caseness', evidence, inputs: { ...lasts, rules } }];
}
