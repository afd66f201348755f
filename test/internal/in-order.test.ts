import { describe, expect, it } from 'vitest';
import { inOrder } from '../../src/internal/in-order.js';

const upwards = (a: number, b: number): number => a - b;

describe('a list in an order', () => {
  it('is the list itself where it is in it', () => {
    const list = [1, 2, 2, 3];
    expect(inOrder(list, upwards)).toBe(list);
  });

  it('is a sorted copy where it is not, and the list stays as it was', () => {
    const list = [2, 3, 1];
    expect(inOrder(list, upwards)).toEqual([1, 2, 3]);
    expect(list).toEqual([2, 3, 1]);
  });
});
