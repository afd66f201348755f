import type { MeasureCompletion } from '../care-record/measure-completion.js';
import { byText } from '../internal/by-text.js';
import { toMs } from '../internal/instant.js';
import type { Instrument } from '../measures/instrument.js';
import { instruments as shippedInstruments } from '../measures/instrument-registry.js';
import { scoreMeasureCompletion } from '../measures/score-completion.js';
import type { SessionBrief } from './session-brief.js';

type Answers = SessionBrief['safety']['answers'];

/** The answers to the safety items of one questionnaire; empty where one was not, or it is of another instrument. */
function answersIn(completion: MeasureCompletion, instrument: Instrument): Answers {
  const score = scoreMeasureCompletion(completion, [instrument]);
  if (score === null || score.safetyItems.some(({ state }) => state !== 'asked')) return [];
  const given = completion.answers ?? [];
  const { min: lowest, max: highest } = instrument.answerRange;
  return score.safetyItems.flatMap(({ item }) => {
    const place = instrument.items.findIndex(({ id }) => id === item);
    const value = Array.isArray(given) ? given[place] : (given as Readonly<Record<string, unknown>>)[item];
    const evidence = { kind: 'measures', id: completion.id, part: item } as const;
    const answeredAt = new Date(toMs(completion.answeredAt));
    return [value]
      .filter((answer) => typeof answer === 'number')
      .map((points) => ({ value: points, lowest, highest, answeredAt, evidence }));
  });
}

/** What was answered to the question on self-harm when it was last asked; empty where it never was. */
export function safetyAnswers(
  measures: readonly MeasureCompletion[] = [],
  instruments: readonly Instrument[] = shippedInstruments,
): Answers {
  return [...measures]
    .sort((a, b) => toMs(b.answeredAt) - toMs(a.answeredAt) || byText(b.id, a.id))
    .flatMap((completion) => instruments.map((instrument) => answersIn(completion, instrument)))
    .filter((answers) => answers.length > 0)
    .slice(0, 1)
    .flat();
}
