import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessAttendance, defaultAttendancePolicy, reviewCare } from 'client-engagement';
import { careRecordsFromBundle } from 'client-engagement/fhir';
import type { CareRecordOptions, ResourceLike } from 'client-engagement/fhir';
import { encodeCareRecord, parseCareRecord } from 'client-engagement/schemas';
import { deepFreeze } from 'client-engagement/testing';
import { arbitraryDistinct, arbitraryResources, inOffset } from './arbitrary-resources.js';
import { appointment, cancelledAt, concept, episode } from './resources.js';
import { runsOf } from '../property-runs.js';

const options: CareRecordOptions = {
  timeZone: 'Europe/London',
  service: 'therapy',
  safetyFlag: () => 'other',
};
const policies = [defaultAttendancePolicy];
const asOf = new Date('2026-06-01T00:00:00Z');
const read = (resources: readonly unknown[]) => careRecordsFromBundle(resources as ResourceLike[], options);
const recordsOf = (resources: readonly unknown[]) => read(resources).value?.records;
/** Made so that it would show wherever it came out. */
const SECRET = 'q7Zk what this person said';

describe('laws of reading care', () => {
  it('order independence: the order of resources, and of what they hold, never matters', () => {
    fc.assert(
      fc.property(
        arbitraryResources.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          expect(read(shuffled)).toEqual(read(all));
          const turned = all.map((one) =>
            'participant' in one && Array.isArray(one.participant)
              ? { ...one, participant: one.participant.toReversed() }
              : one,
          );
          expect(recordsOf(turned)).toEqual(recordsOf(all));
        },
      ),
      { numRuns: runsOf(300) },
    );
  });

  it('idempotence: the same given twice is the same given once', () => {
    fc.assert(
      fc.property(arbitraryResources, (all) => {
        expect(read([...all, ...structuredClone(all)])).toEqual(read(all));
      }),
      { numRuns: runsOf(200) },
    );
  });

  it('superset replacement: of two imports the newer versions hold, and what was read before stays where nothing newer came', () => {
    fc.assert(
      fc.property(
        arbitraryDistinct,
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        (all, isNewer) => {
          const older = all.map((one) => ({ ...one, meta: { lastUpdated: '2026-05-01T00:00:00Z' } }));
          const newer = older.flatMap((one, place) =>
            isNewer[place] === true && 'resourceType' in one && one.resourceType === 'Communication'
              ? [{ ...one, sent: '2026-04-30T00:00:00Z', meta: { lastUpdated: '2026-05-02T00:00:00Z' } }]
              : [],
          );
          const replaced = older.map(
            (one) =>
              newer.find(
                (other) =>
                  'id' in other &&
                  'id' in one &&
                  other.id === one.id &&
                  'resourceType' in one &&
                  one.resourceType === 'Communication',
              ) ?? one,
          );
          expect(recordsOf([...older, ...newer])).toEqual(recordsOf(replaced));
        },
      ),
      { numRuns: runsOf(200) },
    );
  });

  it('flips: whatever a status was, the newest version is the one that counts', () => {
    const status = fc.constantFrom('booked', 'noshow', 'fulfilled', 'cancelled', 'entered-in-error');
    fc.assert(
      fc.property(fc.array(status, { minLength: 1, maxLength: 5 }), (flips) => {
        const versions = flips.map((one, place) =>
          appointment({
            status: one,
            meta: { versionId: String(place + 1), lastUpdated: `2026-03-1${place}T00:00:00Z` },
          }),
        );
        const last = versions.at(-1) ?? {};
        const withHistory = recordsOf([episode, ...versions])?.[0]?.sessions.at(0);
        const alone = recordsOf([episode, last])?.[0]?.sessions.at(0);
        expect(withHistory?.recordedOutcome).toEqual(alone?.recordedOutcome);
        expect(withHistory?.voided).toEqual(alone?.voided);
        expect(withHistory?.cancellation?.by).toEqual(alone?.cancellation?.by);
      }),
    );
  });

  it('unknown time never costs: a cancellation that nothing dates uses nothing and counts for nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('pat', 'pat-cpp', 'pat-lt', 'prov', 'other', 'oth-weath', 'pat-mt'),
        fc.boolean(),
        (code, isBounded) => {
          const meta = { lastUpdated: '2026-03-03T09:59:00Z' };
          const given = appointment({ status: 'cancelled', cancelationReason: concept(code), meta });
          const more: CareRecordOptions = isBounded
            ? { ...options, cancellationTime: ['last-updated-bound'] }
            : options;
          const [record] = careRecordsFromBundle([episode, given], more).value?.records ?? [];
          const outcomes = record && assessAttendance(record, { policies, asOf }).outcomes;
          return outcomes?.[0]?.creditsUsed === 0 && outcomes[0].run === 'neutral';
        },
      ),
    );
  });

  it('offsets: the same instants in other offsets give the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: -72, max: 30 }), fc.constantFrom(60, -330, 600, 345), (hours, offset) => {
        const at = Date.parse('2026-03-03T10:00:00Z');
        const write = (minutes: number) =>
          appointment({
            status: 'cancelled',
            cancelationReason: concept('pat'),
            start: inOffset(at, minutes),
            end: inOffset(at + 3_000_000, minutes),
            created: inOffset(at - 1_000_000_000, minutes),
            ...cancelledAt(inOffset(at + hours * 3_600_000, minutes)),
          });
        expect(read([episode, write(offset)])).toEqual(read([episode, write(0)]));
      }),
    );
  });

  it('purity: nothing that was given is changed', () => {
    fc.assert(
      fc.property(arbitraryResources, (all) => {
        const before = structuredClone(all);
        expect(read(deepFreeze(all))).toEqual(read(before));
        expect(all).toEqual(before);
      }),
      { numRuns: runsOf(100) },
    );
  });

  it('whole records: what is read is accepted by the schema, comes back the same, and can be reviewed', () => {
    fc.assert(
      fc.property(arbitraryResources, (all) => {
        for (const record of recordsOf(all) ?? []) {
          expect(parseCareRecord(encodeCareRecord(record))).toEqual(record);
          expect(() => reviewCare(record, { policies, asOf })).not.toThrow();
        }
      }),
      { numRuns: runsOf(200) },
    );
  });

  it('every part of a fact that is noted is in a record, and comes from a resource that was given', () => {
    fc.assert(
      fc.property(arbitraryResources, (all) => {
        const { value } = read(all);
        for (const { clientId, fact, source } of value?.basis ?? []) {
          const record = value?.records.find(({ client }) => client.id === clientId);
          const kind = fact.kind === 'client' ? null : fact.kind;
          expect(kind === null ? [] : record?.[kind]?.map((one) => one.id)).toContain(fact.id);
          if (source === undefined) continue;
          expect(all).toContainEqual(
            expect.objectContaining({ resourceType: source.resourceType, id: source.id }),
          );
        }
      }),
      { numRuns: runsOf(200) },
    );
  });

  it('never throws, whatever the shape, and is ok exactly where there is no error', () => {
    const names = [
      'resourceType',
      'id',
      'status',
      'participant',
      'actor',
      'reference',
      'start',
      'period',
      'meta',
      'lastUpdated',
      'extension',
      'entry',
      'resource',
      'link',
      'identifier',
      'value',
      'subject',
      'code',
      'coding',
      'contained',
      'item',
    ];
    const leaf = fc.oneof(
      fc.constantFrom<unknown>(
        'Appointment',
        'Bundle',
        'Encounter',
        'Patient/ada',
        '2026-03-03T10:00:00Z',
        'booked',
        'cancelled',
        null,
        7,
      ),
      fc.anything(),
    );
    const { shape } = fc.letrec((tie) => ({
      shape: fc.oneof(
        { maxDepth: 5 },
        leaf,
        fc.array(tie('shape'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...names, '__proto__'), tie('shape'), { maxKeys: 6 }),
      ),
    }));
    fc.assert(
      fc.property(shape, (input) => {
        const { ok, issues } = careRecordsFromBundle(input as ResourceLike[], options);
        return ok === issues.every(({ severity }) => severity !== 'error');
      }),
      { numRuns: runsOf(1000) },
    );
  });

  it('nothing of the content is in an issue but ids', () => {
    fc.assert(
      fc.property(
        arbitraryResources,
        fc.nat(),
        fc.constantFrom<unknown>(SECRET, [SECRET], { [SECRET]: SECRET }),
        (all, which, said) => {
          const spoilt = all.map((one, place) => {
            const names = Object.keys(one).filter((name) => name !== 'resourceType');
            const name = names[(which + place) % names.length] ?? 'comment';
            return { ...one, [name]: said, text: { div: SECRET }, [`${SECRET}`]: SECRET };
          });
          const { issues, value } = read(spoilt);
          expect(JSON.stringify(issues)).not.toContain(SECRET);
          expect(JSON.stringify(value?.unread)).not.toContain(SECRET);
        },
      ),
      { numRuns: runsOf(300) },
    );
  });
});
