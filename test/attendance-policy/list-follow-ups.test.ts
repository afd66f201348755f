import { describe, expect, it } from 'vitest';
import { assessAttendance, defaultAttendancePolicy, listFollowUps } from 'client-engagement';
import type { CareRecord, Contact } from 'client-engagement';
import { recordFromTokens } from 'client-engagement/testing';

const asOf = new Date('2027-01-01T00:00:00Z');
const assess = (record: CareRecord) =>
  assessAttendance(record, { policies: [defaultAttendancePolicy], asOf });
const follow = (before: string, after: string, contacts?: readonly Contact[]) =>
  listFollowUps(assess(recordFromTokens(before)), assess(recordFromTokens(after)), { contacts });
const contact = (more: Partial<Contact> = {}): Contact => ({
  id: 'c1',
  clientId: 'client-1',
  sessionId: 'session-1',
  direction: 'to-client',
  channel: 'app',
  at: asOf,
  topics: ['missed-session'],
  ...more,
});

describe('what a correction calls for', () => {
  it('a credit that comes back, booking that is open again', () => {
    expect(follow('X X X', 'X n X')).toEqual([
      {
        id: 'tell-booking-open',
        evidence: ['session-1', 'session-2', 'session-3'].map((id) => ({ kind: 'sessions', id })),
        inputs: {},
      },
      {
        id: 'tell-credit-returned',
        evidence: [{ kind: 'sessions', id: 'session-2' }],
        inputs: { credits: 1 },
      },
    ]);
  });

  it('a credit that was used after all, booking that is paused', () => {
    expect(follow('X n X', 'X X X')).toEqual([
      {
        id: 'tell-booking-paused',
        evidence: ['session-1', 'session-2', 'session-3'].map((id) => ({ kind: 'sessions', id })),
        inputs: { since: new Date('2026-12-30T10:00:00Z') },
      },
      { id: 'tell-credit-used', evidence: [{ kind: 'sessions', id: 'session-2' }], inputs: { credits: 1 } },
    ]);
  });

  it('a message to put right, where one was sent about a session that costs nothing after all', () => {
    const right = (more?: Partial<Contact>, after = 'n') =>
      follow('X', after, [contact(more)]).filter(({ id }) => id === 'put-message-right');
    expect(right()).toEqual([
      {
        id: 'put-message-right',
        evidence: [
          { kind: 'sessions', id: 'session-1' },
          { kind: 'contacts', id: 'c1' },
        ],
        inputs: {},
      },
    ]);
    expect(right({}, 'A')).toHaveLength(1);
    expect(right({}, 'C')).toEqual([]);
    expect(right({ topics: ['questionnaire'] })).toEqual([]);
    expect(right({ topics: undefined })).toEqual([]);
    expect(right({ direction: 'from-client' })).toEqual([]);
    expect(right({ sessionId: 'session-9' })).toEqual([]);
  });

  it('also where only the credit was lost, not the run', () => {
    const late = recordFromTokens('X');
    const [session] = late.sessions;
    const before = {
      ...late,
      sessions:
        session === undefined
          ? []
          : [
              {
                ...session,
                recordedOutcome: { value: 'arrived-too-late', recordedAt: session.end } as const,
              },
            ],
    };
    const ids = listFollowUps(assess(before), assess(recordFromTokens('n')), { contacts: [contact()] }).map(
      ({ id }) => id,
    );
    expect(ids).toEqual(['tell-credit-returned', 'put-message-right']);
  });

  it('booking that was paused provisionally was not paused', () => {
    expect(follow('X X ? X', 'X X A X')).toEqual([
      { id: 'tell-credit-used', evidence: [{ kind: 'sessions', id: 'session-3' }], inputs: { credits: 1 } },
    ]);
    expect(follow('X X ? X', 'X X n X').map(({ id }) => id)).toEqual(['tell-booking-paused']);
  });

  it('nothing for sessions that only one of the two knows', () => {
    expect(follow('', 'X')).toEqual([]);
    expect(follow('A X', 'X')).toEqual([]);
  });
});
