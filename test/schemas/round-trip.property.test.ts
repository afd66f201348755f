import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  encodeCareRecord,
  encodeClient,
  encodeEpisode,
  encodeFact,
  parseCareRecord,
  parseClient,
  parseEpisode,
  parseFact,
  safeParseCareRecord,
  safeParseFact,
} from 'client-engagement/schemas';
import {
  arbitraryCareHistory,
  arbitraryCareRecord,
  arbitraryClient,
  arbitraryEpisode,
  arbitrarySession,
  deepFreeze,
} from 'client-engagement/testing';
import { factSchemas } from '../../src/schemas/facts.schema.js';
import { runsOf } from '../property-runs.js';

const record = fc.oneof(arbitraryCareRecord(), arbitraryCareHistory());
/** Made so that it would show wherever it came out. */
const SECRET = 'q7Zk-person-said-this';

/** The JSON with `null` written for every field of `empty` that is absent. */
function withNulls(fields: object, empty: readonly string[]): object {
  return { ...Object.fromEntries(empty.map((name) => [name, null])), ...fields };
}

describe('laws of reading and writing', () => {
  it('round trip: what is written is read as it was, through text', () => {
    fc.assert(
      fc.property(record, (given) => {
        const text = JSON.stringify(encodeCareRecord(deepFreeze(structuredClone(given))));
        expect(parseCareRecord(JSON.parse(text))).toEqual(given);
      }),
      { numRuns: runsOf(150) },
    );
  });

  it('round trip of a client and of an episode alone', () => {
    fc.assert(
      fc.property(arbitraryClient(), arbitraryEpisode(), (client, episode) => {
        expect(parseClient(encodeClient(client))).toEqual(client);
        expect(parseEpisode(encodeEpisode(episode))).toEqual(episode);
      }),
    );
  });

  it('one form: what is read and written again is written the same', () => {
    fc.assert(
      fc.property(record, (given) => {
        const json = encodeCareRecord(given);
        expect(encodeCareRecord(parseCareRecord(json))).toEqual(json);
      }),
      { numRuns: runsOf(100) },
    );
  });

  it('by its list: each fact is read and written alone as it is in the record', () => {
    fc.assert(
      fc.property(arbitraryCareRecord(), (given) => {
        const json = encodeCareRecord(given);
        for (const kind of Object.keys(factSchemas) as (keyof typeof factSchemas)[]) {
          for (const [index, fact] of (given[kind] ?? []).entries()) {
            expect(encodeFact(kind, fact)).toEqual(json[kind]?.[index]);
            expect(parseFact(kind, json[kind]?.[index])).toEqual(fact);
          }
        }
      }),
      { numRuns: runsOf(60) },
    );
  });

  it('null is absence: an optional field may be null, and reads as not there', () => {
    const optional = [
      'purpose',
      'channel',
      'format',
      'replaces',
      'credits',
      'presence',
      'exception',
      'voided',
    ];
    fc.assert(
      fc.property(arbitrarySession(), fc.subarray(optional), (session, empty) => {
        const json = withNulls(encodeFact('sessions', session), empty);
        expect(parseFact('sessions', json)).toEqual(session);
      }),
    );
  });

  it('a reading never throws where it can say why, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything(), (json) => {
        const results = [
          safeParseCareRecord(json),
          safeParseFact('sessions', json),
          safeParseFact('measures', json),
        ];
        return results.every(({ success }) => !success);
      }),
    );
  });

  it('no client data in an error: nothing that was sent comes back, whichever field it spoils', () => {
    const spoils = fc.constantFrom<unknown>(SECRET, { [SECRET]: SECRET }, [SECRET], 1e9);
    fc.assert(
      fc.property(arbitraryCareRecord(), spoils, fc.nat(), (given, spoil, place) => {
        const json = JSON.parse(JSON.stringify(encodeCareRecord(given))) as Record<string, unknown>;
        /** Every field of every object, so that one of them can be spoiled. */
        const fields: [object: Record<string, unknown>, key: string][] = [];
        const visit = (value: unknown): void => {
          if (typeof value !== 'object' || value === null) return;
          for (const [key, inner] of Object.entries(value)) {
            fields.push([value as Record<string, unknown>, key]);
            visit(inner);
          }
        };
        visit(json);
        const chosen = fields[place % fields.length];
        if (chosen === undefined) return true;
        const [object, key] = chosen;
        object[key] = spoil;
        if (!Array.isArray(object)) object[SECRET] = SECRET;
        const result = safeParseCareRecord(json);
        if (result.success) return true;
        const shown = `${result.error.message}${JSON.stringify(result.error.issues)}${String(result.error.stack)}`;
        return !shown.includes(SECRET);
      }),
      { numRuns: runsOf(300) },
    );
  });
});
