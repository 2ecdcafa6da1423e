import { isIP } from 'node:net';
import { ECHO4, ECHO6 } from '../pages.ts';
import { fetchThrough, SocksRefusal } from '../socks.ts';
import type { TorNode } from '../topology.ts';
import type { Tor } from './process.ts';

/** tor may still use a preemptively built circuit to another exit (2026-11: tor 0.4.9.11, sometimes). */
const MAX_TRIES = 10;

/**
 * Connects through one exit to find its source addresses, as the Tor Project's scan does: a descriptor does not contain them.
 * @param hasIpv6 whether the descriptor allows IPv6; without it a request by IPv6 would wait for the timeout
 * @throws Error where the source address is never one of the exit's
 */
export async function scanExit(
  scanner: Tor,
  { ip4, ip6, outbound }: TorNode,
  fingerprint: string,
  hasIpv6: boolean,
  caPem: string,
): Promise<readonly string[]> {
  const { control, directory } = scanner;
  await control.send(`SETCONF ExitNodes=$${fingerprint} StrictNodes=1`);
  const own = [outbound?.ip4 ?? ip4, outbound?.ip6 ?? ip6];
  // On a busy machine the circuit through a new exit may break once (2026-11).
  const pageThrough = (echo: string) =>
    fetchThrough(`${directory}/socks`, echo, caPem).catch((error: unknown) => {
      if (error instanceof SocksRefusal) return undefined;
      throw error;
    });
  const sourceAddress = async (echo: string): Promise<string> => {
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const page = await pageThrough(echo);
      if (page === undefined) continue;
      const address = /^ip=(\S+)$/m.exec(page)?.[1] ?? '';
      if (isIP(address) === 0) throw new Error(`The answer has no address: ${page}`);
      if (own.includes(address)) return address;
    }
    throw new Error(`The exit ${ip4} answers nothing, or uses none of its own addresses.`);
  };
  const found: string[] = [];
  for (const echo of hasIpv6 ? [ECHO4, ECHO6] : [ECHO4]) found.push(await sourceAddress(echo));
  return found;
}
