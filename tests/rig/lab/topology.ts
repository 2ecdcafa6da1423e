/** The lab's networks: a customer, another machine in the customer's own network, the provider, and the rest of the internet. */
export const NETWORKS = ['client', 'home', 'provider', 'internet'] as const;
export type NetworkName = (typeof NETWORKS)[number];

/** The customer's own addresses, and those that only its Tor client uses, so that rules can tell its packets apart. */
export const CUSTOMER = { ip4: '203.0.113.7', ip6: '2001:db8::7' } as const;
export const CUSTOMER_TOR = { ip4: '203.0.113.8', ip6: '2001:db8::8' } as const;
/** The private addresses of the customer and of another machine in the customer's own network. */
export const HOME = { customer: '192.168.77.7', machine: '192.168.77.5' } as const;
/** The provider's addresses on the customer's link. */
export const PROVIDER = { ip4: '203.0.113.1', ip6: '2001:db8::1' } as const;
/** The addresses on the link between provider and internet. */
export const TRANSIT = {
  provider: { ip4: '198.51.100.1', ip6: '2001:db8:f::1' },
  internet: { ip4: '198.51.100.2', ip6: '2001:db8:f::2' },
} as const;
/** The provider's resolver, which its customers use. */
export const RESOLVER = '203.0.113.53';
/** The authoritative name server for every name in the lab. */
export const AUTHORITATIVE = '192.0.2.53';

export type Role = 'authority' | 'guard' | 'middle' | 'exit' | 'bridge' | 'host';

/** A tor process of the private network. `host` is no relay: it runs the onion service and the exit scan. */
export interface TorNode {
  readonly nickname: string;
  readonly role: Role;
  readonly ip4: string;
  /** Some relays only. */
  readonly ip6?: string;
  readonly port: number;
  /** Exits only: the source addresses of their exit traffic, where they differ from the addresses above. */
  readonly outbound?: { readonly ip4: string; readonly ip6?: string };
  /** According to a database of addresses; Tor itself does not know it. */
  readonly country: string;
}

/**
 * One authority is enough; conflux needs two guards. All have addresses that real relays had on 2026-08-22, so that the
 * shipped relay directory contains them, and each is in its own /16, as clients require.
 */
export const TOR_NODES: readonly TorNode[] = [
  { nickname: 'authority', role: 'authority', ip4: '193.23.244.244', port: 443, country: 'de' },
  {
    nickname: 'guardOne',
    role: 'guard',
    ip4: '84.234.21.98',
    ip6: '2001:1600:18:100::10c',
    port: 9001,
    country: 'ch',
  },
  { nickname: 'guardTwo', role: 'guard', ip4: '88.198.27.62', port: 443, country: 'de' },
  { nickname: 'middle', role: 'middle', ip4: '15.204.199.47', port: 9002, country: 'us' },
  { nickname: 'exitFour', role: 'exit', ip4: '178.218.144.18', port: 443, country: 'it' },
  {
    nickname: 'exitBoth',
    role: 'exit',
    ip4: '109.70.100.12',
    ip6: '2a03:e600:100::12',
    port: 9002,
    outbound: { ip4: '204.8.96.141', ip6: '2620:7:6003::141' },
    country: 'us',
  },
  { nickname: 'bridge', role: 'bridge', ip4: '57.131.13.45', port: 9200, country: 'it' },
  { nickname: 'host', role: 'host', ip4: '45.84.107.128', port: 0, country: 'se' },
];

/** @throws Error where the topology has no node of that name. */
export function nodeNamed(nickname: string): TorNode {
  const found = TOR_NODES.find((node) => node.nickname === nickname);
  if (found === undefined) throw new Error(`The topology has no node "${nickname}".`);
  return found;
}

/** The bridge's port for obfs4. */
export const OBFS4_PORT = 38224;

/** Every address of the private network. */
export const TOR_ADDRESSES: readonly string[] = TOR_NODES.flatMap(({ ip4, ip6, outbound }) =>
  [ip4, ip6, outbound?.ip4, outbound?.ip6].filter((address) => address !== undefined),
);
