import type { Behaviours } from './behaviour.ts';

/** The client as the servers see it. A missing family is not reachable at all. */
export interface Client {
  readonly ip4?: string;
  readonly ip6?: string;
  /** ISO 3166-1 alpha-2, upper case: where Cloudflare locates these addresses, except Tor exits. */
  readonly country: string;
}

/** What the resolver answers: addresses of both families, IPv4 ones only, or an error for every name. */
export type Names = 'both' | 'ipv4' | 'none';

/** One state of the simulated network. What the endpoints answer is computed from it and the relay data. */
export interface Condition {
  readonly id: string;
  readonly title: string;
  readonly client: Client;
  readonly names: Names;
  /** .onion names work over this connection (AutomapHostsOnResolve). */
  readonly onion: boolean;
  /** ms that the servers' clocks are ahead of this computer's. */
  readonly clock?: number;
  /** There is an IPv6 address, and every IPv6 packet is dropped. */
  readonly brokenIpv6?: boolean;
  /** A Tor client listens on this computer. */
  readonly localTor?: boolean;
  /** Endpoints that do not simply answer. */
  readonly behaviours: Behaviours;
}
