import { describe, expect, it } from 'vitest';
import { assessAttendance, assessBooking, defaultAttendancePolicy } from 'client-engagement';
import type { Allowance } from 'client-engagement';
import { recordFrom } from 'client-engagement/testing';
import { at, lot } from './credits-of.js';

/** What a session of therapy on the eighth of June could draw on. */
const left = (allowance: Partial<Allowance>): number | null => {
  const record = recordFrom({ allowances: [lot(allowance)] });
  const attendance = assessAttendance(record, { policies: [defaultAttendancePolicy], asOf: at('06-01') });
  const request = { episodeId: 'episode-1', service: 'therapy', start: at('06-08') };
  return assessBooking(attendance, request).allowanceLeft;
};

describe('what a session can draw on', () => {
  it.each([
    ['any allowance', {}, 4],
    ['one for its service', { services: ['coaching', 'therapy'] }, 4],
    ['none for others', { services: ['coaching'] }, 0],
    ['none for no service', { services: [] }, 0],
    ['one that begins as it starts', { validFrom: at('06-08') }, 4],
    ['none that begins after it', { validFrom: at('06-09') }, 0],
    ['one that ends after it', { validUntil: at('06-09') }, 4],
    ['none that ends as it starts', { validUntil: at('06-08') }, 0],
    ['none that ends before it', { validUntil: at('06-07') }, 0],
  ] as const)('is %s', (_, allowance, expected) => {
    expect(left(allowance)).toBe(expected);
  });
});
