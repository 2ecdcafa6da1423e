import { PLACES } from '../world/places.ts';
import { runIn } from './enter.ts';
import { CUSTOMERS_LINE } from './networks.ts';
import { type Planned, TOR } from './plan.ts';

const hostsOf = (tail: string) =>
  PLACES.filter(({ name }) => name.endsWith(tail)).flatMap(({ ip4, ip6 }) => [...ip4, ...ip6]);
const inRoles = (...roles: Planned['role'][]) => TOR.filter(({ role }) => roles.includes(role)).flatMap(own);
const own = ({ ip4, ip6 }: Planned) => (ip6 ? [ip4, ip6] : [ip4]);

/** What the consensus lists. */
const RELAYS = inRoles('authority', 'guard', 'middle', 'exit');
const MISSED = TOR.filter(({ nickname }) => nickname === 'guardTwo').flatMap(own);

/** Addresses that a block's commands name: "@relays4", "@relays6". */
const SETS: Readonly<Record<string, readonly string[]>> = {
  authorities: inRoles('authority'),
  relays: RELAYS,
  /** A list that is not quite today's. */
  most: RELAYS.filter((address) => !MISSED.includes(address)),
  bridge: inRoles('bridge'),
  check: hostsOf('.torproject.org'),
};

/** Of nftables. */
export const TABLE = 'provider';

function sh(commands: readonly string[]): void {
  if (commands.length > 0) runIn('provider', ['sh', '-e', '-c', commands.join('\n')]);
}

/** Takes every block away. */
export function clear(): void {
  sh([
    `nft 'add table inet ${TABLE}; delete table inet ${TABLE}'`,
    'iptables -F FORWARD',
    'ip6tables -F FORWARD',
    // There is none to delete unless something was throttled.
    `tc qdisc show dev ${CUSTOMERS_LINE} | grep -q htb && tc qdisc del dev ${CUSTOMERS_LINE} root || true`,
  ]);
}

function declare(name: string, addresses: readonly string[], family: 4 | 6): string {
  const type = family === 4 ? 'ipv4_addr' : 'ipv6_addr';
  const members = addresses.filter((address) => address.includes(':') === (family === 6));
  const elements = members.length > 0 ? `elements = { ${members.join(', ')} };` : '';
  return `set ${name}${family} { type ${type}; ${elements} }`;
}

/**
 * The provider's table, as it stands before any block: sets and empty chains. Names are asked for in pairs (A, AAAA) from one
 * port at the same moment; where connections are tracked and translated, one of the two is dropped now and then, and glibc
 * asks again only after 5 s. A browser then says that there is no such name (2026-11: Firefox 153, in name-private).
 */
function table(): string {
  const sets = Object.entries(SETS).flatMap(([name, addresses]) => [
    declare(name, addresses, 4),
    declare(name, addresses, 6),
  ]);
  return `table inet ${TABLE} {
${sets.join('\n')}
chain names { type filter hook prerouting priority -300; udp dport 53 notrack; }
chain told { type filter hook output priority -300; udp sport 53 notrack; }
chain input { type filter hook input priority 0; }
chain forward { type filter hook forward priority 0; }
chain nat { type nat hook prerouting priority -100; }
}
`;
}

/** Puts commands in the way, in the provider's network. `clear` first. @throws Error with the tool's words */
export function play(commands: readonly string[]): void {
  runIn('provider', ['nft', '-f', '-'], table());
  sh(commands);
}
