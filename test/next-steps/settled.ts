import { defaultAttendancePolicy, firstSessionTemplate, reviewCare } from 'client-engagement';
import type { CareRecord } from 'client-engagement';
import { recordFromTokens, sessionFrom } from 'client-engagement/testing';

/** The last session of every record of tokens. */
export const last = new Date('2026-12-30T10:00:00Z');
export const after = (days: number): Date => new Date(+last + days * 86_400_000);
export const by = { role: 'practitioner' } as const;

/** What the first session asked for is done, so that other steps stand out. */
export const settled = (tokens: string, more: Partial<CareRecord> = {}): CareRecord => ({
  ...recordFromTokens(tokens),
  tasks: [{ id: 't1', episodeId: 'episode-1', kind: 'task', agreedAt: after(-1) }],
  confirmations: [
    {
      id: 'k1',
      episodeId: 'episode-1',
      at: new Date('2020-01-01T00:00:00Z'),
      by,
      headings: ['acknowledge', 'praise', 'encourage', 'assess', 'explain', 'agree'],
    },
  ],
  ...more,
});

/** The checklist of the first session alone, so that the others do not add their own steps. */
export const templates = [firstSessionTemplate];
export const review = (record: CareRecord, asOf = after(1)) =>
  reviewCare(record, { policies: [defaultAttendancePolicy], asOf, templates });

const booked = sessionFrom({ id: 'next', start: after(7), bookedAt: last });
export const withNext = (record: CareRecord): CareRecord => ({
  ...record,
  sessions: [...record.sessions, booked],
});

export const phq = (id: string, days: number, each: number, item9 = 0) => ({
  id,
  clientId: 'client-1',
  instrument: 'phq-9',
  answeredAt: after(days),
  answers: [each, each, each, each, each, each, each, each, item9],
});

export const gad = (id: string, days: number, each: number) => ({
  id,
  clientId: 'client-1',
  instrument: 'gad-7',
  answeredAt: after(days),
  answers: [each, each, each, each, each, each, each],
});

/** A total that somebody wrote down, without the answers. */
export const total = (id: string, instrument: string, days: number, declaredTotal: number) => ({
  id,
  clientId: 'client-1',
  instrument,
  answeredAt: after(days),
  declaredTotal,
});
