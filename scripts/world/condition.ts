import type { Behaviours } from './behaviour.ts';

/** Who the servers see at the other end. A missing family is not reachable at all. */
export interface Client {
  readonly ip4?: string;
  readonly ip6?: string;
  /** ISO 3166-1 alpha-2, upper case: where Cloudflare places these addresses, if not at Tor. */
  readonly country: string;
}

/** What the resolver says: addresses of both families, IPv4 ones only, or an error for every name. */
export type Names = 'both' | 'ipv4' | 'none';

/** One state of the world. It says what is so; what the endpoints answer is computed from it and the relay data. */
export interface Condition {
  readonly id: string;
  readonly title: string;
  readonly client: Client;
  readonly names: Names;
  /** The connection carries .onion names (AutomapHostsOnResolve). */
  readonly onion: boolean;
  /** ms that the servers' clocks are ahead of this computer's. */
  readonly clock?: number;
  /** IPv6 is there, and every packet of it vanishes. */
  readonly brokenIpv6?: boolean;
  /** A Tor client listens on this computer. */
  readonly localTor?: boolean;
  /** Who is hindered, and how. */
  readonly behaviours: Behaviours;
}
