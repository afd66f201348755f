import type { Instrument } from '../measures/instrument.js';
import { codesInLinkId, loincOf } from './loinc.js';
import { codesOf, type LoincCodes } from './loinc-codes.js';
import type { Question } from './question-index.js';
import { entryOf } from './read-json.js';
import type { ResponseItem } from './response-item.js';

/** What an item of a response is for an instrument: a scored item, one beside them, or the total. */
export type Role =
  { readonly kind: 'item' | 'unscored'; readonly id: string } | { readonly kind: 'total'; readonly id: null };

/** How items are told, in the order in which the ways are tried. */
export interface ItemKeys {
  readonly itemMap: Readonly<Record<string, string>>;
  readonly questions: ReadonlyMap<string, Question>;
  /** Whether the caller named the instrument, so that plain numbers of questions can be trusted. */
  readonly isNamed: boolean;
}

/** What a LOINC code says an item is. */
function roleOf(code: string, { items, beside, total }: LoincCodes): Role | null {
  const id = entryOf(items, code);
  if (id !== undefined) return { kind: 'item', id };
  const other = entryOf(beside, code);
  if (other !== undefined) return { kind: 'unscored', id: other.id };
  return code !== '' && code === total ? { kind: 'total', id: null } : null;
}

/** What an item is by LOINC: as the questionnaire says, as its own id says, or as its definition says. */
export function roleByCode(
  item: ResponseItem,
  instrument: Instrument,
  questions: ReadonlyMap<string, Question>,
): Role | null {
  const codes = codesOf(instrument);
  const named = [
    ...(questions.get(item.linkId)?.codes ?? []).map(loincOf),
    ...codesInLinkId(item.linkId),
    item.definition?.split('#')[1] ?? '',
  ];
  for (const code of named) {
    const role = roleOf(code, codes);
    if (role !== null) return role;
  }
  return null;
}

/** What the caller's own map says an item is. */
function roleByMap(
  item: ResponseItem,
  instrument: Instrument,
  itemMap: Readonly<Record<string, string>>,
): Role | null {
  const id = entryOf(itemMap, item.linkId);
  if (id === undefined) return null;
  if (id === 'total') return { kind: 'total', id: null };
  return { kind: instrument.items.some((one) => one.id === id) ? 'item' : 'unscored', id };
}

/** Ids of questions that end in a number: `q1`, `H1/T1/Q1`. Good only where all of the instrument's are there. */
function numbered(items: readonly ResponseItem[], instrument: Instrument): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  const numbers = new Set<number>();
  for (const { linkId } of items) {
    const number = Number(/(?:^|\/)q0?(\d{1,2})$/i.exec(linkId)?.[1]);
    const scored = instrument.items[number - 1];
    if (scored === undefined) continue;
    numbers.add(number);
    roles.set(linkId, { kind: 'item', id: scored.id });
  }
  const isWhole = numbers.size === instrument.items.length && roles.size === instrument.items.length;
  return isWhole ? roles : new Map();
}

/** What each item of a response is for an instrument; null for what is none of it. */
export function rolesOf(
  items: readonly ResponseItem[],
  instrument: Instrument,
  { itemMap, questions, isNamed }: ItemKeys,
): (Role | null)[] {
  const byNumber = isNamed ? numbered(items, instrument) : new Map<string, Role>();
  return items.map(
    (item) =>
      roleByMap(item, instrument, itemMap) ??
      roleByCode(item, instrument, questions) ??
      byNumber.get(item.linkId) ??
      null,
  );
}
