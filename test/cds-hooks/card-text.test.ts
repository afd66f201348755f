import { english } from 'client-engagement';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summaryOf } from '../../src/cds-hooks/card-text.js';

const cut = (text: string): string => summaryOf(text, english);
const long = (words: number): string => Array.from({ length: words }, () => 'conversation').join(' ');

describe('a summary', () => {
  it('that fits stays as it is, on one line', () => {
    expect(cut(' Speak with\nthe client. ')).toBe('Speak with the client.');
    expect(cut('x'.repeat(139))).toBe('x'.repeat(139));
  });

  it('is cut between words and says that it was', () => {
    const text = cut(long(20));
    expect(text).toBe(`${long(10)}…`);
    expect([...text].length).toBeLessThan(140);
  });

  it('is cut before the comma that it would end in', () => {
    expect(cut(`${'x'.repeat(130)}, ${long(3)}`)).toBe(`${'x'.repeat(130)}…`);
  });

  it('never has a date cut in two', () => {
    for (let before = 100; before < 140; before += 1) {
      const text = cut(`${'x'.repeat(before)} on 24 December 2026 at 10:00 we meet again in the usual room`);
      expect(text).toMatch(/^x+( on( 24 December 2026 at 10:00( [a-z]+)*)?)?…$/);
    }
  });

  it('of one endless word is cut anywhere, by whole characters', () => {
    expect(cut('x'.repeat(300))).toBe(`${'x'.repeat(138)}…`);
    expect(cut('🙂'.repeat(300))).toBe(`${'🙂'.repeat(138)}…`);
  });

  it('has fewer than 140 characters, whatever the text', () => {
    const texts = fc.string({
      unit: fc.constantFrom('a', ' ', '🙂', ',', '\n', '1 May 2026 ', 'é'),
      maxLength: 400,
    });
    fc.assert(
      fc.property(texts, (text) => {
        const summary = cut(text);
        expect([...summary].length).toBeLessThan(140);
        expect(summary).not.toMatch(/\n/);
        expect(summary).not.toMatch(/1 May…|1…May/);
      }),
    );
  });
});
