import { describe, expect, it } from 'vitest';
import { deriveCourseOutcome, nhsTalkingTherapiesRules } from 'client-engagement';
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

describe('the outcome of a course by the rules of NHS Talking Therapies', () => {
  it('row 26: PHQ 15 to 9, GAD 12 to 7 is recovery and reliable improvement: reliable recovery', () => {
    expect(deriveCourseOutcome(course([15, 9], [12, 7]))).toEqual({
      rules: { id: 'nhs-talking-therapies', version: '2.1' },
      course: 'finished',
      countedContacts: 2,
      measures: [
        {
          role: 'depression',
          instrument: 'phq-9',
          first: 15,
          last: 9,
          isCaseFirst: true,
          isCaseLast: false,
          change: 'better',
        },
        {
          role: 'anxiety',
          instrument: 'gad-7',
          first: 12,
          last: 7,
          isCaseFirst: true,
          isCaseLast: false,
          change: 'better',
        },
      ],
      pairedBy: 'problem',
      isAtCaseness: true,
      recovery: 'recovered',
      change: 'improved',
      reliablyWorse: [],
      hasImproved: true,
      hasReliablyRecovered: true,
      hasDeteriorated: null,
      isUnchanged: false,
      gaps: [],
    });
  });

  it.each([
    [
      'row 27: 10 to 9 and 7 to 7 is recovery without reliable improvement',
      [10, 9],
      [7, 7],
      { recovery: 'recovered', change: 'unchanged', hasReliablyRecovered: false, isUnchanged: true },
    ],
    [
      'row 28: 16 to 9 and 9 to 13 is mixed: no improvement, no recovery, GAD-7 worse',
      [16, 9],
      [9, 13],
      {
        recovery: 'not-recovered',
        change: 'mixed',
        hasImproved: false,
        reliablyWorse: ['gad-7'],
        isUnchanged: null,
      },
    ],
    [
      'row 29: 9 and 7 at first are not at caseness: no recovery to speak of, improvement all the same',
      [9, 3],
      [7, 5],
      { recovery: 'not-at-caseness', hasImproved: true, hasReliablyRecovered: false, isAtCaseness: false },
    ],
    [
      'row 30: 18 to 12 and 14 to 10 is reliable improvement by 6 and 4, no recovery',
      [18, 12],
      [14, 10],
      { recovery: 'not-recovered', change: 'improved', hasImproved: true, hasReliablyRecovered: false },
    ],
    ['one measure at caseness suffices', [9, 9], [8, 7], { isAtCaseness: true, recovery: 'recovered' }],
    ['both have to be below at last', [15, 9], [12, 8], { recovery: 'not-recovered', hasImproved: true }],
    [
      'both worse',
      [9, 15],
      [7, 11],
      { change: 'worse', reliablyWorse: ['phq-9', 'gad-7'], isUnchanged: false },
    ],
    ['a difference of 6 is reliable, not only one above it', [16, 10], [9, 9], { change: 'improved' }],
    ['a filled-in change just short of 6 is not', [14.625, 9], [9, 9], { change: 'unchanged' }],
  ] as const)('%s', (_, phq, gad, expected) => {
    expect(deriveCourseOutcome(course(phq, gad))).toMatchObject(expected);
  });
});

describe('what cannot be said', () => {
  it('is told from what can: one total missing', () => {
    expect(deriveCourseOutcome(course([15, null], [12, 7]))).toMatchObject({
      isAtCaseness: true,
      recovery: 'not-assessable',
      change: 'not-assessable',
      hasImproved: null,
      hasReliablyRecovered: null,
      hasDeteriorated: null,
      isUnchanged: null,
      gaps: ['depression-unpaired'],
    });
  });

  it.each([
    ['one first total missing, the other below caseness', [null, 3], [7, 5], null, 'not-assessable'],
    ['one first total missing, the other at caseness', [null, 3], [9, 5], true, 'recovered'],
    ['one last total missing, the other at caseness', [15, null], [12, 9], true, 'not-recovered'],
    ['nothing', [null, null], [null, null], null, 'not-assessable'],
  ] as const)('%s', (_, phq, gad, isAtCaseness, recovery) => {
    expect(deriveCourseOutcome(course(phq, gad))).toMatchObject({
      isAtCaseness,
      recovery,
      change: 'not-assessable',
    });
  });

  it('is never that one measure is reliably worse', () => {
    expect(deriveCourseOutcome(course([9, 15], [null, null])).reliablyWorse).toEqual(['phq-9']);
    const open = course([9, 15], [9, 3], { hasEnded: false });
    expect(deriveCourseOutcome(open)).toMatchObject({ change: 'not-assessable', reliablyWorse: ['phq-9'] });
  });

  it.each([28, -1, NaN])('a total of %d is out of range, and none', (first) => {
    expect(deriveCourseOutcome(course([first, 9], [12, 7]))).toMatchObject({
      measures: [{ first: null, last: 9, isCaseFirst: null }, {}],
      gaps: ['total-out-of-range', 'depression-unpaired'],
    });
  });
});

