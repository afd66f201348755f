import { describe, expect, it } from 'vitest';
import { offsetAt } from '../../src/time/zone-offset.js';

const MINUTE = 60_000;

describe('offsets of a zone', () => {
  it.each([
    ['Europe/London', '2026-03-29T01:00:00Z', 0, 60],
    ['Europe/London', '2026-10-25T01:00:00Z', 60, 0],
    ['Australia/Lord_Howe', '2026-10-03T15:30:00Z', 630, 660],
    // Two changes within a week.
    ['America/Boa_Vista', '2000-10-08T04:00:00Z', -240, -180],
    ['America/Boa_Vista', '2000-10-15T03:00:00Z', -180, -240],
  ])('changes at the very instant: %s at %s', (zone, at, before, after) => {
    const ms = Date.parse(at);
    expect([offsetAt(ms - 1, zone), offsetAt(ms, zone)]).toEqual([before * MINUTE, after * MINUTE]);
  });

  it('answers up to the first and the last instant that there is', () => {
    expect(offsetAt(8.64e15, 'Asia/Tokyo')).toBe(540 * MINUTE);
    expect(Number.isInteger(offsetAt(-8.64e15, 'Asia/Tokyo'))).toBe(true);
  });

  it('refuses a zone that nobody knows, each time', () => {
    expect(() => offsetAt(0, 'Nowhere/Here')).toThrow(RangeError);
    expect(() => offsetAt(0, 'Nowhere/Here')).toThrow(RangeError);
  });
});
