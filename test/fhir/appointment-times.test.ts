import { describe, expect, it } from 'vitest';
import { hasErrorCode } from 'client-engagement';
import { appointment, basisOf, episode, people, read, usual } from './resources.js';

const readOne = (given: Record<string, unknown>, options = usual, more: readonly object[] = []) => {
  const got = read([episode, appointment(given), ...more], options);
  return { ...got, session: got.sessions[0] };
};

describe('when a session is', () => {
  it('is the same instant in whatever offset it is written', () => {
    const { session } = readOne({ start: '2026-03-03T05:00:00-05:00', end: '2026-03-03T20:50:00.000+10:00' });
    expect(session).toMatchObject({
      start: new Date('2026-03-03T10:00:00Z'),
      end: new Date('2026-03-03T10:50:00Z'),
    });
  });

  it.each([
    ['a bare day', '2026-03-03'],
    ['a local time', '2026-03-03T10:00:00'],
    ['two offsets', '2026-03-03T10:00:00:00-06:00'],
    ['a day that is not in the calendar', '2026-02-30T10:00:00Z'],
    ['an hour that no clock has', '2026-03-03T25:00:00Z'],
    ['words', 'next Tuesday'],
    ['a number', 1772532000],
    ['a time far outside of any record', '0001-01-01T00:00:00Z'],
    ['a very long text', `2026-03-03T10:00:00.${'0'.repeat(5000)}Z`],
  ])('%s is no start, and is not guessed at', (_, start) => {
    expect(readOne({ start })).toMatchObject({
      sessions: [],
      ok: false,
      keys: ['time-imprecise'],
    });
  });

  it('ends after the minutes it takes, where it says no end', () => {
    const got = readOne({ end: undefined, minutesDuration: 50 });
    expect(got.session?.end).toEqual(new Date('2026-03-03T10:50:00Z'));
    expect(basisOf(got, 'end')).toMatchObject({
      basis: 'derived',
      expression: 'Appointment.minutesDuration',
    });
    expect(readOne({ end: null, minutesDuration: 50 }).session?.end).toEqual(
      new Date('2026-03-03T10:50:00Z'),
    );
  });

  it.each([undefined, 0, -5, '50', 1e9])('without an end, %s minutes are none', (minutesDuration) => {
    expect(readOne({ end: undefined, minutesDuration })).toMatchObject({
      sessions: [],
      keys: ['time-missing'],
    });
  });

  it('without a start it is no session', () => {
    expect(readOne({ start: undefined })).toMatchObject({ sessions: [], keys: ['time-missing'] });
  });

  it('an end that is not after the start is none; minutes that differ from it are said', () => {
    expect(readOne({ end: '2026-03-03T10:00:00Z' })).toMatchObject({
      sessions: [],
      keys: ['ends-before-start'],
    });
    expect(readOne({ minutesDuration: 60 })).toMatchObject({ keys: ['duration-mismatch'], ok: true });
    expect(readOne({ minutesDuration: 50 }).keys).toEqual([]);
  });

  it('local times that a system calls UTC are read as local only where the caller says so', () => {
    const local = { ...usual, timeZone: 'America/New_York', assumeLocal: true };
    const given = { start: '2026-03-03T10:00:00Z', end: '2026-03-03T10:50:00' };
    expect(readOne(given, local).session).toMatchObject({
      start: new Date('2026-03-03T15:00:00Z'),
      end: new Date('2026-03-03T15:50:00Z'),
    });
    const labelled = { start: '2026-03-03T10:00:00+02:00', end: '2026-03-03T10:00:00-05:00' };
    expect(readOne(labelled, local).session?.start).toEqual(new Date('2026-03-03T08:00:00Z'));
    expect(readOne(given).sessions).toEqual([]);
  });
});

