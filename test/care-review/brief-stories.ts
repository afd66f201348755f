import type { CareRecord } from 'client-engagement';
import { recordFromTokens, sessionFrom } from 'client-engagement/testing';

/** The start of the last session of a story; the next one is a week later. */
const lastStart = new Date('2026-12-30T10:00:00Z');

export const after = (days: number): Date => new Date(+lastStart + days * 86_400_000);

const next = sessionFrom({ id: 'next', start: after(7), bookedAt: after(0.1) });
const ours = { clientId: 'client-1', episodeId: 'episode-1' };
const phq = (id: string, days: number, each: number, item9: number) => ({
  id,
  clientId: 'client-1',
  instrument: 'phq-9',
  answeredAt: after(days),
  answers: [each, each, each, each, each, each, each, each, item9],
});
const allowances = [
  { id: 'al1', clientId: 'client-1', source: 'employer', credits: 6, grantedAt: new Date(0) },
] as const;

function story(tokens: string, name: string, more: Partial<CareRecord>): CareRecord {
  const record = recordFromTokens(tokens);
  return {
    ...record,
    client: { id: 'client-1', preferredName: name },
    sessions: [...record.sessions, next],
    ...more,
  };
}

/** Five invented clients before their next session. */
export const briefStories = {
  'a first session': story('', 'Nia', {}),
  'getting better, one question answered since': story('A A A', 'Tomas', {
    measures: [phq('m1', -21, 2, 0), phq('m2', 6, 1, 0)],
    goals: [
      {
        ...ours,
        id: 'g1',
        text: 'Sleep through',
        setAt: after(-14),
        confirmedByClientAt: after(-14),
        reviews: [{ at: after(0), progress: 6 }],
      },
    ],
    tasks: [{ ...ours, id: 't1', kind: 'task', text: 'Walk at noon', agreedAt: after(0) }],
    allowances,
  }),
  'three in a row': story('A A X X X', 'Oskar', {
    measures: [phq('m1', -30, 1, 0)],
    tasks: [
      {
        ...ours,
        id: 't1',
        kind: 'task',
        agreedAt: after(-21),
        reviews: [{ at: after(-15), result: 'not-done' }],
      },
    ],
    goals: [{ ...ours, id: 'g1', text: 'Call my brother', setAt: after(-28), reviews: [{ at: after(-21) }] }],
  }),
  'several answers wait': story('A A A', 'Mei', {
    measures: [phq('m1', -20, 1, 1), phq('m2', -10, 1, 3), phq('m3', 5, 1, 2)],
    allowances,
  }),
  'a concern is open': story('A A', 'Mei', {
    measures: [phq('m1', -20, 1, 0), phq('m2', 5, 1, 2)],
    allowances,
  }),
} as const;
