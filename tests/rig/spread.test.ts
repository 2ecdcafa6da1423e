import { describe, expect, it } from 'vitest';
import { inWords, ratios, spreadOf } from '../../scripts/bench/middle.ts';

describe('the spread of measured values', () => {
  it('is the median and the middle half, in any order', () => {
    expect(spreadOf([5, 1, 4, 2, 3])).toEqual({ median: 3, from: 2, to: 4 });
    expect(spreadOf([1, 2]).median).toBe(1.5);
    expect(spreadOf([7])).toEqual({ median: 7, from: 7, to: 7 });
  });

  it('compares each value with the one of its own round', () => {
    expect(ratios([20, 400, 60], [10, 200, 30])).toEqual({ median: 2, from: 2, to: 2 });
  });

  it('is not made of nothing', () => {
    expect(() => spreadOf([])).toThrow();
    expect(() => ratios([1, 2], [1])).toThrow();
  });

  it('is written with the middle half', () => {
    expect(inWords({ median: 1.25, from: 1.1, to: 1.4 })).toBe('1.25 (1.10–1.40)');
  });
});
