import { describe, expect, it } from 'vitest';
import {
  deriveCourseOutcome,
  findInstrument,
  nhsTalkingTherapiesRules,
  nhsTalkingTherapiesRulesWithDeterioration,
  sources,
  summarizeCourseOutcomes,
} from 'client-engagement';
import type { CourseContact, CourseOfCare, CourseRules } from 'client-engagement';

const treated: CourseContact = { attended: true, purpose: 'treatment' };
const course = (
  phq: readonly [number | null, number | null],
  gad: readonly [number | null, number | null],
  more: Partial<CourseOfCare> = {},
): CourseOfCare => ({
  hasEnded: true,
  contacts: [treated, treated],
  depression: { first: phq[0], last: phq[1] },
  anxiety: { first: gad[0], last: gad[1] },
  ...more,
});

describe('deterioration', () => {
  const derive = (phq: readonly [number, number], gad: readonly [number, number]) => {
    const { hasDeteriorated, isUnchanged } = deriveCourseOutcome(
      course(phq, gad),
      nhsTalkingTherapiesRulesWithDeterioration,
    );
    return { hasDeteriorated, isUnchanged };
  };

  it('is defined only in the rules that say so by name', () => {
    expect(derive([9, 15], [9, 9])).toEqual({ hasDeteriorated: true, isUnchanged: false });
    expect(derive([9, 15], [13, 9])).toEqual({ hasDeteriorated: false, isUnchanged: true });
    expect(derive([9, 9], [9, 9])).toEqual({ hasDeteriorated: false, isUnchanged: true });
    expect(derive([15, 9], [9, 9])).toEqual({ hasDeteriorated: false, isUnchanged: false });
    expect(deriveCourseOutcome(course([9, 15], [9, 9])).hasDeteriorated).toBeNull();
  });
});

describe('the rates of a service', () => {
  const outcomes = (rules?: CourseRules) =>
    [
      course([15, 9], [12, 7]),
      course([10, 9], [7, 7]),
      course([9, 3], [7, 5]),
      course([15, null], [12, null]),
      course([null, null], [null, null]),
      course([9, 15], [7, 7], { contacts: [treated] }),
      course([11, 17], [9, 9]),
    ].map((one) => deriveCourseOutcome(one, rules));

  it('have each their own denominator: missing totals stay in it, courses not at caseness leave recovery only', () => {
    expect(summarizeCourseOutcomes(outcomes())).toEqual({
      finished: 6,
      notAtCaseness: 1,
      paired: { count: 4, of: 6, percent: 400 / 6 },
      recovery: { count: 2, of: 5, percent: 40 },
      improvement: { count: 2, of: 6, percent: 200 / 6 },
      reliableRecovery: { count: 1, of: 5, percent: 20 },
      deterioration: null,
    });
  });

  it('count deterioration where the rules have a formula for it', () => {
    const rates = summarizeCourseOutcomes(outcomes(nhsTalkingTherapiesRulesWithDeterioration));
    expect(rates.deterioration).toEqual({ count: 1, of: 6, percent: 100 / 6 });
  });

  it('are none of no courses', () => {
    const none = { count: 0, of: 0, percent: null };
    expect(summarizeCourseOutcomes([])).toEqual({
      finished: 0,
      notAtCaseness: 0,
      paired: none,
      recovery: none,
      improvement: none,
      reliableRecovery: none,
      deterioration: null,
    });
  });

  it('are not made of outcomes by different rules', () => {
    const mixed = [...outcomes(), ...outcomes(nhsTalkingTherapiesRulesWithDeterioration)];
    expect(() => summarizeCourseOutcomes(mixed)).toThrow(expect.objectContaining({ code: 'mixed-rules' }));
  });
});

describe.each([nhsTalkingTherapiesRules, nhsTalkingTherapiesRulesWithDeterioration])(
  'the table $id',
  (rules) => {
    it('agrees with the instruments that ship', () => {
      for (const row of rules.thresholds) {
        const instrument = findInstrument(row.instrument);
        expect(instrument).toMatchObject({ range: row.range, direction: row.direction });
        const caseness = instrument?.cutOffs.find(({ purpose }) => purpose === 'nhs-caseness');
        const reliable = instrument?.change.find(({ kind }) => kind === 'reliable');
        expect([caseness?.atLeast, reliable?.points]).toEqual([row.caseness, row.reliablePoints]);
      }
    });

    it('has one row a problem, a back-up where the measure is one of its own, and sources that were read', () => {
      const { pairings, thresholds, finished } = rules;
      expect(new Set(pairings.map(({ problem }) => problem)).size).toBe(14);
      for (const { depression, anxiety, backUp, impairment } of pairings) {
        expect([depression, impairment]).toEqual(['phq-9', 'wsas']);
        expect(backUp).toBe(anxiety === 'gad-7' ? null : 'gad-7');
      }
      const bases = [
        finished.basis,
        ...pairings.map(({ basis }) => basis),
        ...thresholds.flatMap(({ casenessBasis, reliableBasis }) => [casenessBasis, reliableBasis]),
      ];
      expect(
        bases.filter(({ source, verified }) => !(source in sources) || verified === 'unverified'),
      ).toEqual([]);
    });

    it('is plain data', () => {
      expect(JSON.parse(JSON.stringify(rules))).toEqual(rules);
    });
  },
);
