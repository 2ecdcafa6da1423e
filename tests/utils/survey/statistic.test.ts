import { describe, expect, it } from 'vitest';
import { logE, logEC, logEO } from '../../../utils/survey/statistic.ts';

describe('EC', () => {
  it.each([
    [6, 6, 0, 8, 0.1, 1095],
    [6, 6, 0, 6, 0.1, 447],
    [4, 4, 0, 8, 0.1, 191],
    [8, 8, 0, 8, 0.1, 4453],
    [10, 10, 1, 10, 0.1, 2914],
    [10, 10, 0, 10, 0.27, 5750],
    [11, 16, 0, 16, 0.1, 821],
    [12, 24, 0, 16, 0.1, 38.6],
    [8, 8, 8, 8, 0.1, 7.7e-6],
    [0, 6, 0, 6, 0.1, 0.0021],
  ])('(%i of %i relays, %i of %i hosts silent, p0 %d) = %d', (f, n, g, m, p0, expected) => {
    expect(Math.exp(logEC(f, n, g, m, p0)) / expected).toBeCloseTo(1, 1);
    if (expected > 100) expect(Math.round(Math.exp(logEC(f, n, g, m, p0)))).toBe(expected);
  });

  it.each([
    [0.1, 0, { 6: 8, 8: 6, 10: 6, 12: 5, 16: 5 }],
    [0.15, 0, { 6: 9, 8: 7, 10: 6, 12: 6, 16: 6 }],
    [0.27, 0, { 6: 11, 8: 9, 10: 8, 12: 8, 16: 7 }],
    [0.36, 0, { 6: 13, 8: 11, 10: 10, 12: 10, 16: 9 }],
    [0.1, 1, { 8: 11, 10: 9, 12: 7, 16: 6 }],
    [0.27, 1, { 8: 14, 10: 12, 12: 10, 16: 9 }],
  ])('reaches 1000 at p0 %d with %i silent hosts after so many silent relays', (p0, g, needed) => {
    const found = Object.keys(needed).map((m) => [
      m,
      fewest((n) => logEC(n, n, g, Number(m), p0) >= Math.log(1000)),
    ]);
    expect(Object.fromEntries(found)).toEqual(needed);
  });

  it('is at most 1 on average where nothing is stopped, whatever is true of hosting networks', () => {
    for (const p0 of [0.1, 0.15, 0.27, 0.36]) {
      for (const h of [0, 0.02, 0.1, 0.3, 0.5, 0.8, 1]) {
        expect(meanEC(16, 12, h, p0), `h ${h}, p0 ${p0}`).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe('E', () => {
  it.each([
    [4, 4, 0.1, 4798],
    [5, 6, 0.1, 3739],
    [12, 15, 0.27, 2944],
  ])('(%i of %i silent, p0 %d) = %d', (f, n, p0, expected) => {
    expect(Math.round(Math.exp(logE(f, n, p0)))).toBe(expected);
  });

  it.each([
    [0.1, [4, 5, 6, 7]],
    [0.25, [7, 9, 11, 12]],
  ])('reaches 3000 at p0 %d where 0, 1, 2, 3 answered after so many silent ones', (p0, needed) => {
    const found = needed.map((_, answered) => fewest((f) => logE(f, f + answered, p0) >= Math.log(3000)));
    expect(found).toEqual(needed);
  });
});

describe('EO', () => {
  it('reaches 1000 where 0, 1, 2, 3, 4 are silent after so many answers', () => {
    const found = [0, 1, 2, 3, 4].map((f) => fewest((answered) => logEO(f, f + answered) >= Math.log(1000)));
    expect(found).toEqual([5, 7, 8, 9, 10]);
  });
});

function fewest(holds: (count: number) => boolean): number {
  let count = 1;
  while (!holds(count)) count++;
  return count;
}

/** The expected value of EC after n relays and m hosts, h of which are stopped, and relays as often as the null allows. */
function meanEC(n: number, m: number, h: number, p0: number): number {
  const r = h + (1 - h) * p0;
  let mean = 0;
  for (let f = 0; f <= n; f++) {
    for (let g = 0; g <= m; g++) {
      const weight = binomial(n, f, r) * binomial(m, g, h);
      if (weight > 0) mean += weight * Math.exp(logEC(f, n, g, m, p0));
    }
  }
  return mean;
}

function binomial(n: number, k: number, p: number): number {
  let value = p ** k * (1 - p) ** (n - k);
  for (let at = 0; at < k; at++) value *= (n - at) / (at + 1);
  return value;
}
