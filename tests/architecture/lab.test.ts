import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BLOCKS } from '../rig/lab/blocks.ts';
import { CONNECTIONS } from '../rig/lab/connections.ts';
import { EXPECTED } from '../rig/lab/expected.ts';
import { blocksOf, SHARDS } from '../rig/lab/shards.ts';
import { TOR_NODES } from '../rig/lab/topology.ts';
import { parseBandwidths, relayRecords } from '../rig/lab/tor/relay-records.ts';

const blocks = BLOCKS.map(({ id }) => id);
const connections = CONNECTIONS.map(({ id }) => id);
const cells = Object.entries(EXPECTED).flatMap(([connection, column]) =>
  Object.keys(column).map((block) => ({ connection, block })),
);
const measured: readonly { block: string; connection: string }[] = JSON.parse(
  readFileSync('tests/lab/measured.json', 'utf8'),
);

describe("the lab's tables", () => {
  it('name each row once', () => {
    expect(new Set(blocks).size).toBe(blocks.length);
    expect(new Set(connections).size).toBe(connections.length);
  });

  it('refer to existing connections and blocks only', () => {
    expect(measured.length).toBeGreaterThan(50);
    for (const { connection, block } of [...cells, ...measured]) {
      expect(connections).toContain(connection);
      expect(blocks).toContain(block);
    }
  });

  it('have a cell for every connection and every block that it must be tried under', () => {
    const all = CONNECTIONS.flatMap(({ id, blocks: some = blocks }) => some.map((block) => `${id}/${block}`));
    expect(cells.map(({ connection, block }) => `${connection}/${block}`).sort()).toEqual(all.sort());
  });

  it('try under some blocks only the connections that are a variant of another, and always with and without Tor', () => {
    const partial = CONNECTIONS.filter(({ blocks: some }) => some !== undefined);
    expect(partial.map(({ id }) => id)).toEqual(['whole-device', 'home', 'http', 'names-here']);
    for (const { blocks: some } of partial)
      expect(some).toEqual(expect.arrayContaining(['none', 'relays-dropped', 'check-dropped', 'off']));
  });

  it('are covered by the shards, each cell once', () => {
    const shards = SHARDS.filter(({ part }) => part === 'matrix');
    const covered = shards.flatMap(({ slices }) =>
      slices.flatMap((slice) => blocksOf(slice).map((block) => `${slice.connection}/${block}`)),
    );
    expect(covered.sort()).toEqual(cells.map(({ connection, block }) => `${connection}/${block}`).sort());
    for (const { browsers } of shards) expect(browsers).toEqual(['chromium', 'firefox']);
  });

  it('puts every relay in a /16 of its own, as clients demand', () => {
    const nets = TOR_NODES.map(({ ip4 }) => ip4.split('.').slice(0, 2).join('.'));
    expect(new Set(nets).size).toBe(nets.length);
  });
});

/** From a private network of 2026-11, without the lines that the parser ignores. */
const CONSENSUS = `network-status-version 3
r guardOne LWngBOV6c3Vo+6PDQnQkMxd46+I CdQwa6cNhKt7iwM4NqHRTtk+8sQ 2026-11-24 18:49:40 84.234.21.98 9001 0
a [2001:1600:18:100::10c]:9001
s Fast Guard HSDir Running Stable V2Dir Valid
w Bandwidth=1000 Unmeasured=1
r exitFour aw9lE+gvGS5N05CxJAhVtPK77Yc FGojtS+ethAQkZyHD3LL0WWZcSE 2026-11-24 18:49:40 178.218.144.18 443 0
s Exit Fast HSDir Running Stable V2Dir Valid
w Bandwidth=3000 Unmeasured=1
directory-footer
`;
const GUARD = '2D69E004E57A737568FBA3C3427424331778EBE2';
const EXIT = '6B0F6513E82F192E4DD390B1240855B4F2BBED87';

const DESCRIPTORS = `router guardOne 84.234.21.98 9001 0 0
fingerprint ${GUARD.replace(/(....)(?=.)/g, '$1 ')}
bandwidth 1073741824 1073741824 500000
`;

describe('the relay records of the private network', () => {
  it('have relays, addresses and weights', () => {
    const records = relayRecords({
      consensus: CONSENSUS,
      descriptors: DESCRIPTORS,
      scanned: new Map([[EXIT, ['178.218.144.18', '2001:db8::1']]]),
      countryOf: () => 'de',
    });
    expect(records).toEqual([
      {
        fingerprint: GUARD,
        nickname: 'guardOne',
        orAddresses: ['84.234.21.98:9001', '[2001:1600:18:100::10c]:9001'],
        addresses: ['84.234.21.98', '2001:1600:18:100::10c'],
        exitAddresses: [],
        country: 'de',
        flags: ['Fast', 'Guard', 'HSDir', 'Running', 'Stable', 'V2Dir', 'Valid'],
        guardProbability: 1,
        bandwidth: 500_000,
      },
      {
        fingerprint: EXIT,
        nickname: 'exitFour',
        orAddresses: ['178.218.144.18:443'],
        addresses: ['178.218.144.18'],
        exitAddresses: ['178.218.144.18'],
        country: 'de',
        flags: ['Exit', 'Fast', 'HSDir', 'Running', 'Stable', 'V2Dir', 'Valid'],
        guardProbability: 0,
        bandwidth: null,
      },
    ]);
  });

  it('have no bandwidth without a descriptor', () => {
    expect(parseBandwidths('').get(GUARD)).toBeUndefined();
  });
});
