import { describe, expect, it } from 'vitest';
import { deriveTrajectory, gad7, goalProgress, listOffTrackSignals, phq9 } from 'client-engagement';
import { day, signals } from './signals.js';

const rules = (...given: Parameters<typeof signals>) => signals(...given).map(({ rule }) => rule);
const weekly = (count: number): Date[] => Array.from({ length: count }, (_, index) => day(7 * index));

describe('reliable deterioration since the first', () => {
  it('is always looked for, with what was compared', () => {
    expect(
      signals([
        [0, 9],
        [7, 20],
        [14, 15],
      ]),
    ).toEqual([
      {
        rule: 'signals.reliable-deterioration',
        evidence: [
          { kind: 'measures', id: 'm0' },
          { kind: 'measures', id: 'm2' },
        ],
        inputs: { instrument: 'phq-9', baseline: 9, latest: 15, sessions: null, week: null },
        threshold: { value: 6, of: 'change' },
        basis: { source: 'nhs-talking-therapies-manual', standing: 'standard', verified: 'secondary' },
      },
    ]);
  });

  it.each([
    [
      'not short of the threshold',
      [
        [0, 9],
        [7, 14],
      ],
      [],
    ],
    [
      'not for the better',
      [
        [0, 15],
        [7, 9],
      ],
      [],
    ],
    ['not from one total', [[0, 27]], []],
    ['not from none', [], []],
  ] as const)('%s', (_, totals, expected) => {
    expect(rules(totals)).toEqual(expected);
  });

  it('follows the direction', () => {
    expect(
      rules(
        [
          [0, 7],
          [7, 3],
        ],
        {},
        goalProgress,
      ),
    ).toEqual(['signals.reliable-deterioration']);
    expect(
      rules(
        [
          [0, 3],
          [7, 7],
        ],
        {},
        goalProgress,
      ),
    ).toEqual([]);
  });
});

describe('no reliable improvement after so many sessions', () => {
  it('is a signal from that many on, counted from the first total to the latest', () => {
    const options = { attendedAt: weekly(12), noImprovementAfter: 6 };
    expect(
      rules(
        [
          [0, 15],
          [28, 12],
        ],
        options,
      ),
    ).toEqual([]);
    expect(
      signals(
        [
          [0, 15],
          [35, 12],
        ],
        options,
      ),
    ).toMatchObject([
      {
        rule: 'signals.no-reliable-improvement',
        inputs: { sessions: 6, baseline: 15, latest: 12 },
        threshold: { value: 6, of: 'sessions' },
        basis: { source: 'caller' },
      },
    ]);
    expect(
      rules(
        [
          [0, 15],
          [35, 9],
        ],
        options,
      ),
    ).toEqual([]);
  });

  it('counts neither sessions before the first total nor after the latest', () => {
    const options = { attendedAt: [day(-7), ...weekly(20)], noImprovementAfter: 7 };
    expect(
      rules(
        [
          [0, 15],
          [35, 12],
        ],
        options,
      ),
    ).toEqual([]);
  });

  it('comes beside deterioration, and is silent where change is not assessable', () => {
    const options = { attendedAt: weekly(6), noImprovementAfter: 3 };
    expect(
      rules(
        [
          [0, 9],
          [35, 15],
        ],
        options,
      ),
    ).toEqual(['signals.reliable-deterioration', 'signals.no-reliable-improvement']);
    expect(
      rules(
        [
          [0, 9],
          [35, 15],
        ],
        options,
        { ...phq9, change: [] },
      ),
    ).toEqual([]);
  });
});

describe('a curve of the caller’s own', () => {
  const attendedAt = weekly(12);

  it('is asked with the first total and the sessions since, and has to be passed', () => {
    const asked: unknown[] = [];
    const expectedBoundary = (baseline: number, sessions: number) => {
      asked.push([baseline, sessions]);
      return 14;
    };
    expect(
      signals(
        [
          [0, 15],
          [21, 15],
        ],
        { attendedAt, expectedBoundary },
      ),
    ).toMatchObject([
      { rule: 'signals.expected-response', threshold: { value: 14, of: 'total' }, inputs: { sessions: 4 } },
    ]);
    expect(
      rules(
        [
          [0, 15],
          [21, 14],
        ],
        { attendedAt, expectedBoundary },
      ),
    ).toEqual([]);
    expect(asked).toEqual([
      [15, 4],
      [15, 4],
    ]);
  });

  it('may say nothing, and turns with the direction', () => {
    expect(
      rules(
        [
          [0, 15],
          [21, 15],
        ],
        { attendedAt, expectedBoundary: () => null },
      ),
    ).toEqual([]);
    const options = { attendedAt, expectedBoundary: () => 5 };
    expect(
      rules(
        [
          [0, 4],
          [21, 4],
        ],
        options,
        goalProgress,
      ),
    ).toEqual(['signals.expected-response']);
    expect(
      rules(
        [
          [0, 4],
          [21, 5],
        ],
        options,
        goalProgress,
      ),
    ).toEqual([]);
  });
});

describe('what is a caller’s mistake', () => {
  it.each([
    ['half a session', { attendedAt: [], noImprovementAfter: 1.5 }, 'invalid-rules'],
    ['no session', { attendedAt: [], noImprovementAfter: 0 }, 'invalid-rules'],
    ['a rule on sessions without sessions', { noImprovementAfter: 3 }, 'invalid-rules'],
    ['a curve over sessions without sessions', { expectedBoundary: () => 3 }, 'invalid-rules'],
    ['a date that is none', { attendedAt: [new Date(NaN)] }, 'invalid-date'],
  ] as const)('%s', (_, options, code) => {
    expect(() => signals([], options)).toThrow(expect.objectContaining({ code }));
  });

  it('the trajectory of another instrument', () => {
    const trajectory = deriveTrajectory(gad7, [], { timeZone: 'UTC' });
    expect(() => listOffTrackSignals(phq9, trajectory)).toThrow(
      expect.objectContaining({ code: 'invalid-instrument' }),
    );
  });
});
