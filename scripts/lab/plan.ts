/** The lab's networks: a customer, the provider in between, and everything else. */
export const NETWORKS = ['client', 'provider', 'internet'] as const;
export type NetworkName = (typeof NETWORKS)[number];

/** The customer's own address, and another that only its Tor client uses, so that its packets can be told apart. */
export const CUSTOMER = { ip4: '203.0.113.7', ip6: '2001:db8::7' } as const;
export const CUSTOMERS_TOR = { ip4: '203.0.113.8', ip6: '2001:db8::8' } as const;
/** The provider's side of both lines. */
export const PROVIDER = { ip4: '203.0.113.1', ip6: '2001:db8::1' } as const;
export const TRANSIT = {
  provider: { ip4: '198.51.100.1', ip6: '2001:db8:f::1' },
  internet: { ip4: '198.51.100.2', ip6: '2001:db8:f::2' },
} as const;
/** What the provider hands out with the address. */
export const RESOLVER = '203.0.113.53';
/** Who answers for every name of the lab. */
export const AUTHORITATIVE = '192.0.2.53';

export type Role = 'authority' | 'guard' | 'middle' | 'exit' | 'bridge' | 'host';

/** A tor process of the private network. `host` is no relay: it runs the onion service and the exit scan. */
export interface Planned {
  readonly nickname: string;
  readonly role: Role;
  readonly ip4: string;
  /** Relays only, where they have one. */
  readonly ip6?: string;
  readonly port: number;
  /** Exits: what their traffic leaves by, where it is not the same. */
  readonly leaves?: { readonly ip4: string; readonly ip6?: string };
  /** As a database of addresses says it; Tor itself does not know. */
  readonly country: string;
}

/**
 * One authority is enough; two guards, since conflux wants a second. All at addresses that real relays had on
 * 2026-08-22, each in a /16 of its own, as clients demand: so the relay directory that ships knows them, too.
 */
export const TOR: readonly Planned[] = [
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
    leaves: { ip4: '204.8.96.141', ip6: '2620:7:6003::141' },
    country: 'us',
  },
  { nickname: 'bridge', role: 'bridge', ip4: '57.131.13.45', port: 9200, country: 'it' },
  { nickname: 'host', role: 'host', ip4: '45.84.107.128', port: 0, country: 'se' },
];

/** @throws Error where the plan has nobody of that name. */
export function torNamed(nickname: string): Planned {
  const found = TOR.find((one) => one.nickname === nickname);
  if (found === undefined) throw new Error(`The plan has no ${nickname}.`);
  return found;
}

/** Where the bridge speaks obfs4. */
export const OBFS4_PORT = 38224;

/** Every address of the private network. */
export const TOR_ADDRESSES: readonly string[] = TOR.flatMap(({ ip4, ip6, leaves }) =>
  [ip4, ip6, leaves?.ip4, leaves?.ip6].filter((address) => address !== undefined),
);
