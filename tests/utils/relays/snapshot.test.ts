import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sourceOfSnapshot } from '../../../scripts/relay-snapshot.ts';
import { isAskable } from '../../../utils/model/browser-ports.ts';
import { parseAddress } from '../../../utils/parse/address.ts';
import type { DirectoryRelay } from '../../../utils/relays/directory.ts';
import { encodeDirectory } from '../../../utils/relays/format/encode.ts';
import { lookUpIn } from '../../../utils/relays/look-up.ts';
import { hostOf, type Raw, raw, readable, same, shippedBytes, snapshot, snapshotBytes } from './snapshot.ts';

/** "ip:port, [ip6]:port" of the file: no two relays share the whole list. */
function keyOf(relay: DirectoryRelay): string {
  return relay.addresses
    .map(({ address, port }) => (address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`))
    .join();
}

const rowsOf = (file: string) =>
  readFileSync(`scripts/data/${file}`, 'utf8')
    .split('\n')
    .filter((line) => /^[\dA-F]{40},/.test(line))
    .map((line) => line.split(','));
const systems = new Map(
  rowsOf('relay-as.2026-08-22.csv').flatMap(([f = '', as]) => (as === '' ? [] : [[f, Number(as)]])),
);
const onLists = new Map(rowsOf('list-age.2026-08-22.csv').map(([f = '', ...on]) => [f, on]));

/** The lists of the file are 1, 3, 7, 14, 30, 60, 90, 180 and 365 days old. */
function steadyOf(fingerprint: string): number {
  const [, , , , d30, d60, d90, d180, d365] = onLists.get(fingerprint) ?? [];
  if (d30 === '0') return 0;
  if (d365 === '1') return 365;
  if (d180 === '1') return 180;
  if (d90 === '1') return 90;
  if (d60 === '1') return 60;
  return 30;
}

describe('every relay of 2026-08-22', () => {
  const byKey = new Map(snapshot.relays.map((relay) => [keyOf(relay), relay]));

  it('is there', () => {
    expect(raw.length).toBe(10157);
    expect(snapshot.count).toBe(10157);
    expect(snapshot.relays.length).toBe(10157);
    expect(byKey.size).toBe(10157);
    expect(snapshot.date).toBe(Date.UTC(2026, 7, 22, 11));
  });

  it('has exactly the values of the file; what was missing is missing', () => {
    const differing = raw.filter((relay) => {
      const expected: Record<string, unknown> = { country: relay.cc };
      if (relay.inFlagList) expected.guard = relay.flags.includes('Guard');
      if (relay.inFlagList) expected.exit = relay.flags.includes('Exit');
      if (relay.gp !== null) expected.guardProbability = relay.gp;
      if (systems.has(relay.f)) expected.as = systems.get(relay.f);
      expected.steadyDays = steadyOf(relay.f);
      const { addresses, ...fields } = byKey.get(relay.a.join()) ?? { addresses: [] };
      return addresses.length === 0 || !sameValues(fields, expected);
    });
    expect(differing.slice(0, 3)).toEqual([]);
  });

  it('has a system but for 22; 3,101 of the steady ones are on port 443, 5,778 on others that a browser may ask', () => {
    const fit = snapshot.relays.filter(({ steadyDays = 0 }) => steadyDays >= 30);
    const ports = fit.flatMap(
      ({ addresses }) => addresses.find(({ address }) => !address.includes(':'))?.port ?? [],
    );
    expect(snapshot.relays.filter(({ as }) => as === undefined).length).toBe(22);
    expect(new Set(snapshot.relays.map(({ as }) => as)).size).toBe(988 + 1);
    expect(ports.filter((port) => port === 443).length).toBe(3101);
    expect(ports.filter((port) => port !== 443 && isAskable(port)).length).toBe(5778);
  });

  it('is found by each of its addresses, in several forms', () => {
    const { find } = lookUpIn(snapshot);
    const lost: string[] = [];
    for (const relay of raw) {
      for (const host of relay.a.map(hostOf)) {
        for (const form of formsOf(host)) {
          const address = parseAddress(form);
          const found = address === undefined ? [] : find(address);
          if (!found.some((there) => isLike(there, relay))) lost.push(form);
        }
      }
    }
    expect(lost.slice(0, 3)).toEqual([]);
  });

  function sameValues(fields: object, expected: Record<string, unknown>): boolean {
    const entries = Object.entries(fields);
    return (
      entries.length === Object.keys(expected).length &&
      entries.every(([key, value]) => Object.is(expected[key], value))
    );
  }

  function isLike(found: { country?: string; exit?: boolean }, relay: Raw): boolean {
    return found.country === relay.cc && (found.exit === true || !relay.flags.includes('Exit'));
  }

  function formsOf(host: string): string[] {
    if (!host.includes(':')) return [host, ` ${host}\n`, `::ffff:${host}`];
    const [head = '', tail = ''] = host.split('::');
    const groups = (part: string) => (part === '' ? [] : part.split(':'));
    const zeros = Array(8 - groups(head).length - groups(tail).length).fill('0');
    const full = host.includes('::') ? [...groups(head), ...zeros, ...groups(tail)] : host.split(':');
    return [host, `[${host}]`, host.toUpperCase(), full.map((group) => group.padStart(4, '0')).join(':')];
  }
});

describe('the exit scanner’s addresses', () => {
  const listed = readFileSync('scripts/data/torbulkexitlist-cidr.2026-08-22.txt', 'utf8').trim().split('\n');

  /** By a second method: each address of the directory as a bit string, against the prefixes. */
  function isListed(address: string): boolean {
    const bits = bitsOf(address);
    return listed.some((line) => {
      const [base = '', length] = line.split('/');
      return bits.startsWith(bitsOf(base).slice(0, Number(length)));
    });
  }

  function bitsOf(address: string): string {
    return address
      .split('.')
      .map((part) => Number(part).toString(2).padStart(8, '0'))
      .join('');
  }

  it('are those that no exit relay announces', () => {
    const announced = new Set(
      raw.filter(({ flags }) => flags.includes('Exit')).flatMap(({ a }) => a.map(hostOf)),
    );
    const size = listed.reduce((sum, line) => sum + 2 ** (32 - Number(line.split('/')[1])), 0);
    const announcedAndListed = [...announced].filter((host) => !host.includes(':') && isListed(host));
    expect(size).toBe(1370);
    expect(snapshot.exitAddresses.length).toBe(size - announcedAndListed.length);
    expect(snapshot.exitAddresses.length).toBe(42);
    expect(snapshot.exitAddresses.every(isListed)).toBe(true);
    expect(snapshot.exitAddresses.filter((address) => announced.has(address))).toEqual([]);
  });

  it('make every listed address an exit', () => {
    const { find } = lookUpIn(snapshot);
    for (const address of snapshot.exitAddresses) expect(find(address).every(({ exit }) => exit)).toBe(true);
    const withoutRelay = snapshot.exitAddresses.filter((address) => find(address)[0]?.country === undefined);
    expect(withoutRelay.length).toBe(23);
    for (const address of withoutRelay) expect(find(address)).toEqual([{ exit: true }]);
  });
});

describe('the bytes', () => {
  it('are the same from the same files', () => {
    expect(same(encodeDirectory(sourceOfSnapshot()), snapshotBytes)).toBe(true);
  });

  it('are the same after a round', () => {
    expect(same(encodeDirectory(snapshot), snapshotBytes)).toBe(true);
  });

  it('are the same whatever order the relays came in', () => {
    const source = sourceOfSnapshot();
    const turned = { ...source, relays: [...source.relays].reverse() };
    expect(same(encodeDirectory(turned), snapshotBytes)).toBe(true);
  });

  it('fit: at most 66 kB inside the zip', () => {
    expect(deflateRawSync(snapshotBytes, { level: 9 }).length).toBeLessThan(66_000);
  });
});

describe('public/relays.bin', () => {
  const shipped = new Uint8Array(readFileSync('public/relays.bin'));

  it('is what the files give (else: npm run relays)', () => {
    expect(same(shipped, shippedBytes())).toBe(true);
  });

  it('has a note in relays.txt with count, date, sources and licence', () => {
    const { count, date, sources, licence } = readable(shipped);
    const note = readFileSync('public/relays.txt', 'utf8');
    for (const word of [String(count), new Date(date).toISOString(), licence, ...sources]) {
      expect(note).toContain(word);
    }
  });
});
