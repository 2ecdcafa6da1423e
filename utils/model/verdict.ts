import type { Address, Family } from './address.ts';
import type { EndpointId } from './endpoint.ts';
import type { Relay } from './relay.ts';

export const CERTAINTIES = ['certain', 'likely'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** A Tor exit that some endpoint saw. */
export interface SeenExit {
  readonly address: Address;
  readonly relays: readonly Relay[];
}

export const CAVEATS = [
  /** Listed, but no proxy and no onion service: perhaps only a neighbour of an exit. */
  'maybe-neighbour',
  /** Rests on a saved list alone. */
  'saved-list-only',
  /** Some source that should know says otherwise. */
  'sources-differ',
  /** IPv6 answered through the same proxy, and no list can say whose address it is. */
  'ipv6-unknown',
  /** The onion service opened, but no list knows the address that ordinary sites see. */
  'address-unconfirmed',
] as const;
export type Caveat = (typeof CAVEATS)[number];

export type MixedKind =
  | { readonly type: 'family'; readonly exposed: Family }
  /** Some sites are reached through Tor and some not. */
  | { readonly type: 'destination' }
  /** Onion services open, ordinary sites are reached directly. */
  | { readonly type: 'onion-only' };

export const UNKNOWN_REASONS = [
  'not-checked',
  'waiting',
  'offline',
  'proxy-down',
  /** The line or the proxy: this browser does not tell which. */
  'nothing-answered',
  'captive-portal',
  'no-address',
  'ipv6-not-covered',
  'list-too-old',
  'lists-silent',
  'sources-differ',
  'interrupted',
  'fault',
] as const;
export type UnknownReason = (typeof UNKNOWN_REASONS)[number];

/** How many witnesses that could have known say what the verdict says. */
export interface Agreement {
  readonly agree: number;
  readonly of: number;
}

interface Found {
  readonly certainty: Certainty;
  readonly evidence: readonly EndpointId[];
  readonly agreement: Agreement;
  readonly caveats: readonly Caveat[];
}

export type Verdict =
  | ({ readonly type: 'tor'; readonly exits: readonly SeenExit[] } & Found)
  | ({ readonly type: 'not-tor'; readonly addresses: readonly Address[] } & Found)
  | ({
      readonly type: 'mixed';
      readonly kind: MixedKind;
      readonly exits: readonly SeenExit[];
      readonly addresses: readonly Address[];
    } & Found)
  | {
      readonly type: 'unknown';
      readonly reason: UnknownReason;
      readonly evidence: readonly EndpointId[];
      readonly addresses: readonly Address[];
    };

export type VerdictType = Verdict['type'];
