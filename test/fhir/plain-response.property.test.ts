import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gad7, phq2, phq9, wsas, type Instrument } from 'client-engagement';
import { measureFromQuestionnaireResponse } from 'client-engagement/fhir';
import type { QuestionnaireResponseLike, QuestionnaireResponseOptions } from 'client-engagement/fhir';
import { runsOf } from '../property-runs.js';
import { coded, GAD7, itemsOf, PHQ9, responseOf } from './responses.js';

type Json = Record<string, unknown>;

const read = (response: unknown, options: QuestionnaireResponseOptions = {}) =>
  measureFromQuestionnaireResponse(response as QuestionnaireResponseLike, options);
/** The same, with a map that says nothing: whoever gives one has every item looked at in every way. */
const readAtLength = (response: unknown, options: QuestionnaireResponseOptions = {}) =>
  read(response, { ...options, itemMap: {} });

/** An answer that is given in the way of its number, the first of which are plain. */
const ANSWERS: readonly ((points: number) => unknown)[] = [
  coded,
  (points) => ({ valueCoding: { code: coded(points).valueCoding?.code } }),
  (points) => ({ valueInteger: points }),
  (points) => ({ valueDecimal: points }),
  (points) => ({ valueInteger: points, valueDecimal: 3 - points }),
  (points) => ({ valueInteger: null, valueDecimal: points }),
  (points) => ({ valueInteger: points + 1 }),
  (points) => ({ valueDecimal: points / 2 }),
  (points) => ({ valueInteger: String(points) }),
  (points) => ({ valueQuantity: { value: points } }),
  (points) => ({ ...coded(points), valueQuantity: { value: points } }),
  (points) => ({ ...coded(points), valueInteger: 1 }),
  (points) => ({ ...coded(points), valueDecimal: 1 }),
  (points) => coded(points, 'https://forms.example'),
  (points) => ({ valueCoding: { system: null, code: coded(points).valueCoding?.code } }),
  () => ({ valueCoding: { code: 'LA0000-0' } }),
  () => ({ valueCoding: { code: 2 } }),
  () => ({ valueCoding: null }),
  () => ({ valueCoding: 'LA6568-5' }),
  () => null,
  () => [],
  (points) => ({ ...coded(points), item: [{ linkId: '44261-6', answer: [{ valueInteger: 9 }] }] }),
  (points) => ({ ...coded(points), extension: [weight(1)] }),
  (points) => ({ valueCoding: { ...coded(points).valueCoding, extension: [weight(2)] } }),
  (points) => Object.create(coded(points)),
  (points) => ({ valueCoding: Object.create(coded(points).valueCoding ?? null) }),
];

function weight(valueDecimal: number): Json {
  return { url: 'http://hl7.org/fhir/StructureDefinition/itemWeight', valueDecimal };
}

/** What can be otherwise with an item. */
const ITEMS: readonly ((item: Json) => unknown)[] = [
  (item) => item,
  ({ answer, ...item }) => ({ ...item, answer: [answer, answer].flat() }),
  ({ answer, ...item }) => ({ ...item, answer: [], more: answer }),
  ({ answer, ...item }) => ({ ...item, answer: { 0: answer, length: 1 } }),
  (item) => ({ linkId: 'group', item: [item] }),
  (item) => ({ ...item, item: [item] }),
  (item) => ({ ...item, linkId: '44250-9' }),
  (item) => ({ ...item, linkId: `x/${String(item['linkId'])}` }),
  (item) => ({ ...item, linkId: '69722-7' }),
  (item) => ({ ...item, linkId: 7 }),
  (item) => Object.create(item),
  () => null,
];

/** What can be otherwise with a response. */
const RESPONSES: readonly Json[] = [
  {},
  { status: 'amended' },
  { status: 'in-progress' },
  { resourceType: undefined },
  { resourceType: 'Observation' },
  { modifierExtension: [] },
  { modifierExtension: [{}] },
  { authored: undefined },
  { authored: '2026-03-09' },
  { authored: '2026-03' },
  { item: undefined },
  { item: {} },
];

const ours: Instrument = { ...gad7, id: 'ours' };
const strange: Instrument = { ...phq9, items: [{ id: 'interest' }, { id: 'interest' }, { id: 'low-mood' }] };
const named = fc.constantFrom(undefined, phq9, gad7, phq2, wsas, ours, strange);

/** Mostly as it is, at times of another kind. */
const at = <T>(kinds: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...kinds.slice(0, 1)) },
    { weight: 1, arbitrary: fc.constantFrom(...kinds) },
  );

