import { describe, expect, it } from 'vitest';
import { careRecordsFromBundle } from 'client-engagement/fhir';
import { appointment, encounter, episode, people, read, usual } from './resources.js';

const bundleOf = (resources: readonly object[], more: object = {}) => ({
  resourceType: 'Bundle',
  entry: resources.map((resource) => ({ resource })),
  ...more,
});

describe('what is read', () => {
  it('is a bundle, pages of one, plain resources, or all of them together', () => {
    const one = read(bundleOf([episode, appointment()])).records;
    expect(one).toHaveLength(1);
    expect(read([bundleOf([episode]), appointment()]).records).toEqual(one);
    expect(read([episode, appointment()]).records).toEqual(one);
    expect(read(appointment()).sessions).toHaveLength(1);
  });

  it.each([null, undefined, 'Bundle', 7, true])('is not %s', (input) => {
    expect(careRecordsFromBundle(input as never)).toEqual({
      value: { records: [], basis: [], unread: [], unmapped: [], possibleReschedules: [] },
      issues: [{ severity: 'error', code: 'structure', key: 'not-a-bundle', expression: 'Bundle' }],
      ok: false,
    });
  });

  it('says what is no resource, once for each, and reads the rest', () => {
    const got = read([
      null,
      7,
      {},
      [],
      { resourceType: 3 },
      appointment(),
      { resourceType: 'Bundle', entry: [null, {}, { resource: 'x' }] },
    ]);
    expect(got.sessions).toHaveLength(1);
    expect(got.keys.filter((key) => key === 'not-a-resource')).toHaveLength(7);
  });

  it('is a record for each client that anything is about, by id, or for those who are wanted', () => {
    const resources = [
      { resourceType: 'Patient', id: 'zoe' },
      appointment({ participant: people('Patient/ben') }),
      episode,
      { resourceType: 'Patient' },
    ];
    const got = read(resources);
    expect(got.records.map(({ client }) => client)).toEqual([{ id: 'ada' }, { id: 'ben' }, { id: 'zoe' }]);
    expect(got.keys).toContain('id-missing');
    expect(read(resources, { ...usual, clientIds: ['ben'] }).records.map(({ client }) => client.id)).toEqual([
      'ben',
    ]);
    expect(read([episode, appointment()], { ...usual, clientIds: [] }).records).toEqual([]);
  });

  it('gives no list of what was not found: that nothing came says nothing', () => {
    expect(read([{ resourceType: 'Patient', id: 'ada' }]).records).toEqual([
      { client: { id: 'ada' }, episodes: [], sessions: [] },
    ]);
  });
});

describe('a page that is missing', () => {
  const next = { link: [{ relation: 'next', url: 'https://ehr.example/fhir?page=2' }] };
  const self = {
    link: [{ relation: 'self', url: 'https://ehr.example/fhir?page=2' }, { relation: 'previous' }],
  };

  it('is said where a bundle names a next one that is not here', () => {
    expect(read(bundleOf([appointment()], next)).keys).toContain('incomplete-input');
    expect(read([bundleOf([appointment()], next), bundleOf([], self)]).keys).not.toContain(
      'incomplete-input',
    );
    expect(read(bundleOf([], { link: [{ relation: 'next' }] })).keys).toContain('incomplete-input');
  });

  it('is said where fewer matches came than there are', () => {
    const found = bundleOf([appointment(), appointment({ id: 'apt-2' })], { total: 2 });
    expect(read(found).keys).not.toContain('incomplete-input');
    expect(read({ ...found, total: 3 }).keys).toContain('incomplete-input');
    expect(
      read([
        { ...found, total: 3 },
        { ...found, total: 3 },
      ]).keys,
    ).toContain('incomplete-input');
    const entry = [
      ...found.entry.slice(0, 1),
      { resource: appointment({ id: 'apt-3' }), search: { mode: 'include' } },
    ];
    expect(read({ ...found, entry }).keys).toContain('incomplete-input');
    expect(read({ ...found, total: 'many' }).keys).not.toContain('incomplete-input');
    const placed = {
      ...found,
      entry: [
        { fullUrl: 'urn:uuid:1', resource: { resourceType: 'Slot' } },
        { fullUrl: 'urn:uuid:2', resource: { resourceType: 'Slot' } },
      ],
    };
    expect(read(placed).keys).not.toContain('incomplete-input');
    expect(read({ ...found, entry: [{ resource: 4 }, {}], total: 2 }).keys).toContain('incomplete-input');
  });

  it('is said where the search itself had something to say', () => {
    expect(read(bundleOf([{ resourceType: 'OperationOutcome' }])).keys).toEqual(['search-outcome']);
  });
});

