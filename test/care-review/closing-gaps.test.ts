import { describe, expect, it } from 'vitest';
import { defaultAttendancePolicy, listDataGaps, reviewCare } from 'client-engagement';
import type { CareRecord, CareReview, DataGapId, Session } from 'client-engagement';
import { recordFromTokens, sessionFrom } from 'client-engagement/testing';

const last = new Date('2026-12-30T10:00:00Z');
const after = (days: number): Date => new Date(+last + days * 86_400_000);
const here = { episodeId: 'episode-1' };
const base = recordFromTokens('A A');
const withSession = (more: Partial<Session>): CareRecord => ({
  ...base,
  sessions: [...base.sessions, { ...sessionFrom({ id: 'x', start: after(2) }), ...more }],
});
const phq = (id: string, days: number, instrument = 'phq-9') => ({
  id,
  clientId: 'client-1',
  instrument,
  answeredAt: after(days),
  answers: [1, 1, 1, 1, 1, 1, 1, 1, 0],
});
const withPlans = (cadenceDays: number | undefined): CareRecord => {
  const one = recordFromTokens('A');
  const plans = [{ id: 'p', agreedAt: after(-1), cadenceDays }];
  return { ...one, episodes: one.episodes.map((episode) => ({ ...episode, plans })) };
};
const outcomeOfX = ({ episodes }: CareReview) =>
  episodes[0]?.outcomes.find(({ sessionId }) => sessionId === 'x')?.outcome;
const levelOf = (side: 'participation' | 'application' | 'completion') => (review: CareReview) =>
  review.episodes[0]?.engagement.readings[side].level;
const stateOfItem = (id: string) => (review: CareReview) =>
  review.episodes[0]?.checklists.flatMap(({ items }) => items).find(({ item }) => item.id === id)?.state ??
  'none';

type Judged = (review: CareReview) => unknown;

/** What is not recorded, the judgement that it leaves open, how that reads, and the record with it. */
const gaps: readonly (readonly [DataGapId, CareRecord, Judged, unknown, CareRecord])[] = [
  [
    'gap.self-harm-question',
    base,
    ({ safety }) => safety.question.state,
    'not-asked',
    { ...base, measures: [phq('m1', 1)] },
  ],
  [
    'gap.outcome',
    withSession({}),
    outcomeOfX,
    'awaiting-outcome',
    withSession({ recordedOutcome: { value: 'no-show', recordedAt: after(2.1) } }),
  ],
  [
    'gap.cancellation-time',
    withSession({ cancellation: { by: 'client' } }),
    outcomeOfX,
    'cancel-notice-unknown',
    withSession({ cancellation: { by: 'client', at: after(1.9) } }),
  ],
  [
    'gap.cancellation-party',
    withSession({ cancellation: { by: 'unknown', at: after(1.9) } }),
    outcomeOfX,
    'cancel-party-unknown',
    withSession({ cancellation: { by: 'practitioner', at: after(1.9) } }),
  ],
  [
    'gap.policy',
    withSession({ policy: { id: 'gone', version: 1 } }),
    outcomeOfX,
    'policy-unknown',
    withSession({ policy: { id: defaultAttendancePolicy.id, version: defaultAttendancePolicy.version } }),
  ],
  [
    'gap.unreadable-questionnaire',
    { ...base, measures: [phq('m1', 1, 'ours')] },
    ({ unreadMeasures }) => unreadMeasures.length,
    1,
    { ...base, measures: [phq('m1', 1)] },
  ],
  [
    'gap.questionnaire',
    base,
    ({ episodes }) => episodes[0]?.measures.length,
    0,
    { ...base, measures: [phq('m1', 1)] },
  ],
  [
    'gap.second-questionnaire',
    { ...base, measures: [phq('m1', 1)] },
    ({ episodes }) => episodes[0]?.measures[0]?.change.verdict,
    'not-assessable',
    { ...base, measures: [phq('m1', 1), phq('m2', 2)] },
  ],
  [
    'gap.participation',
    base,
    levelOf('participation'),
    'unknown',
    {
      ...base,
      ratings: [{ id: 'r1', ...here, sessionId: 'session-2', by: 'client', value: 2, at: after(0.1) }],
    },
  ],
  [
    'gap.application',
    base,
    levelOf('application'),
    'unknown',
    {
      ...base,
      tasks: [
        {
          id: 't1',
          ...here,
          kind: 'task',
          agreedAt: after(-7),
          reviews: [{ at: after(0.01), result: 'done' }],
        },
      ],
    },
  ],
  [
    'gap.completion',
    base,
    levelOf('completion'),
    'unknown',
    { ...base, goals: [{ id: 'g1', ...here, setAt: after(0), confirmedByClientAt: after(0) }] },
  ],
  [
    'gap.rhythm',
    withPlans(undefined),
    ({ episodes }) => episodes[0]?.engagement.reasons.at(-1)?.rule,
    'engagement.no-contact-rhythm-unknown',
    withPlans(7),
  ],
  [
    'gap.client-view',
    base,
    ({ episodes }) => episodes[0]?.engagement.views.client,
    null,
    { ...base, views: [{ id: 'v1', ...here, by: 'client', value: 'mixed', at: after(0.1) }] },
  ],
  [
    'gap.practitioner-view',
    base,
    ({ episodes }) => episodes[0]?.engagement.views.practitioner,
    null,
    { ...base, views: [{ id: 'v1', ...here, by: 'practitioner', value: 'mixed', at: after(0.1) }] },
  ],
  [
    'gap.barriers',
    base,
    stateOfItem('first-session.assess.barriers'),
    'overdue',
    {
      ...base,
      barrierReviews: [{ id: 'b1', ...here, at: after(0.5), found: 'none', by: { role: 'practitioner' } }],
    },
  ],
  [
    'gap.goals',
    base,
    stateOfItem('first-session.agree.goals'),
    'overdue',
    { ...base, goals: [{ id: 'g1', ...here, setAt: after(0), confirmedByClientAt: after(0) }] },
  ],
];

describe('recording what a gap names', () => {
  it.each(gaps)('%s closes it, and the judgement is open no more', (id, without, judged, open, recorded) => {
    // The silence after one session is long only later.
    const asOf = after(id === 'gap.rhythm' ? 60 : 3);
    const [before, now] = [without, recorded].map((record) =>
      reviewCare(record, { policies: [defaultAttendancePolicy], asOf }),
    );
    if (before === undefined || now === undefined) throw new Error('There is no review.');
    expect(listDataGaps(before).map((gap) => gap.id)).toContain(id);
    expect(judged(before)).toEqual(open);
    expect(listDataGaps(now).map((gap) => gap.id)).not.toContain(id);
    expect(judged(now)).not.toEqual(open);
  });

  it('every gap is tried', () => {
    const all = new Set(gaps.map(([id]) => id));
    expect(all.size).toBe(gaps.length);
    expect(gaps).toHaveLength(16);
  });
});
