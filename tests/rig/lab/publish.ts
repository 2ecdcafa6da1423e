import { until } from '../browsers/wait.ts';
import { loadRelayData } from '../world/relay-data.ts';
import type { Message } from './messages.ts';
import { nodeNamed, TOR_ADDRESSES, TOR_NODES } from './topology.ts';
import { fetchText } from './tor/directory.ts';
import type { TorNetwork } from './tor/network.ts';
import { letsOutIpv6, relayRecords } from './tor/relay-records.ts';
import { scanExit } from './tor/scan.ts';
import { DIR_PORT } from './tor/torrc.ts';

/** The authority may answer late on a busy machine. */
const DIRECTORY_TIMEOUT_MS = 60_000;

const isIpv6 = (address: string) => address.includes(':');

/** Exit fingerprint → source addresses of its traffic. */
async function scanExits(
  network: TorNetwork,
  descriptors: string,
  caPem: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const scanner = network.processes.get('host');
  if (!scanner) throw new Error('The process that scans the exits does not run.');
  const scanned = new Map<string, readonly string[]>();
  for (const node of TOR_NODES.filter(({ role }) => role === 'exit')) {
    const { nickname } = node;
    const fingerprint = network.fingerprints.get(nickname) ?? '';
    const hasIpv6 = letsOutIpv6(descriptors, nickname);
    scanned.set(fingerprint, await scanExit(scanner, node, fingerprint, hasIpv6, caPem));
  }
  await scanner.control.send('RESETCONF ExitNodes StrictNodes');
  return scanned;
}

/** The relay data for the endpoints: from the network's own consensus and descriptors, and a scan of its exits. */
export async function relayMessage(
  network: TorNetwork,
  caPem: string,
): Promise<Message & { type: 'relays' }> {
  const base = `http://${network.authority.address}:${DIR_PORT}/tor`;
  const page = (path: string) =>
    until(`${base}/${path}`, () => fetchText(`${base}/${path}`), DIRECTORY_TIMEOUT_MS);
  const consensus = await page('status-vote/current/consensus');
  const descriptors = await page('server/all');
  const scanned = await scanExits(network, descriptors, caPem);
  const relays = relayRecords({
    consensus,
    descriptors,
    scanned,
    countryOf: (nickname) => nodeNamed(nickname).country,
  });
  const own = [...scanned.values()].flat();
  const others = [...loadRelayData().exits].filter((address) => !TOR_ADDRESSES.includes(address));
  return {
    type: 'relays',
    relays,
    // IPv4 only, like the Tor Project's lists; as long as the real list, since some blocks cut it off by length.
    exits: [...own.filter((address) => !isIpv6(address)), ...others],
    exits6: own.filter(isIpv6),
  };
}
