import type { AnswerLike, ItemLike, QuestionnaireResponseLike } from 'client-engagement/fhir';

/** LOINC answer codes of PHQ and GAD by points. */
const FREQUENCY = ['LA6568-5', 'LA6569-3', 'LA6570-1', 'LA6571-9'];

/** LOINC codes of the items, in printed order. */
export const PHQ9 = [
  '44250-9',
  '44255-8',
  '44259-0',
  '44254-1',
  '44251-7',
  '44258-2',
  '44252-5',
  '44253-3',
  '44260-8',
];
export const GAD7 = ['69725-0', '68509-9', '69733-4', '69734-2', '69735-9', '69689-8', '69736-7'];

/** An answer by its LOINC code, with or without naming the code system. */
export const coded = (points: number, system: string | undefined = 'http://loinc.org'): AnswerLike => ({
  valueCoding: { system, code: FREQUENCY[points] ?? '' },
});

/** Items with one answer each. */
export const itemsOf = (
  linkIds: readonly string[],
  points: readonly number[],
  answer: (value: number) => AnswerLike = coded,
): ItemLike[] => points.map((value, index) => ({ linkId: linkIds[index] ?? '', answer: [answer(value)] }));

/** A completed response that holds these items. */
export const responseOf = (
  item: readonly ItemLike[],
  more: Partial<QuestionnaireResponseLike> = {},
): QuestionnaireResponseLike => ({
  resourceType: 'QuestionnaireResponse',
  status: 'completed',
  authored: '2026-03-09T18:00:00Z',
  item,
  ...more,
});
