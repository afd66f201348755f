import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  encodeSession,
  listRecordIssues,
  parseCareRecord,
  parseSession,
  safeParseCareRecord,
  safeParseClient,
  safeParseEpisode,
  safeParseFact,
  safeParseMeasureCompletion,
  safeParseSession,
} from 'client-engagement/schemas';

const at = '2026-03-10T10:00:00Z';
const session = {
  id: 's1',
  clientId: 'c1',
  practitionerId: 'p1',
  episodeId: 'e1',
  service: 'therapy',
  start: at,
  end: '2026-03-10T10:50:00Z',
  timeZone: 'Europe/London',
  bookedAt: '2026-03-03T09:00:00+01:00',
};
const episode = { id: 'e1', clientId: 'c1', service: 'therapy', openedAt: '2026-03-01T00:00:00Z' };
const record = { client: { id: 'c1' }, episodes: [episode], sessions: [session] };
const phq9 = { id: 'm1', clientId: 'c1', instrument: 'phq-9', answeredAt: at };

type Result = { readonly success: boolean; readonly error?: z.ZodError };
const said = ({ error }: Result): unknown[] =>
  error === undefined ? [] : listRecordIssues(error).map(({ code, path }) => [code, path.join('.')]);

describe('a record from outside', () => {
  it('is read with instants as dates, whatever their offset', () => {
    const read = parseCareRecord(record);
    expect(read.sessions[0]).toEqual({
      ...session,
      start: new Date(at),
      end: new Date('2026-03-10T10:50:00Z'),
      bookedAt: new Date('2026-03-03T08:00:00Z'),
    });
  });

  it('may hold null where a field may be absent, as the rows of a database do', () => {
    const read = parseSession({ ...session, channel: null, cancellation: null });
    expect(read).toEqual(parseSession(session));
    expect('channel' in read).toBe(false);
  });

  it('may hold bounds for when a session was cancelled', () => {
    const bounds = { notBefore: '2026-03-09T10:00:00Z', notAfter: '2026-03-09T12:00:00Z' };
    expect(parseSession({ ...session, cancellation: { by: 'client', at: bounds } }).cancellation?.at).toEqual(
      {
        notBefore: new Date(bounds.notBefore),
        notAfter: new Date(bounds.notAfter),
      },
    );
  });

  it('is written in UTC, with absent fields left out', () => {
    expect(encodeSession(parseSession({ ...session, channel: null }))).toEqual({
      ...session,
      start: '2026-03-10T10:00:00.000Z',
      end: '2026-03-10T10:50:00.000Z',
      bookedAt: '2026-03-03T08:00:00.000Z',
    });
  });

  it('is left as it was', () => {
    const json = structuredClone(record);
    parseCareRecord(json);
    expect(json).toEqual(record);
  });
});

describe('a session is refused', () => {
  it.each<[name: string, given: object, ...issues: [code: string, path: string][]]>([
    ['with a field that is not known', { ...session, notes: 'x' }, ['unknown-field', '']],
    ['without a start', { ...session, start: undefined }, ['missing-field', 'start']],
    ['with a date for an instant', { ...session, start: '2026-03-10' }, ['not-an-instant', 'start']],
    [
      'with an instant without offset',
      { ...session, start: '2026-03-10T10:00:00' },
      ['not-an-instant', 'start'],
    ],
    ['with a day that is none', { ...session, start: '2026-02-30T10:00:00Z' }, ['not-an-instant', 'start']],
    ['with a number for an instant', { ...session, start: 0 }, ['wrong-type', 'start']],
    [
      'with an instant outside four-digit years',
      { ...session, bookedAt: '0000-01-01T00:00:00+01:00' },
      ['not-an-instant', 'bookedAt'],
    ],
    [
      'when it ends before it starts',
      { ...session, end: '2026-03-10T09:00:00Z' },
      ['ends-before-start', 'end'],
    ],
    ['when it takes no time', { ...session, end: at }, ['ends-before-start', 'end']],
    [
      'in a zone that does not exist',
      { ...session, timeZone: 'Europe/Nowhere' },
      ['invalid-time-zone', 'timeZone'],
    ],
    ['with an offset for a zone', { ...session, timeZone: '+01:00' }, ['invalid-time-zone', 'timeZone']],
    ['with an endless zone', { ...session, timeZone: 'A'.repeat(99) }, ['invalid-time-zone', 'timeZone']],
    ['with an empty id', { ...session, id: '' }, ['too-small', 'id']],
    ['with a channel that is not known', { ...session, channel: 'fax' }, ['not-one-of', 'channel']],
    ['with no credits at all', { ...session, credits: 0 }, ['too-small', 'credits']],
    [
      'with more than all of it held',
      { ...session, disruption: { side: 'client', completedFraction: 1.5 } },
      ['too-big', 'disruption.completedFraction'],
    ],
    [
      'when a cancellation has a date for an instant',
      { ...session, cancellation: { by: 'client', at: '2026-03-09' } },
      ['not-an-instant', 'cancellation.at'],
    ],
    [
      'when a cancellation’s bounds are reversed',
      {
        ...session,
        cancellation: { by: 'client', at: { notBefore: at, notAfter: '2026-03-10T09:59:00Z' } },
      },
      ['bounds-reversed', 'cancellation.at.notAfter'],
    ],
    [
      'when a cancellation’s bound is no instant',
      { ...session, cancellation: { by: 'client', at: { notBefore: 'soon' } } },
      ['not-an-instant', 'cancellation.at.notBefore'],
    ],
    [
      'when a cancellation’s time is a number',
      { ...session, cancellation: { by: 'client', at: 5 } },
      ['wrong-type', 'cancellation.at'],
    ],
    [
      'when an exception was withdrawn before it was made',
      { ...session, exception: { reason: 'illness', at, revokedAt: '2026-03-10T09:00:00Z' } },
      ['ends-before-start', 'exception.revokedAt'],
    ],
    [
      'for every reason there is, at once',
      { ...session, id: '', start: 'x', channel: 1 },
      ['too-small', 'id'],
      ['not-one-of', 'channel'],
      ['not-an-instant', 'start'],
    ],
  ])('%s', (_, given, ...issues) => {
    expect(said(safeParseSession(given))).toEqual(expect.arrayContaining(issues));
    expect(said(safeParseSession(given))).toHaveLength(issues.length);
  });
});

