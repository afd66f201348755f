import fc from 'fast-check';
import {
  careRecordsFromBundle,
  measureFromQuestionnaireResponse,
  measuresFromObservations,
  sessionFromAppointment,
} from 'client-engagement/fhir';
import type { AppointmentLike, ResourceLike } from 'client-engagement/fhir';
import { encodeCareRecord, safeParseCareRecord } from 'client-engagement/schemas';
import { arbitraryResources } from './arbitrary-resources.js';

/**
 * Spoils whole resources at random places, a hundred thousand of them or as many as are asked for, and reads what is
 * left: nothing may throw, every record that comes out must be one that the schema accepts, and no issue may hold what
 * stood in a spoilt place.
 *
 * `npm run test:fuzz -- 100000 7` names how many, and the seed.
 */
const [count = '100000', seed = '1'] = process.argv.slice(2);

/** Made so that it would show wherever it came out. */
const SECRET = 'q7Zk what this person said';

const spoilt: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1e308,
    '',
    SECRET,
    [],
    {},
    [[]],
    [null],
    { reference: SECRET },
    '2026-02-30',
    '9999-12-31T23:59:59Z',
    '0000-01-01',
    '__proto__',
    'Patient/ada',
    'urn:uuid:x',
    '#x',
  ),
  fc.json().map((text) => JSON.parse(text) as unknown),
);

type Fields = Record<string, unknown>;

/** Every place in a value that can be spoilt: the object or list that holds it, and its name. */
function placesIn(value: unknown): readonly (readonly [Fields, string])[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Fields;
  return Object.keys(holder).flatMap((name) => [[holder, name] as const, ...placesIn(holder[name])]);
}

function spoil(resource: object, which: number, what: unknown, how: number): void {
  const places = placesIn(resource);
  const [holder, name] = places[which % Math.max(1, places.length)] ?? [{}, ''];
  if (how === 0) delete holder[name];
  else if (how === 1) holder[`${name}x`] = what;
  else if (how === 2) holder[name] = [holder[name], what];
  else holder[name] = what;
}

const cases = fc.tuple(
  arbitraryResources,
  fc.array(fc.tuple(fc.nat(), spoilt, fc.nat(5)), { minLength: 1, maxLength: 12 }),
);
let read = 0;
let records = 0;
let facts = 0;
const keys = new Map<string, number>();

function check([resources, spoils]: readonly [
  readonly object[],
  readonly (readonly [number, unknown, number])[],
]): void {
  const all = structuredClone(resources) as ResourceLike[];
  const text = spoils.map(([which, what, how], place) => {
    const one = all[place % Math.max(1, all.length)];
    if (one !== undefined) spoil(one, which, structuredClone(what), how);
    return what;
  });
  read += all.length;
  const { value, issues, ok } = careRecordsFromBundle(all, {
    timeZone: 'Europe/London',
    safetyFlag: () => 'other',
  });
  if (value === null || ok !== issues.every(({ severity }) => severity !== 'error'))
    throw new Error('A result is not whole.');
  for (const record of value.records) {
    records += 1;
    facts +=
      record.sessions.length +
      (record.measures?.length ?? 0) +
      (record.contacts?.length ?? 0) +
      (record.goals?.length ?? 0);
    if (!safeParseCareRecord(encodeCareRecord(record)).success)
      throw new Error('A record is not one that the schema accepts.');
  }
  for (const { key } of issues) keys.set(key, (keys.get(key) ?? 0) + 1);
  if (text.length > 0 && JSON.stringify(issues).includes(SECRET)) throw new Error('An issue holds content.');
  for (const one of all) {
    sessionFromAppointment(one as AppointmentLike);
    measureFromQuestionnaireResponse(one);
    measuresFromObservations([one]);
  }
}

const start = process.hrtime.bigint();
let batch = 0;
while (read < Number(count)) {
  fc.assert(fc.property(cases, check), { numRuns: 500, seed: Number(seed) + batch });
  batch += 1;
}
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
process.stdout.write(
  `${read} spoilt resources, ${records} records with ${facts} facts, ${[...keys.values()].reduce((a, b) => a + b, 0)} issues of ${keys.size} kinds, none thrown, in ${seconds.toFixed(0)} s\n`,
);
