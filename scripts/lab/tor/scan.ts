import { isIP } from 'node:net';
import { askThrough } from '../socks.ts';
import type { Tor } from './process.ts';

/** Literal echoes: no name is in the way. */
const ECHO4 = 'https://1.1.1.1/cdn-cgi/trace';
const ECHO6 = 'https://[2606:4700:4700::1111]/cdn-cgi/trace';

/**
 * Leaves through one exit and looks by which address, as the Tor Project's scan does: a descriptor does not say it.
 * @param six whether it says that it lets IPv6 out; asking another would wait in vain
 */
export async function scanExit(
  scanner: Tor,
  fingerprint: string,
  six: boolean,
  caPem: string,
): Promise<readonly string[]> {
  const { control, directory } = scanner;
  await control.send(`SETCONF ExitNodes=$${fingerprint} StrictNodes=1`);
  const found: string[] = [];
  for (const echo of six ? [ECHO4, ECHO6] : [ECHO4]) {
    const page = await askThrough(`${directory}/socks`, echo, caPem);
    const address = /^ip=(\S+)$/m.exec(page)?.[1] ?? '';
    if (isIP(address) === 0) throw new Error(`The echo said: ${page}`);
    found.push(address);
  }
  return found;
}
