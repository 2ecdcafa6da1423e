import { describe, expect, it } from 'vitest';
import { until } from '../../scripts/browsers/wait.ts';
import { LEFT_OUT } from '../../scripts/lab/connections.ts';
import { CHECK, CONSENSUS, ECHO4, ECHO6 } from '../../scripts/lab/pages.ts';
import { CUSTOMER, NETWORKS, torNamed } from '../../scripts/lab/plan.ts';
import { fetchText } from '../../scripts/lab/tor/directory.ts';
import { parseConsensus } from '../../scripts/lab/tor/relay-records.ts';
import { ask } from '../../scripts/world/ask.ts';
import { caPem, lab, started } from './fixture.ts';
import { memoryInUse } from './memory.ts';
import { ALL_NETWORKS, answersFrom, linksOf } from './ways-out.ts';

/** Public addresses of a name server; the lab has nobody there. */
const OUTSIDE = ['9.9.9.9', '2620:fe::fe'];

const dnsel = (address: string) =>
  `https://cloudflare-dns.com/dns-query?name=${address.split('.').reverse().join('.')}.dnsel.torproject.org&type=A`;

describe('the lab', () => {
  it('is up within 30 s, and takes at most 600 MB', () => {
    // Without the tests themselves, but with the first process inside, which only names them.
    const isTest = (command: string) => command.includes('vitest') && !command.includes('inside.ts');
    const used = memoryInUse().filter(({ command }) => !isTest(command));
    const isTor = (command: string) => /^tor |obfs4proxy/.test(command);
    const tor = used.filter(({ command }) => isTor(command));
    const MB = (some: typeof used) => Math.round(some.reduce((sum, { kB }) => sum + kB, 0) / 1024);
    const others = used.filter(({ command }) => !isTor(command) && command !== '');
    const each = others.map((one) => `${/(\w+)\.ts/.exec(one.command)?.[1] ?? one.command} ${MB([one])}`);
    console.log(
      `The lab was up in ${(started / 1000).toFixed(1)} s and takes ${MB(used)} MB: ${tor.length} processes of the Tor network ${MB(tor)}, ${each.join(', ')}. ${LEFT_OUT}`,
    );
    expect(tor.length).toBe(9);
    expect(started).toBeLessThan(30_000);
    expect(MB(used)).toBeLessThan(600);
  });

  it('has no link but its own two cables, and no way out from any of its networks', async () => {
    const links = Object.fromEntries(ALL_NETWORKS.map((network) => [network, linksOf(network)]));
    expect(links).toEqual({
      outer: [],
      client: ['exposure0', 'lo'],
      provider: ['customer', 'lo', 'transit'],
      internet: ['lo', 'uplink'],
    });
    const answered = async (address: string) => {
      const all = await Promise.all(ALL_NETWORKS.map((network) => answersFrom(network, address)));
      return ALL_NETWORKS.filter((_network, at) => all[at]);
    };
    // Who is in the lab is reached from each of its networks in the same way.
    expect(await answered('1.1.1.1')).toEqual([...NETWORKS]);
    for (const address of OUTSIDE) expect(await answered(address), address).toEqual([]);
  });

  it('has a consensus with two guards, two exits and one authority', async () => {
    const consensus = await until('the consensus', () => fetchText(CONSENSUS));
    const relays = parseConsensus(consensus);
    const count = (flag: string) => relays.filter(({ flags }) => flags.includes(flag)).length;
    expect(relays.length).toBe(6);
    expect([count('Guard'), count('Exit'), count('Authority')]).toEqual([2, 2, 1]);
  });

  it('shows a customer without Tor its own address', async () => {
    const { IsTor, IP } = JSON.parse((await ask(CHECK, caPem)).body);
    expect(IsTor).toBe(false);
    expect([CUSTOMER.ip4, CUSTOMER.ip6]).toContain(IP);
    expect((await ask(ECHO4, caPem)).body).toContain(`ip=${CUSTOMER.ip4}\n`);
    expect((await ask(ECHO6, caPem)).body).toContain(`ip=${CUSTOMER.ip6}\n`);
    expect((await ask(ECHO6, caPem)).body).toContain('loc=JP\n');
  });

  it('has exit lists that know the exits, and nobody else', async () => {
    for (const address of lab.exits) {
      expect((await ask(dnsel(address), caPem, 'application/dns-json')).body).toContain('127.0.0.2');
    }
    expect((await ask(dnsel(CUSTOMER.ip4), caPem, 'application/dns-json')).body).toContain('"Status":3');
    expect((await ask(dnsel(torNamed('exitBoth').ip4), caPem, 'application/dns-json')).body).toContain(
      '"Status":3',
    );
    const onionoo = `https://onionoo.torproject.org/details?search=${lab.exits[0]}&type=relay&running=true`;
    expect((await ask(onionoo, caPem)).body).toContain(`"exit_addresses":["${lab.exits[0]}"]`);
  });
});
