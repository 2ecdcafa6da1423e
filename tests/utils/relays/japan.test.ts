/** The counts of Japan, counted again in the raw files in another way than `npm run japan` does. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COUNTRY_PARTS, RELAYS_IN_JAPAN } from '../../../utils/relays/japan.ts';
import { raw } from './snapshot.ts';

const read = (file: string) => readFileSync(`scripts/data/${file}`, 'utf8');

describe('relays in Japan', () => {
  it('are what each line of the files says, and none is left out', () => {
    const counts = new Map(RELAYS_IN_JAPAN.map(({ month, relays }) => [month, relays]));
    const lines = [
      ...read('relays-in-japan.csv').matchAll(/^(\d{4}-\d\d)[-\d]*,\d*,(\d+),/gm),
      ...read('relays-by-month.csv').matchAll(/^(\d{4}-\d\d)-\d\d,\d+,([1-9]\d*),/gm),
    ];
    const newest = raw.filter(({ cc }) => cc === 'jp').length;
    for (const [line, month = '', count] of lines)
      expect(counts.get(month), line).toBe(month === '2026-08' ? newest : Number(count));
    expect(lines).toHaveLength(counts.size);
  });

  it('are in order, without a gap from June 2023', () => {
    const months = RELAYS_IN_JAPAN.map(({ month }) => month);
    expect(months).toEqual([...new Set(months)].sort());
    const [first = '', last = ''] = ['2023-06', months.at(-1)];
    const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
    expect(months.filter((month) => month >= first)).toHaveLength(number(last) - number(first) + 1);
  });
});

describe('what the relays of a country are and hold', () => {
  const isExit = new Set(raw.filter(({ flags }) => flags.includes('Exit')));

  it.each(COUNTRY_PARTS)('$country', ({ country, relays, exits, guardShare, exitBandwidthShare }) => {
    const sums = { relays: 0, exits: 0, guard: 0, allGuard: 0, bandwidth: 0, allBandwidth: 0 };
    for (const relay of raw) {
      const here = relay.cc === country ? 1 : 0;
      const exit = isExit.has(relay) ? 1 : 0;
      sums.relays += here;
      sums.exits += here * exit;
      sums.guard += here * (relay.gp ?? 0);
      sums.allGuard += relay.gp ?? 0;
      sums.bandwidth += here * exit * (relay.bw ?? 0);
      sums.allBandwidth += exit * (relay.bw ?? 0);
    }
    expect({ relays, exits }).toEqual({ relays: sums.relays, exits: sums.exits });
    expect(guardShare / (sums.guard / sums.allGuard)).toBeCloseTo(1, 3);
    expect(exitBandwidthShare / (sums.bandwidth / sums.allBandwidth)).toBeCloseTo(1, 3);
  });

  it('is Japan, the country with most relays, and those that hold most guards and exits', () => {
    const named = COUNTRY_PARTS.map(({ country }) => country);
    const largest = (of: (relay: (typeof raw)[number]) => number) => {
      const sums = new Map<string, number>();
      for (const relay of raw) sums.set(relay.cc, (sums.get(relay.cc) ?? 0) + of(relay));
      return [...sums].sort(([, a], [, b]) => b - a)[0]?.[0];
    };
    expect(named).toEqual([
      'jp',
      largest(() => 1),
      largest(({ gp }) => gp ?? 0),
      largest((relay) => (isExit.has(relay) ? (relay.bw ?? 0) : 0)),
    ]);
  });
});
