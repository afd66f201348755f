import { describe, expect, it } from 'vitest';
import { capabilities } from 'client-engagement/fhir';
import type { CareRecordOptions } from 'client-engagement/fhir';
import { appointment, concept, encounter, episode, people, read, usual } from './resources.js';
import { itemsOf, PHQ9, responseOf } from './responses.js';

const ada = { reference: 'Patient/ada' };
const iris = { reference: 'Practitioner/iris' };
const TZ = 'http://hl7.org/fhir/StructureDefinition/timezone';
const KEY = 'https://clinic.example/key';
const zone = { extension: [{ url: TZ, valueCode: 'Asia/Tokyo' }] };
const meta = { lastUpdated: '2026-03-08T00:00:00Z', versionId: '2' };
const period = { start: '2026-03-03T09:58:00Z', end: '2026-05-01T00:00:00Z' };
const place = { encounter: { reference: 'Encounter/enc-1' } };
const linked = [appointment(), encounter(), episode];
const keyed = { identifier: [{ system: KEY, value: 'k1' }] };

interface Case {
  readonly resources: readonly object[];
  readonly options?: CareRecordOptions;
}

/** Inputs in which everything that is read matters, by type of resource. */
const cases: Readonly<Record<string, readonly Case[]>> = {
  Appointment: [
    { resources: [appointment({ ...zone, cancelationReason: concept('pat'), status: 'cancelled', meta })] },
    {
      resources: [
        appointment({
          cancellationReason: concept('pat'),
          cancellationDate: '2026-03-01',
          status: 'cancelled',
        }),
      ],
    },
    { resources: [appointment({ end: undefined, minutesDuration: 50 })] },
    { resources: [appointment({ status: 'entered-in-error', meta, participant: undefined, subject: ada })] },
    {
      resources: [
        appointment({
          participant: [
            ...people('Patient/ada', 'Practitioner/iris'),
            { actor: { reference: 'Practitioner/zoe' }, type: [{ coding: [{ code: 'PPRF' }] }] },
          ],
        }),
      ],
    },
    {
      resources: [
        appointment(),
        appointment({ id: 'apt-2', replaces: [{ reference: 'Appointment/apt-1' }] }),
      ],
    },
  ],
  AppointmentResponse: [
    {
      resources: [
        appointment({ status: 'cancelled' }),
        {
          resourceType: 'AppointmentResponse',
          id: 'r',
          appointment: { reference: 'Appointment/apt-1' },
          actor: ada,
          participantStatus: 'declined',
          meta,
        },
      ],
    },
  ],
  Encounter: [
    { resources: [appointment(), encounter({ period, subject: { reference: 'Patient/ben' } })] },
    { resources: [appointment(), encounter({ period })] },
    {
      resources: [
        appointment(),
        encounter({ actualPeriod: period, episodeOfCare: [{ reference: 'EpisodeOfCare/e9' }] }),
      ],
    },
    { resources: [appointment(), encounter({ statusHistory: [{ status: 'arrived', period }] })] },
    {
      resources: [
        appointment(),
        encounter({
          participant: [
            { actor: ada, period },
            { individual: iris, period },
          ],
        }),
      ],
    },
    {
      resources: [
        appointment({ status: 'cancelled' }),
        encounter({
          extension: [
            {
              url: 'http://hl7.org/fhir/StructureDefinition/encounter-reasonCancelled',
              valueCodeableConcept: concept(
                'patient-requested',
                'http://hl7.org/fhir/encounter-reasonCancelled',
              ),
            },
          ],
        }),
      ],
    },
  ],
  EpisodeOfCare: [
    {
      resources: [
        {
          ...episode,
          status: 'finished',
          careManager: iris,
          period,
          statusHistory: [{ status: 'onhold', period }],
        },
      ],
    },
    { resources: [{ ...episode, period: undefined, meta }] },
  ],
  QuestionnaireResponse: [
    {
      resources: [
        ...linked,
        {
          ...responseOf(itemsOf(PHQ9, [1, 1])),
          id: 'q',
          subject: ada,
          ...place,
          questionnaire: 'https://forms.example/mood',
        },
      ],
      options: { ...usual, responses: { questionnaireMap: { 'https://forms.example/mood': 'gad-7' } } },
    },
  ],
  Questionnaire: [
    {
      resources: [
        {
          ...responseOf(itemsOf(['a', 'b'], [1, 2])),
          id: 'q',
          subject: ada,
          questionnaire: 'https://forms.example/mood',
        },
        {
          resourceType: 'Questionnaire',
          id: 'f',
          url: 'https://forms.example/mood',
          code: concept('44249-1', 'http://loinc.org').coding,
          item: [{ linkId: 'a', code: concept(PHQ9[0] ?? '', 'http://loinc.org').coding }],
        },
      ],
    },
  ],
  Observation: [
    ...[{ valueQuantity: { value: 9 } }, { valueInteger: 9 }, { valueString: '9' }].map((value) => ({
      resources: [
        ...linked,
        {
          resourceType: 'Observation',
          id: 'o',
          status: 'final',
          code: concept('44261-6', 'http://loinc.org'),
          subject: ada,
          ...place,
          effectiveDateTime: '2026-03-09',
          ...value,
        },
      ],
      options: { ...usual, observations: { lenientStrings: true } },
    })),
    ...[{ effectiveInstant: '2026-03-09T00:00:00Z' }, { effectivePeriod: period }].map((time) => ({
      resources: [
        {
          resourceType: 'Observation',
          id: 'o',
          status: 'final',
          code: concept('44261-6', 'http://loinc.org'),
          subject: ada,
          valueInteger: 4,
          ...time,
        },
      ],
    })),
    {
      resources: [
        { ...responseOf(itemsOf(PHQ9, [1, 1])), id: 'q', subject: ada },
        {
          resourceType: 'Observation',
          id: 'o',
          status: 'final',
          code: concept('44261-6', 'http://loinc.org'),
          subject: ada,
          valueInteger: 4,
          effectiveDateTime: '2026-03-09',
          derivedFrom: [{ reference: 'QuestionnaireResponse/q' }],
        },
      ],
    },
  ],
  Communication: [
    {
      resources: [
        ...linked,
        {
          resourceType: 'Communication',
          id: 'c',
          status: 'completed',
          subject: ada,
          sender: iris,
          recipient: [{ reference: 'Practitioner/zoe' }, ada],
          sent: '2026-03-04',
          received: '2026-03-05',
          about: [{ reference: 'Appointment/apt-1' }],
          medium: [concept('PHONE', 'http://terminology.hl7.org/CodeSystem/v3-ParticipationMode')],
        },
      ],
    },
    {
      resources: [
        ...linked,
        {
          resourceType: 'Communication',
          id: 'c',
          status: 'completed',
          subject: ada,
          sender: ada,
          received: '2026-03-05',
          sent: '2026-03-04',
          ...place,
        },
      ],
    },
    {
      resources: [
        {
          resourceType: 'Communication',
          id: 'c',
          status: 'completed',
          subject: ada,
          inResponseTo: [{ display: 'x' }],
          meta,
        },
      ],
    },
    {
      resources: [
        {
          resourceType: 'Communication',
          id: 'c',
          status: 'completed',
          subject: ada,
          sender: iris,
          recipient: [{ reference: 'Practitioner/zoe' }],
          sent: '2026-03-04',
        },
      ],
    },
  ],
  Task: [
    ...[{ executionPeriod: period }, { lastModified: '2026-03-04' }, { meta, ...place }].map((more) => ({
      resources: [
        ...linked,
        {
          resourceType: 'Task',
          id: 't',
          status: 'cancelled',
          statusReason: { text: 'x' },
          code: concept('x', 'urn:client-engagement:checklist-item'),
          for: ada,
          owner: iris,
          ...more,
        },
      ],
    })),
    {
      resources: [
        ...linked,
        {
          resourceType: 'Task',
          id: 't',
          status: 'completed',
          code: concept('x', 'urn:client-engagement:checklist-item'),
          for: ada,
          owner: iris,
          focus: { reference: 'Appointment/apt-1' },
          lastModified: '2026-03-04',
        },
      ],
    },
  ],
  Flag: [{ period }, { meta }].map((more) => ({
    resources: [{ resourceType: 'Flag', id: 'f', status: 'inactive', subject: ada, ...more }],
    options: { ...usual, safetyFlag: () => 'other' as const },
  })),
  Goal: [
    {
      resources: [
        {
          resourceType: 'Goal',
          id: 'g',
          lifecycleStatus: 'completed',
          description: { text: 'x' },
          subject: ada,
          startDate: '2026-03-03',
          statusDate: '2026-04-01',
          expressedBy: ada,
        },
      ],
    },
    {
      resources: [
        {
          resourceType: 'Goal',
          id: 'g',
          lifecycleStatus: 'completed',
          subject: ada,
          startDate: '2026-03-03',
          meta,
          source: ada,
          acceptance: [{ participant: ada, status: 'agree' }],
        },
      ],
    },
  ],
  Patient: [
    { resources: [episode, { resourceType: 'Patient', id: 'ada', deceasedDateTime: '2026-04-01' }] },
    { resources: [episode, { resourceType: 'Patient', id: 'ada', deceasedBoolean: true, meta }] },
  ],
  Practitioner: [{ resources: [appointment(), { resourceType: 'Practitioner', id: 'iris', ...zone }] }],
  PractitionerRole: [
    {
      resources: [
        appointment({ participant: people('Patient/ada', 'PractitionerRole/r') }),
        { resourceType: 'PractitionerRole', id: 'r', practitioner: iris },
      ],
    },
  ],
  Location: [
    {
      resources: [
        appointment({ participant: people('Patient/ada', 'Location/l') }),
        { resourceType: 'Location', id: 'l', ...zone },
      ],
    },
  ],
  HealthcareService: [
    {
      resources: [
        appointment({ participant: people('Patient/ada', 'HealthcareService/h') }),
        { resourceType: 'HealthcareService', id: 'h', ...zone },
      ],
    },
  ],
  Group: [
    {
      resources: [
        appointment({ subject: { reference: 'Group/g' }, participant: [] }),
        { resourceType: 'Group', id: 'g', member: [{ entity: ada }] },
      ],
    },
  ],
};

