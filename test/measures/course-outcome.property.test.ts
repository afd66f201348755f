import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  deriveCourseOutcome,
  nhsTalkingTherapiesRulesWithDeterioration,
  summarizeCourseOutcomes,
} from 'client-engagement';

const treated = { attended: true, purpose: 'treatment' } as const;

describe('laws of the outcome of a course', () => {
  const total = (max: number) => fc.option(fc.integer({ min: 0, max }), { freq: 8 });
  const any = fc.record({
    hasEnded: fc.constant(true),
    contacts: fc.constant([treated, treated]),
    depression: fc.record({ first: total(27), last: total(27) }),
    anxiety: fc.record({ first: total(21), last: total(21) }),
  });
  const rules = nhsTalkingTherapiesRulesWithDeterioration;

  it('exclusion: no course has both improved and deteriorated, nor is it unchanged with either', () => {
    fc.assert(
      fc.property(any, (one) => {
        const { hasImproved, hasDeteriorated, isUnchanged } = deriveCourseOutcome(one, rules);
        const flags = [hasImproved, hasDeteriorated, isUnchanged];
        return flags.includes(null)
          ? flags.every((flag) => flag === null)
          : flags.filter((flag) => flag === true).length === 1;
      }),
    );
  });

  it('both required: a course with a measure reliably worse has never improved', () => {
    fc.assert(
      fc.property(any, (one) => {
        const { reliablyWorse, hasImproved } = deriveCourseOutcome(one);
        return reliablyWorse.length === 0 || hasImproved !== true;
      }),
    );
  });

  it('reliable recovery is recovery and improvement', () => {
    fc.assert(
      fc.property(any, (one) => {
        const { recovery, hasImproved, hasReliablyRecovered } = deriveCourseOutcome(one);
        return (hasReliablyRecovered === true) === (recovery === 'recovered' && hasImproved === true);
      }),
    );
  });

  it('antisymmetry: a course read backwards has the opposite change', () => {
    const opposite = { improved: 'worse', worse: 'improved' } as const;
    const turn = ({ first, last }: { first: number | null; last: number | null }) => ({
      first: last,
      last: first,
    });
    fc.assert(
      fc.property(any, (one) => {
        const { change } = deriveCourseOutcome(one);
        const back = deriveCourseOutcome({
          ...one,
          depression: turn(one.depression),
          anxiety: turn(one.anxiety),
        });
        expect(back.change).toBe(change === 'improved' || change === 'worse' ? opposite[change] : change);
      }),
    );
  });

  it('rates: no count is above its denominator, and a missing questionnaire never raises recovery', () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (courses) => {
        const rates = summarizeCourseOutcomes(courses.map((one) => deriveCourseOutcome(one, rules)));
        for (const rate of [rates.paired, rates.recovery, rates.improvement, rates.reliableRecovery])
          expect(rate.count).toBeLessThanOrEqual(rate.of);
        const blind = courses.map((one) => ({ ...one, depression: { ...one.depression, last: null } }));
        const less = summarizeCourseOutcomes(blind.map((one) => deriveCourseOutcome(one, rules)));
        expect(less.recovery.count).toBeLessThanOrEqual(rates.recovery.count);
        expect(less.recovery.of).toBe(rates.recovery.of);
      }),
    );
  });
});