describe('a finished course', () => {
  const of = (...contacts: readonly CourseContact[]) => {
    const outcome = deriveCourseOutcome(course([15, 9], [12, 7], { contacts }));
    return [outcome.course, outcome.countedContacts, outcome.gaps];
  };

  it.each<readonly [string, readonly CourseContact[], readonly unknown[]]>([
    ['two attended treatment contacts', [treated, treated], ['finished', 2, []]],
    ['one', [treated], ['not-finished', 1, ['not-finished']]],
    [
      'assessment does not count',
      [treated, { attended: true, purpose: 'assessment' }],
      ['not-finished', 1, ['not-finished']],
    ],
    [
      'follow-up does not count',
      [treated, { attended: true, purpose: 'follow-up' }],
      ['not-finished', 1, ['not-finished']],
    ],
    [
      'review does not count',
      [treated, { attended: true, purpose: 'review' }],
      ['not-finished', 1, ['not-finished']],
    ],
    [
      'not attended does not count',
      [treated, { ...treated, attended: false }],
      ['not-finished', 1, ['not-finished']],
    ],
    ['unknown purpose could decide', [treated, { attended: true }], ['unknown', 1, ['contacts-unknown']]],
    [
      'unknown attendance could decide',
      [treated, { ...treated, attended: null }],
      ['unknown', 1, ['contacts-unknown']],
    ],
    ['unknown could not decide', [treated, treated, { attended: null }], ['finished', 2, []]],
    ['no contacts', [], ['not-finished', 0, ['not-finished']]],
  ])('%s', (_, contacts, expected) => {
    expect(of(...contacts)).toEqual(expected);
  });

  it('has ended; an open one is described and not judged', () => {
    expect(deriveCourseOutcome(course([15, 9], [12, 7], { hasEnded: false }))).toMatchObject({
      course: 'not-finished',
      isAtCaseness: true,
      recovery: 'not-assessable',
      hasImproved: null,
      measures: [{ change: 'better' }, { change: 'better' }],
      gaps: ['not-finished'],
    });
  });
});

describe('the pairing', () => {
  const spin = { instrument: 'spin', first: 30, last: 12 };
  const rules: CourseRules = {
    ...nhsTalkingTherapiesRules,
    id: 'ours',
    thresholds: [
      ...nhsTalkingTherapiesRules.thresholds,
      {
        instrument: 'spin',
        range: { min: 0, max: 68 },
        direction: 'higher-is-worse',
        caseness: 19,
        casenessBasis: { source: 'caller', standing: 'service-precedent', verified: 'primary' },
        reliablePoints: 10,
        reliableBasis: { source: 'caller', standing: 'service-precedent', verified: 'primary' },
      },
    ],
  };
  const social = (specific?: CourseOfCare['specific']) =>
    course([15, 9], [12, 12], { problem: 'social-anxiety', specific });

  it('reads the measure for the problem where it was given twice', () => {
    expect(deriveCourseOutcome(social(spin), rules)).toMatchObject({
      rules: { id: 'ours' },
      pairedBy: 'problem',
      measures: [{ instrument: 'phq-9' }, { instrument: 'spin', change: 'better', isCaseFirst: true }],
      recovery: 'recovered',
    });
  });

  it.each([
    ['was not used', undefined],
    ['was given once', { ...spin, last: null }],
    ['was never given', { ...spin, first: null }],
    ['is one for another problem', { ...spin, instrument: 'oci' }],
  ])('reads the back-up where it %s', (_, specific) => {
    expect(deriveCourseOutcome(social(specific), rules)).toMatchObject({
      pairedBy: 'back-up',
      measures: [{}, { instrument: 'gad-7', change: 'neither' }],
      recovery: 'not-recovered',
    });
  });

  it('is not assessable where the rules have no numbers for the measure, rather than judged by another', () => {
    expect(deriveCourseOutcome(social(spin))).toMatchObject({
      pairedBy: 'problem',
      measures: [{}, { instrument: 'spin', first: 30, last: 12, isCaseFirst: null, change: null }],
      recovery: 'not-assessable',
      change: 'not-assessable',
      gaps: ['threshold-unknown'],
    });
  });

  it('of depression and of general anxiety is PHQ-9 and GAD-7, whatever else was given', () => {
    const general = course([15, 9], [12, 7], { problem: 'depression', specific: spin });
    expect(deriveCourseOutcome(general, rules).measures[1]?.instrument).toBe('gad-7');
  });

  it('of a problem that the rules do not have is not assessable', () => {
    const none = { ...rules, pairings: [] };
    expect(deriveCourseOutcome(course([15, 9], [12, 7]), none)).toMatchObject({
      recovery: 'not-assessable',
      gaps: ['threshold-unknown'],
    });
  });

  it('follows the direction of a measure', () => {
    const turned: CourseRules = {
      ...rules,
      thresholds: rules.thresholds.map((row) => ({ ...row, direction: 'higher-is-better' })),
    };
    expect(deriveCourseOutcome(course([8, 20], [9, 9]), turned)).toMatchObject({
      measures: [{ isCaseFirst: true, isCaseLast: false, change: 'better' }, { isCaseFirst: false }],
    });
  });
});
