import { describe, expect, it } from 'vitest';
import { defaultAttendancePolicy, reviewCare, type EvidenceRef } from 'client-engagement';
import { recordFromTokens, sessionFrom } from 'client-engagement/testing';
import { isSeen, seen, sightOf } from '../../src/care-review/views/seen-reasons.js';

const last = new Date('2026-12-30T10:00:00Z');
const record = recordFromTokens('A X');
const { episodes } = reviewCare(
  {
    ...record,
    episodes: [
      ...record.episodes,
      { id: 'other', clientId: 'client-1', service: 'coaching', openedAt: last },
    ],
    sessions: [...record.sessions, sessionFrom({ id: 'of-other', episodeId: 'other', start: last })],
    contacts: [
      {
        id: 'co1',
        clientId: 'client-1',
        episodeId: 'episode-1',
        direction: 'to-client',
        channel: 'app',
        at: new Date(+last + 3_600_000),
      },
    ],
  },
  { policies: [defaultAttendancePolicy], asOf: new Date(+last + 86_400_000) },
);
const isFirst = (id: string): boolean => id === 'episode-1';

describe('what an audience may see cited', () => {
  const cited: readonly (readonly [EvidenceRef, ofOwn: boolean, ofSessions: boolean])[] = [
    [{ kind: 'sessions', id: 'session-1' }, true, true],
    [{ kind: 'sessions', id: 'of-other' }, false, false],
    [{ kind: 'episodes', id: 'episode-1' }, true, false],
    [{ kind: 'episodes', id: 'other' }, false, false],
    [{ kind: 'contacts', id: 'co1' }, true, false],
    [{ kind: 'contacts', id: 'co2' }, false, false],
    [{ kind: 'client', id: 'client-1' }, true, false],
    [{ kind: 'safetyFlags', id: 'any' }, true, false],
  ];

  it.each(cited)(
    '%o is of an episode that they see, and of a list that they may read',
    (ref, ofOwn, ofSessions) => {
      expect(isSeen(ref, sightOf(episodes, isFirst, null))).toBe(ofOwn);
      expect(isSeen(ref, sightOf(episodes, isFirst, new Set(['sessions'])))).toBe(ofSessions);
    },
  );

  it('is looked through at every depth, and nothing else is left out', () => {
    const [own, others] = [
      { kind: 'sessions', id: 'session-1', part: 'outcome' },
      { kind: 'sessions', id: 'of-other' },
    ];
    const withMore = { ...others, name: 'more than a reference' };
    const part = { at: last, deep: [{ list: [own, others, withMore, 'a text', null] }] };
    expect(seen(part, sightOf(episodes, isFirst, null))).toEqual({
      at: last,
      deep: [{ list: [own, withMore, 'a text', null] }],
    });
  });
});
