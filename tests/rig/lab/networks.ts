import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { ADDRESSES, BLOCK_PAGE, HOSTS, LOGIN_PAGE } from '../world/hosts.ts';
import { linkHome } from './home.ts';
import { directory, fileOf, runIn } from './namespaces.ts';
import {
  AUTHORITATIVE,
  CUSTOMER,
  CUSTOMER_TOR,
  NETWORKS,
  type NetworkName,
  PROVIDER,
  RESOLVER,
  TOR_ADDRESSES,
  TRANSIT,
} from './topology.ts';

/** The customer's network interface; it has the simulated network's name, since `announceChange` uses that name. */
export const CUSTOMER_INTERFACE = 'exposure0';
/** The provider's interface towards the customer. */
export const CUSTOMER_LINK = 'customer';
export const TRANSIT_LINK = 'transit';
export const INTERNET_LINK = 'uplink';

const onLoopback = (addresses: readonly string[]) =>
  addresses.map((address) => `addr add ${address} dev lo${address.includes(':') ? ' nodad' : ''}`);

/** A link between two networks. Neither end generates an address by itself: to a browser that would be a network change. */
function linkNetworks(from: NetworkName, name: string, to: NetworkName, other: string): void {
  runIn(from, ['ip', 'link', 'add', name, 'type', 'veth', 'peer', 'name', other]);
  runIn(from, ['ip', 'link', 'set', other, 'netns', fileOf(to)]);
  for (const [network, link] of [
    [from, name],
    [to, other],
  ] as const) {
    runIn(network, ['ip', 'link', 'set', link, 'addrgenmode', 'none']);
    runIn(network, ['ip', 'link', 'set', link, 'up']);
  }
}

/** Adds the link's other end as a permanent neighbour, so that neither a block nor load can disturb ARP or neighbour discovery. */
function addNeighbours(
  network: NetworkName,
  link: string,
  neighbours: Addresses,
  to: NetworkName,
  other: string,
): void {
  const description = runIn(to, ['ip', '-brief', 'link', 'show', other]);
  const hardware = /(?:[0-9a-f]{2}:){5}[0-9a-f]{2}/.exec(description)?.[0];
  configure(
    network,
    [neighbours.ip4, neighbours.ip6].map(
      (address) => `neigh replace ${address} lladdr ${hardware} dev ${link} nud permanent`,
    ),
  );
}

interface Addresses {
  readonly ip4: string;
  readonly ip6: string;
}

function configure(network: NetworkName, lines: readonly string[]): void {
  runIn(network, ['ip', '-batch', '-'], `${lines.join('\n')}\n`);
}

/** @param settings file under /proc/sys/net, where each network sees its own → value */
function setSysctls(network: NetworkName, settings: Readonly<Record<string, number>>): void {
  const lines = Object.entries(settings).map(([file, value]) => `echo ${value} > /proc/sys/net/${file}`);
  runIn(network, ['sh', '-e', '-c', lines.join('\n')]);
}

const isProvidersPage = (name: string) => name === BLOCK_PAGE || name === LOGIN_PAGE;
const PROVIDER_PAGES = HOSTS.filter(({ name }) => isProvidersPage(name)).flatMap(({ ip4 }) => ip4);

/** Creates the networks and the links between them. Only inside the outer namespace. */
export function makeNetworks(): void {
  mkdirSync(directory());
  for (const network of NETWORKS) {
    writeFileSync(fileOf(network), '');
    execFileSync('unshare', [`--net=${fileOf(network)}`, 'true']);
    // On machines without IPv6 it is disabled in new namespaces as well.
    setSysctls(network, { 'ipv6/conf/all/disable_ipv6': 0 });
    configure(network, ['link set lo up']);
  }
  linkNetworks('client', CUSTOMER_INTERFACE, 'provider', CUSTOMER_LINK);
  linkHome();
  linkNetworks('provider', TRANSIT_LINK, 'internet', INTERNET_LINK);
  configureCustomer();
  configureProvider();
  configureInternet();
  addNeighbours('client', CUSTOMER_INTERFACE, PROVIDER, 'provider', CUSTOMER_LINK);
  addNeighbours('provider', CUSTOMER_LINK, CUSTOMER, 'client', CUSTOMER_INTERFACE);
  addNeighbours('provider', CUSTOMER_LINK, CUSTOMER_TOR, 'client', CUSTOMER_INTERFACE);
  addNeighbours('provider', TRANSIT_LINK, TRANSIT.internet, 'internet', INTERNET_LINK);
  addNeighbours('internet', INTERNET_LINK, TRANSIT.provider, 'provider', TRANSIT_LINK);
}

function configureCustomer(): void {
  configure('client', [
    ...[CUSTOMER, CUSTOMER_TOR].flatMap(({ ip4, ip6 }) => [
      `addr add ${ip4}/24 dev ${CUSTOMER_INTERFACE}`,
      // Deprecated: only a process that binds to the Tor client's address uses it.
      `addr add ${ip6}/64 dev ${CUSTOMER_INTERFACE} nodad${ip6 === CUSTOMER_TOR.ip6 ? ' preferred_lft 0' : ''}`,
    ]),
    `route add default via ${PROVIDER.ip4} src ${CUSTOMER.ip4}`,
    `route add default via ${PROVIDER.ip6} src ${CUSTOMER.ip6}`,
  ]);
}

/** The settings of connection tracking exist only after its kernel module is loaded: a rule that uses it loads it. */
function loadConnectionTracking(): void {
  runIn(
    'provider',
    ['nft', '-f', '-'],
    'table inet load { chain tracking { ct state new; }; }\ndelete table inet load\n',
  );
}

function configureProvider(): void {
  loadConnectionTracking();
  setSysctls('provider', {
    'ipv4/ip_forward': 1,
    'ipv6/conf/all/forwarding': 1,
    // Counts bytes per connection: some blocks use the count.
    'netfilter/nf_conntrack_acct': 1,
    // Without a rate limit each refused packet gets its ICMP answer.
    'ipv4/icmp_ratelimit': 0,
    'ipv6/icmp/ratelimit': 0,
  });
  configure('provider', [
    `addr add ${PROVIDER.ip4}/24 dev ${CUSTOMER_LINK}`,
    `addr add ${PROVIDER.ip6}/64 dev ${CUSTOMER_LINK} nodad`,
    `addr add ${TRANSIT.provider.ip4}/24 dev ${TRANSIT_LINK}`,
    `addr add ${TRANSIT.provider.ip6}/64 dev ${TRANSIT_LINK} nodad`,
    ...onLoopback([RESOLVER, ...PROVIDER_PAGES]),
    `route add default via ${TRANSIT.internet.ip4}`,
    // Private addresses are unreachable: the onion service's server may be reached through Tor only.
    'route add blackhole 10.0.0.0/8',
    `route add default via ${TRANSIT.internet.ip6}`,
  ]);
}

function configureInternet(): void {
  configure('internet', [
    `addr add ${TRANSIT.internet.ip4}/24 dev ${INTERNET_LINK}`,
    `addr add ${TRANSIT.internet.ip6}/64 dev ${INTERNET_LINK} nodad`,
    ...onLoopback([
      AUTHORITATIVE,
      ...TOR_ADDRESSES,
      ...ADDRESSES.filter((address) => !PROVIDER_PAGES.includes(address)),
    ]),
    `route add default via ${TRANSIT.provider.ip4}`,
    `route add default via ${TRANSIT.provider.ip6}`,
  ]);
}
