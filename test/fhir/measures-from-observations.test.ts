import { describe, expect, it } from 'vitest';
import { gad7, phq9 } from 'client-engagement';
import { measuresFromObservations } from 'client-engagement/fhir';
import type { ObservationLike, ObservationMeasureOptions } from 'client-engagement/fhir';
import { concept } from './resources.js';

const LOINC = 'http://loinc.org';
const total = (given: Partial<ObservationLike> & Record<string, unknown> = {}): ObservationLike => ({
  resourceType: 'Observation',
  id: 'o1',
  status: 'final',
  code: concept('44261-6', LOINC),
  effectiveDateTime: '2026-03-09T18:00:00Z',
  valueQuantity: { value: 12 },
  ...given,
});
const read = (observation: unknown, options: ObservationMeasureOptions = {}) => {
  const { value, issues, ok } = measuresFromObservations([observation] as ObservationLike[], options);
  return { value: value?.[0], keys: issues.map(({ key }) => key), ok, issues };
};

describe('a total', () => {
  it.each<[string, Partial<ObservationLike> & Record<string, unknown>]>([
    ['a quantity', {}],
    ['a quantity in scores', { valueQuantity: { value: 12, code: '{score}' } }],
    ['a quantity in ones', { valueQuantity: { value: 12, code: '1' } }],
    ['a whole number', { valueQuantity: undefined, valueInteger: 12 }],
    ['an amended one', { status: 'amended' }],
    ['a corrected one', { status: 'corrected' }],
    ['one without a code system', { code: { coding: [{ code: '44261-6' }] } }],
    [
      'one with other codes beside it',
      {
        code: {
          coding: [
            { system: 'x', code: 'y' },
            { system: LOINC, code: '44261-6' },
          ],
        },
      },
    ],
  ])('as %s is read', (_, given) => {
    expect(read(total(given))).toEqual({
      value: {
        instrument: 'phq-9',
        answeredAt: new Date('2026-03-09T18:00:00Z'),
        precision: 'instant',
        declaredTotal: 12,
        source: { resourceType: 'Observation', id: 'o1' },
      },
      keys: [],
      ok: true,
      issues: [],
    });
  });

  it.each<[string, Partial<ObservationLike> & Record<string, unknown>, string]>([
    ['in another unit', { valueQuantity: { value: 12, code: 'mg' } }, 'value-missing'],
    ['as text', { valueQuantity: undefined, valueString: '12' }, 'value-missing'],
    ['without a value', { valueQuantity: undefined }, 'value-missing'],
    ['above the range', { valueQuantity: { value: 28 } }, 'total-out-of-range'],
    ['below the range', { valueQuantity: { value: -1 } }, 'total-out-of-range'],
    ['that is not whole', { valueQuantity: { value: 12.5 } }, 'total-out-of-range'],
    ['of a month', { effectiveDateTime: '2026-03' }, 'time-imprecise'],
    ['of a year', { effectiveDateTime: '2026' }, 'time-imprecise'],
    ['without a date', { effectiveDateTime: undefined }, 'time-imprecise'],
    [
      'of a timing',
      { effectiveDateTime: undefined, effectiveTiming: { event: ['2026-03-09'] } },
      'time-imprecise',
    ],
    ['that is preliminary', { status: 'preliminary' }, 'status-not-final'],
    ['without a status', { status: undefined }, 'status-not-final'],
    ['with a modifier extension', { modifierExtension: [{}] }, 'modifier-extension'],
  ])('%s is not read', (_, given, key) => {
    expect(read(total(given))).toMatchObject({ value: undefined, keys: [key], ok: false });
  });

  it('as text is read where the caller allows it and it is a whole number', () => {
    const text = (valueString: string) =>
      read(total({ valueQuantity: undefined, valueString }), { lenientStrings: true });
    expect(text(' 12 ')).toMatchObject({ value: { declaredTotal: 12 }, keys: ['total-as-text'] });
    for (const other of ['12.0', 'twelve', '', '1e1', '-3'])
      expect(text(other).keys).toEqual(['value-missing']);
  });

  it('under the code of the whole questionnaire is read with a warning; a panel without a value is no score', () => {
    expect(read(total({ code: concept('44249-1', LOINC) }))).toMatchObject({
      value: { instrument: 'phq-9' },
      keys: ['total-under-panel'],
      ok: true,
    });
    expect(read(total({ code: concept('44249-1', LOINC), valueQuantity: undefined }))).toMatchObject({
      keys: ['not-a-score'],
      ok: true,
    });
  });

  it('is dated by an instant, by the end of a period, or at the beginning of a local day', () => {
    const dated = (given: Record<string, unknown>, options?: ObservationMeasureOptions) =>
      read(total({ effectiveDateTime: undefined, ...given }), options).value?.answeredAt.toISOString();
    expect(dated({ effectiveInstant: '2026-03-09T18:00:00Z' })).toBe('2026-03-09T18:00:00.000Z');
    expect(dated({ effectivePeriod: { start: '2026-03-01', end: '2026-03-09T18:00:00Z' } })).toBe(
      '2026-03-09T18:00:00.000Z',
    );
    expect(dated({ effectivePeriod: { start: '2026-03-01' } })).toBeUndefined();
    expect(dated({ effectiveDateTime: '2026-07-01' }, { timeZone: 'Europe/London' })).toBe(
      '2026-06-30T23:00:00.000Z',
    );
  });

  it('by the caller’s codes goes first, for the instruments that are chosen from', () => {
    const code = concept('gad', 'https://clinic.example/scores');
    const codes = [{ system: 'https://clinic.example/scores', code: 'gad', instrument: 'gad-7' }];
    expect(read(total({ code }), { codes }).value?.instrument).toBe('gad-7');
    expect(read(total({ code })).keys).toEqual(['not-a-score']);
    expect(read(total({ code: { coding: [{ code: 'gad' }] } }), { codes }).keys).toEqual(['not-a-score']);
    expect(
      read(total({ code: { coding: [{ code: 'bare' }] } }), {
        codes: [{ code: 'bare', instrument: 'phq-9' }],
      }).value?.instrument,
    ).toBe('phq-9');
    expect(read(total(), { instruments: [gad7] }).keys).toEqual(['not-a-score']);
    expect(read(total({ code }), { codes, instruments: [phq9] }).keys).toEqual(['not-a-score']);
  });

  it('of the teenage form or of the form for residents is another instrument', () => {
    for (const code of ['89204-2', '54635-8'])
      expect(read(total({ code: concept(code, LOINC) })).keys).toEqual(['not-a-score']);
  });
});

