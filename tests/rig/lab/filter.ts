import { HOSTS } from '../world/hosts.ts';
import { runIn } from './namespaces.ts';
import { CUSTOMER_LINK } from './networks.ts';
import { TOR_NODES, type TorNode } from './topology.ts';

const addressesOfHosts = (suffix: string) =>
  HOSTS.filter(({ name }) => name.endsWith(suffix)).flatMap(({ ip4, ip6 }) => [...ip4, ...ip6]);
const addressesOf = ({ ip4, ip6 }: TorNode) => (ip6 ? [ip4, ip6] : [ip4]);
const addressesOfRoles = (...roles: TorNode['role'][]) =>
  TOR_NODES.filter(({ role }) => roles.includes(role)).flatMap(addressesOf);

/** Name → addresses of both families: "relays" becomes @relays4 and @relays6. */
export type AddressSets = Readonly<Record<string, readonly string[]>>;

/** The relays of the consensus. */
const RELAYS = addressesOfRoles('authority', 'guard', 'middle', 'exit');
const UNLISTED_GUARD = TOR_NODES.filter(({ nickname }) => nickname === 'guardTwo').flatMap(addressesOf);

/** The address sets for a block's commands; one for each family: "@relays4", "@relays6". */
const SETS: AddressSets = {
  authorities: addressesOfRoles('authority'),
  relays: RELAYS,
  /** A list of relays that is slightly out of date. */
  most: RELAYS.filter((address) => !UNLISTED_GUARD.includes(address)),
  bridge: addressesOfRoles('bridge'),
  check: addressesOfHosts('.torproject.org'),
};

/** The name of the provider's nftables table. */
export const TABLE = 'provider';

function sh(commands: readonly string[]): void {
  if (commands.length > 0) runIn('provider', ['sh', '-e', '-c', commands.join('\n')]);
}

/** Removes every block. */
export function clearBlock(): void {
  sh([
    `nft 'add table inet ${TABLE}; delete table inet ${TABLE}'`,
    'iptables -F FORWARD',
    'ip6tables -F FORWARD',
    // Only a throttling block adds a queue.
    `tc qdisc show dev ${CUSTOMER_LINK} | grep -q htb && tc qdisc del dev ${CUSTOMER_LINK} root || true`,
  ]);
}

function declareSet(name: string, addresses: readonly string[], family: 4 | 6): string {
  const type = family === 4 ? 'ipv4_addr' : 'ipv6_addr';
  const members = addresses.filter((address) => address.includes(':') === (family === 6));
  const elements = members.length > 0 ? `elements = { ${members.join(', ')} };` : '';
  return `set ${name}${family} { type ${type}; ${elements} }`;
}

/**
 * The provider's table before any block: the sets and empty chains. DNS is exempt from connection tracking: glibc sends the A
 * and AAAA queries of a name from one port at the same moment, and with tracking and NAT one of the two is sometimes dropped.
 * glibc repeats it only after 5 s, and the browser reports that the name does not exist (2026-11: Firefox 153, in name-private).
 */
function table(all: AddressSets): string {
  const sets = Object.entries(all).flatMap(([name, addresses]) => [
    declareSet(name, addresses, 4),
    declareSet(name, addresses, 6),
  ]);
  return `table inet ${TABLE} {
${sets.join('\n')}
chain queries { type filter hook prerouting priority -300; udp dport 53 notrack; }
chain answers { type filter hook output priority -300; udp sport 53 notrack; }
chain input { type filter hook input priority 0; }
chain forward { type filter hook forward priority 0; }
chain nat { type nat hook prerouting priority -100; }
}
`;
}

/** Runs the commands of a block in the provider's network, after `clearBlock`. @throws Error with the tool's error output */
export function applyBlock(commands: readonly string[], sets: AddressSets = SETS): void {
  runIn('provider', ['nft', '-f', '-'], table(sets));
  sh(commands);
}
