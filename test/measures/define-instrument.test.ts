import { describe, expect, it } from 'vitest';
import { defineInstrument, phq9, scoreMeasure } from 'client-engagement';
import type { Basis, InstrumentInput } from 'client-engagement';

const caller: Basis = { source: 'caller', standing: 'service-precedent', verified: 'primary' };
const plain: InstrumentInput = {
  id: 'ours',
  name: 'Ours',
  direction: 'higher-is-better',
  answerRange: { min: 1, max: 5 },
  items: ['one', 'two', 'three'],
};

describe('an instrument of one’s own', () => {
  it('needs its items and answers only; the rest is empty and set by the service', () => {
    expect(defineInstrument(plain)).toEqual({
      ...plain,
      version: '1',
      basis: caller,
      items: [{ id: 'one' }, { id: 'two' }, { id: 'three' }],
      range: { min: 3, max: 15 },
      bands: [],
      cutOffs: [],
      change: [],
      missing: { maxMissing: 0, method: 'none', basis: caller },
      safetyItems: [],
      license: { kind: 'score-only', basis: caller },
    });
  });

  it('takes what is undefined as left out', () => {
    expect(defineInstrument({ ...plain, bands: undefined as never }).bands).toEqual([]);
  });

  it('is a copy, which later changes to the input do not reach', () => {
    const items = ['one', { id: 'two' }];
    const made = defineInstrument({ ...plain, items });
    items.push('three');
    expect(made.items).toEqual([{ id: 'one' }, { id: 'two' }]);
  });

  it('is scored as the others are: reversed items, parts, missing items, safety items', () => {
    const ours = defineInstrument({
      ...plain,
      items: ['one', { id: 'two', reversed: true }, { id: 'three', notApplicable: true }],
      subscales: [
        {
          id: 'part',
          items: ['one', 'two'],
          cutOffs: [{ purpose: 'screening', atLeast: 9, basis: caller }],
          basis: caller,
        },
      ],
      missing: { maxMissing: 1, method: 'mean-of-answered', basis: caller },
      safetyItems: [{ item: 'two', atLeast: 1, basis: caller }],
    });
    expect(scoreMeasure(ours, [5, 1, 3])).toMatchObject({
      status: 'complete',
      total: 13,
      subscales: [{ id: 'part', total: 10, cutOffs: [{ reached: true }] }],
      safetyConcerns: [{ item: 'two', value: 1 }],
    });
    expect(scoreMeasure(ours, [5, 1, 'not-applicable'])).toMatchObject({
      status: 'prorated',
      total: 15,
      imputed: ['three'],
    });
    expect(scoreMeasure(ours, ['not-applicable', 1, 3])).toMatchObject({
      status: 'invalid',
      issues: [{ code: 'not-applicable-not-allowed', item: 'one' }],
      subscales: [{ id: 'part', total: null, cutOffs: [{ reached: null }] }],
    });
  });
});

