import { describe, expect, it } from 'vitest';
import { LEFT_OUT } from '../../scripts/lab/connections.ts';
import { CUSTOMER } from '../../scripts/lab/plan.ts';
import { askThrough, throughSocks } from '../../scripts/lab/socks.ts';
import { fetchText } from '../../scripts/lab/tor/directory.ts';
import { parseConsensus } from '../../scripts/lab/tor/relay-records.ts';
import { ask } from '../../scripts/world/ask.ts';
import { ONION } from '../../scripts/world/places.ts';
import { caPem, lab, started } from './fixture.ts';
import { memoryInUse } from './memory.ts';

const CHECK = 'https://check.torproject.org/api/ip';
const ECHO4 = 'https://1.1.1.1/cdn-cgi/trace';
const ECHO6 = 'https://[2606:4700:4700::1111]/cdn-cgi/trace';

/** What the one exit with IPv6 leaves by. */
const EXIT6 = '2620:7:6003::141';

/** The body of what came through SOCKS, as JSON. */
function told(answer: string): { IsTor?: boolean; IP?: string } {
  return JSON.parse(answer.split('\r\n\r\n')[1] ?? '{}');
}

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

  it('has a consensus with two guards, two exits and one authority', async () => {
    const consensus = await fetchText('http://193.23.244.244/tor/status-vote/current/consensus');
    const relays = parseConsensus(consensus ?? '');
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
    expect((await ask(dnsel('109.70.100.12'), caPem, 'application/dns-json')).body).toContain('"Status":3');
    const onionoo = `https://onionoo.torproject.org/details?search=${lab.exits[0]}&type=relay&running=true`;
    expect((await ask(onionoo, caPem)).body).toContain(`"exit_addresses":["${lab.exits[0]}"]`);
  });
});

describe.each([
  { name: 'a Tor client', obfs4: false },
  { name: 'a Tor client by the obfs4 bridge', obfs4: true },
])('$name', ({ obfs4 }) => {
  it('gets in, and leaves by real exits, as the endpoints say', async () => {
    const begun = Date.now();
    const client = await lab.startClient({ obfs4 });
    await client.ready();
    console.log(`${obfs4 ? 'By obfs4' : 'Directly'} the client was ready in ${Date.now() - begun} ms.`);
    const seen = new Set<string>();
    for (let tries = 0; tries < 30 && seen.size < 2; tries += 1) {
      const { IsTor, IP = '' } = told(await askThrough(client.socks, CHECK, caPem));
      // An exit may reach a name by IPv6, and then the check says no: its list has none. So does the real one.
      expect(IsTor, IP).toBe(!IP.includes(':'));
      expect([...lab.exits, EXIT6]).toContain(IP);
      if (IsTor) seen.add(IP);
    }
    expect([...seen].sort()).toEqual([...lab.exits].sort());
  });

  it('reaches IPv6 by the exit that has it, and no other', async () => {
    const client = await lab.startClient({ obfs4 });
    await client.ready();
    const page = await askThrough(client.socks, ECHO6, caPem);
    expect(page).toContain(`ip=${EXIT6}\n`);
    expect(page).toContain('loc=T1\n');
  });

  it('opens the onion service, and nobody without Tor does', async () => {
    const client = await lab.startClient({ obfs4 });
    await client.ready();
    const title = '<title>Tor Project | Anonymity Online</title>';
    expect(await askThrough(client.socks, `http://${lab.network.onion}/`, caPem)).toContain('404');
    expect(await askThrough(client.socks, `http://${ONION}/`, caPem)).toContain(title);
    await expect(ask(`http://${ONION}/`, caPem)).rejects.toThrow('ENOTFOUND');
    await expect(ask('http://10.192.17.9/', caPem)).rejects.toThrow();
  });

  it('is seen by the provider to talk to a guard or a bridge, and to nobody else', async () => {
    const client = await lab.startClient({ obfs4 });
    await client.ready();
    const status = await client.control.info('entry-guards');
    const names = [...status.matchAll(/~(\w+) up/g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(obfs4 ? ['bridge'] : ['guardOne', 'guardTwo']).toContain(name);
  });
});

describe('an IPv6 address that is sent as a name, as both browsers do', () => {
  // tor 0.4.9.11: "Missing port in relay begin cell. Closing.", and the exit ends the circuit with TORPROTOCOL.
  it('takes the streams beside it down with its circuit', async () => {
    const client = await lab.startClient();
    await client.ready();
    // Only where that exit takes the stream, which is the one that says it lets IPv6 out.
    await client.control.send(`SETCONF ExitNodes=$${lab.network.fingerprints.get('exitBoth')}`);
    const beside = ['detectportal.firefox.com', 'connectivitycheck.gstatic.com', 'dns.google', '1.1.1.1'];
    /** @returns how many of the others fail when all are asked at once, as a check does */
    const failing = async (asName: boolean, round: number): Promise<number> => {
      const open = (host: string) =>
        throughSocks(client.socks, host, 443, { circuit: `${asName} ${round}`, asName });
      const six = open('2606:4700:4700::1111').catch(() => undefined);
      const others = await Promise.allSettled(beside.map(open));
      await six;
      return others.filter(({ status }) => status === 'rejected').length;
    };
    let failed = 0;
    for (let round = 0; round < 5; round += 1) {
      expect(await failing(false, round)).toBe(0);
      failed += await failing(true, round);
    }
    expect(failed).toBeGreaterThan(0);
  });
});
