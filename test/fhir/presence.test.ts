import { describe, expect, it } from 'vitest';
import { assessAttendance, attendancePolicyPresets, defaultAttendancePolicy } from 'client-engagement';
import { appointment, basisOf, encounter, episode, people, read, usual } from './resources.js';

const at = (clock: string) => new Date(`2026-03-03T${clock}:00Z`);
const span = (status: string, clock: string) => ({ status, period: { start: `2026-03-03T${clock}:00Z` } });

const seen = (given: Record<string, unknown>, options = usual, of: Record<string, unknown> = {}) => {
  const got = read([episode, appointment(of), encounter(given)], options);
  return { ...got, presence: got.sessions[0]?.presence };
};

describe('when the client came', () => {
  it('is the first arrival in the history of the encounter, not the last', () => {
    const statusHistory = [span('in-progress', '10:20'), span('arrived', '10:15'), span('arrived', '10:05')];
    const got = seen({ statusHistory, period: { start: '2026-03-03T10:20:00Z' } });
    expect(got.presence).toEqual({ clientJoinedAt: at('10:05') });
    expect(basisOf(got, 'presence.clientJoinedAt')).toEqual({
      clientId: 'ada',
      fact: { kind: 'sessions', id: 'apt-1', part: 'presence.clientJoinedAt' },
      basis: 'derived',
      source: { resourceType: 'Encounter', id: 'enc-1' },
      expression: 'Encounter.statusHistory.period.start',
      precision: 'instant',
    });
    expect(got.keys).toEqual(['version-guessed']);
  });

  it('is what a system’s own statuses say, where the caller names them', () => {
    const nameless = { period: { start: '2026-03-03T09:00:00Z' } };
    const statusHistory = [nameless, span('ready', '10:02'), span('arrived', '10:09')];
    expect(seen({ statusHistory }, { ...usual, arrivalStatuses: ['ready'] }).presence).toEqual({
      clientJoinedAt: at('10:02'),
    });
  });

  it('is when the appointment was first written as arrived, where its versions are known', () => {
    const version = (versionId: string, status: string, clock: string) =>
      appointment({ status, meta: { versionId, lastUpdated: `2026-03-03T${clock}:00Z` } });
    const got = read(
      [
        episode,
        version('1', 'booked', '08:00'),
        version('2', 'checked-in', '10:04'),
        version('3', 'arrived', '10:30'),
      ],
      usual,
    );
    expect(got.sessions[0]?.presence).toEqual({ clientJoinedAt: at('10:04') });
    expect(got.keys).toEqual([]);
    expect(read([episode, version('2', 'arrived', '10:04')]).keys).toEqual(['arrival-time-unknown']);
  });

  it('is when the client’s own part in the encounter began', () => {
    const participant = [
      { actor: { reference: 'Patient/ada' }, period: { start: '2026-03-03T10:03:00Z' } },
      { actor: { reference: 'Patient/ben' }, period: { start: '2026-03-03T09:00:00Z' } },
      { individual: { reference: 'Practitioner/iris' }, period: { start: '2026-03-03T10:01:00Z' } },
      { individual: { reference: 'Practitioner/iris' } },
    ];
    const got = seen({ participant });
    expect(got.presence).toEqual({ clientJoinedAt: at('10:03'), practitionerReadyAt: at('10:01') });
    expect(basisOf(got, 'presence.practitionerReadyAt')).toMatchObject({
      basis: 'recorded',
      expression: 'Encounter.participant.period.start',
    });
  });

  it.each([
    [
      'the start of the contact in R4',
      { period: { start: '2026-03-03T10:25:00Z' } },
      'Encounter.period.start',
    ],
    [
      'the start of the contact in R5',
      { status: 'completed', actualPeriod: { start: '2026-03-03T10:25:00Z' } },
      'Encounter.actualPeriod.start',
    ],
    [
      'the status in progress',
      { statusHistory: [span('in-progress', '10:25')] },
      'Encounter.statusHistory.period.start',
    ],
  ])('%s is no arrival: it shows that the session ran, and nobody was late by it', (_, given, expression) => {
    const got = seen(given);
    expect(got.presence).toEqual({ clientJoinedAt: at('10:25'), practitionerReadyAt: at('10:25') });
    expect(got.result.issues.find(({ key }) => key === 'contact-start-as-arrival')).toMatchObject({
      expression,
    });
    const [record] = got.records;
    const policies = [defaultAttendancePolicy, ...Object.values(attendancePolicyPresets)];
    for (const policy of policies) {
      const judged =
        record && assessAttendance(record, { policies: [policy], asOf: new Date('2026-04-01T00:00:00Z') });
      expect(judged?.outcomes[0]?.outcome).toBe('attended');
    }
  });

  it('the start of the contact never makes a practitioner who waited see a late client', () => {
    const participant = [
      { individual: { reference: 'Practitioner/iris' }, period: { start: '2026-03-03T10:00:00Z' } },
    ];
    expect(seen({ participant, period: { start: '2026-03-03T10:25:00Z' } }).presence).toEqual({
      clientJoinedAt: at('10:25'),
      practitionerReadyAt: at('10:25'),
    });
  });

  it.each([
    ['a day', { period: { start: '2026-03-03' } }],
    ['a clock time without an offset', { period: { start: '2026-03-03T10:00:00' } }],
    ['nothing', {}],
  ])('%s is no arrival', (_, given) => {
    expect(seen(given).presence).toBeUndefined();
  });

  it.each(['planned', 'cancelled', 'discontinued', 'entered-in-error', 'unknown', undefined])(
    'an encounter that is %s says nothing of who came',
    (status) => {
      expect(seen({ status, period: { start: '2026-03-03T10:00:00Z' } }).presence).toBeUndefined();
    },
  );

  it('a finished encounter is believed only as far as the caller says', () => {
    const trust = { encounterFinished: false };
    const period = { start: '2026-03-03T10:00:00Z' };
    expect(seen({ period }, { ...usual, trust }).presence).toBeUndefined();
    expect(seen({ period, status: 'in-progress' }, { ...usual, trust }).presence).toBeDefined();
    const statusHistory = [span('arrived', '09:58')];
    expect(seen({ statusHistory }, { ...usual, trust }).presence).toEqual({ clientJoinedAt: at('09:58') });
  });

  it('of the client alone: an encounter of somebody else says nothing, one of nobody is the only client’s', () => {
    const statusHistory = [span('arrived', '09:58')];
    expect(seen({ statusHistory, subject: { reference: 'Patient/ben' } }).presence).toBeUndefined();
    expect(seen({ statusHistory, subject: undefined }).presence).toEqual({ clientJoinedAt: at('09:58') });
  });
});

