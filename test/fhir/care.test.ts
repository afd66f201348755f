import { describe, expect, it } from 'vitest';
import { firstSessionTemplate, listChecklist } from 'client-engagement';
import type { CareRecordOptions } from 'client-engagement/fhir';
import { appointment, basisOf, concept, encounter, episode, read, usual } from './resources.js';
import { itemsOf, PHQ9, responseOf } from './responses.js';

const ada = { reference: 'Patient/ada' };
const iris = { reference: 'Practitioner/iris' };
const received: CareRecordOptions = { ...usual, receivedAt: new Date('2026-06-01T00:00:00Z') };

describe('an episode of care', () => {
  const ofEpisode = (
    given: Record<string, unknown>,
    options: CareRecordOptions = usual,
    more: readonly object[] = [],
  ) => {
    const got = read([{ ...episode, ...given }, ...more], options);
    return { ...got, episode: got.records[0]?.episodes[0], pauses: got.records[0]?.pauses };
  };
  const span = (status: string, start: string | undefined, end?: string) => ({
    status,
    period: { start, end },
  });

  it('is open from its start, with whoever manages it', () => {
    const got = ofEpisode({ careManager: iris });
    expect(got.records).toEqual([
      {
        client: { id: 'ada' },
        episodes: [
          {
            id: 'e1',
            clientId: 'ada',
            service: 'therapy',
            openedAt: new Date('2026-02-20T08:00:00Z'),
            practitioners: [{ practitionerId: 'iris', from: new Date('2026-02-20T08:00:00Z') }],
          },
        ],
        sessions: [],
      },
    ]);
    expect(basisOf(got, 'openedAt', 'episodes')).toMatchObject({
      basis: 'recorded',
      expression: 'EpisodeOfCare.period.start',
    });
  });

  it('is open from the first date of its history, from when it was last changed, or from its first fact', () => {
    const statusHistory = [
      span('active', '2026-02-25'),
      span('planned', '2026-02-21'),
      span('active', undefined),
    ];
    const none = { period: undefined };
    expect(ofEpisode({ ...none, statusHistory }).episode?.openedAt).toEqual(new Date('2026-02-21T00:00:00Z'));
    const changed = ofEpisode({ ...none, meta: { lastUpdated: '2026-03-01T00:00:00Z' } });
    expect(changed.episode?.openedAt).toEqual(new Date('2026-03-01T00:00:00Z'));
    expect(changed.keys).toEqual(['date-assumed']);
    expect(basisOf(changed, 'openedAt', 'episodes')?.basis).toBe('assumed');
    expect(ofEpisode(none, received).episode?.openedAt).toEqual(received.receivedAt);
    const bare = ofEpisode({ ...none, careManager: iris }, usual, [appointment()]);
    expect(bare.episode).toEqual({
      id: 'e1',
      clientId: 'ada',
      service: 'therapy',
      openedAt: new Date('2026-02-20T09:00:00Z'),
    });
    expect(bare.keys).toEqual(['time-missing']);
    expect(ofEpisode(none).records[0]?.episodes).toEqual([]);
    const over = ofEpisode({ period: { end: '2026-05-01T00:00:00Z' }, status: 'cancelled' });
    expect(over.episode?.openedAt).toEqual(new Date('2026-05-01T00:00:00Z'));
  });

  it('on hold is paused, from its history alone', () => {
    const statusHistory = [
      span('onhold', '2026-03-20'),
      span('onhold', '2026-03-01', '2026-03-07'),
      span('onhold', '2026-03-09', '2026-03-08'),
    ];
    const got = ofEpisode({ status: 'onhold', statusHistory });
    expect(got.pauses).toEqual([
      {
        id: 'e1@onhold-1',
        episodeId: 'e1',
        agreedAt: new Date('2026-03-01T00:00:00Z'),
        from: new Date('2026-03-01T00:00:00Z'),
        until: new Date('2026-03-07T23:59:59.999Z'),
      },
      {
        id: 'e1@onhold-2',
        episodeId: 'e1',
        agreedAt: new Date('2026-03-09T00:00:00Z'),
        from: new Date('2026-03-09T00:00:00Z'),
      },
      {
        id: 'e1@onhold-3',
        episodeId: 'e1',
        agreedAt: new Date('2026-03-20T00:00:00Z'),
        from: new Date('2026-03-20T00:00:00Z'),
      },
    ]);
    expect(got.keys).toEqual([]);
    const undated = ofEpisode({ status: 'onhold' });
    expect([undated.pauses, undated.keys]).toEqual([undefined, ['pause-undated']]);
  });

  it.each([
    ['finished', 'other', ['ending-reason-unknown']],
    ['cancelled', 'did-not-start', []],
  ])('that is %s has ended, with the little that says', (status, kind, keys) => {
    const got = ofEpisode({ status, period: { start: '2026-02-20', end: '2026-05-01T12:00:00Z' } });
    expect(got.episode?.ending).toEqual({
      kind,
      at: new Date('2026-05-01T12:00:00Z'),
      by: { role: 'service' },
    });
    expect(got.keys).toEqual(keys);
    const history = ofEpisode({ status, statusHistory: [span(status, '2026-04-01')] });
    expect(history.episode?.ending?.at).toEqual(new Date('2026-03-31T23:00:00Z'));
    expect(ofEpisode({ status }, received).episode?.ending?.at).toEqual(received.receivedAt);
    const undated = ofEpisode({ status });
    expect(undated.episode?.ending).toBeUndefined();
    expect(undated.keys).toContain('ending-undated');
  });

  it('ended as the caller says', () => {
    const at = new Date('2026-05-02T00:00:00Z');
    const ending = () => ({
      kind: 'met-goals' as const,
      at,
      by: { role: 'practitioner' as const, id: 'iris' },
    });
    const got = ofEpisode(
      { status: 'finished', period: { start: '2026-02-20', end: '2026-05-01' } },
      { ...usual, ending },
    );
    expect(got.episode?.ending).toEqual(ending());
    expect(got.keys).toEqual([]);
    expect(basisOf(got, 'ending', 'episodes')?.basis).toBe('given');
  });

  it.each([
    ['entered-in-error', ['entered-in-error'], true],
    ['dormant', ['status-unknown'], false],
    [undefined, ['status-missing'], false],
  ])('that is %s is none', (status, keys, ok) => {
    expect(ofEpisode({ status })).toMatchObject({ episode: undefined, keys, ok });
  });

  it('is nobody’s without a client, and none without an id', () => {
    expect(ofEpisode({ patient: undefined }).keys).toEqual(['client-unknown']);
    expect(ofEpisode({ id: undefined }).keys).toEqual(['id-missing']);
  });

  it('takes the sessions in its time where it is the only one; otherwise one is assumed, which is said', () => {
    const other = { ...episode, id: 'e0', period: { start: '2025-01-01', end: '2025-06-30' } };
    const episodeOf = (...episodes: readonly object[]) => {
      const { sessions, keys } = read([...episodes, appointment()]);
      return [sessions[0]?.episodeId, keys];
    };
    expect(episodeOf(episode, other)).toEqual(['e1', []]);
    expect(episodeOf(other)).toEqual(['unspecified', ['episode-assumed']]);
    expect(episodeOf(episode, { ...episode, id: 'e2' })).toEqual(['unspecified', ['episode-ambiguous']]);
    expect(episodeOf({ ...episode, period: { start: '2026-03-03T10:00:00Z', end: '2026-03-03' } })).toEqual([
      'e1',
      [],
    ]);
  });

  it('that is assumed is of the one service of its sessions, and known from its first booking', () => {
    const details = ({ id }: { readonly id?: string | undefined }) => ({
      service: id === 'apt-1' ? 'coaching' : 'therapy',
    });
    const { timeZone } = usual;
    const serviceOf = (options: CareRecordOptions, ...ids: readonly string[]) =>
      read(
        ids.map((id) => appointment({ id })),
        options,
      ).records[0]?.episodes;
    expect(serviceOf({ timeZone, details }, 'apt-1')).toEqual([
      { id: 'unspecified', clientId: 'ada', service: 'coaching', openedAt: new Date('2026-02-20T09:00:00Z') },
    ]);
    expect(serviceOf({ timeZone, details }, 'apt-1', 'apt-2', 'apt-3')?.[0]?.service).toBe('unspecified');
    expect(serviceOf({ ...usual, details }, 'apt-1', 'apt-2')?.[0]?.service).toBe('therapy');
  });
});