describe('the zone of a session', () => {
  const TZ = 'http://hl7.org/fhir/StructureDefinition/timezone';
  const zoned = (valueCode: string) => ({ extension: [{ url: TZ, valueCode }] });
  const zoneOf = (given: Record<string, unknown>, more: readonly object[] = [], options: object = {}) => {
    const { session, keys, result } = readOne(given, { service: 'therapy', ...options }, more);
    return [session?.timeZone, keys, basisOf({ result } as never, 'timeZone')?.basis];
  };

  it('is its own, then that of a place or a person in it, then the caller’s, then UTC, which is said', () => {
    const participant = people('Patient/ada', 'Location/l1');
    const place = { resourceType: 'Location', id: 'l1', ...zoned('Europe/Berlin') };
    const given = { timeZone: 'Europe/London' };
    expect(zoneOf({ ...zoned('Asia/Tokyo'), participant }, [place], given)[0]).toBe('Asia/Tokyo');
    expect(zoneOf({ participant }, [place], given)).toEqual([
      'Europe/Berlin',
      ['practitioner-unknown'],
      'recorded',
    ]);
    expect(zoneOf({}, [], given)).toEqual(['Europe/London', [], 'given']);
    expect(zoneOf({})).toEqual(['UTC', ['time-zone-assumed'], 'assumed']);
    expect(zoneOf({}, [], { ...given, details: () => ({ timeZone: 'America/St_Johns' }) })[0]).toBe(
      'America/St_Johns',
    );
  });

  it('is never one that nobody knows: of the data it is passed over, of the caller it is a mistake', () => {
    for (const name of ['+01:00', 'Mars/Olympus', '', 'x'.repeat(100)])
      expect(zoneOf(zoned(name))[0]).toBe('UTC');
    let caught: unknown;
    try {
      read([], { timeZone: 'Mars/Olympus' });
    } catch (error) {
      caught = error;
    }
    expect(hasErrorCode(caught, 'invalid-time-zone')).toBe(true);
    expect(() => readOne({}, { details: () => ({ timeZone: '+01:00' }) })).toThrow(RangeError);
  });
});

describe('when a session was booked', () => {
  const bookedOf = (given: Record<string, unknown>, options = usual) => {
    const got = readOne(given, options);
    return [got.session?.bookedAt.toISOString(), basisOf(got, 'bookedAt')?.basis, got.keys];
  };

  it('is as recorded; a day counts to its end, and no later than anything that shows it was booked', () => {
    expect(bookedOf({ created: '2026-02-20' })).toEqual(['2026-02-20T23:59:59.999Z', 'recorded', []]);
    expect(bookedOf({ created: '2026-02-20', meta: { lastUpdated: '2026-02-20T14:00:00Z' } })[0]).toBe(
      '2026-02-20T14:00:00.000Z',
    );
    expect(bookedOf({ created: '0500-01-01' })[2]).toEqual(['booked-at-assumed']);
    expect(bookedOf({ created: '9999-12-31' })[2]).toEqual(['booked-at-assumed']);
    expect(bookedOf({ created: '2026-02' })[0]).toBe('2026-02-28T23:59:59.999Z');
    expect(bookedOf({ created: '2026' })[0]).toBe('2026-03-03T10:00:00.000Z');
  });

  it('is otherwise the latest that it can have been, which is said', () => {
    const said = ['booked-at-assumed'];
    expect(bookedOf({ created: undefined })).toEqual(['2026-03-03T10:00:00.000Z', 'assumed', said]);
    expect(bookedOf({ created: undefined, meta: { lastUpdated: '2026-02-25T09:00:00Z' } })[0]).toBe(
      '2026-02-25T09:00:00.000Z',
    );
    const receivedAt = new Date('2026-02-22T09:00:00Z');
    expect(bookedOf({ created: 'soon' }, { ...usual, receivedAt })[0]).toBe('2026-02-22T09:00:00.000Z');
    expect(bookedOf({ created: '2027-01-01' }, { ...usual, receivedAt })).toEqual([
      '2026-02-22T09:00:00.000Z',
      'assumed',
      said,
    ]);
    const cancelled = { status: 'cancelled', created: undefined, cancellationDate: '2026-02-21T09:00:00Z' };
    expect(bookedOf(cancelled)[0]).toBe('2026-02-21T09:00:00.000Z');
  });

  it('is when the bundle was put together at the latest', () => {
    const entry = [{ resource: appointment({ created: undefined }) }];
    const bundle = { resourceType: 'Bundle', timestamp: '2026-02-23T09:00:00Z', entry };
    const older = { resourceType: 'Bundle', meta: { lastUpdated: '2026-02-01T09:00:00Z' } };
    expect(read([bundle, older]).sessions[0]?.bookedAt).toEqual(new Date('2026-02-23T09:00:00Z'));
  });

  it('is the caller’s where the caller knows it', () => {
    const details = () => ({ bookedAt: new Date('2026-02-01T09:00:00Z') });
    expect(bookedOf({}, { ...usual, details }).slice(0, 2)).toEqual(['2026-02-01T09:00:00.000Z', 'given']);
    expect(() => readOne({}, { ...usual, details: () => ({ bookedAt: new Date('x') }) })).toThrow(RangeError);
    expect(() => read([], { receivedAt: new Date('x') })).toThrow(RangeError);
  });
});

