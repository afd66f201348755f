import { describe, expect, it } from 'vitest';
import { gad7, phq9 } from 'client-engagement';
import type { MeasureCompletion } from 'client-engagement';
import { improvements } from '../../src/messages/improvements.js';
import { placeOfZone } from '../../src/messages/place-of-zone.js';

/** A total of a questionnaire on a day in March. */
const total = (
  id: string,
  instrument: string,
  day: number,
  declaredTotal: number | undefined,
  more: Partial<MeasureCompletion> = {},
): MeasureCompletion => ({
  id,
  clientId: 'client-1',
  instrument,
  answeredAt: new Date(Date.UTC(2026, 2, day)),
  ...(declaredTotal === undefined ? { answers: [0] } : { declaredTotal }),
  ...more,
});

describe('which questionnaires show that a client is better', () => {
  const first = total('m1', 'phq-9', 1, 16);
  const last = total('m2', 'phq-9', 9, 5);
  const rows: readonly [string, readonly MeasureCompletion[] | undefined, readonly string[] | null][] = [
    ['none is known', undefined, null],
    ['there is one alone', [first], null],
    ['the latest is better than the first, in whatever order they are given', [last, first], ['m1', 'm2']],
    ['the latest is not, though one between was', [first, last, total('m3', 'phq-9', 20, 14)], null],
    ['one between was not finished', [first, total('m3', 'phq-9', 5, undefined), last], ['m1', 'm2']],
    [
      'the latest was not finished: the one before it counts',
      [first, last, total('m3', 'phq-9', 20, undefined)],
      ['m1', 'm2'],
    ],
    ['the first is of another episode', [{ ...first, episodeId: 'other' }, last], null],
    [
      'both are of this episode',
      [
        { ...first, episodeId: 'this' },
        { ...last, episodeId: 'this' },
      ],
      ['m1', 'm2'],
    ],
    [
      'two were answered at once: by their ids',
      [total('b', 'phq-9', 1, 5), total('a', 'phq-9', 1, 16)],
      ['a', 'b'],
    ],
    [
      'another one is better too',
      [first, last, total('g1', 'gad-7', 1, 12), total('g2', 'gad-7', 9, 3)],
      ['m1', 'm2', 'g1', 'g2'],
    ],
    ['another one is worse', [first, last, total('g1', 'gad-7', 1, 3), total('g2', 'gad-7', 9, 12)], null],
    ['they are of two questionnaires', [first, total('g2', 'gad-7', 9, 3)], null],
  ];
  it.each(rows)('%s', (_, measures, expected) => {
    const found = improvements(measures, 'this', [phq9, gad7]);
    expect(found?.map(({ id }) => id) ?? null).toEqual(expected);
  });
});

describe('whose clocks a zone goes by', () => {
  const rows: readonly [string, string | null, string | null][] = [
    ['UTC', null, 'UTC'],
    ['Etc/UTC', null, 'UTC'],
    ['GMT', null, 'UTC'],
    ['Etc/GMT', null, 'UTC'],
    ['GMT0', null, 'UTC'],
    ['Etc/GMT+0', null, 'UTC'],
    ['Etc/GMT-0', null, 'UTC'],
    ['Etc/GMT+12', null, 'UTC−12'],
    ['Etc/GMT-5', null, 'UTC+5'],
    ['Europe/London', 'London', null],
    ['America/Port-au-Prince', 'Port-au-Prince', null],
    ['America/North_Dakota/New_Salem', 'New Salem', null],
    ['Japan', 'Japan', null],
  ];
  it.each(rows)('%s', (zone, place, offset) => {
    expect(placeOfZone(zone)).toEqual({ place, offset });
  });
});
