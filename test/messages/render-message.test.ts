import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english, escapeMarkdown, findLanguage, renderMessage } from 'client-engagement';
import type { DraftedMessage, Language } from 'client-engagement';
import { recordFrom, recordFromTokens, sessionFrom } from 'client-engagement/testing';
import { agreeing, drafted, words } from './drafting.js';

const missed = (name: string): DraftedMessage =>
  drafted(
    'missed-session',
    agreeing(recordFromTokens('A X'), { preferredName: name }),
    '2026-12-30T15:00:00Z',
    {
      words,
    },
  );

describe('a message as plain text', () => {
  it('is a subject and paragraphs', () => {
    expect(renderMessage(missed('Ada'))).toEqual({
      language: 'en',
      subject: 'How are you?',
      text: [
        'Hello Ada,',
        'I was there for our session on Wednesday 30 December 2026 at 10:00, and we did not meet.',
        'How are you? I hope that you are all right.',
        'You can choose another time here: https://example.org/book',
        'There is no need to explain anything; a short reply is enough.',
        'This message box is not read around the clock. If you need help urgently: call 999.',
        'Warm wishes,\nIris Example, Example Therapies',
      ].join('\n\n'),
    });
  });

  it('keeps what comes from a record on its line, and takes no placeholder from it', () => {
    expect(renderMessage(missed('Ada\n\nBcc: all')).text.split('\n')[0]).toBe('Hello Ada Bcc: all,');
    expect(renderMessage(missed('{start:when} {left:a|b}')).text.split('\n')[0]).toBe(
      'Hello {start:when} {left:a|b},',
    );
    expect(renderMessage(missed('$& $1')).text.split('\n')[0]).toBe('Hello $& $1,');
  });

  it('is written in the language and the zone that are given', () => {
    const loud: Language = {
      ...english,
      tag: 'en-GB',
      messages: { ...english.messages, 'missed.reach-out': 'We did not meet, {start:at}.' },
      sentences: { ...english.sentences, 'policy.urgent': 'Urgent help is open.' },
    };
    const found = renderMessage(missed('Ada'), { language: loud, timeZone: 'Asia/Kathmandu' });
    expect(found.language).toBe('en-GB');
    expect(found.text).toContain('We did not meet, 30 December 2026 at 15:45.');
    const policy = drafted('policy-reminder', agreeing(recordFrom()), '2026-12-30T15:00:00Z');
    expect(renderMessage(policy, { language: loud }).text).toContain('- Urgent help is open.');
    expect(renderMessage(policy, { language: { ...loud, decimal: ',' } }).text).toContain('up to 24 hours');
  });

  it('writes decimals as the language does', () => {
    const allowances = [
      { id: 'al', clientId: 'client-1', source: 'other', credits: 1.5, grantedAt: new Date('2026-01-01') },
    ] as const;
    const draft = drafted('credits-left', agreeing(recordFrom({ allowances })), '2026-12-30T15:00:00Z');
    const part = { ...draft, parts: [{ id: 'credits-left', values: { left: 1.5 } }] } as const;
    expect(renderMessage(part).text).toContain('1.5 session credits');
    expect(renderMessage(part, { language: { ...english, decimal: ',' } }).text).toContain(
      '1,5 session credits',
    );
  });
});

describe('a message as Markdown', () => {
  const markdown = (name: string, given = words) =>
    renderMessage(
      drafted(
        'missed-session',
        agreeing(recordFromTokens('A X'), { preferredName: name }),
        '2026-12-30T15:00:00Z',
        {
          words: given,
        },
      ),
      { format: 'markdown' },
    ).text;

  it('escapes text from records and keeps links', () => {
    const text = markdown('*Ada* [x](https://example.com) <b>');
    expect(text.split('\n')[0]).toBe('Hello \\*Ada\\* \\[x\\](https\\://example.com) \\<b\\>,');
    expect(text).toContain('here: <https://example.org/book>');
    expect(text.endsWith('Warm wishes,  \nIris Example, Example Therapies')).toBe(true);
  });

  it('makes no link of what is none', () => {
    expect(markdown('Ada', { bookingLink: 'javascript:alert(1)' })).toContain('here: javascript:alert(1)');
    expect(markdown('Ada', { bookingLink: 'https://example.org/<b>' })).toContain(
      'here: https\\://example.org/\\<b\\>',
    );
    expect(markdown('\uE0000\uE001', { bookingLink: 'https://example.org/a_b' })).toContain(
      'here: <https://example.org/a_b>',
    );
    expect(markdown('\uE0000\uE001').split('\n')[0]).toBe('Hello 0,');
  });

  it('makes a list of the policy', () => {
    const draft = drafted(
      'policy-reminder',
      agreeing(recordFrom({ sessions: [sessionFrom()] })),
      '2026-12-29',
    );
    expect(renderMessage(draft, { format: 'markdown' }).text).toMatch(
      /\n\n- You can cancel[^\n]*\n- A session/,
    );
  });
});

describe('text in Markdown', () => {
  it.each([
    ['a *b* _c_ `d`', 'a \\*b\\* \\_c\\_ \\`d\\`'],
    ['# head', '\\# head'],
    ['- item', '\\- item'],
    ['+ item', '\\+ item'],
    ['=====', '\\====='],
    ['12. item', '12\\. item'],
    ['3) item', '3\\) item'],
    ['a - b + c. 12. d', 'a - b + c. 12. d'],
    ['> quote', '\\> quote'],
    ['    code', 'code'],
    ['a\n\n# b\tc', 'a \\# b c'],
    ['![x](y) a|b ~~c~~ &amp; \\', '\\!\\[x\\](y) a\\|b \\~\\~c\\~\\~ \\&amp; \\\\'],
    ['http://x.example www.x.example a@b.example', 'http\\://x.example www\\.x.example a\\@b.example'],
    ['10:30, Zoë and 陽子', '10:30, Zoë and 陽子'],
    ['', ''],
  ])('%j', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  it('reads as the text did: without the backslashes it is the text on one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const unescaped = escapeMarkdown(text).replace(/\\([!-/:-@[-`{-~])/g, '$1');
        expect(unescaped).toBe(text.replace(/\s+/g, ' ').trim());
      }),
    );
  });

  it('leaves nothing that marks anything up', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'\\`*_{}[]<>|~!#&-+=1.) \na') }), (text) => {
        const left = escapeMarkdown(text).replace(/\\[!-/:-@[-`{-~]/g, '');
        expect(left).not.toMatch(/[\\`*_{}[\]<>|~!#&\n]/);
        expect(escapeMarkdown(text)).not.toMatch(/^\s*(?:[-+=]|\d+[.)])/);
      }),
    );
  });
});

describe('a language by its tag', () => {
  const regional: Language = { ...english, tag: 'en-GB' };

  it('is the very same, else that of another region, else none', () => {
    expect(findLanguage([english, regional], 'EN-gb')).toBe(regional);
    expect(findLanguage([regional, english], 'en-AU')).toBe(regional);
    expect(findLanguage([regional], 'en')).toBe(regional);
    expect(findLanguage([english], 'fr')).toBe(undefined);
    expect(findLanguage([english], null)).toBe(undefined);
  });
});
