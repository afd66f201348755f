import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const home = mkdtempSync(join(tmpdir(), 'fhir-types-'));

/** The resources that are read, with what is called for them. */
const READ = [
  'Appointment',
  'AppointmentResponse',
  'Communication',
  'Encounter',
  'EpisodeOfCare',
  'Flag',
  'Goal',
  'Observation',
  'Patient',
  'Questionnaire',
  'QuestionnaireResponse',
  'Task',
];

/** A project as a user has it: our built declarations, and one package of types or none. */
const projects = [
  { name: 'r4', types: '@types/fhir', from: 'fhir/r4.js' },
  { name: 'r4b', types: '@types/fhir', from: 'fhir/r4b.js' },
  { name: 'r5', types: '@types/fhir', from: 'fhir/r5.js' },
  { name: 'medplum', types: '@medplum/fhirtypes', from: '@medplum/fhirtypes' },
  { name: 'none', types: null, from: null },
];

function codeOf(from: string | null): string {
  const calls = `
declare const bundle: ${from === null ? 'BundleLike' : 'Fhir.Bundle'};
declare const response: ${from === null ? 'QuestionnaireResponseLike' : 'Fhir.QuestionnaireResponse'};
declare const form: ${from === null ? 'QuestionnaireLike' : 'Fhir.Questionnaire'};
declare const observation: ${from === null ? 'ObservationLike' : 'Fhir.Observation'};
declare const appointment: ${from === null ? 'AppointmentLike' : 'Fhir.Appointment'};
export const care = careRecordsFromBundle(bundle).value?.records;
export const listed = careRecordsFromBundle([appointment, response, observation, bundle]);
export const session: Date | undefined = sessionFromAppointment(appointment).value?.session.start;
export const measure: number | null | undefined = measureFromQuestionnaireResponse(response, { questionnaire: form }).value?.score.total;
export const totals = measuresFromObservations([observation]);
// @ts-expect-error a number is no bundle, so none of these types has quietly become anything
careRecordsFromBundle(3);
`;
  const likes = READ.map((name) => `${name}Like`);
  return [
    `import { careRecordsFromBundle, measureFromQuestionnaireResponse, measuresFromObservations, sessionFromAppointment } from 'client-engagement/fhir';`,
    `import type { ${[...likes, 'BundleLike'].join(', ')} } from 'client-engagement/fhir';`,
    ...(from === null
      ? []
      : [
          `import type * as Fhir from '${from}';`,
          ...READ.map((name) => `export const as${name} = (given: Fhir.${name}): ${name}Like => given;`),
        ]),
    calls,
  ].join('\n');
}

function link(package_: string, project: string): void {
  const place = join(project, 'node_modules', package_);
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(join(root, 'node_modules', package_), place);
}

beforeAll(() => {
  for (const { name, types, from } of projects) {
    const project = join(home, name);
    mkdirSync(join(project, 'node_modules'), { recursive: true });
    symlinkSync(root, join(project, 'node_modules/client-engagement'));
    if (types !== null) link(types, project);
    writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(project, 'main.ts'), codeOf(from));
  }
});

afterAll(() => rmSync(home, { recursive: true }));

/** What the compiler says of a project. */
function compile(name: string, skipLibCheck: boolean): string {
  const compilerOptions = {
    noEmit: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    module: 'nodenext',
    target: 'es2022',
    lib: ['es2023'],
    types: [],
    preserveSymlinks: true,
    skipLibCheck,
  };
  writeFileSync(join(home, name, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['main.ts'] }));
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  return spawnSync(process.execPath, [compiler], { cwd: join(home, name), encoding: 'utf8' }).stdout;
}

describe('the declarations of what is read', () => {
  it.each(projects)('take the types of the field, and need none of them: $name', ({ name }) => {
    expect(compile(name, true)).toBe('');
    expect(compile(name, false)).toBe('');
  });
});