describe('a list of totals', () => {
  const many = (...observations: readonly ObservationLike[]) => {
    const { value, issues } = measuresFromObservations(observations);
    return [value?.map(({ source }) => source.id), issues.map(({ key }) => key)];
  };

  it('is sorted by time and instrument, and has the same one once', () => {
    const later = total({ id: 'a', effectiveDateTime: '2026-04-01' });
    const gad = total({ id: 'g', code: concept('70274-6', LOINC) });
    expect(many(later, total(), gad)).toEqual([['g', 'o1', 'a'], []]);
    expect(many(total({ id: 'b' }), total())).toEqual([['b'], ['measure-twice']]);
    expect(many(total(), total({ id: 'b' }))).toEqual([['b'], ['measure-twice']]);
    const subject = { reference: 'Patient/ben' };
    expect(many(total(), total({ id: 'b', subject }))[1]).toEqual([]);
    const derivedFrom = [{ reference: 'QuestionnaireResponse/q1' }, {}];
    const amended = total({ id: 'b', derivedFrom, valueQuantity: { value: 13 } });
    expect(many(total({ derivedFrom }), amended)).toEqual([['b'], ['measure-twice']]);
    expect(many(total({ derivedFrom: [{ reference: 'QuestionnaireResponse/q2' }] }), amended)[1]).toEqual([]);
  });

  it('is empty for what is no list, and says what is no observation', () => {
    expect(measuresFromObservations(null as never)).toEqual({ value: [], issues: [], ok: true });
    expect(many(null as never, 4 as never)).toEqual([[], ['not-a-score', 'not-a-score']]);
  });
});