const oneItem = fc.record({ points: fc.integer({ min: 0, max: 3 }), kind: at(ITEMS), answer: at(ANSWERS) });
const total = fc.record({
  linkId: fc.constantFrom('44261-6', '/44261-6', '70274-6'),
  answer: fc.constantFrom([{ valueDecimal: 9 }], [{ valueInteger: 30.5 }], [coded(1)], [], [{}]),
});

const response = fc
  .record({
    codes: fc.constantFrom(PHQ9, GAD7, PHQ9.slice(0, 2), [...PHQ9.slice(0, 2), ...GAD7]),
    slash: at(['/', '']),
    items: fc.array(oneItem, { minLength: 9, maxLength: 9 }),
    totals: fc.oneof(fc.constant([]), fc.array(total, { maxLength: 2 })),
    where: at([9, 0, 4]),
    isTurned: at([false, true]),
    more: at(RESPONSES),
  })
  .map(({ codes, slash, items, totals, where, isTurned, more }) => {
    const list: unknown[] = items.slice(0, codes.length).map(({ points, kind, answer }, place) => {
      return kind({ linkId: `${slash}${codes[place]}`, text: 'words', answer: [answer(points)] });
    });
    if (isTurned) list.reverse();
    list.splice(where, 0, ...totals);
    return { ...responseOf(list as never), ...more };
  });

describe('laws of plain responses', () => {
  it('short ways: a response is read as it is where everything is looked at in every way', () => {
    fc.assert(
      fc.property(response, named, (one, instrument) => {
        const short = read(one, { instrument });
        const long = readAtLength(one, { instrument });
        expect(short).toEqual(long);
        expect(JSON.stringify(short)).toBe(JSON.stringify(long));
      }),
      { numRuns: runsOf(2000) },
    );
  });

  it('every other kind of answer, item and response is read as at length', () => {
    const plain = (kind: (item: Json) => unknown, answer: (points: number) => unknown, more: Json) => ({
      ...responseOf(
        PHQ9.map((linkId, place) =>
          (place === 3 ? kind : (item: Json) => item)({
            linkId,
            answer: [(place === 3 ? answer : coded)(2)],
          }),
        ) as never,
      ),
      ...more,
    });
    const same = (item: Json): unknown => item;
    const all = [
      ...ANSWERS.map((answer) => plain(same, answer, {})),
      ...ITEMS.map((kind) => plain(kind, coded, {})),
      ...RESPONSES.map((more) => plain(same, coded, more)),
    ];
    for (const one of all) expect(read(one)).toEqual(readAtLength(one));
    const twice = responseOf(itemsOf([PHQ9[0], PHQ9[0], PHQ9[1]].map(String), [1, 2, 1]));
    expect(read(twice, { instrument: strange })).toEqual(readAtLength(twice, { instrument: strange }));
  });

  it('times: a second is read as it is with its thousandths written out', () => {
    const two = (max: number) => fc.integer({ min: 0, max }).map((number) => String(number).padStart(2, '0'));
    const parts = fc.tuple(
      fc.constantFrom('2026', '2024', '1900', '1000', '0999', '9997', '9998', '9999', '2o26'),
      two(14),
      two(33),
      two(26),
      two(63),
      two(63),
    );
    fc.assert(
      fc.property(parts, fc.constantFrom('-', '/'), fc.constantFrom('T', ' '), (given, dash, between) => {
        const [year, month, day, hour, minute, second] = given;
        const text = `${year}-${month}${dash}${day}${between}${hour}:${minute}:${second}`;
        const dated = (authored: string) => read(responseOf(itemsOf(PHQ9, [1, 1]), { authored }));
        expect(dated(`${text}Z`)).toEqual(dated(`${text}.000Z`));
      }),
      { numRuns: runsOf(1000) },
    );
  });

  it('nothing inherited counts, whatever has been given to all objects', () => {
    const item = itemsOf(PHQ9, [1, 1, 1, 1, 1, 1, 1, 1]);
    const one = responseOf([...item, { linkId: '44260-8', answer: [{}] }]);
    const before = read(one);
    const everyObject = Object.prototype as unknown as Json;
    everyObject['valueCoding'] = coded(3).valueCoding;
    const after = read(one);
    delete everyObject['valueCoding'];
    expect(after).toEqual(before);
    expect(before.issues.map(({ key }) => key)).toEqual(['answer-unmapped', 'items-missing']);
  });

  it('purity: what was read before stays as it was', () => {
    const first = read(responseOf(itemsOf(PHQ9, [3, 3, 3, 3, 3, 3, 3, 3, 3])));
    const copy = structuredClone(first);
    read(responseOf(itemsOf(PHQ9, [0, 0, 0, 0, 0, 0, 0, 0, 0])));
    expect(first).toEqual(copy);
  });
});
