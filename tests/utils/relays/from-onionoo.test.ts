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
    fingerprint: '0011254CC8444369B20EF11156B8990438221A54',
    addresses: [{ address: '178.218.144.18', port: 443 }],
    country: 'it',
    guard: true,
    exit: true,
    guardProbability: 0.0000010961068,
    bandwidth: 25690708,
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
