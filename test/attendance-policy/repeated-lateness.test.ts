import { describe, expect, it } from 'vitest';
import {
  assessAttendance,
  defaultAttendancePolicy,
  defineAttendancePolicy,
  describeAttendancePolicy,
  describeReason,
  fifteenMinutePolicy,
  listPolicyIssues,
  listPolicyThresholds,
  reviewCare,
} from 'client-engagement';
import type { AttendancePolicy, CareRecord, LateOften, Session } from 'client-engagement';
import { recordFrom, recordFromTokens, sessionFrom, withOutcome } from 'client-engagement/testing';

const asOf = new Date('2027-01-01T00:00:00Z');
const late = (record: CareRecord, policy: AttendancePolicy = defaultAttendancePolicy) =>
  assessAttendance(record, { policies: [policy], asOf }).repeatedLateness;
const idsOf = (tokens: string, policy?: AttendancePolicy) =>
  late(recordFromTokens(tokens), policy).map(({ sessionIds }) => sessionIds);
const when = (repeated: LateOften | undefined) =>
  defineAttendancePolicy({ id: 'ours', lateness: { repeated } });
const joined = (id: string, day: string, minutes: number, more: Partial<Session> = {}): Session => {
  const start = new Date(`2026-${day}T10:00:00Z`);
  return sessionFrom({
    id,
    start,
    presence: { clientJoinedAt: new Date(+start + minutes * 60_000) },
    ...more,
  });
};

describe('lateness that comes again', () => {
  it.each([
    ['L', []],
    ['L L', [['session-1', 'session-2']]],
    ['A L A L', [['session-2', 'session-4']]],
    ['L A A L', [['session-1', 'session-4']]],
    ['L A A A L', []],
    ['L L A A A', []],
    ['A L L A L', [['session-2', 'session-3', 'session-5']]],
    ['L X C n ? L', [['session-1', 'session-6']]],
  ])('is two of the last four sessions that the client came to: %s', (tokens, expected) => {
    expect(idsOf(tokens)).toEqual(expected);
  });

  it('says which, among how many, and why', () => {
    const sessions = [joined('s1', '03-03', 12), joined('s2', '03-10', 0), joined('s3', '03-17', 6)];
    expect(late(recordFrom({ sessions }))).toEqual([
      {
        episodeId: 'episode-1',
        format: 'individual',
        sessionIds: ['s1', 's3'],
        ofLast: 4,
        reasons: [
          {
            rule: 'lateness.repeated',
            evidence: [
              { kind: 'sessions', id: 's1', part: 'presence' },
              { kind: 'sessions', id: 's3', part: 'presence' },
            ],
            inputs: { late: 2, count: 2, ofLast: 4 },
          },
        ],
      },
    ]);
  });

  it('counts arriving too late to be seen', () => {
    const sessions = [joined('s1', '03-03', 16), joined('s2', '03-10', 20)];
    expect(late(recordFrom({ sessions }), fifteenMinutePolicy)[0]?.sessionIds).toEqual(['s1', 's2']);
  });

  it('costs nothing: neither the run nor the credits nor booking know it', () => {
    const { runs, credits, repeatedLateness } = assessAttendance(recordFromTokens('L L'), {
      policies: [defaultAttendancePolicy],
      asOf,
    });
    expect([runs[0]?.inARow, runs[0]?.pausedSince, credits.used, repeatedLateness.length]).toEqual([
      0,
      null,
      2,
      1,
    ]);
  });

  it('leaves out a session under an exception, and one that somebody still has to decide about', () => {
    const exception = { reason: 'caring', at: new Date('2026-03-18T10:00:00Z') } as const;
    const sessions = [joined('s1', '03-03', 16), joined('s2', '03-10', 20)];
    const [first, second] = sessions as [Session, Session];
    expect(late(recordFrom({ sessions: [first, { ...second, exception }] }), fifteenMinutePolicy)).toEqual(
      [],
    );
    const statements = [
      { id: 'st1', sessionId: 's2', says: 'was-there', at: new Date('2026-03-11T10:00:00Z') },
    ] as const;
    expect(late({ ...recordFrom({ sessions }), statements }, fifteenMinutePolicy)).toEqual([]);
  });

  it('is told by episode and by format, in their order', () => {
    const sessions = ['episode-2', 'episode-1'].flatMap((episodeId) =>
      (['individual', 'group'] as const).flatMap((format) =>
        ['03-03', '03-10'].map((day) =>
          joined(`${episodeId}-${format}-${day}`, day, 9, { episodeId, format }),
        ),
      ),
    );
    expect(late(recordFrom({ sessions })).map(({ episodeId, format }) => [episodeId, format])).toEqual([
      ['episode-1', 'group'],
      ['episode-1', 'individual'],
      ['episode-2', 'group'],
      ['episode-2', 'individual'],
    ]);
    const apart = [joined('s1', '03-03', 9), joined('s2', '03-10', 9, { format: 'group' })];
    expect(late(recordFrom({ sessions: apart }))).toEqual([]);
  });

  it('is as the policy of the latest session has it, and never asked where that says nothing', () => {
    expect(idsOf('A L', when({ count: 1, ofLast: 1 }))).toEqual([['session-2']]);
    expect(idsOf('L A', when({ count: 1, ofLast: 1 }))).toEqual([]);
    expect(idsOf('L L L L', when(undefined))).toEqual([]);
    const start = '2026-03-24T10:00:00Z';
    const other = withOutcome(
      sessionFrom({ id: 's3', start, policy: { id: 'ours', version: 1 } }),
      'attended',
    );
    const record = recordFrom({ sessions: [joined('s1', '03-03', 9), joined('s2', '03-10', 9), other] });
    const policies = [defaultAttendancePolicy, { ...when(undefined), effectiveFrom: asOf }];
    expect(assessAttendance(record, { policies, asOf }).repeatedLateness).toEqual([]);
  });

  it('is part of the review of its episode', () => {
    const { episodes } = reviewCare(recordFromTokens('L A L'), { policies: [defaultAttendancePolicy], asOf });
    expect(episodes[0]?.repeatedLateness[0]?.sessionIds).toEqual(['session-1', 'session-3']);
  });
});

