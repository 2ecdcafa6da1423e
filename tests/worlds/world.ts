import type { Culprit } from '../../utils/model/blockage.ts';
import type { Recipient } from '../../utils/model/endpoint.ts';
import type { Scope } from '../../utils/model/report.ts';

/**
 * A world is what is so, before anybody asks: how the computer is connected, what the lists know, who stops what. No code
 * of the product decides anything here; `travel` follows each request of a check through it.
 */
export interface World {
  readonly seed: number;
  readonly browser: 'chromium' | 'firefox';
  readonly scope: Scope;
  readonly connection: Connection;
  /** Families of the line; `nat64`: IPv6 only, with a gateway for IPv4 servers. */
  readonly families: 'four' | 'both' | 'nat64';
  /** The exits that Tor uses in this check; the first is used alone where streams are not isolated. Never empty. */
  readonly exits: readonly Exit[];
  /** The line's own address is that of the first exit: an exit at home, at a neighbour's, or a VPN server with one. */
  readonly isAtExit: boolean;
  readonly lists: SavedLists;
  readonly ingredients: readonly Ingredient[];
  /** Days by which this computer's clock is ahead; negative: behind. */
  readonly clockDays: number;
  /** 0–1: share of requests that get lost on the line. */
  readonly loss: number;
  /** One operator whose answers are false, or a resolver here that answers .onion names itself. */
  readonly liar?: Liar;
}

export interface Exit {
  readonly four: string;
  readonly six?: string;
  /** The exit scan and Onionoo know this address; 2.4–2.9 % of exits leave by one that they do not (2026-08-22). */
  readonly isListed: boolean;
  /** Onionoo has the IPv6 address as an OR address: 84 % of exits (2026-08-22). */
  readonly isSixListed: boolean;
  /** Cloudflare marks its IPv4 address with T1. */
  readonly isMarked: boolean;
  /** On the saved relay directory. */
  readonly isSaved: boolean;
}

export interface Connection {
  readonly name: string;
  /** A proxy that the browser uses for what `rule` says. */
  readonly proxy?: OwnProxy;
  readonly rule: RuleName;
  /** What is not given to the proxy goes through a Tor client for the whole device, or a gateway. */
  readonly device?: Device;
}

export interface OwnProxy {
  readonly type: 'socks' | 'http';
  readonly address: string;
  /** Where names are looked up. */
  readonly names: 'proxy' | 'here';
  readonly carries: 'tor' | 'line';
  readonly state: 'works' | 'stopped' | 'not-ready';
  /** Tor's SocksPort with `NoOnionTraffic` (tor(1)) opens none. */
  readonly onions?: 'refused';
}

export interface Device {
  readonly state: 'works' | 'not-ready';
  /** A router, or a gateway, on which this computer finds no Tor client; missing: this computer. */
  readonly place?: 'router';
  /** Which requests it carries, as routers do that send only some sites through Tor; missing: all. */
  readonly carries?: RuleName;
  /** It gives names an IPv6 address as well, and what is met there goes past it; missing: IPv4 alone. */
  readonly names?: 'both';
  /** IPv6: through Tor as well (to exits that have it), past it, or cut. */
  readonly six: 'carried' | 'past' | 'cut';
  /** The network that onion names are mapped to; missing: it does not serve them. */
  readonly onion?: string;
  /** Each destination has a circuit of its own (IsolateDestAddr). */
  readonly isIsolated: boolean;
}

/** Which requests are given to the proxy. */
export type RuleName =
  | 'all'
  | 'https'
  | 'onion'
  | 'tor-project-and-onion'
  | 'all-but-cloudflare'
  | 'all-but-google'
  | 'addresses'
  | 'ours';

export interface SavedLists {
  /** Days; missing: none is readable. */
  readonly directoryDays?: number;
  /** Days; missing: no full check was made before. */
  readonly keptDays?: number;
}

/** Something that stands in the way, or changes what is seen. Taken away as a whole when a world is made smaller. */
export interface Ingredient {
  readonly name: string;
  readonly obstacles: readonly Obstacle[];
}

export interface Obstacle {
  readonly by: Culprit;
  readonly place: 'browser' | 'computer' | 'line' | 'exit' | 'server';
  readonly target: Target;
  readonly how: How;
}

export interface Target {
  /** Missing: every host. */
  readonly hosts?: readonly string[];
  readonly except?: readonly string[];
  readonly scheme?: 'http' | 'https';
  readonly family?: 4 | 6;
}

/** What an obstacle does, by the step at which it does it. */
export type How =
  | { readonly step: 'browser'; readonly does: 'blocked' | 'aborted' | 'denied' | 'offline' | 'https-only' }
  | {
      readonly step: 'dns';
      readonly does: 'none' | 'silent' | 'null' | 'private' | 'public';
      /** What answers at the false address. */
      readonly there?: 'nothing' | 'refused' | 'foreign' | 'other-name' | 'page';
    }
  | { readonly step: 'connect'; readonly does: 'drop' | 'refuse' | 'unreachable' | 'reset' }
  | {
      readonly step: 'tls';
      readonly does:
        | 'reset'
        | 'fin'
        | 'drop'
        | 'alert'
        | 'not-tls'
        | 'foreign'
        | 'other-name'
        | 'expired'
        | 'signed-anew';
    }
  | {
      readonly step: 'http';
      readonly does: 'page' | 'redirect' | 'reset' | 'silent' | 'json';
      readonly status: number;
    }
  | { readonly step: 'body'; readonly does: 'stall' | 'slow' | 'cut' };

export interface Liar {
  readonly who: Recipient | 'resolver';
  readonly says: 'tor' | 'not-tor';
}