describe('several copies of one resource', () => {
  const written = (versionId: string | undefined, lastUpdated: string | undefined, status: string) =>
    appointment({ status, meta: { versionId, lastUpdated } });

  it('are the newest of them, by when they were written, then by their number', () => {
    const older = written('2', '2026-03-03T09:00:00Z', 'booked');
    const newer = written('1', '2026-03-03T11:00:00+01:00', 'fulfilled');
    for (const order of [
      [older, newer],
      [newer, older],
    ]) {
      const got = read([episode, ...order]);
      expect(got.sessions.map(({ recordedOutcome }) => recordedOutcome?.value)).toEqual(['attended']);
      expect(got.keys).toEqual([]);
    }
    const numbered = [written('10', undefined, 'fulfilled'), written('9', undefined, 'noshow')];
    expect(read([episode, ...numbered]).sessions[0]?.recordedOutcome?.value).toBe('attended');
    expect(read([episode, written('x', undefined, 'booked'), ...numbered]).keys).toEqual([]);
  });

  it('that say the same are one, without a word', () => {
    const got = read([episode, episode, appointment(), { ...appointment() }]);
    expect(got.sessions).toHaveLength(1);
    expect(got.keys).toEqual([]);
  });

  it('that nothing tells apart are a conflict, which is said, and settled the same in any order', () => {
    const two = [appointment({ status: 'fulfilled' }), appointment({ status: 'noshow' })];
    const [one, other] = [read([episode, ...two]), read([episode, ...two.toReversed()])];
    expect(one.keys).toContain('duplicate-resource');
    expect(one.result).toEqual(other.result);
  });

  it('by the caller’s identifier are one, whatever their ids', () => {
    const identifier = [{ system: 'https://clinic.example/visits', value: 'v1' }];
    const options = { ...usual, identifierSystems: { Appointment: 'https://clinic.example/visits' } };
    const feeds = [
      appointment({ identifier }),
      appointment({
        id: 'other',
        identifier,
        status: 'fulfilled',
        meta: { lastUpdated: '2026-03-04T00:00:00Z' },
      }),
    ];
    const got = read(
      [
        episode,
        ...feeds,
        encounter({
          appointment: [{ reference: 'Appointment/other' }],
          period: { start: '2026-03-03T10:00:00Z' },
        }),
      ],
      options,
    );
    expect(got.sessions.map(({ id, recordedOutcome }) => [id, recordedOutcome?.value])).toEqual([
      ['v1', 'attended'],
    ]);
    expect(got.sessions[0]?.presence).toBeDefined();
    expect(read([appointment()], options)).toMatchObject({ sessions: [], keys: ['id-missing'] });
  });
});

