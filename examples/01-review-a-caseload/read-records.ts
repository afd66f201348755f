import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CareRecordJson } from 'client-engagement/schemas';

const folder = fileURLToPath(new URL('records/', import.meta.url));

/** The records that ship with the example, by client: JSON as a platform would send it, not yet checked. */
export function readRecords(): CareRecordJson[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(`${folder}${file}`, 'utf8')) as CareRecordJson);
}
