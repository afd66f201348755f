import { describe, expect, it } from 'vitest';
import { defaultAttendancePolicy, listDataGaps, reviewCare } from 'client-engagement';
import type { CareRecord, DataGapId } from 'client-engagement';
import { recordFromTokens, sessionFrom } from 'client-engagement/testing';

const last = new Date('2026-12-30T10:00:00Z');
const after = (days: number): Date => new Date(+last + days * 86_400_000);
const gapsOf = (record: CareRecord, asOf = after(1)) =>
  listDataGaps(reviewCare(record, { policies: [defaultAttendancePolicy], asOf }));
const ids = (record: CareRecord, asOf = after(1)): DataGapId[] => gapsOf(record, asOf).map(({ id }) => id);
const phq = (id: string, days: number) => ({
  id,
  clientId: 'client-1',
  instrument: 'phq-9',
  answeredAt: after(days),
  answers: [1, 1, 1, 1, 1, 1, 1, 1, 0],
});

describe('data gaps', () => {
  it('before anything took place are few: nobody is asked for what cannot be known yet', () => {
    expect(ids(recordFromTokens(''))).toEqual(['gap.self-harm-question', 'gap.questionnaire']);
  });

  it('name the sessions whose outcome, time, party or policy is not known, and what that would change', () => {
    const at = (id: string, more: object) => ({ ...sessionFrom({ id, start: after(-2) }), ...more });
    const record = recordFromTokens('A');
    const found = gapsOf({
      ...record,
      sessions: [
        ...record.sessions,
        at('unrecorded', {}),
        at('when', { cancellation: { by: 'client' } }),
        at('who', { cancellation: { by: 'unknown', at: after(-2) } }),
        at('which', { policy: { id: 'gone', version: 1 } }),
      ],
    });
    const wouldChange = ['effect.attendance', 'effect.missed-in-a-row', 'effect.booking', 'effect.credits'];
    expect(found.slice(1, 5)).toEqual(
      (
        [
          ['gap.outcome', 'unrecorded'],
          ['gap.cancellation-time', 'when'],
          ['gap.cancellation-party', 'who'],
          ['gap.policy', 'which'],
        ] as const
      ).map(([id, session]) => ({
        key: `${id}@episode-1`,
        id,
        episodeId: 'episode-1',
        evidence: [{ kind: 'sessions', id: session }],
        wouldChange,
      })),
    );
  });

  it('ask for a questionnaire, then for a second one, and say which cannot be read', () => {
    const record = recordFromTokens('A');
    expect(ids(record)).toContain('gap.questionnaire');
    const one = gapsOf({ ...record, measures: [phq('m1', -1)] });
    expect(one.find(({ id }) => id === 'gap.second-questionnaire')?.evidence).toEqual([
      { kind: 'measures', id: 'm1' },
    ]);
    const two = ids({ ...record, measures: [phq('m1', -1), phq('m2', 0.5)] });
    expect(two).not.toContain('gap.second-questionnaire');
    expect(two).not.toContain('gap.self-harm-question');
    const foreign = gapsOf({ ...record, measures: [{ ...phq('m1', -1), instrument: 'ours' }] });
    expect(foreign.find(({ id }) => id === 'gap.unreadable-questionnaire')).toMatchObject({
      episodeId: null,
      evidence: [{ id: 'm1' }],
      wouldChange: ['effect.score-change', 'effect.safety'],
    });
  });

  it('ask how both see it once they have met, and not after both have said', () => {
    const record = recordFromTokens('A');
    expect(ids(record)).toEqual(expect.arrayContaining(['gap.client-view', 'gap.practitioner-view']));
    const view = (by: 'client' | 'practitioner') =>
      ({ id: by, episodeId: 'episode-1', by, value: 'mixed', at: after(0.5) }) as const;
    const said = ids({ ...record, views: [view('client'), view('practitioner')] });
    expect(said.filter((id) => id.endsWith('-view'))).toEqual([]);
    expect(ids(recordFromTokens('X')).filter((id) => id.endsWith('-view'))).toEqual([]);
  });

  it('ask for what a reading has nothing to rest on, and for none that has', () => {
    const given = reviewCare(recordFromTokens('A'), { policies: [defaultAttendancePolicy], asOf: after(1) });
    const read = (level: 'unknown' | 'strong') => ({
      ...given,
      episodes: given.episodes.map((episode) => {
        const reading = { ...episode.engagement.readings.participation, level };
        const readings = {
          attendance: reading,
          participation: reading,
          application: reading,
          completion: reading,
        };
        return { ...episode, engagement: { ...episode.engagement, readings } };
      }),
    });
    const of = (level: 'unknown' | 'strong') =>
      listDataGaps(read(level))
        .map(({ id }) => id)
        .filter((id) => /participation|application|completion/.test(id));
    expect(of('unknown')).toEqual(['gap.participation', 'gap.application', 'gap.completion']);
    expect(of('strong')).toEqual([]);
  });

  it('ask how often they meet where the time without contact depends on it', () => {
    const known = recordFromTokens('A');
    expect(ids(known, after(60))).not.toContain('gap.rhythm');
    const record = { ...known, episodes: known.episodes.map((one) => ({ ...one, plans: [] })) };
    expect(ids(record, after(60))).toContain('gap.rhythm');
    expect(ids(record)).not.toContain('gap.rhythm');
  });

  it('ask whether something gets in the way and for goals, while the first session’s items wait', () => {
    const record = recordFromTokens('A');
    expect(ids(record)).toEqual(expect.arrayContaining(['gap.barriers', 'gap.goals']));
    const barrierReviews = [
      {
        id: 'b1',
        episodeId: 'episode-1',
        at: after(0.5),
        found: 'none',
        by: { role: 'practitioner' },
      },
    ] as const;
    expect(ids({ ...record, barrierReviews })).not.toContain('gap.barriers');
  });

  it('of an episode that has ended are the outcomes of its sessions alone', () => {
    const record = recordFromTokens('A ?');
    const episodes = record.episodes.map((episode) => ({
      ...episode,
      ending: { kind: 'met-goals', at: after(0.5), by: { role: 'practitioner' } } as const,
    }));
    expect(ids({ ...record, episodes })).toEqual(['gap.outcome']);
  });
});
