import { sources } from '../sources.js';
import type { Basis } from '../sources.js';
import type { Instrument, NumberRange } from './instrument.js';
import type { CutOff } from './scoring-rule.js';

const isIn = (value: number, { min, max }: NumberRange): boolean => value >= min && value <= max;
const isFree = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;
const isId = (id: unknown): boolean => typeof id === 'string' && id !== '' && id !== '__proto__';
const isKnown = (basis: Basis | undefined): boolean =>
  basis !== undefined && Object.hasOwn(sources, basis.source) && basis.verified !== 'unverified';

/** Ids that an importer gives a meaning of its own. */
const RESERVED = ['total'];

/** The points that so many items can add up to. */
export function rangeOf(count: number, { min, max }: NumberRange): NumberRange {
  return { min: count * min, max: count * max };
}

/** Cut-offs in a range, above its lowest total, one for each purpose. */
function areCutOffs(cutOffs: readonly CutOff[], range: NumberRange): boolean {
  return (
    cutOffs.every(({ atLeast }) => isIn(atLeast, range) && atLeast > range.min) &&
    isFree(cutOffs.map(({ purpose }) => purpose))
  );
}

/** Every basis in a definition. */
function basesOf(instrument: Instrument): (Basis | undefined)[] {
  const { basis, totalBasis, bandsBasis, cutOffs, change, missing, safetyItems, subscales, license } =
    instrument;
  return [
    basis,
    totalBasis ?? basis,
    bandsBasis ?? basis,
    missing.basis,
    license.basis,
    ...[...cutOffs, ...change, ...safetyItems].map((one) => one.basis),
    ...change.flatMap(({ exact, exactBasis }) => (exact === undefined ? [] : [exactBasis])),
    ...(subscales ?? []).flatMap((part) => [part.basis, ...part.cutOffs.map((one) => one.basis)]),
  ];
}

type Check = readonly [message: string, holds: (instrument: Instrument) => boolean];

/** What has to hold of a definition, each with the sentence that is said where it does not. */
const checks: readonly Check[] = [
  [
    'An instrument needs an id, a version and a name.',
    ({ id, version, name }) => isId(id) && version !== '' && name !== '',
  ],
  ['An instrument needs items.', ({ items }) => items.length > 0],
  [
    'The items of an instrument need ids of their own, none of them "total".',
    ({ items }) =>
      items.every(({ id }) => isId(id) && !RESERVED.includes(id)) && isFree(items.map(({ id }) => id)),
  ],
  [
    'Answers are whole numbers, the lowest below the highest.',
    ({ answerRange: { min, max } }) => Number.isInteger(min) && Number.isInteger(max) && min < max,
  ],
  [
    'The range of an instrument is what its items add up to.',
    ({ items, range, answerRange }) => {
      const { min, max } = rangeOf(items.length, answerRange);
      return range.min === min && range.max === max;
    },
  ],
  [
    'The bands of an instrument begin at its lowest total and rise within its range.',
    ({ bands, range }) =>
      bands.length === 0 ||
      (bands[0]?.from === range.min &&
        bands.every(
          ({ from }, index) => isIn(from, range) && bands.slice(0, index).every((lower) => lower.from < from),
        )),
  ],
  ['The bands of an instrument need ids of their own.', ({ bands }) => isFree(bands.map(({ id }) => id))],
  [
    'Cut-offs lie in the range of an instrument, above its lowest total, one for each purpose.',
    ({ cutOffs, range }) => areCutOffs(cutOffs, range),
  ],
  [
    'Change thresholds are above 0 and within the range of an instrument, one of each kind.',
    ({ change, range }) =>
      change.every(({ points }) => points > 0 && points <= range.max - range.min) &&
      isFree(change.map(({ kind }) => kind)),
  ],
  [
    'A rule for missing items fills in fewer items than there are, and none where it fills in nothing.',
    ({ missing: { maxMissing, method }, items }) =>
      Number.isInteger(maxMissing) &&
      maxMissing >= 0 &&
      maxMissing < items.length &&
      (method === 'mean-of-answered') === maxMissing > 0,
  ],
  [
    'A safety item is one of the items, with a threshold among its answers.',
    ({ safetyItems, items, answerRange }) =>
      safetyItems.every(
        ({ item, atLeast }) => items.some(({ id }) => id === item) && isIn(atLeast, answerRange),
      ) && isFree(safetyItems.map(({ item }) => item)),
  ],
  [
    'A part has an id of its own, items of the instrument, each once, and cut-offs in its range.',
    ({ subscales = [], items, answerRange }) =>
      isFree(subscales.map(({ id }) => id)) &&
      subscales.every(
        (part) =>
          part.items.length > 0 &&
          isFree(part.items) &&
          part.items.every((item) => items.some(({ id }) => id === item)) &&
          areCutOffs(part.cutOffs, rangeOf(part.items.length, answerRange)),
      ),
  ],
  [
    'Every number of an instrument needs a source from the bibliography that was read.',
    (instrument) => basesOf(instrument).every(isKnown),
  ],
];

/** What is wrong with a definition, as a sentence; null where nothing is. */
export function problemOf(instrument: Instrument): string | null {
  return checks.find(([, holds]) => !holds(instrument))?.[0] ?? null;
}
