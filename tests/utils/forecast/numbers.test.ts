/** The numbers computed again by a second, naive method from the raw files, without any of our parsers. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plainShare } from '../../../components/text/plain.ts';
import { topCountries } from '../../../utils/relays/counts.ts';
import { LIST_AGES } from '../../../utils/relays/list-ages.ts';
import { hostOf, raw } from '../relays/snapshot.ts';
import { counts, effect, forecast } from './example.ts';

const sumOf = (relays: readonly { gp: number | null }[]) => {
  let sum = 0;
  for (const { gp } of relays) sum += gp ?? 0;
  return sum;
};
const ALL = sumOf(raw);
/** As many digits as are shown. */
const shown = (value: number) => plainShare(value, 'en');

describe('counted again', () => {
  it('10,157 relays, 74 of them in Japan', () => {
    expect(raw.length).toBe(10_157);
    expect(counts.all.relays).toBe(10_157);
    expect(raw.filter(({ cc }) => cc === 'jp').length).toBe(74);
    expect(counts.countries.get('jp')?.relays).toBe(74);
  });

  it('distinct addresses by family', () => {
    const hosts = raw.flatMap(({ a }) => a.map(hostOf));
    expect(counts.ipv4).toBe(new Set(hosts.filter((host) => !host.includes(':'))).size);
    expect(counts.ipv6).toBe(new Set(hosts.filter((host) => host.includes(':'))).size);
    expect([counts.ipv4, counts.ipv6]).toEqual([7410, 3239]);
  });

  it('what an IPv4 list leaves out', () => {
    const six = raw.filter(({ a }) => a.some((address) => address.startsWith('[')));
    expect(counts.withIpv6.relays).toBe(six.length);
    expect(shown(counts.withIpv6.guardShare)).toBe(shown(sumOf(six) / ALL));
  });

  it('the guard probability of the top ten countries', () => {
    const codes = [...new Set(raw.map(({ cc }) => cc))];
    const naive = codes
      .map((code) => ({ code, value: sumOf(raw.filter(({ cc }) => cc === code)) / ALL }))
      .sort((a, b) => b.value - a.value)
      .slice(0, 10)
      .map(({ code, value }) => `${code} ${shown(value)}`);
    const ours = topCountries(counts, 10).map(({ country, guardShare }) => `${country} ${shown(guardShare)}`);
    expect(ours).toEqual(naive);
    expect(ours).toEqual([
      'de 31%',
      'us 14.9%',
      'nl 14.6%',
      'fr 10.6%',
      'ch 4.4%',
      'fi 3.5%',
      'at 3.2%',
      'gb 2.6%',
      'se 2.5%',
      'cz 2.3%',
    ]);
  });

  it('the series of list ages', () => {
    const lines = readFileSync('scripts/data/list-age.2026-08-22.csv', 'utf8').trim().split('\n');
    const rows = lines.filter((line) => /^[0-9A-F]{40},/.test(line)).map((line) => line.split(','));
    const probability = new Map(raw.map(({ f, gp }) => [f, gp ?? 0]));
    const naive = [1, 3, 7, 14, 30, 60, 90, 180, 365].map((days, column) => {
      const missed = rows.filter((row) => row[column + 1] === '0');
      let sum = 0;
      for (const [fingerprint = ''] of missed) sum += probability.get(fingerprint) ?? 0;
      let none = 1;
      for (let guard = 0; guard < 60; guard += 1) none *= 1 - sum / ALL;
      // However small, it is more than nothing: then the rest is less than all.
      const free = none > 0 ? Math.min(1 - none, 0.999_999) : 1;
      return [days, missed.length, shown(sum / ALL), shown(free)];
    });
    const ours = LIST_AGES.map(({ days, missed, guardShareMissed }) => {
      const listAge = days;
      const starting = effect(forecast('relays', { connects: 'none' }, { listAge }), 'starting');
      const [, share, chance] = starting.quantities.map(({ value }) => Number(value));
      return [days, missed, shown(share ?? guardShareMissed), shown(chance ?? -1)];
    });
    expect(ours).toEqual(naive);
    // As published in the facts: 30 days 3.94 %, 0.91; 90 days 8.83 %; a year 47.9 %.
    expect(ours.map(([days, , share]) => `${days} ${share}`)).toEqual([
      '1 0.0057%',
      '3 0.2%',
      '7 0.29%',
      '14 1.2%',
      '30 3.9%',
      '60 7.5%',
      '90 8.8%',
      '180 29%',
      '365 47.9%',
    ]);
  });

  it('the fallback directories of tor 0.4.9.11', () => {
    const fallbacks = JSON.parse(readFileSync('scripts/data/fallbacks.0.4.9.11.json', 'utf8'));
    const { quantities } = effect(forecast('authorities', { connects: 'none' }), 'starting');
    expect(quantities).toEqual([{ type: 'count', value: fallbacks.length }]);
  });

  it('the loss for everyone, of Japan and of Germany', () => {
    for (const [code, text] of [
      ['jp', '0.017%'],
      ['de', '31%'],
    ] as const) {
      const there = raw.filter(({ cc }) => cc === code);
      const { quantities } = effect(forecast('country', { country: code }), 'others');
      expect(quantities.map(({ value }) => value)).toEqual([
        code,
        there.length,
        raw.length,
        expect.closeTo(sumOf(there) / ALL, 12),
        there.filter(({ flags }) => flags.includes('Exit')).length,
        raw.filter(({ flags }) => flags.includes('Exit')).length,
      ]);
      expect(shown(sumOf(there) / ALL)).toBe(text);
    }
  });
});