describe('the rule about repeated lateness', () => {
  const codes = (repeated: LateOften) =>
    listPolicyIssues({
      ...defaultAttendancePolicy,
      lateness: { ...defaultAttendancePolicy.lateness, repeated },
    }).map(({ code, path }) => `${path} (${code})`);

  it('needs counts, and not more of them than it looks at', () => {
    expect(codes({ count: 3, ofLast: 3 })).toEqual([]);
    expect(codes({ count: 4, ofLast: 3 })).toEqual(['lateness.repeated.count (more-than-looked-at)']);
    expect(codes({ count: 0, ofLast: 2 })).toEqual(['lateness.repeated.count (not-a-count)']);
    expect(codes({ count: 1, ofLast: 2.5 })).toEqual(['lateness.repeated.ofLast (not-a-count)']);
  });

  it('is among the numbers with their source', () => {
    const names = (policy: AttendancePolicy) =>
      listPolicyThresholds(policy).flatMap(({ name, value }) =>
        name.includes('repeated') ? [[name, value]] : [],
      );
    expect(names(defaultAttendancePolicy)).toEqual([
      ['guide@1:lateness.repeated.count', 2],
      ['guide@1:lateness.repeated.ofLast', 4],
    ]);
    expect(names(when(undefined))).toEqual([]);
  });

  it('is in what the client reads, where there is one', () => {
    const sentence = 'If you come late to 2 of 4 sessions, we look for a better time together.';
    expect(describeAttendancePolicy(defaultAttendancePolicy)).toContain(sentence);
    expect(describeAttendancePolicy(when(undefined)).some((line) => line.includes('better time'))).toBe(
      false,
    );
  });

  it('has a sentence for the practitioner and one for the client', () => {
    const [reason] = late(recordFromTokens('L L'))[0]?.reasons ?? [];
    if (reason === undefined) throw new Error('There is no reason.');
    expect(describeReason(reason, { audience: 'practitioner' })).toBe(
      'Came late to 2 of the last 4 sessions.',
    );
    expect(describeReason(reason, { audience: 'client' })).toBe(
      'Another time may suit you better. Let us look for one together.',
    );
  });
});
