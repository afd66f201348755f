import { fieldOf, listOf, textOf } from './read-json.js';
import { weightOf } from './response-item.js';

/** What a questionnaire says of one question. */
export interface Question {
  readonly codes: readonly unknown[];
  /** Points of a coded answer by `system|code`. */
  readonly points: ReadonlyMap<string, number>;
}

/** How a coding is told from others: by system and code, never by its text. */
export function keyOfCoding(coding: unknown): string {
  return `${textOf(coding, 'system') ?? ''}|${textOf(coding, 'code') ?? ''}`;
}

/** The questions of a questionnaire by the id that responses name them with. */
export function questionsOf(questionnaire: unknown): ReadonlyMap<string, Question> {
  const questions = new Map<string, Question>();
  const open: unknown[] = [...listOf(questionnaire, 'item')];
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    open.push(...listOf(item, 'item'));
    const linkId = textOf(item, 'linkId');
    if (linkId === undefined) continue;
    const points = new Map<string, number>();
    for (const option of listOf(item, 'answerOption')) {
      const coding = fieldOf(option, 'valueCoding');
      const weight = weightOf(option) ?? weightOf(coding);
      if (weight !== null) points.set(keyOfCoding(coding), weight);
    }
    questions.set(linkId, { codes: listOf(item, 'code'), points });
  }
  return questions;
}
