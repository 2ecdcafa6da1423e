import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LIST_MISSES, shareMissed } from '../../../utils/judge/list-misses.ts';
import { tellMisses } from '../../../utils/judge/tell-misses.ts';
import type { Observation } from '../../../utils/model/observation.ts';
import { DAY_MS } from '../../../utils/model/time.ts';
import { parseAddress } from '../../../utils/parse/address.ts';

/** Counted from the files themselves: exits of the day, by advertised bandwidth, that the list of so many days has not. */
function counted(days: number): number {
  const { relays }: { relays: { f: string; flags: string[]; bw: number | null }[] } = JSON.parse(
    readFileSync('scripts/data/merged.2026-08-22.json', 'utf8'),
  );
  const lines = readFileSync('scripts/data/list-age.2026-08-22.csv', 'utf8').split('\n');
  const [head = [], ...body] = lines.filter((line) => !/^#|^$/.test(line)).map((line) => line.split(','));
  const column = head.indexOf(`d${days}`);
  const missing = new Set(body.filter((cells) => cells[column] === '0').map(([fingerprint]) => fingerprint));
  const exits = relays.filter(({ flags }) => flags.includes('Exit'));
  const sum = (some: typeof exits) => some.reduce((total, { bw }) => total + (bw ?? 0), 0);
  return sum(exits.filter(({ f }) => missing.has(f))) / sum(exits);
}

describe('what an old list misses of the exits’ bandwidth', () => {
  it.each(LIST_MISSES.filter(({ days }) => days > 0))('is as counted: $days days', ({ days, missed }) => {
    expect(missed).toBeCloseTo(counted(days), 5);
  });

  it.each([
    [60, 0.117_27],
    [75, (0.117_27 + 0.157_89) / 2],
    [365, 0.502_74],
  ])('lies between the measured ages: %d days', (days, missed) => {
    expect(shareMissed(days * DAY_MS)).toBeCloseTo(missed, 10);
  });

  it.each([366, 20_000, -1])('is not known: %d days', (days) => {
    expect(shareMissed(days * DAY_MS)).toBeUndefined();
  });

  it('never falls with age', () => {
    const shares = Array.from({ length: 366 }, (_, days) => shareMissed(days * DAY_MS) ?? -1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });
});

describe('an old list’s no', () => {
  const NOW = Date.UTC(2026, 9, 21);
  const [address] = ['203.0.113.7'].flatMap((text) => parseAddress(text) ?? []);
  if (address === undefined) throw new Error('no address');
  const young = { address, basis: 'saved-directory' } as const;
  const row: Observation = {
    endpoint: 'relay-directory',
    witness: 'relay-directory',
    role: 'witness',
    at: NOW,
    route: 'unknown',
    listDate: NOW - 60 * DAY_MS,
    finding: { type: 'too-old', address, basis: 'saved-directory' },
  };
  /** An answer with a certificate that holds, from a server whose clock is a day ahead. */
  const control: Observation = {
    endpoint: 'control-https',
    witness: 'tls-control',
    role: 'control',
    recipient: 'Google',
    at: NOW,
    elapsed: 90,
    route: 'direct',
    hints: { clock: DAY_MS },
    finding: { type: 'works' },
  };

  it('tells its weight', () => {
    expect(tellMisses([row])).toEqual([{ ...row, finding: { ...row.finding, missed: 0.117_27 } }]);
  });

  it.each<[string, readonly Observation[]]>([
    ['the clock is wrong, so that no age is known', [row, control]],
    ['another kind of list is old', [{ ...row, finding: { type: 'too-old', address, basis: 'exit-list' } }]],
    ['the list is younger', [{ ...row, finding: { ...young, type: 'not-listed', ownRelay: false } }]],
  ])('tells none where %s', (_, rows) => {
    expect(tellMisses(rows)).toEqual(rows);
  });
});