describe('a record is refused', () => {
  it.each<[name: string, given: unknown, code: string, path: string]>([
    ['that is nothing', undefined, 'missing-field', ''],
    ['that is a text', '{}', 'wrong-type', ''],
    ['that is a list', [], 'wrong-type', ''],
    ['without sessions', { ...record, sessions: undefined }, 'missing-field', 'sessions'],
    [
      'with two sessions of one id',
      { ...record, sessions: [session, session] },
      'duplicate-id',
      'sessions.1.id',
    ],
    [
      'with two episodes of one id',
      { ...record, episodes: [episode, episode] },
      'duplicate-id',
      'episodes.1.id',
    ],
    [
      'with the session of another client',
      { ...record, sessions: [{ ...session, clientId: 'c2' }] },
      'wrong-client',
      'sessions.0.clientId',
    ],
    [
      'with the questionnaire of another client',
      { ...record, measures: [{ ...phq9, clientId: 'c2' }] },
      'wrong-client',
      'measures.0.clientId',
    ],
    ['with a list that is not known', { ...record, diagnoses: [] }, 'unknown-field', ''],
  ])('%s', (_, given, code, path) => {
    expect(said(safeParseCareRecord(given))).toEqual([[code, path]]);
    expect(() => parseCareRecord(given)).toThrow(z.ZodError);
  });
});

describe('the answers to a questionnaire', () => {
  const answered = (answers: unknown) => said(safeParseMeasureCompletion({ ...phq9, answers }));

  it('are read in order or by item, points beyond the range among them: the scorer says what they are', () => {
    expect(answered([4, null, 'not-applicable'])).toEqual([]);
    expect(answered({ interest: 4, sleep: null })).toEqual([]);
  });

  it('are numbers, not texts', () => {
    expect(answered(['several days'])).toEqual([['not-one-of', 'answers.0']]);
    expect(answered(7)).toEqual([['wrong-type', 'answers']]);
  });

  it('never show the item that a sender wrote', () => {
    expect(answered({ 'a private thought': 'x' })).toEqual([['not-one-of', 'answers.*']]);
    expect(answered({ '': 1 })[0]).toEqual(expect.arrayContaining([expect.stringMatching(/^answers/)]));
  });

  it('are refused where reading them by id would lose one', () => {
    expect(answered(JSON.parse('{ "__proto__": 1, "interest": 2 }'))).toEqual([['reserved-key', 'answers']]);
  });
});

