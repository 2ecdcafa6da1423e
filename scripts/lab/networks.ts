import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { ADDRESSES, BLOCK_PAGE, LOGIN_PAGE, PLACES } from '../world/places.ts';
import { directory, fileOf, runIn } from './enter.ts';
import {
  AUTHORITATIVE,
  CUSTOMER,
  CUSTOMERS_TOR,
  NETWORKS,
  type NetworkName,
  PROVIDER,
  RESOLVER,
  TOR_ADDRESSES,
  TRANSIT,
} from './plan.ts';

/** The customer's network card; its name is the demo world's, so that a change is announced on it in the same way. */
export const CARD = 'exposure0';
/** The provider's end of the customer's line. */
export const CUSTOMERS_LINE = 'customer';
const TRANSIT_LINE = 'transit';
const INTERNETS_LINE = 'uplink';

const own = (addresses: readonly string[]) =>
  addresses.map((address) => `addr add ${address} dev lo${address.includes(':') ? ' nodad' : ''}`);

/** A cable: neither end makes an address up by itself, which would be a changed network to a browser. */
function plug(from: NetworkName, name: string, to: NetworkName, other: string): void {
  runIn(from, ['ip', 'link', 'add', name, 'type', 'veth', 'peer', 'name', other]);
  runIn(from, ['ip', 'link', 'set', other, 'netns', fileOf(to)]);
  for (const [network, card] of [
    [from, name],
    [to, other],
  ] as const) {
    runIn(network, ['ip', 'link', 'set', card, 'addrgenmode', 'none']);
    runIn(network, ['ip', 'link', 'set', card, 'up']);
  }
}

/** So that no block, and no load, keeps two ends of a cable from finding each other: nobody has to ask. */
function introduce(
  network: NetworkName,
  card: string,
  neighbours: Pair,
  to: NetworkName,
  other: string,
): void {
  const shown = runIn(to, ['ip', '-brief', 'link', 'show', other]);
  const hardware = /(?:[0-9a-f]{2}:){5}[0-9a-f]{2}/.exec(shown)?.[0];
  configure(
    network,
    [neighbours.ip4, neighbours.ip6].map(
      (address) => `neigh replace ${address} lladdr ${hardware} dev ${card} nud permanent`,
    ),
  );
}

interface Pair {
  readonly ip4: string;
  readonly ip6: string;
}

function configure(network: NetworkName, lines: readonly string[]): void {
  runIn(network, ['ip', '-batch', '-'], `${lines.join('\n')}\n`);
}

/** @param settings by their files under /proc/sys/net, where each network sees its own */
function set(network: NetworkName, settings: Readonly<Record<string, number>>): void {
  const lines = Object.entries(settings).map(([file, value]) => `echo ${value} > /proc/sys/net/${file}`);
  runIn(network, ['sh', '-e', '-c', lines.join('\n')]);
}

const isPages = (name: string) => name === BLOCK_PAGE || name === LOGIN_PAGE;
const PAGES = PLACES.filter(({ name }) => isPages(name)).flatMap(({ ip4 }) => ip4);

/** Makes the three networks and the two lines between them. Only inside the outer namespace. */
export function makeNetworks(): void {
  mkdirSync(directory());
  for (const network of NETWORKS) {
    writeFileSync(fileOf(network), '');
    execFileSync('unshare', [`--net=${fileOf(network)}`, 'true']);
    // New namespaces of machines without IPv6 start with it switched off.
    set(network, { 'ipv6/conf/all/disable_ipv6': 0 });
    configure(network, ['link set lo up']);
  }
  plug('client', CARD, 'provider', CUSTOMERS_LINE);
  plug('provider', TRANSIT_LINE, 'internet', INTERNETS_LINE);
  layCustomer();
  layProvider();
  layInternet();
  introduce('client', CARD, PROVIDER, 'provider', CUSTOMERS_LINE);
  introduce('provider', CUSTOMERS_LINE, CUSTOMER, 'client', CARD);
  introduce('provider', CUSTOMERS_LINE, CUSTOMERS_TOR, 'client', CARD);
  introduce('provider', TRANSIT_LINE, TRANSIT.internet, 'internet', INTERNETS_LINE);
  introduce('internet', INTERNETS_LINE, TRANSIT.provider, 'provider', TRANSIT_LINE);
}

function layCustomer(): void {
  configure('client', [
    ...[CUSTOMER, CUSTOMERS_TOR].flatMap(({ ip4, ip6 }) => [
      `addr add ${ip4}/24 dev ${CARD}`,
      // Not preferred: only who asks for it goes by the Tor client's address.
      `addr add ${ip6}/64 dev ${CARD} nodad${ip6 === CUSTOMERS_TOR.ip6 ? ' preferred_lft 0' : ''}`,
    ]),
    `route add default via ${PROVIDER.ip4} src ${CUSTOMER.ip4}`,
    `route add default via ${PROVIDER.ip6} src ${CUSTOMER.ip6}`,
  ]);
}

/**
 * Where connections are tracked by a module that nothing has needed so far, its settings are not there: a rule that needs
 * it loads it.
 */
function loadTracking(): void {
  runIn(
    'provider',
    ['nft', '-f', '-'],
    'table inet loads { chain it { ct state new; }; }\ndelete table inet loads\n',
  );
}

function layProvider(): void {
  loadTracking();
  // Bytes are counted per connection: some blocks cut by them.
  set('provider', {
    'ipv4/ip_forward': 1,
    'ipv6/conf/all/forwarding': 1,
    'netfilter/nf_conntrack_acct': 1,
    // Routers answer a few a second; here each that is refused shall hear of it.
    'ipv4/icmp_ratelimit': 0,
    'ipv6/icmp/ratelimit': 0,
  });
  configure('provider', [
    `addr add ${PROVIDER.ip4}/24 dev ${CUSTOMERS_LINE}`,
    `addr add ${PROVIDER.ip6}/64 dev ${CUSTOMERS_LINE} nodad`,
    `addr add ${TRANSIT.provider.ip4}/24 dev ${TRANSIT_LINE}`,
    `addr add ${TRANSIT.provider.ip6}/64 dev ${TRANSIT_LINE} nodad`,
    ...own([RESOLVER, ...PAGES]),
    `route add default via ${TRANSIT.internet.ip4}`,
    // Private addresses lead nowhere: the onion service's server is not to be reached but by Tor.
    'route add blackhole 10.0.0.0/8',
    `route add default via ${TRANSIT.internet.ip6}`,
  ]);
}

function layInternet(): void {
  configure('internet', [
    `addr add ${TRANSIT.internet.ip4}/24 dev ${INTERNETS_LINE}`,
    `addr add ${TRANSIT.internet.ip6}/64 dev ${INTERNETS_LINE} nodad`,
    ...own([AUTHORITATIVE, ...TOR_ADDRESSES, ...ADDRESSES.filter((address) => !PAGES.includes(address))]),
    `route add default via ${TRANSIT.provider.ip4}`,
    `route add default via ${TRANSIT.provider.ip6}`,
  ]);
}
