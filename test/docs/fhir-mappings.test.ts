import { describe, expect, it } from 'vitest';
import { capabilities } from 'client-engagement/fhir';
import type { Capability } from 'client-engagement/fhir';
import { cancellationReasons } from '../../src/fhir/cancellation-reasons.js';
import { table, written } from './page.js';

const NAMES = { '4.0': 'R4', '4.3': 'R4B', '5.0': 'R5' } as const;
const code = (texts: readonly string[]): string => texts.map((text) => `\`${text}\``).join(', ');

const rowOf = ({ elements, facts, versions, loss }: Capability): string[] => [
  code(elements),
  code(facts),
  versions.map((version) => NAMES[version]).join(', '),
  loss,
];

/** The tables of one direction, a resource each, by name. */
function tables(direction: Capability['direction'], head: readonly string[]): readonly string[] {
  const rows = capabilities.filter((one) => one.direction === direction);
  const resources = [...new Set(rows.map(({ resource }) => resource))].sort();
  return resources.flatMap((resource) => [
    `### ${resource}`,
    table(head, rows.filter((one) => one.resource === resource).map(rowOf)),
  ]);
}

const reasons = Object.entries(cancellationReasons).flatMap(([system, codes]) => [
  `### ${system}`,
  table(
    ['Code', 'Ended by', 'Reason', 'Means instead'],
    Object.entries(codes).map(([name, { by, reason, means }]) => [
      `\`${name}\``,
      by,
      (reason ?? '').replaceAll('-', ' '),
      (means ?? '').replaceAll('-', ' '),
    ]),
  ),
]);

const out = tables('out', ['Elements', 'Written from', 'Versions', 'What is lost']);

const page = [
  '# What is read from FHIR, and what is written as it',
  'Written from the list `capabilities` of `client-engagement/fhir` and compared with it in every test run: `npm run test:docs -- --update` writes it anew.',
  'Every reading also reports what was there and not read (`unread`), where each part of a fact came from (`basis`), and codes that no map knows (`unmapped`).',
  '## Read',
  'What is not in these tables is not read.',
  ...tables('in', ['Elements', 'Read into', 'Versions', 'What is lost']),
  ...(out.length === 0 ? [] : ['## Written', ...out]),
  '## Reasons for a cancellation',
  'The caller’s own map goes first. Where a code leaves open who ended the booking nobody is named, and then nothing is lost by it.',
  ...reasons,
].join('\n\n');

describe('the mapping page says what the list says; run the docs project with --update after a change', () => {
  it('reference/fhir-mappings.md', async () => {
    const { path, text } = await written('reference/fhir-mappings.md', page);
    await expect(text).toMatchFileSnapshot(path);
  });
});