describe('a client who died', () => {
  const endings = (
    patient: Record<string, unknown>,
    more: readonly object[] = [episode],
    options = usual,
  ) => {
    const { records, keys } = read([{ resourceType: 'Patient', id: 'ada', ...patient }, ...more], options);
    return [
      records[0]?.episodes.map(({ ending }) => ending?.kind && [ending.kind, ending.at.toISOString()]),
      keys,
    ];
  };

  it('ends every open episode, so that nobody is written to', () => {
    expect(endings({ deceasedDateTime: '2026-04-01T10:00:00Z' })).toEqual([
      [['died', '2026-04-01T10:00:00.000Z']],
      ['client-deceased'],
    ]);
    expect(endings({ deceasedDateTime: '2026-04' })[0]).toEqual([['died', '2026-03-31T23:00:00.000Z']]);
    expect(endings({ deceasedBoolean: true, meta: { lastUpdated: '2026-04-02T00:00:00Z' } })[0]).toEqual([
      ['died', '2026-04-02T00:00:00.000Z'],
    ]);
    expect(endings({ deceasedBoolean: true }, [episode], received)[0]).toEqual([
      ['died', '2026-06-01T00:00:00.000Z'],
    ]);
    expect(endings({ deceasedBoolean: true })[0]).toEqual([['died', '1970-01-01T00:00:00.000Z']]);
    const over = {
      ...episode,
      id: 'e0',
      status: 'cancelled',
      period: { start: '2025-01-01', end: '2025-02-01' },
    };
    expect(endings({ deceasedDateTime: '2026-04-01' }, [episode, over])[0]).toEqual([
      ['did-not-start', '2025-02-01T00:00:00.000Z'],
      ['died', '2026-03-31T23:00:00.000Z'],
    ]);
  });

  it('is not said by a flag that is down, nor by a strange one', () => {
    expect(endings({ deceasedBoolean: false })).toEqual([[undefined], []]);
    expect(endings({ deceasedBoolean: 'true' })).toEqual([[undefined], []]);
  });

  it('by the earliest of what says so', () => {
    const cancelled = appointment({
      status: 'cancelled',
      cancelationReason: concept('pat-dec'),
      cancellationDate: '2026-03-02T00:00:00Z',
    });
    expect(endings({ deceasedDateTime: '2026-04-01T00:00:00Z' }, [episode, cancelled])[0]).toEqual([
      ['died', '2026-03-02T00:00:00.000Z'],
    ]);
  });
});

