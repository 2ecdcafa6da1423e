import { describe, expect, it } from 'vitest';
import { between, hostsIn, mostAtOnce } from './lab/survey/facts.ts';
import type { Flow } from './lab/survey/wire.ts';

const flow = (address: string, first: number, ended: number, ...again: readonly number[]): Flow => ({
  address,
  port: 443,
  asked: [first, ...again],
  ended,
  answered: again.length === 0,
  isUsed: again.length === 0,
});

describe('what was asked', () => {
  const seen = {
    flows: [flow('1.0.0.1', 0, 5), flow('1.0.0.2', 3, 30_000, 1003, 30_000), flow('1.0.0.2', 4, 8)],
    queries: [{ time: 2, name: 'host.example' }],
    others: [],
  };

  it('counts a host once, and no longer than it may take', () => {
    expect(hostsIn(seen.flows)).toEqual(['1.0.0.1', '1.0.0.2']);
    expect(mostAtOnce(seen.flows, 10_000)).toBe(2);
    expect(mostAtOnce([...seen.flows, flow('1.0.0.3', 9_000, 9_001)], 10_000)).toBe(2);
    expect(mostAtOnce([...seen.flows, flow('1.0.0.3', 4, 9_001)], 10_000)).toBe(3);
    expect(mostAtOnce([flow('1.0.0.1', 0, 5), flow('1.0.0.3', 6, 9)], 10_000)).toBe(1);
    const unused = { ...flow('1.0.0.3', 4, 9_001), isUsed: false };
    expect(mostAtOnce([...seen.flows, unused], 10_000)).toBe(2);
  });

  it('is over with the first connection that was used, whatever spare ones a browser keeps', () => {
    const spare = [flow('1.0.0.1', 0, 8_000), flow('1.0.0.1', 2, 100)];
    expect(mostAtOnce([...spare, flow('1.0.0.3', 200, 300)], 10_000)).toBe(1);
    expect(mostAtOnce([...spare, flow('1.0.0.3', 99, 300)], 10_000)).toBe(2);
  });

  it('has no part in a spare connection that a browser begins after the try has failed', () => {
    const failed = { ...flow('1.0.0.1', 0, 0), answered: false };
    const spare = { ...flow('1.0.0.1', 250, 250), answered: false };
    expect(mostAtOnce([failed, spare, flow('1.0.0.3', 250, 300)], 10_000)).toBe(1);
    const later = { ...flow('1.0.0.1', 1_250, 1_250), answered: false };
    expect(mostAtOnce([failed, later, flow('1.0.0.3', 1_250, 1_300)], 10_000)).toBe(2);
  });

  it('is a new try where a host is asked again after its time is over', () => {
    const twice = [flow('1.0.0.1', 0, 30_000, 30_000), flow('1.0.0.1', 15_000, 15_010)];
    expect(mostAtOnce([...twice, flow('1.0.0.3', 12_000, 12_010)], 10_000)).toBe(1);
    expect(mostAtOnce([...twice, flow('1.0.0.3', 15_005, 15_010)], 10_000)).toBe(2);
    expect(mostAtOnce([...twice, flow('1.0.0.3', 9_000, 9_010)], 10_000)).toBe(2);
  });

  it('is cut at the moments of a survey by when it began', () => {
    expect(between(seen, 1, 4)).toEqual({ flows: [seen.flows[1]], queries: seen.queries, others: [] });
    expect(between(seen, 5, 40_000)).toEqual({ flows: [], queries: [], others: [] });
  });
});