/** The same with an element taken away, wherever it stands. */
function without(value: unknown, path: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((one) => without(one, path));
  if (typeof value !== 'object' || value === null) return value;
  const [name = '', ...rest] = path;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, field]) =>
      key !== name ? [[key, field]] : rest.length === 0 ? [] : [[key, without(field, rest)]],
    ),
  );
}

/** What reading gives, apart from what it leaves unread and the version that names alone tell. */
function gives({ resources, options = usual }: Case): string {
  const { result } = read(resources, options);
  const issues = result.issues.filter(({ key }) => !key.startsWith('version-'));
  return JSON.stringify([result.value?.records, result.value?.basis, issues]);
}

const named = (type: string) => ({ type, identifier: keyed.identifier[0] });
/** Inputs that name a resource by an identifier of its own. */
const logical: Readonly<Record<string, readonly object[]>> = {
  Encounter: [
    appointment(),
    encounter(keyed),
    { ...responseOf(itemsOf(PHQ9, [1, 1])), id: 'q', subject: ada, encounter: named('Encounter') },
  ],
  Location: [
    appointment({ participant: [{ actor: ada }, { actor: named('Location') }] }),
    { resourceType: 'Location', id: 'l', ...zone, ...keyed },
  ],
  HealthcareService: [
    appointment({ participant: [{ actor: ada }, { actor: named('HealthcareService') }] }),
    { resourceType: 'HealthcareService', id: 'h', ...zone, ...keyed },
  ],
  Group: [
    appointment({ subject: named('Group'), participant: [] }),
    { resourceType: 'Group', id: 'g', member: [{ entity: ada }], ...keyed },
  ],
};

