import { describe, expect, it } from 'vitest';
import { assessSafety, phq9 } from 'client-engagement';
import type { MeasureAnswers, MeasureCompletion, SafetyRecord } from 'client-engagement';

const asOf = new Date('2026-04-01T09:00:00Z');
const at = (text: string): Date => new Date(text);
const phq = (
  id: string,
  day: string,
  answers?: MeasureAnswers,
  more: Partial<MeasureCompletion> = {},
): MeasureCompletion => ({
  id,
  clientId: 'ada',
  instrument: 'phq-9',
  answeredAt: at(`${day}T19:00:00Z`),
  answers,
  ...more,
});
const record = (given: Partial<SafetyRecord>): SafetyRecord => ({ client: { id: 'ada' }, ...given });
const assess = (given: Partial<SafetyRecord>, moment = asOf) => assessSafety(record(given), { asOf: moment });
const answered = (item9: number | null): MeasureAnswers => [1, 1, 0, 1, 0, 0, 1, 0, item9];
const review = (day: string) =>
  ({ id: 'sr1', clientId: 'ada', at: at(`${day}T19:00:00Z`), by: { role: 'practitioner' } }) as const;

describe('an answer to the question on self-harm', () => {
  it.each([1, 2, 3])('of %i is open until a person has followed it up', (value) => {
    expect(assess({ measures: [phq('m1', '2026-03-30', answered(value))] }).open).toEqual([
      {
        since: at('2026-03-30T19:00:00Z'),
        reason: {
          rule: 'safety.answer-to-review',
          evidence: [{ kind: 'measures', id: 'm1', part: 'self-harm' }],
          inputs: { value, atLeast: 1 },
        },
      },
    ]);
  });

  it('of nothing is not', () => {
    expect(assess({ measures: [phq('m1', '2026-03-30', answered(0))] }).open).toEqual([]);
  });

  it('is closed by a later review, not by one at the same time or before', () => {
    const measures = [phq('m1', '2026-03-30', answered(1))];
    expect(assess({ measures, safetyReviews: [review('2026-03-31')] }).open).toEqual([]);
    expect(assess({ measures, safetyReviews: [review('2026-03-30')] }).open).toHaveLength(1);
    expect(assess({ measures, safetyReviews: [review('2026-03-29')] }).open).toHaveLength(1);
    expect(assess({ measures, safetyReviews: [review('2026-04-02')] }).open).toHaveLength(1);
  });

  it('counts in a questionnaire that is not complete, and by item id', () => {
    expect(
      assess({ measures: [phq('m1', '2026-03-30', [1, null, null, null, null, null, null, null, 2])] }).open,
    ).toHaveLength(1);
    expect(assess({ measures: [phq('m1', '2026-03-30', { 'self-harm': 1 })] }).open).toHaveLength(1);
  });

  it('is seen from when it was given', () => {
    expect(
      assess({ measures: [phq('m1', '2026-03-30', answered(1))] }, at('2026-03-30T18:59:59Z')).open,
    ).toEqual([]);
  });
});

describe('a safety flag', () => {
  const flag = (id: string, openedAt: string, closedAt?: string) =>
    ({
      id,
      clientId: 'ada',
      source: 'disclosure',
      openedAt: at(openedAt),
      closedAt: closedAt === undefined ? undefined : at(closedAt),
    }) as const;

  it('is open until a person closed it', () => {
    const safetyFlags = [flag('f1', '2026-03-01T10:00:00Z', '2026-03-20T10:00:00Z')];
    expect(assess({ safetyFlags }, at('2026-03-19T10:00:00Z')).open).toMatchObject([
      { reason: { rule: 'safety.flag-open', inputs: { source: 'disclosure' } } },
    ]);
    expect(assess({ safetyFlags }).open).toEqual([]);
  });

  it('stands with the others, the oldest first, and by record where they are as old', () => {
    const safetyFlags = [
      flag('f2', '2026-03-30T19:00:00Z'),
      flag('f1', '2026-03-30T19:00:00Z'),
      flag('f0', '2026-03-31T10:00:00Z'),
    ];
    const { open } = assess({ safetyFlags, measures: [phq('m1', '2026-03-30', answered(1))] });
    expect(open.map(({ reason }) => reason.evidence[0]?.id)).toEqual(['m1', 'f1', 'f2', 'f0']);
  });
});

describe('whether it was asked at all', () => {
  const question = (...measures: MeasureCompletion[]) => assess({ measures }).question;

  it('it was not, without a questionnaire that asks it', () => {
    expect(assess({}).question).toEqual({
      state: 'not-asked',
      why: 'no-such-questionnaire',
      lastAskedAt: null,
    });
    expect(question(phq('m1', '2026-03-30', [1, 1, 1, 1, 1, 1, 1], { instrument: 'gad-7' })).state).toBe(
      'not-asked',
    );
    expect(question(phq('m1', '2026-03-30', answered(0), { instrument: 'unheard-of' })).state).toBe(
      'not-asked',
    );
  });

  it('it was, when the latest was answered', () => {
    expect(question(phq('m1', '2026-03-01', answered(0)), phq('m2', '2026-03-30', answered(0)))).toEqual({
      state: 'asked',
      lastAskedAt: at('2026-03-30T19:00:00Z'),
      evidence: { kind: 'measures', id: 'm2' },
    });
    expect(question(phq('b', '2026-03-30', answered(0)), phq('a', '2026-03-30', answered(0)))).toMatchObject({
      evidence: { id: 'b' },
    });
  });

  it('it was not, where it was left out or only a total is known; it says when it was before', () => {
    const before = phq('m1', '2026-03-01', answered(0));
    expect(question(before, phq('m2', '2026-03-30', answered(null)))).toEqual({
      state: 'not-asked',
      why: 'left-out',
      lastAskedAt: before.answeredAt,
    });
    expect(question(phq('m2', '2026-03-30', undefined, { declaredTotal: 9 }))).toEqual({
      state: 'not-asked',
      why: 'total-only',
      lastAskedAt: null,
    });
  });

  it('it was not, where a questionnaire asks it in two questions and one of them was left out', () => {
    const [selfHarm] = phq9.safetyItems;
    if (selfHarm === undefined) throw new Error('PHQ-9 asks nothing.');
    const twice = { ...phq9, id: 'twice', safetyItems: [selfHarm, { ...selfHarm, item: 'failure' }] };
    const questionAfter = (answers: MeasureAnswers) => {
      const measures = [phq('m1', '2026-03-30', answers, { instrument: 'twice' })];
      return assessSafety(record({ measures }), { asOf, instruments: [twice] }).question;
    };
    expect(questionAfter([1, 1, 0, 1, 0, null, 1, 0, 0])).toMatchObject({ why: 'left-out' });
    expect(questionAfter([1, 1, 0, 1, 0, 0, 1, 0, null])).toMatchObject({ why: 'left-out' });
    expect(questionAfter([1, 1, 0, 1, 0, 0, 1, 0, 0])).toMatchObject({ state: 'asked' });
  });

  it('is told from the instruments that are passed in', () => {
    const strict = {
      ...phq9,
      id: 'strict',
      safetyItems: phq9.safetyItems.map((item) => ({ ...item, atLeast: 2 })),
    };
    const measures = [phq('m1', '2026-03-30', answered(1), { instrument: 'strict' })];
    expect(assessSafety(record({ measures }), { asOf, instruments: [strict] })).toMatchObject({
      open: [],
      question: { state: 'asked' },
    });
  });
});
