import type { Instrument } from '../measures/instrument.js';
import { loincOf } from './loinc.js';
import { loincCodes } from './loinc-codes.js';
import type { Question } from './question-index.js';
import { entryOf } from './read-json.js';
import type { ResponseItem } from './response-item.js';

/** What an item of a response is for an instrument: a scored item, one beside them, or the total. */
export type Role =
  { readonly kind: 'item' | 'unscored'; readonly id: string } | { readonly kind: 'total'; readonly id: null };

/** How items are told, in the order in which the ways are tried. */
export interface ItemKeys {
  readonly itemMap: Readonly<Record<string, string>>;
  /** Whether the caller named the instrument, so that plain numbers of questions can be trusted. */
  readonly isNamed: boolean;
}

/** What an item is, by the id of each instrument that has its code. */
export type RolesById = ReadonlyMap<string, Role>;

/** What every code says an item is, for each instrument that has it. */
let table: ReadonlyMap<string, RolesById> | undefined;

function rolesByCode(): ReadonlyMap<string, RolesById> {
  if (table !== undefined) return table;
  const roles = new Map<string, Map<string, Role>>();
  const add = (code: string, instrument: string, role: Role): void => {
    const known = roles.get(code) ?? new Map<string, Role>();
    roles.set(code, known.set(instrument, role));
  };
  for (const [instrument, { items, beside, total }] of Object.entries(loincCodes)) {
    add(total, instrument, { kind: 'total', id: null });
    for (const [code, { id }] of Object.entries(beside)) add(code, instrument, { kind: 'unscored', id });
    for (const [code, id] of Object.entries(items)) add(code, instrument, { kind: 'item', id });
  }
  table = roles;
  return roles;
}

/**
 * What an item is by LOINC, by the id of each instrument: as the questionnaire says, as its own id says, or as its
 * definition says.
 */
export function rolesOfItem(
  { linkId, definition }: ResponseItem,
  questions: ReadonlyMap<string, Question>,
): RolesById | undefined {
  const roles = rolesByCode();
  if (questions.size > 0) {
    for (const coding of questions.get(linkId)?.codes ?? []) {
      const said = roles.get(loincOf(coding));
      if (said !== undefined) return said;
    }
  }
  const whole = linkId.startsWith('/') ? linkId.slice(1) : linkId;
  const slash = whole.lastIndexOf('/');
  return (
    roles.get(whole) ??
    (slash < 0 ? undefined : roles.get(whole.slice(slash + 1))) ??
    (definition === undefined ? undefined : roles.get(definition.split('#')[1] ?? ''))
  );
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
  byCode: readonly (RolesById | undefined)[],
  instrument: Instrument,
  { itemMap, isNamed }: ItemKeys,
): (Role | null)[] {
  const byNumber = isNamed ? numbered(items, instrument) : null;
  return items.map(
    (item, place) =>
      roleByMap(item, instrument, itemMap) ??
      byCode[place]?.get(instrument.id) ??
      byNumber?.get(item.linkId) ??
      null,
  );
}
