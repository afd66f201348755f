import type { EvidenceRef } from '../care-record/evidence.js';
import type { MeasureCompletion } from '../care-record/measure-completion.js';
import { byText } from '../internal/by-text.js';
import { toMs } from '../internal/instant.js';
import type { MeasureReview } from '../measures/measure-review.js';
import { scoreWorkImpact } from '../measures/score-work-impact.js';
import { scoreWpaiGh } from '../measures/score-wpai-gh.js';
import type { ChecklistItem } from './checklist-item.js';
import { isHeld, plannedSessions, type EpisodeFacts } from './episode-facts.js';
import type { Because, PromptRules } from './prompt-rule.js';
import { questionnairesOf } from './work-facts.js';

const measureRef = (id: string): EvidenceRef => ({ kind: 'measures', id });

/** The questionnaires that an item means and that have been scored. */
function meant({ measures }: EpisodeFacts, { measures: ids = [] }: ChecklistItem): readonly MeasureReview[] {
  return measures.filter(({ instrument }) => ids.includes(instrument));
}

/** The latest score of a questionnaire that has a total. */
function latestOf({ scores }: MeasureReview) {
  return scores.filter(({ score }) => score.total !== null).slice(-1);
}

/** Bands that are high by their own names. */
const HIGH: ReadonlySet<string> = new Set(['moderately-severe', 'severe']);

/** The questionnaires whose reliable change has one of these verdicts. */
function changed(
  facts: EpisodeFacts,
  item: ChecklistItem,
  verdict: 'reliable-improvement' | 'reliable-deterioration',
): Because[] {
  return meant(facts, item).flatMap(({ name, change, compared }) =>
    change.verdict === verdict
      ? [{ evidence: compared, inputs: { instrument: name, change: change.change } }]
      : [],
  );
}

/** What the latest questionnaire about work says: whether work was missed, and how hard it is, 0 to 10. */
function workOf(
  facts: EpisodeFacts,
): { readonly id: string; readonly isAbsent: boolean; readonly hard: number } | null {
  const answered = questionnairesOf(facts, ['work-impact', 'wpai-gh'])
    .filter(({ answers }) => answers !== undefined)
    .sort((a, b) => toMs(a.answeredAt) - toMs(b.answeredAt) || byText(a.id, b.id));
  const latest = answered.at(-1);
  return latest === undefined ? null : { id: latest.id, ...readWork(latest) };
}

function readWork({ instrument, answers = [] }: MeasureCompletion): { isAbsent: boolean; hard: number } {
  if (instrument === 'work-impact') {
    const { daysAbsent, presenteeism } = scoreWorkImpact(answers);
    return { isAbsent: (daysAbsent ?? 0) > 0, hard: presenteeism ?? 0 };
  }
  const { absenteeism, presenteeism } = scoreWpaiGh(answers);
  return { isAbsent: (absenteeism.percent ?? 0) > 0, hard: (presenteeism.percent ?? 0) / 10 };
}

/** What questionnaires say. Scores prompt; they never change where an item stands. */
export const PROMPTS_FROM_MEASURES: PromptRules = {
  'questionnaire-missing': (facts, _, { measures: [wanted] = [], measures = [] }) =>
    wanted === undefined || questionnairesOf(facts, measures).length > 0
      ? []
      : [{ evidence: [], inputs: { instrument: nameOf(wanted), absent: 'measures' } }],
  'score-at-or-above': (facts, _, item) =>
    meant(facts, item).flatMap((review) =>
      latestOf(review).flatMap(({ id, score }) => {
        const reached = score.cutOffs.filter((one) => one.reached === true).map(({ atLeast }) => atLeast);
        if (reached.length === 0) return [];
        const inputs = { instrument: review.name, total: score.total, atLeast: Math.min(...reached) };
        return [{ evidence: [measureRef(id)], inputs }];
      }),
    ),
  'high-score': (facts, _, item) =>
    meant(facts, item).flatMap((review) =>
      latestOf(review).flatMap(({ id, score }) =>
        score.band !== null && HIGH.has(score.band.id)
          ? [
              {
                evidence: [measureRef(id)],
                inputs: { instrument: review.name, total: score.total, band: score.band.id },
              },
            ]
          : [],
      ),
    ),
  'absent-from-work': (facts) => {
    const work = workOf(facts);
    return work?.isAbsent === true ? [{ evidence: [measureRef(work.id)], inputs: {} }] : [];
  },
  'work-is-hard': (facts) => {
    const work = workOf(facts);
    const from = facts.rules.workIsHardFrom;
    return work !== null && work.hard >= from
      ? [{ evidence: [measureRef(work.id)], inputs: { points: work.hard, from } }]
      : [];
  },
  'not-improved-yet': (facts, _, item) => {
    const planned = plannedSessions(facts.episode);
    const held = facts.comers.filter(isHeld).length;
    if (planned === null || held < planned / 2) return [];
    return meant(facts, item).flatMap(({ name, change, compared }) =>
      change.verdict === 'reliable-deterioration' || change.verdict === 'no-reliable-change'
        ? [{ evidence: compared, inputs: { instrument: name, change: change.change, held, planned } }]
        : [],
    );
  },
  'reliably-worse': (facts, _, item) => changed(facts, item, 'reliable-deterioration'),
  'reliably-better': (facts, _, item) => changed(facts, item, 'reliable-improvement'),
};

/** How a questionnaire is called: the names of those that the shipped lists mean, else its id. */
function nameOf(id: string): string {
  return Object.hasOwn(NAMES, id) ? String(NAMES[id]) : id;
}

const NAMES: Readonly<Record<string, string>> = {
  'phq-9': 'PHQ-9',
  'gad-7': 'GAD-7',
  'work-impact': 'Work impact',
};
