import { describe, expect, it } from 'vitest';
import { until } from '../rig/browsers/wait.ts';
import { NOT_INCLUDED } from '../rig/lab/connections.ts';
import { CHECK, CONSENSUS, ECHO4, ECHO6 } from '../rig/lab/pages.ts';
import { CUSTOMER, NETWORKS, nodeNamed } from '../rig/lab/topology.ts';
import { fetchText } from '../rig/lab/tor/directory.ts';
import { parseConsensus } from '../rig/lab/tor/relay-records.ts';
import { ask } from '../rig/world/ask.ts';
import { caPem, lab, startMs } from './fixture.ts';
import { memoryInUse } from './memory.ts';
import { ALL_NETWORKS, answersFrom, linksOf } from './reachability.ts';

/** Public addresses of a name server that the lab does not have. */
const OUTSIDE = ['9.9.9.9', '2620:fe::fe'];

const dnsel = (address: string) =>
  `https://cloudflare-dns.com/dns-query?name=${address.split('.').reverse().join('.')}.dnsel.torproject.org&type=A`;

describe('the isolated lab', () => {
  it('starts within 30 s and needs less than 600 MB', () => {
    // Without the tests themselves, but with process 1, whose command line contains their name.
    const isTest = (command: string) => command.includes('vitest') && !command.includes('inside.ts');
    const used = memoryInUse().filter(({ command }) => !isTest(command));
    const isTor = (command: string) => /^tor |obfs4proxy/.test(command);
    const tor = used.filter(({ command }) => isTor(command));
    const MB = (some: typeof used) => Math.round(some.reduce((sum, { kB }) => sum + kB, 0) / 1024);
    const others = used.filter(({ command }) => !isTor(command) && command !== '');
    const each = others.map((one) => `${/(\w+)\.ts/.exec(one.command)?.[1] ?? one.command} ${MB([one])}`);
    console.log(
      `The lab started in ${(startMs / 1000).toFixed(1)} s and needs ${MB(used)} MB: ${tor.length} processes of the Tor network ${MB(tor)}, ${each.join(', ')}. ${NOT_INCLUDED}`,
    );
    expect(tor.length).toBe(9);
    expect(startMs).toBeLessThan(30_000);
    expect(MB(used)).toBeLessThan(600);
  });

  it('has only its own links, and none of its networks reaches the real internet', async () => {
    const links = Object.fromEntries(ALL_NETWORKS.map((network) => [network, linksOf(network)]));
    expect(links).toEqual({
      outer: [],
      client: ['exposure0', 'home', 'lo'],
      home: ['home0', 'lo'],
      provider: ['customer', 'lo', 'transit'],
      internet: ['lo', 'uplink'],
    });
    const networksThatReach = async (address: string) => {
      const answers = await Promise.all(ALL_NETWORKS.map((network) => answersFrom(network, address)));
      return ALL_NETWORKS.filter((_network, at) => answers[at]);
    };
    // A host of the lab is reached in the same way; the other machine of the home network has a way out by a connection only.
    const online = NETWORKS.filter((network) => network !== 'home');
    expect(await networksThatReach('1.1.1.1')).toEqual(online);
    for (const address of OUTSIDE) expect(await networksThatReach(address), address).toEqual([]);
  });
});

describe("the lab's Tor network and endpoints", () => {
  it('have a consensus with two guards, two exits and one authority', async () => {
    const consensus = await until('the consensus', () => fetchText(CONSENSUS));
    const relays = parseConsensus(consensus);
    const count = (flag: string) => relays.filter(({ flags }) => flags.includes(flag)).length;
    expect(relays.length).toBe(6);
    expect([count('Guard'), count('Exit'), count('Authority')]).toEqual([2, 2, 1]);
  });

  it('show a customer without Tor its own address', async () => {
    const { IsTor, IP } = JSON.parse((await ask(CHECK, caPem)).body);
    expect(IsTor).toBe(false);
    expect([CUSTOMER.ip4, CUSTOMER.ip6]).toContain(IP);
    expect((await ask(ECHO4, caPem)).body).toContain(`ip=${CUSTOMER.ip4}\n`);
    expect((await ask(ECHO6, caPem)).body).toContain(`ip=${CUSTOMER.ip6}\n`);
    expect((await ask(ECHO6, caPem)).body).toContain('loc=JP\n');
  });

  it('have exit lists with the exits, and with no other address of the lab', async () => {
    for (const address of lab.exits) {
      expect((await ask(dnsel(address), caPem, 'application/dns-json')).body).toContain('127.0.0.2');
    }
    expect((await ask(dnsel(CUSTOMER.ip4), caPem, 'application/dns-json')).body).toContain('"Status":3');
    expect((await ask(dnsel(nodeNamed('exitBoth').ip4), caPem, 'application/dns-json')).body).toContain(
      '"Status":3',
    );
    const onionoo = `https://onionoo.torproject.org/details?search=${lab.exits[0]}&type=relay&running=true`;
    expect((await ask(onionoo, caPem)).body).toContain(`"exit_addresses":["${lab.exits[0]}"]`);
  });
});