describe('other facts are refused', () => {
  it('when an allowance or a change of it is of no amount, or ends before it starts', () => {
    const base = { id: 'al1', clientId: 'c1', source: 'employer', credits: 8, grantedAt: at };
    const allowance = (given: object) => said(safeParseFact('allowances', { ...base, ...given }));
    const before = '2026-03-09T10:00:00Z';
    const after = '2026-03-11T10:00:00Z';
    expect(allowance({ credits: 0 })).toEqual([['too-small', 'credits']]);
    expect(allowance({ credits: -8 })).toEqual([['too-small', 'credits']]);
    expect(allowance({ credits: 1_000_001 })).toEqual([['too-big', 'credits']]);
    expect(allowance({ credits: 1_000_000 })).toEqual([]);
    const change = { id: 'c1', kind: 'withdrawal', credits: -1, at };
    expect(allowance({ changes: [change] })).toEqual([['too-small', 'changes.0.credits']]);
    expect(allowance({ validUntil: before })).toEqual([['ends-before-start', 'validUntil']]);
    expect(allowance({ validUntil: at })).toEqual([]);
    expect(allowance({ validFrom: before, validUntil: before })).toEqual([]);
    expect(allowance({ validFrom: after, validUntil: at })).toEqual([['ends-before-start', 'validUntil']]);
    const rollover = (until: string) => allowance({ validUntil: after, rollover: { credits: 1, until } });
    expect(rollover(at)).toEqual([['ends-before-start', 'rollover.until']]);
    expect(rollover(after)).toEqual([]);
    expect(allowance({ rollover: { credits: 'all', until: before } })).toEqual([]);
  });

  it('when an end is before a beginning', () => {
    const base = { id: 'x', episodeId: 'e1', from: at, until: '2026-03-09T10:00:00Z' };
    expect(said(safeParseFact('pauses', { ...base, agreedAt: at }))).toEqual([
      ['ends-before-start', 'until'],
    ]);
    expect(said(safeParseFact('serviceWaits', { ...base, for: 'transfer' }))).toEqual([
      ['ends-before-start', 'until'],
    ]);
    expect(said(safeParseFact('pauses', { ...base, agreedAt: at, until: at }))).toEqual([]);
  });

  it('when an influence is of a group that does not have it, or of none', () => {
    const base = { id: 'i1', episodeId: 'e1', direction: 'barrier', since: at };
    const influence = (given: object) => said(safeParseFact('influences', { ...base, ...given }));
    expect(influence({ group: 'therapist', factor: 'motivation', source: 'supervisor' })).toEqual([
      ['not-one-of', 'factor'],
    ]);
    expect(influence({ group: 'therapist', factor: 'warmth', source: 'practitioner' })).toEqual([
      ['not-one-of', 'source'],
    ]);
    expect(influence({ group: 'weather', factor: 'warmth', source: 'client' })).toEqual([
      ['wrong-type', 'group'],
    ]);
  });

  it('when two of the plans of an episode have one id', () => {
    const plan = { id: 'p1', agreedAt: at };
    expect(said(safeParseEpisode({ ...episode, plans: [plan, plan] }))).toEqual([
      ['duplicate-id', 'plans.1.id'],
    ]);
  });

  it('when contact hours are written in another way', () => {
    const agreement = {
      agreedAt: at,
      channel: 'sms',
      purposes: ['reminders'],
      hours: { from: '9', to: '17:00' },
    };
    expect(said(safeParseClient({ id: 'c1', contactAgreements: [agreement] }))).toEqual([
      ['wrong-format', 'contactAgreements.0.hours.from'],
    ]);
  });

  it('when a number of sessions is no whole number', () => {
    const plans = [{ id: 'p1', agreedAt: at, sessions: 2.5 }];
    expect(said(safeParseEpisode({ ...episode, plans }))).toEqual([['wrong-type', 'plans.0.sessions']]);
  });
});

describe('the list of issues', () => {
  it('works on any error of zod, ours or not', () => {
    const { error } = z
      .strictObject({ a: z.array(z.string()).max(1), b: z.string() })
      .safeParse({ a: ['', ''], c: 1 });
    expect(said({ success: false, error: error as z.ZodError })).toEqual([
      ['too-big', 'a'],
      ['missing-field', 'b'],
      ['unknown-field', ''],
    ]);
    const foreign = new z.ZodError([
      { code: 'custom', path: [Symbol('s')], params: { code: 'constructor' }, message: 'private', input: 1 },
      { code: 'custom', path: [], message: 'private', input: 1 },
      { code: 'not_multiple_of', divisor: 2, path: [], message: 'private', input: 3 },
    ]);
    expect(said({ success: false, error: foreign })).toEqual([
      ['wrong-type', '*'],
      ['wrong-type', ''],
      ['wrong-type', ''],
    ]);
  });
});

describe('time zones', () => {
  it('are told apart however many were asked for before', () => {
    const isZone = (timeZone: string) => said(safeParseSession({ ...session, timeZone })).length === 0;
    expect(isZone('Europe/London')).toBe(true);
    for (let index = 0; index < 1100; index += 1) expect(isZone(`Nowhere/${index}`)).toBe(false);
    expect(isZone('Europe/London')).toBe(true);
  });
});

describe('a value that is no fact', () => {
  it('is not written', () => {
    for (const value of [null, 'x', [], new Date(at), { ...parseSession(session), start: new Date(NaN) }]) {
      expect(() => encodeSession(value as never)).toThrow(z.ZodError);
    }
    const far = { ...parseSession(session), bookedAt: new Date(-1e15) };
    expect(() => encodeSession(far)).toThrow(expect.objectContaining({ issues: [expect.anything()] }));
  });
});