describe('a definition that contradicts itself is refused:', () => {
  const bad: readonly [name: string, change: Partial<InstrumentInput>][] = [
    ['no id', { id: '' }],
    ['an id that JavaScript keeps', { id: '__proto__' }],
    ['no version', { version: '' }],
    ['no name', { name: '' }],
    ['no items', { items: [] }],
    ['two items of one id', { items: ['one', 'one'] }],
    ['an item without an id', { items: ['one', ''] }],
    ['an item that is called total', { items: ['one', 'total'] }],
    ['answers that are no whole numbers', { answerRange: { min: 0, max: 0.5 } }],
    ['answers from no number', { answerRange: { min: NaN, max: 3 } }],
    ['answers that stand still', { answerRange: { min: 3, max: 3 } }],
    ['bands that begin above the lowest total', { bands: [{ id: 'a', label: 'a', from: 4 }] }],
    [
      'bands that do not rise',
      {
        bands: [
          { id: 'a', label: 'a', from: 3 },
          { id: 'b', label: 'b', from: 3 },
        ],
      },
    ],
    [
      'bands out of range',
      {
        bands: [
          { id: 'a', label: 'a', from: 3 },
          { id: 'b', label: 'b', from: 16 },
        ],
      },
    ],
    [
      'two bands of one id',
      {
        bands: [
          { id: 'a', label: 'a', from: 3 },
          { id: 'a', label: 'b', from: 7 },
        ],
      },
    ],
    ['a cut-off that everybody reaches', { cutOffs: [{ purpose: 'screening', atLeast: 3, basis: caller }] }],
    ['a cut-off that nobody reaches', { cutOffs: [{ purpose: 'screening', atLeast: 16, basis: caller }] }],
    [
      'two cut-offs for one purpose',
      {
        cutOffs: [
          { purpose: 'screening', atLeast: 5, basis: caller },
          { purpose: 'screening', atLeast: 6, basis: caller },
        ],
      },
    ],
    ['a change of nothing', { change: [{ kind: 'reliable', points: 0, basis: caller }] }],
    ['a change that cannot be', { change: [{ kind: 'reliable', points: 13, basis: caller }] }],
    [
      'two thresholds of one kind',
      {
        change: [
          { kind: 'mcid', points: 1, basis: caller },
          { kind: 'mcid', points: 2, basis: caller },
        ],
      },
    ],
    ['half a missing item', { missing: { maxMissing: 0.5, method: 'mean-of-answered', basis: caller } }],
    ['fewer than no missing items', { missing: { maxMissing: -1, method: 'none', basis: caller } }],
    [
      'nothing answered, all filled in',
      { missing: { maxMissing: 3, method: 'mean-of-answered', basis: caller } },
    ],
    ['items filled in with nothing', { missing: { maxMissing: 1, method: 'none', basis: caller } }],
    [
      'a filling that fills nothing',
      { missing: { maxMissing: 0, method: 'mean-of-answered', basis: caller } },
    ],
    [
      'a safety item of another questionnaire',
      { safetyItems: [{ item: 'four', atLeast: 1, basis: caller }] },
    ],
    ['a safety threshold that is no answer', { safetyItems: [{ item: 'one', atLeast: 6, basis: caller }] }],
    [
      'one safety item twice',
      {
        safetyItems: [
          { item: 'one', atLeast: 1, basis: caller },
          { item: 'one', atLeast: 2, basis: caller },
        ],
      },
    ],
    ['a part without items', { subscales: [{ id: 'a', items: [], cutOffs: [], basis: caller }] }],
    [
      'a part with an item twice',
      { subscales: [{ id: 'a', items: ['one', 'one'], cutOffs: [], basis: caller }] },
    ],
    ['a part with a foreign item', { subscales: [{ id: 'a', items: ['four'], cutOffs: [], basis: caller }] }],
    [
      'a part with a cut-off out of its range',
      {
        subscales: [
          {
            id: 'a',
            items: ['one'],
            cutOffs: [{ purpose: 'screening', atLeast: 6, basis: caller }],
            basis: caller,
          },
        ],
      },
    ],
    [
      'two parts of one id',
      {
        subscales: [
          { id: 'a', items: ['one'], cutOffs: [], basis: caller },
          { id: 'a', items: ['two'], cutOffs: [], basis: caller },
        ],
      },
    ],
    ['an unknown source', { basis: { ...caller, source: 'hearsay' as never } }],
    ['a source that nobody read', { basis: { ...caller, verified: 'unverified' } }],
    ['a decimal without a source', { change: [{ kind: 'reliable', points: 2, exact: 1.9, basis: caller }] }],
  ];

  it.each(bad)('%s', (_, change) => {
    expect(() => defineInstrument({ ...plain, ...change })).toThrow(
      expect.objectContaining({ name: 'RangeError', code: 'invalid-instrument' }),
    );
  });

  it('in words that name the rule', () => {
    expect(() => defineInstrument({ ...phq9, items: [] })).toThrow('An instrument needs items.');
  });
});
