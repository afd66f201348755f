import {
  gad7,
  goalProgress,
  phq9,
  scoreMeasure,
  scoreMeasureTotal,
  wsas,
  type MeasureScore,
} from 'client-engagement';
import { observationFromScore, type ObservationOptions } from 'client-engagement/fhir';
import { describe, expect, it } from 'vitest';
import { r4Problems, r5Problems } from './validators.js';

const options: ObservationOptions = {
  subject: 'Patient/ada',
  identifierSystem: 'https://service.example/ids',
  key: { episodeId: 'e1', completionId: 'm1' },
  answeredAt: new Date('2026-03-09T18:00:00Z'),
  derivedFrom: ['QuestionnaireResponse/m1'],
};
const mild = scoreMeasure(phq9, [1, 1, 1, 1, 1, 1, 1, 1, 0]);
const write = (score: MeasureScore, more: Partial<ObservationOptions> = {}) =>
  observationFromScore(score, { ...options, ...more });
const keysOf = ({ issues }: ReturnType<typeof write>): string[] => issues.map(({ key }) => key);

describe('a score as an Observation', () => {
  it('is whole: the shape as it goes out', () => {
    const { value, issues, ok } = write(mild);
    expect({ value, issues, ok }).toEqual({
      value: {
        resourceType: 'Observation',
        identifier: [{ system: 'https://service.example/ids', value: 'score/e1/phq-9/m1' }],
        status: 'final',
        category: [
          {
            coding: [
              { system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'survey' },
            ],
          },
          {
            coding: [
              {
                system: 'http://hl7.org/fhir/us/core/CodeSystem/us-core-category',
                code: 'cognitive-status',
              },
            ],
          },
        ],
        code: { coding: [{ system: 'http://loinc.org', code: '44261-6' }], text: 'PHQ-9 total score' },
        subject: { reference: 'Patient/ada' },
        effectiveDateTime: '2026-03-09T18:00:00.000Z',
        valueQuantity: { value: 8, unit: '{score}', system: 'http://unitsofmeasure.org', code: '{score}' },
        interpretation: [{ text: 'mild' }],
        note: [{ text: 'Scored with phq-9, version 1.' }],
        derivedFrom: [{ reference: 'QuestionnaireResponse/m1' }],
      },
      issues: [],
      ok: true,
    });
  });

  it('is valid with every switch, in R4 and in R5', () => {
    const everything = {
      status: 'amended',
      unit: '1',
      snomed: true,
      bandCoding: { system: 'https://service.example/bands', code: 'mild', display: 'Mild' },
      claims: ['http://hl7.org/fhir/us/core/StructureDefinition/us-core-observation-screening-assessment'],
      encounter: 'Encounter/s4',
      basedOn: ['ServiceRequest/r1'],
      focus: ['Goal/g1'],
      issued: new Date('2026-03-09T18:05:00Z'),
      precision: 'day',
      whenIncomplete: 'data-absent-reason',
    } as const;
    for (const profile of ['base', 'us-core', 'pco'] as const) {
      for (const score of [mild, scoreMeasure(phq9, { interest: 1 }), scoreMeasureTotal(phq9, 14)]) {
        for (const more of [{}, everything]) {
          const { value } = write(score, { ...more, profile });
          if (value === null) continue;
          expect([...r4Problems(value), ...r5Problems(value)]).toEqual([]);
        }
      }
    }
  });

  it('has one category survey, and what it screens for in the shape of US Core alone', () => {
    const categories = (score: MeasureScore, profile: ObservationOptions['profile']) =>
      write(score, { profile, code: { text: 'a total' } }).value?.category.map(
        ({ coding }) => coding?.[0]?.code,
      );
    expect(categories(mild, undefined)).toEqual(['survey', 'cognitive-status']);
    expect(categories(mild, 'us-core')).toEqual(['survey', 'cognitive-status']);
    expect(categories(mild, 'base')).toEqual(['survey']);
    expect(categories(mild, 'pco')).toEqual(['survey']);
    expect(categories(scoreMeasure(wsas, [1, 1, 1, 1, 1]), 'us-core')).toEqual([
      'survey',
      'functional-status',
    ]);
    expect(categories(scoreMeasure(goalProgress, [5]), 'us-core')).toEqual(['survey']);
  });

  it('has the unit of its shape, unless the caller says otherwise', () => {
    const unit = (more: Partial<ObservationOptions>) => write(mild, more).value?.valueQuantity?.code;
    expect([unit({}), unit({ profile: 'pco' }), unit({ unit: '1' })]).toEqual(['{score}', '1', '1']);
    expect(unit({ profile: 'pco', unit: '{score}' })).toBe('{score}');
  });

  it('speaks of goals only in the shape that has them', () => {
    const focus = (profile: ObservationOptions['profile']) =>
      write(mild, { profile, focus: ['Goal/g1'] }).value?.focus;
    expect(focus('pco')).toEqual([{ reference: 'Goal/g1' }]);
    expect(focus('us-core')).toBeUndefined();
  });

  it('has the total code, never the code of the panel, and SNOMED CT where asked', () => {
    const codes = (score: MeasureScore, snomed: boolean) =>
      write(score, { snomed }).value?.code.coding?.map(({ code }) => code);
    expect(codes(mild, false)).toEqual(['44261-6']);
    expect(codes(mild, true)).toEqual(['44261-6', '720433000']);
    expect(codes(scoreMeasure(gad7, [1, 1, 1, 1, 1, 1, 1]), true)).toEqual(['70274-6', '445455005']);
  });

  it('needs a code from the caller where there is none of its own, and invents none', () => {
    const score = scoreMeasure(wsas, [1, 1, 1, 1, 1]);
    expect([write(score).value, keysOf(write(score)), write(score).ok]).toEqual([
      null,
      ['code-missing'],
      false,
    ]);
    const code = { coding: [{ system: 'https://service.example/codes', code: 'wsas-total' }] };
    expect(write(score, { code }).value?.code).toEqual(code);
    expect(keysOf(write(score, { code: { text: ' ' } }))).toEqual(['code-missing']);
  });

  it('with too few answers is no number: nothing by default, or that there is none', () => {
    const partly = scoreMeasure(phq9, { interest: 3, sleep: 3, energy: 3 });
    expect(write(partly).value).toBeNull();
    expect(keysOf(write(partly))).toEqual(['score-incomplete']);
    expect(write(partly).ok).toBe(true);
    const { value } = write(partly, { whenIncomplete: 'data-absent-reason' });
    expect(value?.valueQuantity).toBeUndefined();
    expect(value?.dataAbsentReason?.coding?.[0]?.code).toBe('unknown');
    expect(value?.interpretation).toBeUndefined();
    expect(value?.note?.[0]?.text).toBe('Scored with phq-9, version 1; too few answers for a total.');
  });

  it('says how many items a rule filled in, never which', () => {
    const { value } = write(scoreMeasure(phq9, [1, 1, 1, 1, 1, 1, 1, null, 0]));
    expect(value?.note?.[0]?.text).toBe('Scored with phq-9, version 1; items filled in by its rule: 1.');
  });

  it('of answers that are none is refused', () => {
    expect(keysOf(write(scoreMeasure(phq9, [9, 0, 0, 0, 0, 0, 0, 0, 0])))).toEqual(['score-invalid']);
  });

  it('is of a day where only the day is known', () => {
    expect(write(mild, { precision: 'day' }).value?.effectiveDateTime).toBe('2026-03-09');
  });

  it('says nothing of the safety item, whatever was answered', () => {
    const { value } = write(scoreMeasure(phq9, [0, 0, 0, 0, 0, 0, 0, 0, 3]));
    expect(JSON.stringify(value)).not.toContain('self-harm');
  });

  it('claims no profile, names no performer, and has no time of issue by itself', () => {
    const { value } = write(mild);
    expect(value).not.toHaveProperty('meta');
    expect(value).not.toHaveProperty('performer');
    expect(value).not.toHaveProperty('issued');
    expect(write(mild, { claims: ['https://profile.example'] }).value?.meta).toEqual({
      profile: ['https://profile.example'],
    });
  });

  it('needs the client and a namespace, and leaves out references that are blank', () => {
    expect(keysOf(write(mild, { subject: ' ' }))).toEqual(['subject-missing']);
    expect(keysOf(write(mild, { identifierSystem: ' ' }))).toEqual(['identifier-missing']);
    const { value } = write(mild, { derivedFrom: ['', ' '], encounter: '' });
    expect(value).not.toHaveProperty('derivedFrom');
    expect(value).not.toHaveProperty('encounter');
  });

  it('of the client as a whole has an identifier as well', () => {
    const { value } = write(mild, { key: { completionId: 'm/1' } });
    expect(value?.identifier[0]?.value).toBe('score//phq-9/m%2F1');
  });
});
