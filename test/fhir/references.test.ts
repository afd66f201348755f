import { describe, expect, it } from 'vitest';
import { appointment, people, read, usual } from './resources.js';

const MRN = 'https://clinic.example/mrn';
const UUID = 'urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0';

/** The clients that an appointment with this participant is read for. */
const clientsBy = (
  actor: object | string,
  more: readonly object[] = [],
  options = usual,
  extra: object = {},
) => {
  const got = read([appointment({ participant: [{ actor }], ...extra }), ...more], options);
  return [got.sessions.map(({ clientId }) => clientId), got.keys.filter((key) => !key.startsWith('p'))];
};
const idOf = (...given: Parameters<typeof clientsBy>) => clientsBy(...given)[0];

describe('a reference to a client', () => {
  const patient = { resourceType: 'Patient', id: 'ada', identifier: [{ system: MRN, value: '81' }] };

  it.each([
    ['relative', 'Patient/ada'],
    ['versioned', 'Patient/ada/_history/3'],
    ['absolute', 'https://ehr.example/fhir/Patient/ada'],
    ['absolute and versioned', 'https://ehr.example/fhir/Patient/ada/_history/3'],
  ])('%s is the same client, whether or not the client is in the input', (_, reference) => {
    expect(idOf({ reference })).toEqual(['ada']);
    expect(idOf({ reference }, [patient])).toEqual(['ada']);
    expect(idOf({ reference }, [], usual, { slot: [{ reference }] })).toEqual(['ada']);
  });

  it('by a place in the bundle is the client that stands there', () => {
    const entry = [
      { fullUrl: 'urn:uuid:1', resource: appointment({ participant: people(UUID) }) },
      { fullUrl: UUID, resource: { ...patient } },
    ];
    const bundle = { resourceType: 'Bundle', entry };
    expect(read(bundle).sessions.map(({ clientId }) => clientId)).toEqual(['ada']);
    const nameless = { fullUrl: UUID, resource: { resourceType: 'Patient' } };
    expect(read({ ...bundle, entry: [entry[0], nameless] }).sessions.map(({ clientId }) => clientId)).toEqual(
      [UUID],
    );
    expect(read({ ...bundle, entry: entry.slice(0, 1) }).keys).toEqual(['client-unknown']);
  });

  it('contained is told by an identifier, and by nothing else', () => {
    const contained = [
      { resourceType: 'Patient', id: 'p', identifier: [{ system: MRN, value: '81' }, { system: MRN }] },
    ];
    expect(idOf({ reference: '#p' }, [], usual, { contained })).toEqual([`${MRN}|81`]);
    const chosen = { ...usual, identifierSystems: { Patient: MRN } };
    expect(idOf({ reference: '#p' }, [], chosen, { contained })).toEqual(['81']);
    expect(
      idOf({ reference: '#p' }, [], { ...usual, identifierSystems: { Patient: 'other' } }, { contained }),
    ).toEqual([]);
    expect(
      idOf({ reference: '#p' }, [], usual, { contained: [{ resourceType: 'Patient', id: 'p' }] }),
    ).toEqual([]);
    expect(idOf({ reference: '#q' }, [], usual, { contained })).toEqual([]);
  });

  it('by identifier is the client who has it, else the identifier itself', () => {
    const identifier = { system: MRN, value: '81' };
    expect(idOf({ type: 'Patient', identifier }, [patient])).toEqual(['ada']);
    expect(idOf({ identifier }, [patient])).toEqual(['ada']);
    expect(idOf({ type: 'Patient', identifier })).toEqual([`${MRN}|81`]);
    expect(idOf({ type: 'Patient', identifier: { value: '81' } })).toEqual(['|81']);
    expect(idOf({ identifier })).toEqual([]);
    expect(idOf({ type: 'Patient', identifier: { system: MRN, value: '' } })).toEqual([]);
    const old = { ...patient, identifier: [{ system: MRN, value: '81', use: 'old' }] };
    expect(idOf({ type: 'Patient', identifier }, [old])).toEqual([`${MRN}|81`]);
  });

  it('is told by the identifiers that the caller chose, and never by ids beside them', () => {
    const chosen = { ...usual, identifierSystems: { Patient: MRN } };
    expect(idOf({ reference: 'Patient/ada' }, [patient], chosen)).toEqual(['81']);
    expect(idOf({ type: 'Patient', identifier: { system: MRN, value: '82' } }, [], chosen)).toEqual(['82']);
    expect(clientsBy({ type: 'Patient', identifier: { system: 'other', value: '82' } }, [], chosen)).toEqual([
      [],
      ['client-unknown', 'reference-unresolved'],
    ]);
    expect(clientsBy({ reference: 'Patient/ada' }, [], chosen)).toEqual([
      [],
      ['client-unknown', 'reference-unresolved'],
    ]);
    const without = { resourceType: 'Patient', id: 'ada' };
    expect(clientsBy({ reference: 'Patient/ada' }, [without], chosen)).toEqual([
      [],
      ['client-unknown', 'id-missing'],
    ]);
    const several = {
      ...patient,
      identifier: [
        { system: MRN, value: '9' },
        { system: MRN, value: '10' },
      ],
    };
    expect(idOf({ reference: 'Patient/ada' }, [several], chosen)).toEqual(['10']);
  });

  it.each(['Patient/', 'patient/ada', 'Patient/a b', `Patient/${'x'.repeat(65)}`, 'x'.repeat(5000), '#', ''])(
    'that cannot be read is nobody: %.20s',
    (reference) => {
      expect(idOf({ reference })).toEqual([]);
    },
  );

  it('of another type is nobody', () => {
    expect(clientsBy({ reference: 'RelatedPerson/ada' })).toEqual([[], ['client-unknown']]);
    expect(idOf({ display: 'Ada' })).toEqual([]);
    expect(idOf('Patient/ada')).toEqual([]);
  });
});

describe('the same id on two servers', () => {
  const of = (base: string, reference: string) => ({
    fullUrl: `https://${base}/Appointment/apt-1`,
    resource: appointment({ participant: people(reference) }),
  });
  const patientOf = (base: string) => ({
    fullUrl: `https://${base}/Patient/ada`,
    resource: { resourceType: 'Patient', id: 'ada' },
  });

  it('is two people and two sessions, told by their whole addresses, and that is said', () => {
    const entry = [
      of('a.example', 'Patient/ada'),
      of('b.example', 'https://b.example/Patient/ada'),
      patientOf('a.example'),
    ];
    const got = read({ resourceType: 'Bundle', entry });
    expect(got.sessions.map(({ id, clientId }) => [id, clientId])).toEqual([
      ['https://a.example/Appointment/apt-1', 'https://a.example/Patient/ada'],
      ['https://b.example/Appointment/apt-1', 'https://b.example/Patient/ada'],
    ]);
    expect(got.result.issues.find(({ key }) => key === 'several-servers')).toMatchObject({ count: 2 });
  });

  it('cannot be told where an address says no server', () => {
    const entry = [patientOf('a.example'), patientOf('b.example'), { resource: appointment() }];
    expect(read({ resourceType: 'Bundle', entry })).toMatchObject({
      sessions: [],
      keys: ['several-servers', 'client-unknown', 'reference-unresolved'],
    });
  });
});
