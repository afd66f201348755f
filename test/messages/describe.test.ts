import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defaultAttendancePolicy,
  describeCode,
  describeReason,
  english,
  listNextSteps,
  reviewCare,
} from 'client-engagement';
import type { Audience, CareReview, Language, Reason, Words } from 'client-engagement';
import { arbitraryCareHistory, arbitraryCareRecord } from 'client-engagement/testing';

const audiences: readonly Audience[] = ['practitioner', 'client'];
const textsOf = (words: Words): readonly string[] =>
  typeof words === 'string' ? [words] : [words.practitioner, words.client];
const printed: readonly string[] = [
  ...Object.values(english.codes),
  ...Object.values(english.sentences),
].flatMap(textsOf);

/** Every reason anywhere in a review. */
function reasonsOf(review: CareReview): Reason[] {
  const found: Reason[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || value instanceof Date) return;
    if ('rule' in value && 'inputs' in value) found.push(value as Reason);
    for (const part of Object.values(value)) visit(part);
  };
  visit([review, listNextSteps(review)]);
  return found;
}

describe('every text that can be printed', () => {
  it.each([
    'strike',
    'fault',
    'violat',
    'non-compliant',
    'failed to',
    'dropout',
    'drop-out',
    'attestation',
    'override',
    'latch',
    'difficult',
    'blame',
    'guilty',
    'refused',
    'always',
    'never',
    'diagnos',
    'risk',
  ])('is free of %j', (word) => {
    expect(printed.filter((text) => text.toLowerCase().includes(word))).toEqual([]);
  });

  it('says something', () => {
    expect(printed.filter((text) => text.trim() === '')).toEqual([]);
  });

  it('is a whole sentence where it stands for a reason', () => {
    const sentences = Object.values(english.sentences).flatMap(textsOf);
    expect(sentences.filter((text) => !/^[A-Z0-9{].*\.$/.test(text))).toEqual([]);
  });
});

describe('a label', () => {
  it('is there for both audiences', () => {
    for (const audience of audiences) expect(describeCode('missing-sessions', { audience })).not.toBe('');
    expect(describeCode('scheduled', { audience: 'client' })).toBe('booked');
  });

  it('can be a service’s own', () => {
    const ours: Language = { ...english, codes: { ...english.codes, 'no-show': 'was not there' } };
    expect(describeCode('no-show', { audience: 'practitioner', language: ours })).toBe('was not there');
  });
});

describe('a sentence', () => {
  const say = (rule: string, inputs: Reason['inputs'], timeZone?: string) =>
    describeReason({ rule, evidence: [], inputs }, { audience: 'practitioner', timeZone });

  it('chooses by number', () => {
    expect(say('engagement.attended-so-far', { attended: 1 })).toBe('1 session attended so far.');
    expect(say('engagement.attended-so-far', { attended: 0 })).toBe('0 sessions attended so far.');
  });

  it('writes days as they are in the zone, in UTC where none is given', () => {
    const at = new Date('2026-06-30T23:30:00Z');
    expect(say('engagement.ended', { at })).toBe('Ended on 30 June 2026.');
    expect(say('engagement.ended', { at }, 'Europe/London')).toBe('Ended on 1 July 2026.');
  });

  it('writes numbers with two decimals at most, and says what is not known', () => {
    expect(say('outcome.disrupted', { completedFraction: 1 / 3 })).toBe(
      'Cut short; the share that took place: 0.33.',
    );
    expect(say('engagement.agreed-pause', { until: null })).toContain('not known');
    expect(say('engagement.agreed-pause', {})).toContain('not known');
    expect(say('measures.reliable-change', { instrument: 'PHQ-9', change: -6 })).toBe(
      'PHQ-9: -6 points from the first to the latest.',
    );
    expect(say('measures.reliable-change', { instrument: 'PHQ-9', change: 6 })).toBe(
      'PHQ-9: +6 points from the first to the latest.',
    );
  });

  it('says what contradicts, and what counts until then, in words', () => {
    const reason = {
      rule: 'steps.conflict',
      evidence: [],
      inputs: { code: 'statement-about-no-session', settledBy: 'the-statement-is-left-out' },
    } as const;
    const text = describeReason(reason, { audience: 'practitioner' });
    expect(text).toContain(describeCode('statement-about-no-session', { audience: 'practitioner' }));
    expect(text).toContain(describeCode('the-statement-is-left-out', { audience: 'practitioner' }));
    const unknown = { ...reason, inputs: { code: 'something-else', settledBy: null } };
    expect(describeReason(unknown, { audience: 'practitioner' })).toContain('something-else');
  });

  it('is refused for a rule that the language does not know', () => {
    expect(() => say('toString', {})).toThrow(expect.objectContaining({ code: 'unknown-code' }));
  });

  it('is refused for a zone that does not exist', () => {
    expect(() => say('engagement.ended', { at: new Date(0) }, 'Nowhere')).toThrow(
      expect.objectContaining({ code: 'invalid-time-zone' }),
    );
  });

  it('reads to the client as said to them', () => {
    const reason: Reason = { rule: 'run.missed-in-a-row', evidence: [], inputs: { inARow: 2 } };
    expect(describeReason(reason, { audience: 'client' })).toBe('2 sessions in a row did not work out.');
  });
});

describe('every reason of any review', () => {
  it('placeholders: has a sentence for each audience in which no placeholder is left and nothing known is missing', () => {
    const asOf = new Date('2026-07-01T00:00:00Z');
    fc.assert(
      fc.property(fc.oneof(arbitraryCareRecord(), arbitraryCareHistory()), (record) => {
        for (const reason of reasonsOf(reviewCare(record, { policies: [defaultAttendancePolicy], asOf }))) {
          for (const audience of audiences) {
            const words = english.sentences[reason.rule as keyof typeof english.sentences];
            const template = typeof words === 'string' ? words : words[audience];
            const names = [...template.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? '');
            expect(
              names.filter((name) => !(name in reason.inputs)),
              reason.rule,
            ).toEqual([]);
            expect(describeReason(reason, { audience, timeZone: 'Europe/London' })).not.toMatch(
              /[{}|]|undefined|NaN|Invalid/,
            );
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
