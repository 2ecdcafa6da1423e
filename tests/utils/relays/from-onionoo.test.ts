import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseOnionoo } from '../../../utils/parse/onionoo.ts';
import { encodeDirectory } from '../../../utils/relays/format/encode.ts';
import { fromOnionoo } from '../../../utils/relays/from-onionoo.ts';
import { lookUpIn } from '../../../utils/relays/look-up.ts';
import { address } from './small.ts';
import { readable } from './snapshot.ts';

const stored: { relays: Record<string, unknown>[] } = JSON.parse(
  readFileSync('tests/data/onionoo-details.sample.2026-09-04.json', 'utf8'),
);

function directoryFrom(relays: readonly object[]) {
  const document = parseOnionoo(JSON.stringify({ ...stored, relays }));
  if (document.type === 'not-readable') throw new Error(document.why);
  return readable(encodeDirectory(fromOnionoo(document)));
}

it('keeps the eight of nine that run, with their date', () => {
  const directory = directoryFrom(stored.relays);
  expect(directory.count).toBe(8);
  expect(directory.date).toBe(Date.UTC(2026, 8, 4, 3));
  const { find } = lookUpIn(directory);
  expect(find(address('185.184.70.225'))).toEqual([{ country: 'gb', guard: false, exit: false }]);
  expect(find(address('95.111.230.178'))).toEqual([]); // does not run
  expect(directory.relays.find(({ country }) => country === 'it')).toEqual({
    addresses: [{ address: '178.218.144.18', port: 443 }],
    country: 'it',
    guard: true,
    exit: true,
    guardProbability: 0.0000010961068,
    as: 212_508,
    steadyDays: 365,
  });
});

it('keeps a relay that has no field `running`', () => {
  const silent = stored.relays.map(({ running, ...rest }) => rest);
  expect(directoryFrom(silent).count).toBe(9);
});

it('knows where relays were seen exiting besides their own address', () => {
  const exit = { ...stored.relays[1], exit_addresses: ['204.8.96.141', '192.0.2.7'] };
  const middle = { ...stored.relays[3], exit_addresses: ['191.115.235.87'] };
  const directory = directoryFrom([exit, middle]);
  expect(directory.exitAddresses).toEqual(['191.115.235.87', '192.0.2.7']);
  const { find } = lookUpIn(directory);
  expect(find(address('192.0.2.7'))).toEqual([{ exit: true }]);
  expect(find(address('191.115.235.87'))).toEqual([{ country: 'cl', guard: false, exit: true }]);
});

it('counts the days at an address from when the relay was first seen or last gave up an address', () => {
  const { relays } = directoryFrom(stored.relays);
  const days = new Map(relays.map(({ as, steadyDays }) => [as, steadyDays]));
  expect(days.get(3209)).toBe(30); // first seen and last moved 2026-08-03
  expect(days.get(62_744)).toBe(30); // first seen 2026-07-03, last moved 2026-07-30
  expect(days.get(7418)).toBe(180); // first seen 2026-01-05, never moved
  expect(days.get(399_820)).toBe(365);
  const [{ first_seen, ...unknown } = {}] = stored.relays;
  expect(directoryFrom([unknown]).relays[0]?.steadyDays).toBeUndefined();
});
