import type { MeasureAnswers } from '../care-record/measure-completion.js';
import { wpaiGh } from './instruments/wpai-gh.js';
import type { ScoreIssue } from './measure-score.js';
import { readWorkAnswers } from './work-questionnaire.js';

/**
 * Why a percentage is undefined: an answer is none (`invalid`), the person is not employed, there are no hours to
 * compare, or one of its own questions was not answered.
 *
 * @example
 * ```ts
 * import type { NoPercentage } from 'client-engagement';
 *
 * const why: NoPercentage = 'no-hours';
 * ```
 * @category measures
 * @since 0.1.0
 */
export type NoPercentage = 'invalid' | 'not-employed' | 'no-hours' | 'not-answered';

/**
 * One percentage of WPAI:GH, or why it is undefined. Undefined is not 0.
 *
 * @example
 * ```ts
 * import { scoreWpaiGh, type WorkPercentage } from 'client-engagement';
 *
 * const absenteeism: WorkPercentage = scoreWpaiGh([1, 0, 0, 0, null, 5]).absenteeism;
 * absenteeism; //=> { percent: null, why: 'no-hours' }
 * ```
 * @category measures
 * @since 0.1.0
 */
export type WorkPercentage =
  | {
      /** 0 to 100, higher is worse; not rounded. */
      readonly percent: number;
    }
  | {
      /** There is none. */
      readonly percent: null;
      /** Why. */
      readonly why: NoPercentage;
    };

/**
 * The four scores of WPAI:GH.
 *
 * @example
 * ```ts
 * import { scoreWpaiGh, type WpaiScore } from 'client-engagement';
 *
 * const score: WpaiScore = scoreWpaiGh([0, null, null, null, null, 5]);
 * score.absenteeism; //=> { percent: null, why: 'not-employed' }
 * score.activityImpairment; //=> { percent: 50 }
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface WpaiScore {
  /** Which questionnaire, in which version, was used. */
  readonly instrument: { readonly id: string; readonly version: string };
  /** Work time missed because of health. */
  readonly absenteeism: WorkPercentage;
  /** Impairment while working. */
  readonly presenteeism: WorkPercentage;
  /** Overall work impairment: time missed, and impairment in the time worked. */
  readonly overallImpairment: WorkPercentage;
  /** Impairment in activities outside work. */
  readonly activityImpairment: WorkPercentage;
  /** What was wrong with the answers; where there is anything, no score is defined. */
  readonly issues: readonly ScoreIssue[];
}

const none = (why: NoPercentage): WorkPercentage => ({ percent: null, why });

/**
 * Scores WPAI:GH: four percentages, each from its own questions, nothing filled in.
 *
 * Absenteeism is missed hours of all hours due; presenteeism a tenth of the productivity answer; overall impairment the
 * missed part and, of the rest, the impaired part; activity impairment a tenth of the activity answer. Without any hours
 * absenteeism is undefined, not 0. Two readings are ours, and leave a score undefined rather than compute it: of somebody
 * who is not employed only activity impairment, and of somebody who worked no hours no presenteeism.
 *
 * Never throws on answers.
 *
 * @param answers - in the order of `wpaiGh.items` or by item id; `employed` is 1 for yes and 0 for no
 * @returns the percentages, 0 to 100, or why one is undefined
 * @example
 * ```ts
 * import { scoreWpaiGh } from 'client-engagement';
 *
 * const score = scoreWpaiGh([1, 4, 0, 36, 3, 5]);
 * score.absenteeism; //=> { percent: 10 }
 * score.presenteeism; //=> { percent: 30 }
 * score.overallImpairment; //=> { percent: 37 }
 * score.activityImpairment; //=> { percent: 50 }
 * ```
 * @category measures
 * @since 0.1.0
 */
export function scoreWpaiGh(answers: MeasureAnswers): WpaiScore {
  const { values, issues } = readWorkAnswers(wpaiGh, answers);
  const [employed, missed, , worked, productivity, activity] = values.map((value) => value ?? undefined);
  /** A score from its own questions, where nothing stands against it. */
  const percentage = (
    ofWork: boolean,
    own: readonly (number | undefined)[],
    percent: () => number,
  ): WorkPercentage => {
    if (issues.length > 0) return none('invalid');
    if (ofWork && employed === 0) return none('not-employed');
    if (own.includes(undefined)) return none('not-answered');
    const value = percent();
    return Number.isNaN(value) ? none('no-hours') : { percent: value };
  };
  const [missedHours, workedHours, impaired, hindered] = [missed, worked, productivity, activity].map(
    (value) => value ?? 0,
  ) as [number, number, number, number];
  const due = missedHours + workedHours;
  const hasNotWorked = worked === 0;
  return {
    instrument: { id: wpaiGh.id, version: wpaiGh.version },
    absenteeism: percentage(true, [missed, worked], () => (100 * missedHours) / due),
    presenteeism: percentage(true, [hasNotWorked ? 0 : productivity], () =>
      hasNotWorked ? NaN : 10 * impaired,
    ),
    overallImpairment: percentage(true, [missed, worked, hasNotWorked ? 0 : productivity], () =>
      hasNotWorked ? NaN : (10 * (10 * missedHours + workedHours * impaired)) / due,
    ),
    activityImpairment: percentage(false, [activity], () => 10 * hindered),
    issues,
  };
}
