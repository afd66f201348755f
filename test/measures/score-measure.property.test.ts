import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineInstrument, instruments, scoreMeasure, scoreMeasureTotal } from 'client-engagement';
import type { Instrument, ItemAnswer, MeasureAnswers } from 'client-engagement';
import { deepFreeze } from 'client-engagement/testing';
import { runsOf } from '../property-runs.js';

const instrument = fc.constantFrom(...instruments);
const anyAnswer = ({ answerRange }: Instrument) => fc.option(fc.integer(answerRange), { freq: 6 });
const form = instrument.chain((definition) =>
  fc.tuple(
    fc.constant(definition),
    fc.array(anyAnswer(definition), {
      minLength: definition.items.length,
      maxLength: definition.items.length,
    }),
  ),
);
const byId = (definition: Instrument, answers: readonly (number | null)[]): Record<string, number | null> =>
  Object.fromEntries(definition.items.map(({ id }, index) => [id, answers[index] ?? null]));

describe('laws of scoring', () => {
  it('total function: whatever is given as answers, there is a score, and nothing is thrown', () => {
    fc.assert(
      fc.property(
        instrument,
        fc.anything({ withDate: true, withNullPrototype: true }),
        (definition, given) => {
          const { status, total, issues } = scoreMeasure(definition, given as MeasureAnswers);
          return (
            (status === 'invalid') === issues.length > 0 &&
            (total === null) === (status === 'invalid' || status === 'incomplete')
          );
        },
      ),
      { numRuns: runsOf(500) },
    );
  });

  it('range: a total lies in the range of its instrument, and in the highest band that it reaches', () => {
    fc.assert(
      fc.property(form, ([definition, answers]) => {
        const { total, band } = scoreMeasure(definition, answers);
        if (total === null) return band === null;
        const reached = definition.bands.filter(({ from }) => total >= from);
        return (
          total >= definition.range.min && total <= definition.range.max && band?.id === reached.at(-1)?.id
        );
      }),
    );
  });

  it('order of items: the total of a complete form does not depend on which item holds which answer', () => {
    const complete = instrument.chain((definition) => {
      const length = definition.items.length;
      const answers = fc.array(fc.integer(definition.answerRange), { minLength: length, maxLength: length });
      return fc.tuple(
        fc.constant(definition),
        answers,
        fc.shuffledSubarray([...definition.items.keys()], { minLength: length }),
      );
    });
    fc.assert(
      fc.property(complete, ([definition, answers, order]) => {
        const shuffled = order.map((place) => answers[place] ?? null);
        return scoreMeasure(definition, shuffled).total === scoreMeasure(definition, answers).total;
      }),
    );
  });

  it('by item or in order: the same answers have the same score, in whatever order the items are named', () => {
    fc.assert(
      fc.property(form, ([definition, answers]) => {
        const named = byId(definition, answers);
        const turned = Object.fromEntries(Object.entries(named).toReversed());
        const score = scoreMeasure(definition, answers);
        expect(scoreMeasure(definition, named)).toEqual(score);
        expect(scoreMeasure(definition, turned)).toEqual(score);
      }),
    );
  });

  it('monotone: one more point on one item never lowers the total, a cut-off, or a safety concern', () => {
    fc.assert(
      fc.property(form, fc.nat({ max: 8 }), ([definition, answers], place) => {
        const given = answers[place];
        if (given === null || given === undefined || given >= definition.answerRange.max) return true;
        const before = scoreMeasure(definition, answers);
        const after = scoreMeasure(definition, answers.with(place, given + 1));
        return (
          (after.total ?? 0) >= (before.total ?? 0) &&
          before.cutOffs.every(
            ({ reached }, index) => reached !== true || after.cutOffs[index]?.reached === true,
          ) &&
          after.safetyConcerns.length >= before.safetyConcerns.length
        );
      }),
    );
  });

  it('proration: a filled-in total is what it would be had each missing item the mean of the others', () => {
    fc.assert(
      fc.property(form, ([definition, answers]) => {
        const { status, total, imputed } = scoreMeasure(definition, answers);
        if (status !== 'prorated') return imputed.length === 0;
        const given = answers.filter((answer) => answer !== null);
        const sum = given.reduce((one, other) => one + other, 0);
        const mean = sum / given.length;
        return (
          imputed.length === answers.length - given.length &&
          imputed.length <= definition.missing.maxMissing &&
          Math.abs((total ?? -1) - (sum + imputed.length * mean)) < 1e-9
        );
      }),
    );
  });

  it('mirror: answering every item mirrored, with all items reversed, has the same total', () => {
    fc.assert(
      fc.property(form, ([definition, answers]) => {
        const { items, answerRange } = definition;
        const turned = { ...definition, items: items.map((item) => ({ ...item, reversed: true as const })) };
        const given = answers.map((one) => (one === null ? null : answerRange.min + answerRange.max - one));
        const before = scoreMeasure(definition, answers);
        const after = scoreMeasure(turned, given);
        expect([after.status, after.total, after.band]).toEqual([before.status, before.total, before.band]);
      }),
    );
  });

  it('reversal: an item reversed alone moves the total by its distance from the middle, twice', () => {
    fc.assert(
      fc.property(form, fc.nat({ max: 8 }), ([definition, answers], place) => {
        const { items, answerRange } = definition;
        const at = place % items.length;
        const turned = {
          ...definition,
          items: items.map((item, index) => (index === at ? { ...item, reversed: true as const } : item)),
        };
        const before = scoreMeasure(definition, answers);
        const given = answers[at];
        if (before.status !== 'complete' || given === null || given === undefined) return true;
        const mirrored = answerRange.min + answerRange.max - given;
        return scoreMeasure(turned, answers).total === (before.total ?? NaN) - given + mirrored;
      }),
    );
  });

  it('not applicable: where an item need not apply, that is as if it had no answer; elsewhere it is none', () => {
    fc.assert(
      fc.property(form, fc.nat({ max: 8 }), ([definition, answers], place) => {
        const at = place % definition.items.length;
        const given = scoreMeasure(definition, answers.with(at, null));
        const score = scoreMeasure(definition, (answers as ItemAnswer[]).with(at, 'not-applicable'));
        if (definition.items[at]?.notApplicable === true) expect(score).toEqual(given);
        else expect([score.status, score.total]).toEqual(['invalid', null]);
      }),
    );
  });

  it('parts: a part counts the points of its own items, and only where they are all there', () => {
    fc.assert(
      fc.property(form, ([definition, answers]) =>
        scoreMeasure(definition, answers).subscales.every(({ total }, index) => {
          const own = definition.subscales?.[index]?.items ?? [];
          const given = answers.filter((_, place) => own.includes(definition.items[place]?.id ?? ''));
          if (given.includes(null)) return total === null;
          return total === given.reduce((one, other) => (one ?? NaN) + (other ?? NaN), 0);
        }),
      ),
    );
  });

  it('JSON: a definition and its scores survive it', () => {
    fc.assert(
      fc.property(form, ([definition, answers]) => {
        const read = JSON.parse(JSON.stringify(definition)) as Instrument;
        const score = scoreMeasure(defineInstrument(read), answers);
        expect(score).toEqual(scoreMeasure(definition, answers));
        expect(JSON.parse(JSON.stringify(score))).toEqual(score);
      }),
    );
  });

  it('total alone: it has the band and the cut-offs of a form with that total', () => {
    fc.assert(
      fc.property(form, ([definition, answers]) => {
        const score = scoreMeasure(definition, answers);
        if (score.total === null) return;
        const { band, cutOffs } = scoreMeasureTotal(definition, score.total);
        expect({ band, cutOffs }).toEqual({ band: score.band, cutOffs: score.cutOffs });
      }),
    );
  });

  it('purity: the answers are left alone, and the same answers have the same score', () => {
    fc.assert(
      fc.property(form, ([definition, answers]) => {
        const frozen = deepFreeze([...answers]);
        expect(scoreMeasure(deepFreeze(structuredClone(definition)), frozen)).toEqual(
          scoreMeasure(definition, answers),
        );
      }),
    );
  });
});