describe('a message or call', () => {
  const message = (given: Record<string, unknown> = {}) => ({
    resourceType: 'Communication',
    id: 'c1',
    status: 'completed',
    subject: ada,
    sender: iris,
    recipient: [ada],
    sent: '2026-03-04T09:00:00Z',
    received: '2026-03-04T09:05:00Z',
    medium: [concept('EMAILWRIT', 'http://terminology.hl7.org/CodeSystem/v3-ParticipationMode')],
    ...given,
  });
  const contactOf = (
    given: Record<string, unknown>,
    options: CareRecordOptions = usual,
    more: readonly object[] = [episode, appointment()],
  ) => {
    const got = read([...more, message(given)], options);
    return { ...got, contact: got.records[0]?.contacts?.[0] };
  };

  it('from us is one when it was sent', () => {
    const got = contactOf({});
    expect(got.contact).toEqual({
      id: 'c1',
      clientId: 'ada',
      direction: 'to-client',
      channel: 'email',
      at: new Date('2026-03-04T09:00:00Z'),
    });
    expect(got.keys).toEqual([]);
    expect(basisOf(got, 'at', 'contacts')).toMatchObject({
      basis: 'recorded',
      expression: 'Communication.sent',
    });
  });

  it('from the client is one when it came: by its sender, or as an answer of nobody named', () => {
    expect(contactOf({ sender: ada, recipient: [iris] }).contact).toMatchObject({
      direction: 'from-client',
      at: new Date('2026-03-04T09:05:00Z'),
    });
    const answer = { sender: undefined, inResponseTo: [{ reference: 'Communication/c0' }] };
    expect(contactOf(answer).contact?.direction).toBe('from-client');
    expect(contactOf({ ...answer, sender: iris }).contact?.direction).toBe('to-client');
  });

  it('between others about the client is none', () => {
    expect(contactOf({ recipient: [{ reference: 'Practitioner/omar' }] })).toMatchObject({
      contact: undefined,
      keys: ['not-sent'],
    });
    expect(contactOf({ recipient: undefined }).contact?.direction).toBe('to-client');
  });

  it.each([
    'preparation',
    'in-progress',
    'not-done',
    'on-hold',
    'stopped',
    'entered-in-error',
    'unknown',
    undefined,
  ])('that is %s was not sent', (status) => {
    expect(contactOf({ status })).toMatchObject({ contact: undefined, keys: ['not-sent'] });
  });

  it.each([
    ['PHONE', 'phone'],
    ['ONLINEWRIT', 'app'],
    ['MAILWRIT', 'post'],
    ['FAXWRIT', 'post'],
    ['VIDEOCONF', 'video'],
    ['PHYSICAL', 'in-person'],
    ['FACE', 'in-person'],
  ])('by %s is by %s', (code, channel) => {
    const medium = [concept(code, 'http://terminology.hl7.org/CodeSystem/v3-ParticipationMode')];
    expect(contactOf({ medium }).contact?.channel).toBe(channel);
  });

  it('by a channel that nobody knows is kept, and that is said', () => {
    for (const medium of [
      undefined,
      [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationMode' }] }],
      [concept('PHONE', 'other')],
      [concept('toString', 'http://terminology.hl7.org/CodeSystem/v3-ParticipationMode')],
    ])
      expect(contactOf({ medium })).toMatchObject({ contact: { channel: 'app' }, keys: ['channel-unknown'] });
  });

  it('belongs to the session that it is about, or to the visit that it was in', () => {
    expect(contactOf({ about: [{ reference: 'Appointment/apt-1' }] }).contact).toMatchObject({
      sessionId: 'apt-1',
      episodeId: 'e1',
    });
    const visit = { encounter: { reference: 'Encounter/enc-1' } };
    const more = [episode, appointment(), encounter({ episodeOfCare: [{ reference: 'EpisodeOfCare/e1' }] })];
    expect(contactOf(visit, usual, more).contact).toMatchObject({ sessionId: 'apt-1', episodeId: 'e1' });
    expect(
      contactOf(visit, usual, [
        encounter({ appointment: [], episodeOfCare: [{ reference: 'EpisodeOfCare/e7' }] }),
      ]).records[0],
    ).toMatchObject({
      contacts: [{ episodeId: 'e7' }],
      episodes: [{ id: 'e7', openedAt: new Date('2026-03-04T09:00:00Z') }],
    });
    expect(contactOf(visit).contact?.sessionId).toBeUndefined();
    expect(
      contactOf({ about: [{ reference: 'EpisodeOfCare/e1' }, { reference: 'Appointment/gone' }] }).contact,
    ).toMatchObject({ episodeId: 'e1' });
  });

  it('without a date is dated by what bounds it, and none without', () => {
    const undated = { sent: undefined, received: undefined };
    expect(contactOf({ ...undated, received: '2026-03-04' }).contact?.at).toEqual(
      new Date('2026-03-04T00:00:00Z'),
    );
    expect(contactOf({ ...undated, sent: '2026' }, received)).toMatchObject({
      contact: { at: received.receivedAt },
      keys: ['date-assumed'],
    });
    expect(contactOf(undated)).toMatchObject({ contact: undefined, ok: false, keys: ['time-missing'] });
  });

  it('is what the caller knows of it', () => {
    const at = new Date('2026-03-05T00:00:00Z');
    const known = {
      topics: ['rebooking' as const],
      personal: true,
      reached: false,
      channel: 'sms' as const,
      at,
      direction: 'from-client' as const,
    };
    expect(contactOf({}, { ...usual, contact: () => known }).contact).toEqual({
      ...known,
      id: 'c1',
      clientId: 'ada',
    });
    expect(contactOf({}, { ...usual, contact: () => null }).contact).toBeUndefined();
  });
});

describe('a task of a checklist', () => {
  const SYSTEM = 'urn:client-engagement:checklist-item';
  const item = firstSessionTemplate.items[0]?.id ?? '';
  const task = (given: Record<string, unknown> = {}) => ({
    resourceType: 'Task',
    id: 't1',
    status: 'completed',
    code: {
      coding: [{ system: SYSTEM, code: item }, { system: SYSTEM, code: '' }, { system: SYSTEM }],
    },
    for: ada,
    owner: iris,
    focus: { reference: 'Appointment/apt-1' },
    lastModified: '2026-03-03T11:00:00Z',
    ...given,
  });
  const confirmed = (given: Record<string, unknown>, options: CareRecordOptions = usual) => {
    const got = read([episode, appointment({ status: 'fulfilled' }), task(given)], options);
    return { ...got, confirmation: got.records[0]?.confirmations?.[0] };
  };

  it('that a person completed is that person’s word on the item', () => {
    const got = confirmed({});
    expect(got.confirmation).toEqual({
      id: 't1',
      episodeId: 'e1',
      sessionId: 'apt-1',
      at: new Date('2026-03-03T11:00:00Z'),
      by: { role: 'practitioner', id: 'iris' },
      items: [item],
    });
    const [record] = got.records;
    const asOf = new Date('2026-03-10T00:00:00Z');
    const list = record && listChecklist('first-session', record, { episodeId: 'e1', asOf });
    expect(list?.items.find((one) => one.item.id === item)?.state).toBe('done');
    expect(basisOf(got, 'at', 'confirmations')?.expression).toBe('Task.lastModified');
    expect(confirmed({ executionPeriod: { end: '2026-03-03T10:40:00Z' } }).confirmation?.at).toEqual(
      new Date('2026-03-03T10:40:00Z'),
    );
    expect(confirmed({ owner: ada }).confirmation?.by).toEqual({ role: 'client', id: 'ada' });
  });

  it.each([
    undefined,
    { reference: 'Device/sender' },
    { reference: 'Organization/o' },
    { reference: 'Patient/ben' },
  ])('that no person completed confirms nothing: %j', (owner) => {
    expect(confirmed({ owner })).toMatchObject({ confirmation: undefined, keys: ['task-not-by-person'] });
  });

  it('that was cancelled does not apply, with the reason in both ways to write it', () => {
    const reasons = [{ text: 'Seen before' }, { concept: { text: 'Seen before' } }];
    for (const statusReason of reasons)
      expect(confirmed({ status: 'cancelled', statusReason }).confirmation?.notApplicable).toEqual([
        { item, reason: 'Seen before' },
      ]);
    expect(confirmed({ status: 'cancelled' }).confirmation).toMatchObject({
      notApplicable: [{ item, reason: '' }],
    });
  });

  it.each(['requested', 'in-progress', 'failed', undefined])('that is %s says nothing yet', (status) => {
    expect(confirmed({ status })).toMatchObject({ confirmation: undefined, keys: [] });
  });

  it('that is in error, or of something else, is none', () => {
    expect(confirmed({ status: 'entered-in-error' }).keys).toEqual(['entered-in-error']);
    expect(confirmed({ code: concept(item, 'other') })).toMatchObject({
      confirmation: undefined,
      keys: ['task-not-ours'],
    });
    expect(
      confirmed({ code: concept(item, 'other') }, { ...usual, checklistSystem: 'other' }).confirmation,
    ).toBeDefined();
  });

  it('belongs to the episode of its focus, of its visit, or at its time', () => {
    expect(confirmed({ focus: { reference: 'EpisodeOfCare/e1' } }).confirmation).toMatchObject({
      episodeId: 'e1',
    });
    expect(confirmed({ focus: undefined, lastModified: '2026-02-01' })).toMatchObject({
      confirmation: { episodeId: 'unspecified' },
      keys: ['episode-assumed'],
    });
    expect(
      confirmed({ focus: { reference: 'EpisodeOfCare/e9' } }).records[0]?.episodes.map(({ id }) => id),
    ).toEqual(['e1', 'e9']);
  });

  it('without a date is none', () => {
    expect(confirmed({ lastModified: undefined })).toMatchObject({ confirmation: undefined, ok: false });
    expect(confirmed({ for: undefined })).toMatchObject({ confirmation: undefined, ok: false });
  });
});

describe('a flag', () => {
  const flag = (given: Record<string, unknown> = {}) => ({
    resourceType: 'Flag',
    id: 'f1',
    status: 'active',
    subject: ada,
    period: { start: '2026-03-01T09:00:00Z' },
    ...given,
  });
  const chosen: CareRecordOptions = { ...usual, safetyFlag: () => 'third-party' };
  const flagged = (given: Record<string, unknown>, options = chosen) => {
    const got = read([flag(given)], options);
    return { ...got, flag: got.records[0]?.safetyFlags?.[0] };
  };

  it('is a safety concern only where the caller says so', () => {
    expect(flagged({}, usual)).toMatchObject({ records: [], keys: ['flag-not-chosen'] });
    const some = {
      ...usual,
      safetyFlag: ({ id }: { readonly id?: string | undefined }) =>
        id === 'f1' ? ('other' as const) : undefined,
    };
    expect(flagged({}, some).flag?.source).toBe('other');
    expect(flagged({ id: 'f2' }, some).flag).toBeUndefined();
    const got = flagged({});
    expect(got.flag).toEqual({
      id: 'f1',
      clientId: 'ada',
      openedAt: new Date('2026-03-01T09:00:00Z'),
      source: 'third-party',
    });
    expect(basisOf(got, 'openedAt', 'safetyFlags')?.basis).toBe('recorded');
  });

  it('that is active is open, whatever its period says', () => {
    expect(flagged({ period: { start: '2026-03-01', end: '2026-03-02' } }).flag?.closedAt).toBeUndefined();
  });

  it('that is inactive was closed, never before it was opened', () => {
    const got = flagged({
      status: 'inactive',
      period: { start: '2026-03-01T09:00:00Z', end: '2026-03-02T09:00:00Z' },
    });
    expect(got.flag?.closedAt).toEqual(new Date('2026-03-02T09:00:00Z'));
    expect(basisOf(got, 'closedAt', 'safetyFlags')?.expression).toBe('Flag.period.end');
    expect(
      flagged({ status: 'inactive', period: { start: '2026-03-01T09:00:00Z', end: '2026-02-01' } }).flag
        ?.closedAt,
    ).toEqual(new Date('2026-03-01T09:00:00Z'));
  });

  it('without a date is never lost: it is open from the last change, or from ever', () => {
    expect(
      flagged({ period: undefined, meta: { lastUpdated: '2026-03-05T00:00:00Z' } }).flag?.openedAt,
    ).toEqual(new Date('2026-03-05T00:00:00Z'));
    const bare = flagged({ period: undefined });
    expect(bare.flag?.openedAt).toEqual(new Date(0));
    expect(basisOf(bare, 'openedAt', 'safetyFlags')).toMatchObject({ basis: 'assumed' });
    expect(flagged({ status: 'inactive' }).flag?.closedAt).toBeUndefined();
  });

  it('that is in error is none', () => {
    expect(flagged({ status: 'entered-in-error' })).toMatchObject({
      flag: undefined,
      keys: ['entered-in-error'],
    });
    expect(flagged({ subject: { reference: 'Location/l' } }).keys).toEqual(['client-unknown']);
  });
});

describe('a goal', () => {
  const goalOf = (given: Record<string, unknown>, options: CareRecordOptions = usual) => {
    const goal = {
      resourceType: 'Goal',
      id: 'g1',
      lifecycleStatus: 'active',
      description: { text: 'Sleep through the night' },
      subject: ada,
      startDate: '2026-03-03',
      statusDate: '2026-04-03',
      ...given,
    };
    const got = read([episode, goal], options);
    return { ...got, goal: got.records[0]?.goals?.[0] };
  };

  it('is set when it started, in the words that it has', () => {
    const got = goalOf({});
    expect(got.goal).toEqual({
      id: 'g1',
      episodeId: 'e1',
      text: 'Sleep through the night',
      setAt: new Date('2026-03-03T00:00:00Z'),
    });
    expect(basisOf(got, 'setAt', 'goals')).toMatchObject({ basis: 'recorded', precision: 'day' });
    expect(goalOf({ description: undefined, startDate: undefined }).goal).toEqual({
      id: 'g1',
      episodeId: 'e1',
      setAt: new Date('2026-04-02T23:00:00Z'),
    });
  });

  it.each([
    ['completed', { reachedAt: new Date('2026-04-02T23:00:00Z') }],
    ['cancelled', { withdrawnAt: new Date('2026-04-02T23:00:00Z') }],
    ['rejected', { withdrawnAt: new Date('2026-04-02T23:00:00Z') }],
    ['on-hold', {}],
  ])('that is %s', (lifecycleStatus, expected) => {
    const { goal } = goalOf({ lifecycleStatus });
    expect({ reachedAt: goal?.reachedAt, withdrawnAt: goal?.withdrawnAt }).toEqual({
      reachedAt: undefined,
      withdrawnAt: undefined,
      ...expected,
    });
    expect(goalOf({ lifecycleStatus, statusDate: undefined }).goal).toMatchObject(
      Object.fromEntries(Object.keys(expected).map((key) => [key, new Date('2026-03-03T00:00:00Z')])),
    );
  });

  it('is proposed by whoever expressed it, in both versions', () => {
    expect(goalOf({ expressedBy: ada }).goal?.proposedBy).toBe('client');
    expect(goalOf({ source: iris }).goal?.proposedBy).toBe('practitioner');
    expect(goalOf({ source: { reference: 'RelatedPerson/r' } }).goal?.proposedBy).toBeUndefined();
  });

  it('is the client’s own only where the client is recorded to have agreed', () => {
    const acceptance = (participant: unknown, status: string) =>
      goalOf({ acceptance: [{ participant, status }] }).goal?.confirmedByClientAt;
    expect(acceptance(ada, 'agree')).toEqual(new Date('2026-04-02T23:00:00Z'));
    expect(acceptance(ada, 'disagree')).toBeUndefined();
    expect(acceptance(iris, 'agree')).toBeUndefined();
  });

  it('in error, without a status, or without any date is none', () => {
    expect(goalOf({ lifecycleStatus: 'entered-in-error' })).toMatchObject({ goal: undefined, ok: true });
    expect(goalOf({ lifecycleStatus: undefined })).toMatchObject({
      goal: undefined,
      ok: false,
      keys: ['status-missing'],
    });
    expect(goalOf({ startDate: undefined, statusDate: undefined })).toMatchObject({
      goal: undefined,
      ok: false,
      keys: ['time-missing'],
    });
  });
});

describe('a questionnaire response in a bundle', () => {
  const response = (given: object = {}) => ({
    ...responseOf(itemsOf(PHQ9, [1, 1, 1, 0, 0, 0, 0, 0, 1])),
    id: 'qr1',
    subject: ada,
    ...given,
  });
  const measuresOf = (resources: readonly object[], options: CareRecordOptions = usual) => {
    const got = read([episode, appointment(), encounter(), ...resources], options);
    return { ...got, measures: got.records[0]?.measures };
  };

  it('is a measure of its client, with the session and the episode of its visit', () => {
    const got = measuresOf([response({ encounter: { reference: 'Encounter/enc-1' } })]);
    expect(got.measures).toMatchObject([
      {
        id: 'QuestionnaireResponse/qr1',
        clientId: 'ada',
        sessionId: 'apt-1',
        episodeId: 'e1',
        instrument: 'phq-9',
        answeredAt: new Date('2026-03-09T18:00:00Z'),
        answers: { interest: 1, 'self-harm': 1 },
      },
    ]);
    expect(basisOf(got, 'answeredAt', 'measures')).toMatchObject({
      basis: 'recorded',
      precision: 'instant',
      expression: 'QuestionnaireResponse.authored',
    });
    expect(measuresOf([response()]).measures?.[0]).not.toHaveProperty('sessionId');
  });

  it('of a day is dated at its beginning in the zone of the caller', () => {
    const got = measuresOf([response({ authored: '2026-04-09' })]);
    expect(got.measures?.[0]?.answeredAt).toEqual(new Date('2026-04-08T23:00:00Z'));
  });

  it('of another kind, in progress, or of nobody is no measure', () => {
    const other = response({ item: [{ linkId: 'colour', answer: [{ valueString: 'blue' }] }] });
    expect(measuresOf([other])).toMatchObject({ measures: undefined, ok: true });
    expect(measuresOf([other]).keys).toContain('form-unknown');
    expect(measuresOf([response({ status: 'in-progress' })])).toMatchObject({
      measures: undefined,
      ok: false,
    });
    expect(measuresOf([response({ subject: undefined })]).keys).toContain('client-unknown');
  });

  it('is read by its form: one of the input, one that it contains, or the caller’s', () => {
    const form = {
      resourceType: 'Questionnaire',
      id: 'mood',
      url: 'https://forms.example/mood',
      code: [{ system: 'http://loinc.org', code: '44249-1' }],
      item: PHQ9.map((code, place) => ({
        linkId: `a${place}`,
        code: [{ system: 'http://loinc.org', code }],
      })),
    };
    const item = itemsOf(
      PHQ9.map((_, place) => `a${place}`),
      [1, 1, 1, 1, 1, 1, 1, 1, 0],
    );
    const by = (questionnaire: string, more: object, resources: readonly object[], options = usual) =>
      measuresOf([response({ questionnaire, item, ...more }), ...resources], options).measures?.[0]
        ?.instrument;
    expect(by('https://forms.example/mood|2', {}, [form])).toBe('phq-9');
    expect(by('Questionnaire/mood', {}, [{ ...form, url: undefined }])).toBe('phq-9');
    expect(
      by(
        '#f',
        {
          contained: [
            { resourceType: 'Questionnaire' },
            { ...form, id: 'f' },
            { resourceType: 'Patient', id: 'f' },
          ],
        },
        [],
      ),
    ).toBe('phq-9');
    expect(by('https://forms.example/mood', {}, [], { ...usual, responses: { questionnaire: form } })).toBe(
      'phq-9',
    );
    expect(by('https://forms.example/other', {}, [form])).toBeUndefined();
    expect(by('Questionnaire/mood', {}, [{ ...form, id: undefined }])).toBeUndefined();
  });
});

describe('totals in a bundle', () => {
  const total = (given: object = {}) => ({
    resourceType: 'Observation',
    id: 'o1',
    status: 'final',
    code: concept('44261-6', 'http://loinc.org'),
    subject: ada,
    effectiveDateTime: '2026-03-09',
    valueQuantity: { value: 12, code: '{score}' },
    ...given,
  });
  const totalsOf = (...resources: readonly object[]) => {
    const got = read([episode, ...resources]);
    return { ...got, measures: got.records[0]?.measures };
  };

  it('are measures without answers', () => {
    const got = totalsOf(total());
    expect(got.measures).toEqual([
      {
        id: 'Observation/o1',
        clientId: 'ada',
        instrument: 'phq-9',
        answeredAt: new Date('2026-03-09T00:00:00Z'),
        declaredTotal: 12,
      },
    ]);
    expect(basisOf(got, 'answeredAt', 'measures')).toMatchObject({ precision: 'day' });
  });

  it('of a response that was read itself, or of the same day and value, are kept once', () => {
    const response = { ...responseOf(itemsOf(PHQ9, [1, 1])), id: 'qr1', subject: ada };
    const derivedFrom = [{ display: 'a form' }, { reference: 'QuestionnaireResponse/qr1' }];
    const got = totalsOf(response, total({ derivedFrom }));
    expect(got.measures?.map(({ id }) => id)).toEqual(['QuestionnaireResponse/qr1']);
    expect(got.keys).toContain('measure-twice');
    expect(totalsOf(total(), total({ id: 'o2' })).measures?.map(({ id }) => id)).toEqual(['Observation/o1']);
    expect(totalsOf(total(), total({ id: 'o2', valueQuantity: { value: 13 } })).measures).toHaveLength(2);
    const ben = total({ id: 'o2', subject: { reference: 'Patient/ben' } });
    expect(totalsOf(total(), ben).records.map(({ measures }) => measures?.length)).toEqual([1, 1]);
  });

  it('other observations are no scores, which is said once', () => {
    const pulse = total({ code: concept('8867-4', 'http://loinc.org'), subject: undefined });
    expect(totalsOf(pulse, { ...pulse, id: 'o3' }).result.issues).toMatchObject([
      { key: 'not-a-score', count: 2 },
    ]);
    expect(totalsOf(total({ status: 'preliminary' })).keys).toEqual(['status-not-final']);
    expect(totalsOf(total({ subject: undefined })).keys).toEqual(['client-unknown']);
  });
});
