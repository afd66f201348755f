import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defaultAttendancePolicy,
  describeCode,
  english,
  listNextSteps,
  listDataGaps,
  renderReview,
  reviewCare,
} from 'client-engagement';
import { german } from 'client-engagement/languages/de';
import type { CareRecord } from 'client-engagement';
import {
  arbitraryAttendancePolicy,
  arbitraryCareHistory,
  arbitraryCareRecord,
  recordFromTokens,
  sessionFrom,
} from 'client-engagement/testing';

const last = new Date('2026-12-30T10:00:00Z');
const after = (days: number): Date => new Date(+last + days * 86_400_000);
const render = (record: CareRecord, asOf = after(1)) =>
  renderReview(reviewCare(record, { policies: [defaultAttendancePolicy], asOf }), {
    timeZone: 'Europe/London',
  });
const phq = (id: string, days: number, each: number, item9: number | null) => ({
  id,
  clientId: 'client-1',
  instrument: 'phq-9',
  answeredAt: after(days),
  answers: [each, each, each, each, each, each, each, each, item9],
});

describe('a review as text', () => {
  it('says where each episode stands and why, what comes next and what is not recorded', () => {
    const text = render(recordFromTokens('A A X'));
    expect(text).toContain('therapy: Where it stands\n- Attending, since');
    expect(text).toContain('Sessions\n- Nothing is booked.');
    expect(text).toContain(
      '- 1. Reach out personally and ask how they are. Was due on 31 December 2026 at 00:00.',
    );
    expect(text).toContain(
      'Not recorded\n- The question on self-harm; it would tell what is known about safety.',
    );
  });

  it('puts safety first, and says when the question was last asked', () => {
    const next = sessionFrom({ id: 'next', start: after(7), bookedAt: last });
    const record = recordFromTokens('A A');
    const text = render({
      ...record,
      sessions: [...record.sessions, next],
      measures: [phq('m1', -30, 2, 1), phq('m2', -1, 0, null)],
    });
    expect(text.split('\n').slice(0, 3)).toEqual([
      'Safety',
      '- The answer to the question on self-harm was 1; from 1 on a person looks at it, and nobody has yet. Since 30 November 2026 at 10:00.',
      '- The question on self-harm was not asked: left out; last asked on 30 November 2026.',
    ]);
    expect(text).toContain('Sessions\n- The next session is on Wednesday 6 January 2027 at 10:00.');
    expect(text).toContain('- PHQ-9: 0 on 29 December 2026; reliably improved (-17 points from the first).');
  });

  it('names how an episode ended', () => {
    const record = recordFromTokens('A A');
    const episodes = record.episodes.map((episode) => ({
      ...episode,
      ending: { kind: 'met-goals', at: after(0.5), by: { role: 'practitioner' } } as const,
    }));
    expect(render({ ...record, episodes })).toContain('- Ended with the goals met, 30 December 2026.');
  });

  const ended = (kind: 'died' | 'unplanned', record = recordFromTokens('A A')) => ({
    ...record,
    episodes: record.episodes.map((episode) => ({
      ...episode,
      ending: { kind, at: after(0.5), by: { role: 'practitioner' } } as const,
    })),
  });

  it.each([
    ['died', english, 'therapy: Where it stands\n- Died on 30 December 2026.'],
    ['died', german, 'therapy: Stand\n- Verstorben am 30. Dezember 2026.'],
    ['unplanned', english, 'therapy: Where it stands\n- Ended without a plan, 30 December 2026.'],
    ['unplanned', german, 'therapy: Stand\n- Ohne Planung beendet, 30. Dezember 2026.'],
  ] as const)('says nothing unkind after an ending: %s', (kind, language, stands) => {
    const review = reviewCare(ended(kind), { policies: [defaultAttendancePolicy], asOf: after(1) });
    const text = renderReview(review, { language, timeZone: 'Europe/London' });
    expect(text).toContain(stands);
    expect(text).not.toMatch(/Next steps|Nächste Schritte|[Nn]othing|nichts|since|seit/);
    expect(/Safety|Sicherheit/.test(text)).toBe(kind !== 'died');
  });

  it('says of a client who has died nothing of episodes that nobody closed, and asks for nothing in them', () => {
    const record = ended('died');
    const open = record.episodes.map((one) => ({
      ...one,
      id: 'other',
      service: 'coaching',
      ending: undefined,
    }));
    const both = { ...record, episodes: [...record.episodes, ...open] };
    const review = reviewCare(both, { policies: [defaultAttendancePolicy], asOf: after(1) });
    expect(renderReview(review, { timeZone: 'Europe/London' })).toBe(
      'therapy: Where it stands\n- Died on 30 December 2026.',
    );
    expect(listDataGaps(review)).toEqual([]);
  });

  it('still asks for what is not recorded of an episode that has ended', () => {
    const text = render(ended('unplanned', recordFromTokens('A ?')));
    expect(text).toContain('Next steps\n- 1. Record what became of the session.');
  });

  it('says what contradicts, of which session and what counts until then', () => {
    const record = recordFromTokens('A A');
    const [first, ...others] = record.sessions;
    if (first === undefined) throw new Error('no session');
    const cancelled = { ...first, cancellation: { by: 'client', at: first.bookedAt } as const };
    const text = render({ ...record, sessions: [cancelled, ...others] });
    expect(text).toContain(
      'Put the record right. Of the session of Wednesday 23 December 2026 at 10:00 the record says: cancelled, and also recorded as taking place; for now the cancellation counts.',
    );
  });

  it('says of which day a session is that nobody has recorded yet, or that was missed lately', () => {
    expect(render(recordFromTokens('A ?'))).toContain(
      'The session of Wednesday 30 December 2026 at 10:00 is over and has no outcome yet.',
    );
    expect(render(recordFromTokens('A X A'))).toContain(
      'The session on 23 December 2026 was missed or cancelled late.',
    );
  });

  const two = (service: string): CareRecord => {
    const record = recordFromTokens('A A');
    const flag = { id: 'f1', clientId: 'client-1', openedAt: after(0), source: 'third-party' } as const;
    const other = { id: 'other', clientId: 'client-1', service, openedAt: new Date('2026-01-01T00:00:00Z') };
    const session = sessionFrom({ id: 'other-1', episodeId: 'other', start: after(-1), service });
    return {
      ...record,
      episodes: [...record.episodes, other],
      sessions: [...record.sessions, session],
      safetyFlags: [flag],
    };
  };

  it('lists what is of the client as a whole once, and names the service of the rest', () => {
    const text = render(two('coaching'));
    expect(text.match(/Speak with the client today/g)).toHaveLength(1);
    expect(text).toContain('- 2. Record what became of the session. For coaching. By');
    expect(text).toContain('- Any questionnaire (therapy, coaching); it would tell');
    expect(text).not.toMatch(/today[^\n]*By /);
  });

  it('names episodes of one service by their ids', () => {
    const text = render(two('therapy'));
    expect(text).toContain('therapy (other): Where it stands');
    expect(text).toContain('- Any questionnaire (therapy (episode-1), therapy (other)); it would tell');
  });

  it('law: what is printed to do next are the first steps of listNextSteps, and no line of a list is said twice', () => {
    const any = fc.oneof(arbitraryCareRecord(), arbitraryCareHistory());
    fc.assert(
      fc.property(any, arbitraryAttendancePolicy(), (record, policy) => {
        const given = reviewCare(record, { policies: [policy], asOf: new Date('2026-06-01T09:00:00Z') });
        const text = renderReview(given);
        const [, printed = ''] = /(?:^|\n)Next steps\n([^]*?)(?:\n\n|$)/.exec(text) ?? [];
        const told = printed.split('\n').filter((line) => /^- \d\./.test(line));
        const steps = listNextSteps(given);
        expect(told).toHaveLength(Math.min(3, steps.length));
        told.forEach((line, place) => {
          const { id = 'speak-today' } = steps[place] ?? {};
          expect(line).toContain(`- ${place + 1}. ${describeCode(id, { audience: 'practitioner' })}`);
        });
        const [, gaps = ''] = /(?:^|\n)Not recorded\n([^]*?)(?:\n\n|$)/.exec(text) ?? [];
        const lines = gaps.split('\n');
        expect(new Set(lines).size).toBe(lines.length);
      }),
      { numRuns: 100 },
    );
  });

  it('law: after every end nothing is told but what the record wants', () => {
    const any = fc.oneof(arbitraryCareRecord(), arbitraryCareHistory());
    const kinds = fc.constantFrom('died' as const, 'unplanned' as const);
    fc.assert(
      fc.property(any, kinds, arbitraryAttendancePolicy(), (record, kind, policy) => {
        const at = new Date('2026-05-31T09:00:00Z');
        const ending = { kind, at, by: { role: 'practitioner' } } as const;
        const episodes = record.episodes.map((episode) => ({ ...episode, ending }));
        const given = reviewCare(
          { ...record, episodes },
          { policies: [policy], asOf: new Date('2026-06-01T09:00:00Z') },
        );
        const text = renderReview(given);
        const hasSteps = listNextSteps(given).length > 0;
        expect(text.includes('Next steps')).toBe(hasSteps);
        expect(text).not.toMatch(/carry on|, since|None for now|Nothing is booked/);
        expect(given.episodes.length > 0 && kind === 'died' && hasSteps).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('prints nothing that is not for a reader, whatever the record', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryCareRecord(), arbitraryCareHistory()), (record) => {
        const text = render(record, new Date('2026-06-01T09:00:00Z'));
        expect(/undefined|NaN|\bnull\b|Invalid|\[object|[{}]/.exec(text)?.[0]).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });
});
