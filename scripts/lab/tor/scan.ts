import { isIP } from 'node:net';
import { ECHO4, ECHO6 } from '../pages.ts';
import type { Planned } from '../plan.ts';
import { askThrough } from '../socks.ts';
import type { Tor } from './process.ts';

/** A circuit that was built ahead may still be taken, to another exit (2026-11: tor 0.4.9.11, now and then). */
const TRIES = 10;

/**
 * Leaves through one exit and looks by which address, as the Tor Project's scan does: a descriptor does not say it.
 * @param six whether it says that it lets IPv6 out; asking another would wait in vain
 * @throws Error where it never leaves by an address of its own
 */
export async function scanExit(
  scanner: Tor,
  { ip4, ip6, leaves }: Planned,
  fingerprint: string,
  six: boolean,
  caPem: string,
): Promise<readonly string[]> {
  const { control, directory } = scanner;
  await control.send(`SETCONF ExitNodes=$${fingerprint} StrictNodes=1`);
  const own = [leaves?.ip4 ?? ip4, leaves?.ip6 ?? ip6];
  const leavesBy = async (echo: string): Promise<string> => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const page = await askThrough(`${directory}/socks`, echo, caPem);
      const address = /^ip=(\S+)$/m.exec(page)?.[1] ?? '';
      if (isIP(address) === 0) throw new Error(`The echo said: ${page}`);
      if (own.includes(address)) return address;
    }
    throw new Error(`The exit at ${ip4} leaves by none of its addresses.`);
  };
  const found: string[] = [];
  for (const echo of six ? [ECHO4, ECHO6] : [ECHO4]) found.push(await leavesBy(echo));
  return found;
}
