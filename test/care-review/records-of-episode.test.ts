import { describe, expect, it } from 'vitest';
import { defaultAttendancePolicy, reviewCare, viewFor } from 'client-engagement';
import type { CareRecord } from 'client-engagement';
import { recordFromTokens, sessionFrom } from 'client-engagement/testing';

const last = new Date('2026-12-30T10:00:00Z');
const after = (days: number): Date => new Date(+last + days * 86_400_000);
const by = { role: 'service-lead' } as const;
const letter = { clientId: 'client-1', direction: 'to-client', channel: 'email', at: after(0.2) } as const;
const first = recordFromTokens('A X X X');

/** Two episodes; of each kind a record that is of the one, of the other, of none and of one that is not there. */
const record: CareRecord = {
  ...first,
  episodes: [
    ...first.episodes,
    {
      id: 'other',
      clientId: 'client-1',
      service: 'coaching',
      openedAt: new Date(0),
      practitioners: [{ practitionerId: 'iris', from: new Date(0) }],
    },
  ],
  sessions: [
    ...first.sessions,
    sessionFrom({ id: 'other-1', episodeId: 'other', start: after(-1), practitionerId: 'noor' }),
  ],
  contacts: [
    { ...letter, id: 'of-nothing' },
    { ...letter, id: 'of-own-session', sessionId: 'session-2' },
    { ...letter, id: 'of-other-session', sessionId: 'other-1' },
    { ...letter, id: 'of-other', episodeId: 'other' },
  ],
  statements: [
    { id: 'of-no-session', sessionId: 'gone', says: 'was-there', at: after(0.3) },
    { id: 'of-other-one', sessionId: 'other-1', says: 'was-there', at: after(0.3) },
  ],
  bookingReviews: [
    { id: 'of-own', episodeId: 'episode-1', decision: 'pause', at: after(0.5), by, conversation: 'held' },
    { id: 'of-none', episodeId: 'gone', decision: 'pause', at: after(0.5), by, conversation: 'held' },
  ],
  practitionerAbsences: ['practitioner-1', 'iris', 'noor', 'nobody'].map((practitionerId) => ({
    id: `away-${practitionerId}`,
    practitionerId,
    announcedAt: after(-9),
    from: after(-8),
    until: after(-7),
  })),
};
const policy = {
  ...defaultAttendancePolicy,
  consecutive: { ...defaultAttendancePolicy.consecutive, scope: 'client' },
} as const;
const review = reviewCare(record, { policies: [policy], asOf: after(1) });
const recordsOf = (episodeId: string) =>
  review.episodes
    .filter((one) => one.episodeId === episodeId)
    .flatMap(({ records }) => records.map(({ id }) => id));

describe('the records of an episode', () => {
  it('are its own, those of none, and what is about a session that is not there', () => {
    expect(recordsOf('episode-1')).toEqual([
      'of-nothing',
      'of-own-session',
      'of-own',
      'of-no-session',
      'away-practitioner-1',
    ]);
    expect(recordsOf('other')).toEqual([
      'of-nothing',
      'of-other',
      'of-other-session',
      'of-no-session',
      'of-other-one',
      'away-iris',
      'away-noor',
    ]);
  });

  it('decide what is cited for a pause over all episodes: their own review, and not one of an episode that is not there', () => {
    const cited = JSON.stringify(review.episodes.map(({ runs }) => runs));
    expect(cited).toContain('"of-none"');
    for (const as of ['treating-practitioner', 'service'] as const) {
      const view = JSON.stringify(viewFor(review, { as, episodeIds: ['episode-1'] }));
      expect(view).toContain('"of-own"');
      expect(view).not.toContain('"of-none"');
      const others = JSON.stringify(viewFor(review, { as, episodeIds: ['other'] }));
      expect(others).not.toMatch(/"of-(?:own|none)"/);
    }
  });
});
