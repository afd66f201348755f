import { tzOffset } from '@date-fns/tz/tzOffset';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { arbitraryTimeZone } from 'client-engagement/testing';
import { offsetAt } from '../../src/time/zone-offset.js';
import { runsOf } from '../property-runs.js';

const MINUTE = 60_000;
const zones = fc.oneof(
  arbitraryTimeZone(),
  fc.constantFrom(
    'America/Boa_Vista',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'Asia/Gaza',
    'Pacific/Apia',
  ),
);

describe('offsets of a zone', () => {
  it('one truth: at every instant the offset is what the platform tells', () => {
    const instants = fc.integer({ min: Date.parse('1970-01-01'), max: Date.parse('2038-01-01') });
    fc.assert(
      fc.property(
        instants,
        zones,
        (ms, zone) => offsetAt(ms, zone) === tzOffset(zone, new Date(ms)) * MINUTE,
      ),
      { numRuns: runsOf(2000) },
    );
  });
});
