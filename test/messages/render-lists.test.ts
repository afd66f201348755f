import { describe, expect, it } from 'vitest';
import {
  defaultAttendancePolicy,
  english,
  listChecklist,
  renderChecklist,
  renderNextSteps,
  reviewCare,
} from 'client-engagement';
import type { CareRecord, Language, NextStep } from 'client-engagement';
import { german } from 'client-engagement/languages/de';
import { recordFromTokens } from 'client-engagement/testing';

const asOf = new Date('2027-01-01T00:00:00Z');
const to = { audience: 'practitioner', timeZone: 'Europe/London' } as const;
const stepsOf = (record: CareRecord): readonly NextStep[] =>
  reviewCare(record, { policies: [defaultAttendancePolicy], asOf }).episodes[0]?.nextSteps ?? [];
const step = (more: Partial<NextStep>): NextStep => ({
  key: 'x',
  id: 'offer-next-session',
  episodeId: 'episode-1',
  requirements: ['x'],
  who: 'practitioner',
  isPrivate: false,
  dueAt: null,
  reasons: [{ rule: 'steps.nothing-booked', evidence: [], inputs: {} }],
  ...more,
});

describe('next steps as text', () => {
  it('say what, by when and why, and how many there are more', () => {
    const lines = renderNextSteps(stepsOf(recordFromTokens('A X X X')), to).split('\n');
    expect(lines[0]).toBe(
      '- 1. Hold the review: ask the client how they want to go on. By 6 January 2027 at 10:00. 3 missed or late-notice sessions in a row. Booking paused until we talk, since 30 December 2026, based on 3 sessions.',
    );
    expect(lines).toHaveLength(4);
    expect(lines[3]).toMatch(/^- \d more steps\.$/);
  });

  it('say what was due before, and who acts where it is not the practitioner', () => {
    const due = new Date('2026-12-31T12:00:00Z');
    const text = renderNextSteps(
      [
        step({ dueAt: due, who: 'service-lead' }),
        step({ who: 'service' }),
        step({ who: 'practitioner-and-client' }),
      ],
      { ...to, asOf },
    );
    expect(text.split('\n').map((line) => line.replace('Offer a next session. ', ''))).toEqual([
      '- 1. Was due on 31 December 2026 at 12:00. Now with the service lead. Nothing is booked.',
      '- 2. For the service.',
      '- 3. For both together.',
    ]);
  });

  it('say a reason once: no more where the step before has it too, else at which step it stands', () => {
    const reason = (rule: string, inputs: NextStep['reasons'][number]['inputs'] = {}) => ({
      rule,
      evidence: [],
      inputs,
    });
    const nothing = reason('steps.nothing-booked');
    const quiet = reason('steps.not-heard-from', { lastContactAt: asOf });
    const why = (...lists: readonly NextStep['reasons'][]): string[] =>
      renderNextSteps(
        lists.map((reasons) => step({ reasons })),
        { ...to, show: lists.length },
      )
        .split('\n')
        .map((line) => line.replace(/^- \d\. Offer a next session\.\s?/, ''));
    const last = 'Not heard from since 1 January 2027.';
    expect(why([nothing], [nothing], [nothing])).toEqual(['Nothing is booked.', '', '']);
    expect(why([nothing], [quiet], [nothing])).toEqual(['Nothing is booked.', last, 'Why: as for 1.']);
    expect(why([nothing], [quiet], [nothing, quiet], [quiet, nothing])).toEqual([
      'Nothing is booked.',
      last,
      'Why: as for 1, 2.',
      '',
    ]);
    expect(why([nothing], [nothing, quiet], [quiet])).toEqual(['Nothing is booked.', last, '']);
  });

  it('say so in German too', () => {
    const text = renderNextSteps(
      [
        step({}),
        step({ reasons: [{ rule: 'steps.not-heard-from', evidence: [], inputs: { lastContactAt: asOf } }] }),
        step({}),
      ],
      { ...to, language: german },
    );
    expect(text.split('\n')[2]).toMatch(/ Warum: wie bei 1\.$/);
  });

  it('leave out for a client what is private, and who acts', () => {
    const text = renderNextSteps(
      [step({ id: 'reflect-on-practice', isPrivate: true }), step({ who: 'service' })],
      {
        audience: 'client',
      },
    );
    expect(text).toBe('- 1. Would you like to book your next session? Nothing is booked.');
  });

  it('say so where there are none', () => {
    expect(renderNextSteps([], to)).toBe('- None for now.');
  });

  it('are one line each in Markdown, with nothing in them marking anything up', () => {
    const ours: Language = {
      ...english,
      codes: { ...english.codes, 'offer-next-session': 'Offer *one*\n# now' },
    };
    expect(renderNextSteps([step({})], { ...to, language: ours, format: 'markdown' })).toBe(
      '- 1\\. Offer \\*one\\* \\# now Nothing is booked.',
    );
  });
});