describe('which encounter is the visit of which appointment', () => {
  const statusHistory = [span('arrived', '09:58')];
  const period = { start: '2026-03-03T10:01:00Z' };
  const unlinked = { statusHistory, period, appointment: undefined };

  it('is what it says, or what the caller says, and never its time alone', () => {
    expect(seen({ statusHistory }).presence).toBeDefined();
    const none = seen(unlinked);
    expect(none.presence).toBeUndefined();
    expect(none.keys).toContain('encounter-unlinked');
    expect(seen({ ...unlinked, appointment: [{ reference: 'Slot/s1' }] }).keys).toContain(
      'encounter-unlinked',
    );
    const appointmentOf = () => 'apt-1';
    expect(seen(unlinked, { ...usual, appointmentOf }).presence).toBeDefined();
  });

  it('may be its time where the caller asks for that, and then that is said', () => {
    const byTime = { ...usual, matchEncountersByTime: true };
    const got = seen(unlinked, byTime);
    expect(got.presence).toBeDefined();
    expect(got.keys).toContain('encounter-matched-by-time');
    expect(
      seen({ ...unlinked, period: undefined, actualPeriod: period, status: 'completed' }, byTime).presence,
    ).toBeDefined();
    expect(seen({ ...unlinked, period: { start: '2026-03-03T10:50:00Z' } }, byTime).presence).toBeUndefined();
    expect(seen({ ...unlinked, subject: { reference: 'Patient/ben' } }, byTime).presence).toBeUndefined();
    expect(seen({ ...unlinked, subject: undefined }, byTime).presence).toBeUndefined();
    expect(seen({ ...unlinked, period: undefined }, byTime).presence).toBeUndefined();
    expect(seen(unlinked, byTime, { end: undefined, minutesDuration: 50 }).presence).toBeUndefined();
    const both = read([appointment(), appointment({ id: 'apt-2' }), encounter(unlinked)], byTime);
    expect(both.keys).toContain('encounter-unlinked');
  });

  it('an appointment and its encounter are one session', () => {
    expect(seen({ statusHistory }).sessions).toHaveLength(1);
  });

  it('may name the episode', () => {
    const episodeOfCare = [{ reference: 'EpisodeOfCare/e2' }, { reference: 'EpisodeOfCare/' }];
    const got = seen({ episodeOfCare });
    expect(got.sessions[0]?.episodeId).toBe('e2');
    expect(got.records[0]?.episodes.map(({ id }) => id)).toEqual(['e1', 'e2']);
    expect(basisOf(got, 'openedAt', 'episodes')).toBeDefined();
  });

  it('people who are not there are nobody', () => {
    expect(read([encounter({ participant: people('Patient/ada') })]).sessions).toEqual([]);
  });
});
