/**
 * SNOMED CT codes of scores as NHS England's reference list has them, by id of the instrument: the current code of the
 * total, the older one of the UK extension, or the codes of the items where the list has those. They are strings: some
 * have more digits than a number can hold. The list is kept by hand: check a code against a terminology server before
 * you send it.
 */
export interface SnomedScoreCodes {
  /** The code of the total. */
  readonly total?: string;
  /** The older code of the UK extension. */
  readonly olderTotal?: string;
  /** The codes of the items, in item order. */
  readonly items?: readonly string[];
}

/** By id of the instrument; goals are the first, second and third. */
export const snomedScoreCodes: Readonly<Record<string, SnomedScoreCodes>> = {
  'phq-9': { total: '720433000', olderTotal: '506701000000100' },
  'gad-7': { total: '445455005' },
  'phq-2': { olderTotal: '836541000000100' },
  sfq: { items: ['1047381000000103', '1047391000000101', '1047401000000103', '1047411000000101'] },
  'goal-progress': {
    olderTotal: '959951000000108',
    items: ['1034351000000101', '1034361000000103', '1034371000000105'],
  },
};
