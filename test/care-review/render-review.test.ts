import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultAttendancePolicy, renderReview, reviewCare } from 'client-engagement';
import type { CareRecord } from 'client-engagement';
import {
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
    expect(render({ ...record, episodes })).toContain('- Ended with the goals met, since 30 December 2026.');
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
