import { describe, expect, it } from 'vitest';
import { deriveTrajectory, gad7, phq9 } from 'client-engagement';

const london = { timeZone: 'Europe/London' };
const at = (id: string, answeredAt: string, declaredTotal: number, instrument = 'phq-9') => ({
  id,
  instrument,
  answeredAt: new Date(answeredAt),
  declaredTotal,
});
const full = (id: string, answeredAt: string, answers: readonly (number | null)[]) => ({
  id,
  instrument: 'phq-9',
  answeredAt: new Date(answeredAt),
  answers,
});

describe('a trajectory', () => {
  const given = [
    at('e', '2026-04-20T09:00:00Z', 9),
    full('a', '2026-03-02T09:00:00Z', [2, 2, 2, 2, 1, 1, 2, 0, 0]),
    full('b', '2026-03-09T09:00:00Z', [2, 2, 2, 2, 1, 1, 2, 1, null]),
    full('c', '2026-03-16T09:00:00Z', [2, null, null, null, 1, 1, 2, 1, 0]),
    full('d', '2026-03-23T09:00:00Z', [4, 0, 0, 0, 0, 0, 0, 0, 0]),
    at('x', '2026-03-30T09:00:00Z', 9, 'gad-7'),
  ];

  it('orders the scores of one instrument and says how each total came about', () => {
    const { instrument, entries, pair, repeatedDates, longestGapDays } = deriveTrajectory(
      phq9,
      given,
      london,
    );
    expect(instrument).toEqual({ id: 'phq-9', version: '1' });
    expect(
      entries.map(({ id, kind, counts, daysSincePrevious }) => [id, kind, counts, daysSincePrevious]),
    ).toEqual([
      ['a', 'complete', true, null],
      ['b', 'prorated', true, 7],
      ['c', 'without-total', false, 7],
      ['d', 'without-total', false, 7],
      ['e', 'total-only', true, 28],
    ]);
    expect(entries[0]).toMatchObject({
      at: new Date('2026-03-02T09:00:00Z'),
      date: '2026-03-02',
      score: { total: 12 },
    });
    expect([pair, repeatedDates, longestGapDays]).toEqual([{ first: 12, last: 9 }, [], 28]);
  });

  it('does not depend on the order it is given in', () => {
    expect(deriveTrajectory(phq9, given.toReversed(), london)).toEqual(deriveTrajectory(phq9, given, london));
  });

  it('hands out dates of its own', () => {
    const one = at('a', '2026-03-02T09:00:00Z', 9);
    expect(deriveTrajectory(phq9, [one], london).entries[0]?.at).not.toBe(one.answeredAt);
  });

  it('has no last total until there is a second', () => {
    expect(deriveTrajectory(phq9, [at('a', '2026-03-02T09:00:00Z', 9)], london)).toMatchObject({
      pair: { first: 9, last: null },
      longestGapDays: null,
    });
    expect(deriveTrajectory(gad7, [], london)).toMatchObject({
      entries: [],
      pair: { first: null, last: null },
    });
  });
});

describe('several on a day', () => {
  it('all stay, the latest with a total counts, and two of one day are no pair', () => {
    const same = [
      at('a', '2026-03-02T09:00:00Z', 15),
      at('b', '2026-03-02T17:00:00Z', 9),
      full('c', '2026-03-02T18:00:00Z', [null, null, null, null, 1, 1, 2, 1, 0]),
    ];
    const { entries, pair, repeatedDates, longestGapDays } = deriveTrajectory(phq9, same, london);
    expect(entries.map(({ id, counts }) => [id, counts])).toEqual([
      ['a', false],
      ['b', true],
      ['c', false],
    ]);
    expect([pair, repeatedDates, longestGapDays]).toEqual([{ first: 9, last: null }, ['2026-03-02'], 0]);
  });

  it('are ordered by id at the same instant', () => {
    const same = [at('b', '2026-03-02T09:00:00Z', 9), at('a', '2026-03-02T09:00:00Z', 15)];
    expect(deriveTrajectory(phq9, same, london).entries.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('are of the day where the client is', () => {
    const late = [at('a', '2026-03-02T23:30:00Z', 9), at('b', '2026-03-03T00:30:00Z', 12)];
    expect(deriveTrajectory(phq9, late, london).repeatedDates).toEqual([]);
    expect(deriveTrajectory(phq9, late, { timeZone: 'America/New_York' }).repeatedDates).toEqual([
      '2026-03-02',
    ]);
  });

  it('a change of the clocks makes no part of a day', () => {
    const around = [at('a', '2026-03-28T09:00:00Z', 9), at('b', '2026-03-30T08:00:00Z', 12)];
    expect(deriveTrajectory(phq9, around, london).entries[1]?.daysSincePrevious).toBe(2);
  });
});

describe('what is a caller’s mistake', () => {
  it.each([
    ['a date that is none', 'nonsense', 'Europe/London', 'invalid-date'],
    ['a zone that is none', '2026-03-02T09:00:00Z', 'Mars/Olympus', 'invalid-time-zone'],
  ])('%s', (_, answeredAt, timeZone, code) => {
    expect(() => deriveTrajectory(phq9, [at('a', answeredAt, 9)], { timeZone })).toThrow(
      expect.objectContaining({ code }),
    );
  });
});