const take = (given: Case, type: string, element: string): Case => ({
  ...given,
  resources: given.resources.map((one) =>
    'resourceType' in one && one.resourceType === type ? (without(one, element.split('.')) as object) : one,
  ),
});

const rows = capabilities
  .filter(({ direction }) => direction === 'in')
  .flatMap(({ resource, elements }) => elements.map((element) => [resource, element] as const));

describe('what the list says is read', () => {
  it.each(rows.filter(([, element]) => element !== 'identifier'))(
    '%s.%s changes what is read',
    (type, element) => {
      const some = cases[type] ?? [];
      expect(some.some((one) => gives(take(one, type, element)) !== gives(one))).toBe(true);
    },
  );

  it.each(rows.filter(([, element]) => element === 'identifier'))(
    '%s.%s names it where the caller chose it as the key, or where a reference does',
    (type) => {
      const [one = { resources: [] }] = cases[type] ?? [];
      const resources = one.resources.map((resource) =>
        'resourceType' in resource && resource.resourceType === type ? { ...resource, ...keyed } : resource,
      );
      const chosen = { resources, options: { ...usual, ...one.options, identifierSystems: { [type]: KEY } } };
      const byName = { resources: logical[type] ?? [] };
      expect([chosen, byName].some((given) => gives(take(given, type, 'identifier')) !== gives(given))).toBe(
        true,
      );
    },
  );

  it('is all that is read: whatever else a resource has changes nothing but the list of what is not read', () => {
    const strange = {
      comment: 'x',
      note: [{ text: 'x' }],
      reasonCode: [concept('x')],
      priority: 4,
      description2: 'x',
      language: 'en',
      _status: { id: 'x' },
    };
    for (const [type, some] of Object.entries(cases))
      for (const one of some) {
        const more = {
          ...one,
          resources: one.resources.map((resource) =>
            'resourceType' in resource && resource.resourceType === type
              ? { ...strange, ...resource }
              : resource,
          ),
        };
        expect(gives(more), type).toBe(gives(one));
        const unread = read(more.resources, more.options).result.value?.unread.map(
          ({ expression }) => expression,
        );
        expect(unread, type).toEqual(
          expect.arrayContaining(Object.keys(strange).map((name) => `${type}.${name}`)),
        );
      }
  });

  it('has a case for every type', () => {
    expect([...new Set(rows.map(([type]) => type))].filter((type) => cases[type] === undefined)).toEqual([]);
  });
});