describe('a resource that must not be read', () => {
  const deep = (levels: number) => {
    let value: unknown = 1;
    for (let level = 0; level < levels; level += 1) value = [value];
    return value;
  };

  it.each([
    ['a modifier extension', { modifierExtension: [{ url: 'x' }] }, 'modifier-extension'],
    [
      'a modifier extension further down',
      { participant: [{ modifierExtension: [{ url: 'x' }] }] },
      'modifier-extension',
    ],
    ['a modifier extension that is no list', { modifierExtension: {} }, 'modifier-extension'],
    ['rules of its own', { implicitRules: 'https://rules.example' }, 'modifier-extension'],
    ['endless depth', { note: deep(10_000) }, 'too-deep'],
    ['endless length', { note: Array.from({ length: 250_000 }, () => ({})) }, 'too-large'],
  ])('has %s', (_, given, key) => {
    const got = read([episode, appointment(given)]);
    expect(got.sessions).toEqual([]);
    expect(got.result.issues).toMatchObject([
      {
        severity: 'error',
        key,
        expression: 'Appointment',
        source: { resourceType: 'Appointment', id: 'apt-1' },
      },
    ]);
  });

  it('is not one whose list of such extensions is empty, or which only contains one', () => {
    expect(read([appointment({ modifierExtension: [], implicitRules: null })]).sessions).toHaveLength(1);
    expect(read([appointment({ modifierExtension: null })]).sessions).toHaveLength(1);
    const contained = [{ resourceType: 'Location', id: 'l', modifierExtension: [{ url: 'x' }] }];
    expect(read([appointment({ contained })]).sessions).toHaveLength(1);
  });

  it('that leads back to itself is refused as too deep', () => {
    const loop: Record<string, unknown> = { ...appointment() };
    loop['note'] = loop;
    expect(read([loop]).keys).toEqual(['too-deep']);
  });
});

describe('which version of FHIR it is', () => {
  const r4 = appointment({ comment: 'Bring a friend' });
  const r5 = appointment({ id: 'apt-2', note: [] });

  it('is told by the names of elements, which is said once', () => {
    const got = read([
      episode,
      r4,
      r5,
      appointment({ id: 'apt-3' }),
      appointment({ id: 'apt-4', comment: 'x', note: [] }),
    ]);
    expect(got.result.issues).toEqual([
      {
        severity: 'information',
        code: 'informational',
        key: 'version-guessed',
        expression: 'Appointment',
        count: 2,
      },
    ]);
  });

  it('is what the caller says; names of another are read and said', () => {
    expect(read([episode, r4], { ...usual, version: '4.0' }).keys).toEqual([]);
    expect(read([episode, r4], { ...usual, version: '4.3' }).keys).toEqual([]);
    expect(read([episode, r5], { ...usual, version: '5.0' }).keys).toEqual([]);
    expect(read([episode, r5], { ...usual, version: '4.0' }).keys).toEqual(['version-mismatch']);
    expect(read([episode, r4], { ...usual, version: '5.0' }).keys).toEqual(['version-mismatch']);
  });
});

describe('what is not read', () => {
  it('is listed once each, with how often it was there', () => {
    const extension = [{ url: 'https://clinic.example/seat' }, { url: 'https://clinic.example/seat' }, {}];
    const participant = [
      { actor: { reference: 'Patient/ada', display: 'Ada' }, status: 'accepted', period: {} },
    ];
    const got = read([
      appointment({
        comment: 'x',
        extension,
        participant,
        _status: {},
        'Ada Example': 1,
        contained: [],
        meta: {},
      }),
      appointment({ id: 'apt-2', comment: 'y' }),
      { resourceType: 'Slot', id: 's' },
      { resourceType: 'Slot', id: 't' },
      { resourceType: 'Ada Example' },
    ]);
    expect(got.result.value?.unread).toEqual([
      { expression: 'Appointment.%other', count: 1 },
      { expression: 'Appointment._status', count: 1 },
      { expression: 'Appointment.comment', count: 2 },
      { expression: "Appointment.extension('')", count: 1 },
      { expression: "Appointment.extension('https://clinic.example/seat')", count: 2 },
      { expression: 'Appointment.participant.period', count: 1 },
      { expression: 'Appointment.participant.status', count: 1 },
      { expression: 'Resource', count: 1 },
      { expression: 'Slot', count: 2 },
    ]);
  });

  it('does not hold what is read, down to its parts', () => {
    const goal = { resourceType: 'Goal', id: 'g', description: { text: 'x', coding: [] }, extension: 'x' };
    expect(read([goal]).result.value?.unread).toEqual([
      { expression: 'Goal.description.coding', count: 1 },
      { expression: 'Goal.extension', count: 1 },
    ]);
    expect(read([{ ...goal, description: 'x', extension: undefined }]).result.value?.unread).toEqual([]);
  });
});