describe('a checklist as text', () => {
  const record = {
    ...recordFromTokens('A'),
    confirmations: [
      {
        id: 'c1',
        episodeId: 'episode-1',
        at: new Date('2026-12-31T12:00:00Z'),
        by: { role: 'practitioner' },
        phase: 'first-session',
        headings: ['acknowledge'],
        notApplicable: [{ item: 'first-session.encourage.support', reason: 'lives *alone*' }],
      },
    ],
  } as const;
  const options = { episodeId: 'episode-1', asOf };
  const first = listChecklist('first-session', record, options);

  it('stands under its headings, with a box for each item', () => {
    const text = renderChecklist(first, to);
    expect(text.split('\n\n')).toHaveLength(new Set(first.items.map(({ item }) => item.heading)).size);
    expect(text.match(/^- \[x\] /gm)).toHaveLength(
      first.items.filter(({ state }) => state === 'done' || state === 'not-applicable').length,
    );
    expect(text.match(/^- \[[ x]\] /gm)).toHaveLength(first.items.length);
    expect(text).toContain('(does not apply: lives *alone*)');
  });

  it('is escaped in Markdown', () => {
    const text = renderChecklist(first, { ...to, format: 'markdown' });
    expect(text).toContain('does not apply: lives \\*alone\\*');
    expect(text.startsWith('## ')).toBe(true);
  });

  it('says what is overdue or not due yet', () => {
    const early = listChecklist('first-session', recordFromTokens(''), options);
    expect(renderChecklist(early, to)).toContain('(not due yet)');
  });

  it('shows a client what the two do together, in words for them, and nothing else', () => {
    expect(renderChecklist(first, { audience: 'client' })).toBe(
      [
        '- [ ] We agree goals that mean something to you.',
        '- [ ] We agree the next session and one first step until then.',
      ].join('\n'),
    );
    const phases = ['missed-session', 'consecutive', 'practical', 'late-cancel'] as const;
    const told = phases.map((phase) =>
      renderChecklist(listChecklist(phase, recordFromTokens('A X X X'), options), { audience: 'client' }),
    );
    expect(told).toEqual(['', '', '', '']);
    const [item] = first.items.filter(({ item: { id } }) => id === 'first-session.agree.goals');
    const made = (change: object): string =>
      renderChecklist(
        { ...first, items: [{ ...item, ...change } as never] },
        { audience: 'client', language: german },
      );
    expect(made({ state: 'done' })).toBe('- [x] Wir vereinbaren Ziele, die Ihnen etwas bedeuten.');
    expect(made({ state: 'not-applicable' })).toBe('');
    expect(made({ item: { ...item?.item, private: true } })).toBe('');
    expect(made({ item: { ...item?.item, id: 'our-own' } })).toBe('');
  });

  it('says which session it is about, in the zone of the reader or else of the session', () => {
    const { sessions, ...more } = recordFromTokens('A X X');
    const booked = sessions.map((session) => ({ ...session, timeZone: 'Asia/Tokyo' }));
    const missed = listChecklist('missed-session', { ...more, sessions: booked }, options);
    const headings = (how: Parameters<typeof renderChecklist>[1]) =>
      renderChecklist(missed, how)
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('- '));
    expect(headings({ audience: 'practitioner' })).toEqual([
      'Get in touch: the session of Wednesday 23 December 2026 at 19:00',
      'For yourself: the session of Wednesday 23 December 2026 at 19:00',
      'Get in touch: the session of Wednesday 30 December 2026 at 19:00',
      'For yourself: the session of Wednesday 30 December 2026 at 19:00',
    ]);
    expect(headings({ ...to, language: german })[0]).toMatch(
      /: Sitzung am Mittwoch, 23\. Dezember 2026, 10:00 Uhr$/,
    );
  });

  it('is empty without items', () => {
    expect(renderChecklist({ ...first, items: [] }, to)).toBe('');
  });
});
