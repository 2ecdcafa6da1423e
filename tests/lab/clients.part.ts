import { describe, expect, it, onTestFinished } from 'vitest';
import { BEHIND_ONION, CHECK, ECHO4, ECHO6, ONION_PAGE } from '../../scripts/lab/pages.ts';
import { RESOLVER, TOR, torNamed } from '../../scripts/lab/plan.ts';
import { askThrough, throughSocks } from '../../scripts/lab/socks.ts';
import { FALLBACKS } from '../../scripts/lab/tor/client.ts';
import { ask } from '../../scripts/world/ask.ts';
import { caPem, lab } from './fixture.ts';
import { openOnion } from './opens.ts';
import { seen, stopWatching, watch } from './watched.ts';

/** What the one exit with IPv6 leaves by. */
const EXIT6 = torNamed('exitBoth').leaves?.ip6 ?? '';
const GUARDS = TOR.filter(({ role }) => role === 'guard').map(({ ip4 }) => ip4);

/** The body of what came through SOCKS, as JSON. */
function told(answer: string): { IsTor?: boolean; IP?: string } {
  return JSON.parse(answer.split('\r\n\r\n')[1] ?? '{}');
}

describe.each([
  { name: 'a Tor client', obfs4: false },
  { name: 'a Tor client by the obfs4 bridge', obfs4: true },
])('$name', ({ obfs4 }) => {
  it('gets in, and leaves by real exits, as the endpoints say', async () => {
    const begun = Date.now();
    const client = await lab.startClient({ obfs4 });
    await client.ready();
    console.log(`${obfs4 ? 'By obfs4' : 'Directly'} the client was ready in ${Date.now() - begun} ms.`);
    const left = new Set<string>();
    for (let tries = 0; tries < 30 && left.size < 2; tries += 1) {
      const { IsTor, IP = '' } = told(await askThrough(client.socks, CHECK, caPem));
      // The check's list has no IPv6, as the real one's: of an exit that left by it the check would say no.
      expect(IsTor, IP).toBe(!IP.includes(':'));
      expect([...lab.exits, EXIT6]).toContain(IP);
      if (IsTor) left.add(IP);
    }
    expect([...left].sort()).toEqual([...lab.exits].sort());
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
    await openOnion(client.socks);
    const title = '<title>Tor Project | Anonymity Online</title>';
    expect(await askThrough(client.socks, `http://${lab.network.onion}/`, caPem)).toContain('404');
    expect(await askThrough(client.socks, ONION_PAGE, caPem)).toContain(title);
    await expect(ask(ONION_PAGE, caPem)).rejects.toThrow('ENOTFOUND');
    await expect(ask(BEHIND_ONION, caPem)).rejects.toThrow();
  });

  it('is seen by the provider to talk to a guard or a bridge, and to nobody else', async () => {
    await lab.stopClient();
    watch();
    onTestFinished(stopWatching);
    const client = await lab.startClient({ obfs4 });
    await client.ready();
    await askThrough(client.socks, CHECK, caPem);
    await askThrough(client.socks, ECHO6, caPem);
    await openOnion(client.socks);
    const known = seen();
    // It would have seen anything else, by address and by name: these go by no Tor.
    await ask(ECHO4, caPem);
    await ask(CHECK, caPem);
    expect(seen()).toEqual(expect.arrayContaining([new URL(ECHO4).hostname, RESOLVER]));
    if (obfs4) return expect(known).toEqual([torNamed('bridge').ip4]);
    // A new client learns of the network from any of the relays that it knows by itself.
    const allowed = [...GUARDS, ...FALLBACKS.map(({ ip4 }) => ip4)];
    expect(known.filter((address) => !allowed.includes(address))).toEqual([]);
    expect(known.filter((address) => GUARDS.includes(address))).not.toEqual([]);
  });
});

describe('an IPv6 address that is sent as a name, as both browsers do', () => {
  // tor 0.4.9.11: "Missing port in relay begin cell. Closing.", and the exit ends the circuit with TORPROTOCOL. The product
  // takes care of it (utils/check/echoes.ts), and would be right as well if a later tor took such a name.
  it('may take the streams beside it down with its circuit; sent as an address it takes down none', async () => {
    const client = await lab.startClient();
    await client.ready();
    // Only where that exit takes the stream, which is the one that says it lets IPv6 out.
    await client.control.send(`SETCONF ExitNodes=$${lab.network.fingerprints.get('exitBoth')}`);
    const beside = ['detectportal.firefox.com', 'connectivitycheck.gstatic.com', 'dns.google', '1.1.1.1'];
    /** @returns how many of the others fail when all are asked at once, as a check does */
    const failing = async (asName: boolean, round: number): Promise<number> => {
      const open = (host: string) =>
        throughSocks(client.socks, host, 443, { circuit: `${asName} ${round}`, asName });
      const six = open(new URL(ECHO6).hostname.slice(1, -1)).catch(() => undefined);
      const others = await Promise.allSettled(beside.map(open));
      await six;
      return others.filter(({ status }) => status === 'rejected').length;
    };
    let failed = 0;
    for (let round = 0; round < 5; round += 1) {
      expect(await failing(false, round)).toBe(0);
      failed += await failing(true, round);
    }
    console.log(
      `An IPv6 address as a name took ${failed} of ${5 * beside.length} streams beside it down${failed === 0 ? ': this tor needs no such care any more.' : '.'}`,
    );
  });
});
