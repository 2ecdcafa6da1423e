import { until } from '../browsers/wait.ts';
import { loadRelayData } from '../world/relay-data.ts';
import type { Order } from './orders.ts';
import { TOR, TOR_ADDRESSES, torNamed } from './plan.ts';
import { fetchText } from './tor/directory.ts';
import type { TorNetwork } from './tor/network.ts';
import { letsOutIpv6, relayRecords } from './tor/relay-records.ts';
import { scanExit } from './tor/scan.ts';
import { DIR_PORT } from './tor/torrc.ts';

/** ms for a page of the authority's, which a busy machine may fail to give at once. */
const PATIENCE = 60_000;

/** What the endpoints are to know: the network's own consensus and descriptors, and a scan of its exits. */
export async function publish(network: TorNetwork, caPem: string): Promise<Order & { type: 'relays' }> {
  const base = `http://${network.authority.address}:${DIR_PORT}/tor`;
  const page = (path: string) => until(`${base}/${path}`, () => fetchText(`${base}/${path}`), PATIENCE);
  const consensus = await page('status-vote/current/consensus');
  const descriptors = await page('server/all');
  const scanner = network.processes.get('host');
  if (!scanner) throw new Error('Nobody is there to scan the exits.');
  const scanned = new Map<string, readonly string[]>();
  for (const planned of TOR.filter(({ role }) => role === 'exit')) {
    const { nickname } = planned;
    const fingerprint = network.fingerprints.get(nickname) ?? '';
    const six = letsOutIpv6(descriptors, nickname);
    scanned.set(fingerprint, await scanExit(scanner, planned, fingerprint, six, caPem));
  }
  await scanner.control.send('RESETCONF ExitNodes StrictNodes');
  const relays = relayRecords({
    consensus,
    descriptors,
    scanned,
    countryOf: (nickname) => torNamed(nickname).country,
  });
  const left = [...scanned.values()].flat();
  const others = [...loadRelayData().exits].filter((address) => !TOR_ADDRESSES.includes(address));
  return {
    type: 'relays',
    relays,
    // IPv4 only, as the Tor Project's lists are; as long as the real one, for what breaks it off.
    exits: [...left.filter((address) => !address.includes(':')), ...others],
    exits6: left.filter((address) => address.includes(':')),
  };
}
