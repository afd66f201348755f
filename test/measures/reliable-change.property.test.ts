import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveJacobsonTruax, deriveReliableChange, goalProgress, instruments } from 'client-engagement';
import type { Instrument } from 'client-engagement';

const totalsOf = ({ range }: Instrument) => fc.integer(range);

describe('laws of reliable change', () => {
  const measuring = fc.constantFrom(...instruments.filter(({ change }) => change.length > 0), goalProgress);
  const pair = measuring.chain((definition) =>
    fc.tuple(fc.constant(definition), totalsOf(definition), totalsOf(definition)),
  );
  const opposite = {
    'reliable-improvement': 'reliable-deterioration',
    'reliable-deterioration': 'reliable-improvement',
    'no-reliable-change': 'no-reliable-change',
    'not-assessable': 'not-assessable',
  } as const;

  it('antisymmetry: read backwards, an improvement is a deterioration', () => {
    fc.assert(
      fc.property(
        pair,
        ([definition, first, last]) =>
          deriveReliableChange(definition, last, first).verdict ===
          opposite[deriveReliableChange(definition, first, last).verdict],
      ),
    );
  });

  it('direction: an instrument that reads the other way round gives the opposite verdict', () => {
    fc.assert(
      fc.property(pair, ([definition, first, last]) => {
        const direction =
          definition.direction === 'higher-is-better' ? 'higher-is-worse' : 'higher-is-better';
        const turned: Instrument = { ...definition, direction };
        return (
          deriveReliableChange(turned, first, last).verdict ===
          opposite[deriveReliableChange(definition, first, last).verdict]
        );
      }),
    );
  });

  it('threshold: it is reliable exactly from the whole points on', () => {
    fc.assert(
      fc.property(pair, ([definition, first, last]) => {
        const change = deriveReliableChange(definition, first, last);
        if (change.verdict === 'not-assessable') return false;
        return (
          change.change === last - first &&
          (change.verdict !== 'no-reliable-change') === Math.abs(last - first) >= change.points
        );
      }),
    );
  });

  it('strictness: a stricter threshold never finds more change', () => {
    fc.assert(
      fc.property(pair, fc.nat({ max: 5 }), ([definition, first, last], more) => {
        const stricter = definition.change.map((one) => ({ ...one, points: one.points + more }));
        const lenient = deriveReliableChange(definition, first, last).verdict;
        const strict = deriveReliableChange({ ...definition, change: stricter }, first, last).verdict;
        return strict === 'no-reliable-change' || strict === lenient;
      }),
    );
  });

  it('statistics: the index read backwards is its opposite, and no category is both better and worse', () => {
    const total = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(
        total,
        total,
        fc.constantFrom('a', 'b', 'b-with-clinical-sd', 'c'),
        (first, last, cutOff) => {
          const input = {
            direction: 'higher-is-worse',
            sd: 7,
            reliability: 0.9,
            clinical: { mean: 32, sd: 7 },
            functional: { mean: 10, sd: 6 },
            cutOff,
          } as const;
          const there = deriveJacobsonTruax({ ...input, first, last });
          const back = deriveJacobsonTruax({ ...input, first: last, last: first });
          expect((there.index ?? NaN) + (back.index ?? NaN)).toBe(0);
          expect(back.change).toBe(opposite[there.change]);
          expect(there.category === 'recovered').toBe(back.category === 'deteriorated-into-clinical-range');
        },
      ),
    );
  });
});
