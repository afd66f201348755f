import { describe, expect, it } from 'vitest';
import { hasErrorCode } from 'client-engagement';
import { rangeError } from '../../src/internal/errors.js';
import { toMs } from '../../src/internal/instant.js';

describe('an error of this package', () => {
  it('carries its code', () => {
    const error = rangeError('no-policies', 'At least one policy is needed.');
    expect(error).toBeInstanceOf(RangeError);
    expect(hasErrorCode(error, 'no-policies')).toBe(true);
    expect(hasErrorCode(error, 'invalid-date')).toBe(false);
  });

  it.each([null, undefined, 'no-policies', 7, { code: 'no-policies' }, new Error('no-policies')])(
    'is not %s',
    (value) => {
      expect(hasErrorCode(value, 'no-policies')).toBe(false);
    },
  );
});

describe('an instant', () => {
  it('is refused where it is no date', () => {
    expect(() => toMs(new Date('nonsense'))).toThrow(expect.objectContaining({ code: 'invalid-date' }));
  });
});