describe('who is in a session', () => {
  const practitionerOf = (participant: unknown, more: readonly object[] = [], options = usual) => {
    const { session, keys } = readOne({ participant }, options, more);
    return [session?.practitionerId, keys];
  };
  const as = (reference: string, code: string) => ({
    actor: { reference },
    type: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType', code }] }],
  });

  it('is the practitioner, whatever else takes part', () => {
    expect(practitionerOf(people('Location/l1', 'Patient/ada', 'Practitioner/iris'))).toEqual(['iris', []]);
    expect(practitionerOf([{ actor: { display: 'Iris' } }, ...people('Patient/ada')])).toEqual([
      'unspecified',
      ['practitioner-unknown'],
    ]);
  });

  it('is the leading one of several, whatever their order', () => {
    const ada = people('Patient/ada');
    const both = [as('Practitioner/iris', 'ATND'), as('Practitioner/omar', 'PPRF')];
    const strange = { actor: { reference: 'Practitioner/aaron' }, type: [{ coding: [{}] }] };
    expect(practitionerOf([strange, ...ada, ...both])).toEqual(['omar', ['several-practitioners']]);
    expect(practitionerOf([...both.toReversed(), ...ada])).toEqual(['omar', ['several-practitioners']]);
    expect(practitionerOf([...ada, ...people('Practitioner/omar', 'Practitioner/iris')])[0]).toBe('iris');
    expect(practitionerOf([...ada, ...people('Practitioner/iris', 'Practitioner/iris')])).toEqual([
      'iris',
      [],
    ]);
  });

  it('is found through a role, and told by the role where that leads no further', () => {
    const role = {
      resourceType: 'PractitionerRole',
      id: 'r1',
      practitioner: { reference: 'Practitioner/iris' },
    };
    const participant = people('Patient/ada', 'PractitionerRole/r1');
    expect(practitionerOf(participant, [role])).toEqual(['iris', []]);
    expect(practitionerOf(participant)).toEqual(['PractitionerRole/r1', []]);
    expect(practitionerOf(participant, [{ ...role, practitioner: undefined }])[0]).toBe(
      'PractitionerRole/r1',
    );
  });

  it('is the caller’s where the caller knows it, with all that the caller adds', () => {
    const details = () => ({
      practitionerId: 'zoe',
      service: 'coaching',
      purpose: 'treatment' as const,
      channel: 'video' as const,
      format: 'group' as const,
      bookedBy: 'client' as const,
      confirmedByClientAt: new Date('2026-02-21T09:00:00Z'),
      policy: { id: 'p', version: 1 },
      credits: 2,
      disruption: { side: 'service' as const, completedFraction: 0.5 },
      exception: { reason: 'grace' as const, at: new Date('2026-03-04T09:00:00Z') },
      episodeId: 'theirs',
      presence: {
        clientJoinedAt: new Date('2026-03-03T10:01:00Z'),
        practitionerReadyAt: new Date('2026-03-03T09:59:00Z'),
      },
    });
    const { session, records, result } = readOne({}, { ...usual, details });
    expect(session).toMatchObject(details());
    expect(records[0]?.episodes.map(({ id, service }) => [id, service])).toEqual([
      ['e1', 'therapy'],
      ['theirs', 'coaching'],
    ]);
    const given = result.value?.basis.filter(({ basis }) => basis === 'given').map(({ fact }) => fact.part);
    expect(given).toEqual([
      'practitionerId',
      'presence.clientJoinedAt',
      'presence.practitionerReadyAt',
      'service',
      'timeZone',
    ]);
  });

  it('is of a service that nobody names, which is said once', () => {
    const { sessions, result } = read([episode, appointment(), appointment({ id: 'apt-2' })], {
      timeZone: 'UTC',
    });
    expect(sessions.map(({ service }) => service)).toEqual(['unspecified', 'unspecified']);
    expect(result.issues).toEqual([
      {
        severity: 'information',
        code: 'incomplete',
        key: 'service-unspecified',
        expression: 'Appointment.serviceType',
        count: 2,
      },
    ]);
  });

  it('is nobody’s without a client or an id, and that is an error', () => {
    expect(readOne({ participant: people('Practitioner/iris') })).toMatchObject({
      sessions: [],
      ok: false,
      keys: ['client-unknown'],
    });
    expect(readOne({ participant: people('Patient/') }).keys).toEqual([
      'client-unknown',
      'reference-unresolved',
    ]);
    expect(readOne({ id: undefined })).toMatchObject({ sessions: [], ok: false, keys: ['id-missing'] });
  });
});
