import { toMs } from '../internal/instant.js';
import { assembleRecords } from './assemble-records.js';
import type { CareRecordOptions } from './care-record-options.js';
import { referenceFinder } from './find-reference.js';
import type { ImportIssue } from './import-issue.js';
import type { ImportedCare } from './imported-care.js';
import { readCare } from './read-care.js';
import { readingOf } from './reading.js';
import { resourceSetOf, type ResourceSet } from './resource-set.js';
import { unreadIn } from './unread-element.js';
import { sayVersion } from './version-marks.js';
import { callersZone, zoneReader } from './zone.js';

/** A reading of a set of resources with the caller's options. */
function readingFor(set: ResourceSet, options: CareRecordOptions): ReturnType<typeof readingOf> {
  const zoneOf = zoneReader();
  const timeZone = callersZone(options.timeZone ?? 'UTC', zoneOf);
  const { assumeLocal, receivedAt, identifierSystems = {} } = options;
  return readingOf({
    options,
    find: referenceFinder(set, identifierSystems),
    clock: { timeZone, assumeLocal },
    zoneOf,
    receivedAt: receivedAt === undefined ? set.writtenAt : toMs(receivedAt),
  });
}

/** Reads care from an input of any shape, with what there is to say about it. */
export function importCare(
  input: unknown,
  options: CareRecordOptions,
): { readonly care: ImportedCare; readonly issues: readonly ImportIssue[] } {
  const set = resourceSetOf(input, options.identifierSystems ?? {});
  const reading = readingFor(set, options);
  sayVersion(reading, set.entries);
  const { records, possibleReschedules } = assembleRecords(reading, readCare(reading, set.entries));
  const care = {
    records,
    basis: reading.basis(),
    unread: unreadIn(set.entries),
    unmapped: reading.unmappedCodings(),
    possibleReschedules,
  };
  return { care, issues: [...set.issues, ...reading.issues()] };
}
