import type { Observation } from '../../utils/model/observation.ts';
import { CUSTOMER, nodeNamed, TOR_NODES } from '../rig/lab/topology.ts';

const EXITS = TOR_NODES.filter(({ role }) => role === 'exit').flatMap(({ ip4, ip6, outbound }) => [
  outbound?.ip4 ?? ip4,
  outbound?.ip6 ?? ip6,
]);

/**
 * Connection → the only source addresses, IPv4 and IPv6, that its traffic can have in these networks. Connections that are
 * not here have no traffic that leaves.
 */
const SOURCE_ADDRESSES: Readonly<Record<string, readonly (string | undefined)[]>> = {
  direct: [CUSTOMER.ip4, CUSTOMER.ip6],
  socks: EXITS,
  obfs4: EXITS,
  'whole-device': EXITS,
  home: EXITS,
  http: EXITS,
  'names-here': EXITS,
  // Its exit has no IPv6.
  split: [nodeNamed('exitFour').ip4, CUSTOMER.ip6],
};

function addressOf({ finding }: Observation): string | undefined {
  return 'address' in finding ? finding.address : undefined;
}

/** Addresses in the popup or in the rows that cannot be source addresses of this connection. */
export function foreignAddresses(
  connection: string,
  shown: readonly string[],
  rows: readonly Observation[],
): readonly string[] {
  const all = new Set([...shown, ...rows.map(addressOf)].filter((address) => address !== undefined));
  return [...all].filter((address) => SOURCE_ADDRESSES[connection]?.includes(address) !== true);
}
