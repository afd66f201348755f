import { defaultAttendancePolicy, reviewCare, type CareReview } from 'client-engagement';
import {
  appointmentPatchFromSession,
  capabilities,
  communicationRequestFromMessage,
  flagFromEngagement,
  observationFromScore,
  tasksFromChecklist,
  transactionBundle,
  type FhirVersion,
  type IdentifiedResource,
} from 'client-engagement/fhir';
import { arbitraryCareHistory, arbitraryCareRecord, deepFreeze, isPure } from 'client-engagement/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patched } from './patched.js';
import { pathsOf, r4Problems, r5Problems } from './validators.js';
import { runsOf } from '../property-runs.js';

const asOf = new Date('2026-09-01T00:00:00Z');
const records = fc.oneof(arbitraryCareRecord(), arbitraryCareHistory());
const reviewOf = (record: Parameters<typeof reviewCare>[0]): CareReview =>
  reviewCare(record, { policies: [defaultAttendancePolicy], asOf });

const shared = { subject: 'Patient/p', identifierSystem: 'https://service.example/ids' };

/** Everything that can be written of a review, in one version of FHIR. */
function everything(review: CareReview, version: FhirVersion): IdentifiedResource[] {
  const itemSystem = 'https://service.example/items';
  const resources: IdentifiedResource[] = [];
  for (const { episodeId, engagement, checklists, measures } of review.episodes) {
    for (const { instrument, scores } of measures) {
      for (const { id, answeredAt, score } of scores) {
        const { value } = observationFromScore(score, {
          ...shared,
          key: { episodeId, completionId: id },
          answeredAt,
          code: { text: instrument },
          whenIncomplete: 'data-absent-reason',
        });
        if (value !== null) resources.push(value);
      }
    }
    for (const checklist of checklists)
      resources.push(...(tasksFromChecklist(checklist, { ...shared, version, itemSystem }).value ?? []));
    const flag = flagFromEngagement(engagement, shared).value;
    if (flag !== null) resources.push(flag);
    const message = { status: 'drafted', kind: 'follow-up', episodeId, sessionId: null, asOf } as const;
    const request = communicationRequestFromMessage(message, { ...shared, version, text: 'Hello' }).value;
    if (request !== null) resources.push(request);
  }
  return resources;
}

/** The elements that are listed as written, by type of resource. */
const listed = (version: FhirVersion, type: string): ReadonlySet<string> =>
  new Set(
    capabilities
      .filter(
        ({ direction, resource, versions }) =>
          direction === 'out' && resource === type && versions.includes(version),
      )
      .flatMap(({ elements }) => elements),
  );

describe('laws of writing FHIR', () => {
  it('everything that is written of any record is valid R4, and nothing in it is empty', () => {
    fc.assert(
      fc.property(records, (record) => {
        const resources = everything(reviewOf(record), '4.0');
        const one = resources.filter((_, place) => place % 7 === 0);
        expect(one.flatMap(r4Problems)).toEqual([]);
      }),
      { numRuns: runsOf(30) },
    );
  });

  it('everything that is written of any record keeps the invariants of R5', () => {
    fc.assert(
      fc.property(records, (record) => {
        expect(everything(reviewOf(record), '5.0').flatMap(r5Problems)).toEqual([]);
      }),
      { numRuns: runsOf(30) },
    );
  });

  it('every element that is written is on the list of what is written', () => {
    fc.assert(
      fc.property(records, fc.constantFrom<FhirVersion>('4.0', '4.3', '5.0'), (record, version) => {
        for (const resource of everything(reviewOf(record), version)) {
          const known = listed(version, resource.resourceType);
          expect(pathsOf(resource).filter((path) => !known.has(path))).toEqual([]);
        }
      }),
      { numRuns: runsOf(30) },
    );
  });

  it('identifiers are deterministic, and no two facts have the same', () => {
    fc.assert(
      fc.property(records, (record) => {
        const resources = everything(reviewOf(record), '4.0');
        const { value, issues } = transactionBundle(resources);
        expect(issues).toEqual([]);
        expect(value?.entry?.length ?? 0).toBe(resources.length);
        expect(transactionBundle(everything(reviewOf(record), '4.0')).value).toEqual(value);
      }),
      { numRuns: runsOf(50) },
    );
  });

  it('purity: a review is not changed by being written', () => {
    fc.assert(
      isPure(records, (record) => everything(deepFreeze(reviewOf(record)), '4.0')),
      { numRuns: runsOf(30) },
    );
  });

  it('a patch can be applied, changes nothing the second time, and says nothing of the client in an issue', () => {
    const status = fc.constantFrom('booked', 'arrived', 'cancelled', 'fulfilled', 'noshow', 'checked-in');
    const appointment = fc.record(
      {
        resourceType: fc.constant('Appointment'),
        status,
        extension: fc.array(fc.constant({ url: 'https://vendor.example/x', valueString: 'q7Zk' }), {
          minLength: 1,
          maxLength: 2,
        }),
        cancelationReason: fc.constant({ text: 'q7Zk' }),
        cancellationReason: fc.constant({ text: 'q7Zk' }),
        cancellationDate: fc.constant('2026-01-01'),
      },
      { requiredKeys: ['resourceType'] },
    );
    fc.assert(
      fc.property(
        records,
        appointment,
        fc.constantFrom<FhirVersion>('4.0', '5.0'),
        (record, one, version) => {
          for (const session of record.sessions) {
            const { value, issues, ok } = appointmentPatchFromSession(one, session, { version });
            expect(ok).toBe(true);
            expect(JSON.stringify(issues)).not.toContain('q7Zk');
            const after = patched(one, value ?? []) as unknown as typeof one;
            expect(appointmentPatchFromSession(after, session, { version }).value).toEqual([]);
          }
        },
      ),
      { numRuns: runsOf(50) },
    );
  });
});
