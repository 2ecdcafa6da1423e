import type { Address, Family } from './address.ts';
import type { EndpointId } from './endpoint.ts';
import type { Relay } from './relay.ts';

export const CERTAINTIES = ['certain', 'likely'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** A Tor exit whose address some endpoint saw. */
export interface SeenExit {
  readonly address: Address;
  readonly relays: readonly Relay[];
}

export const CAVEATS = [
  /**
   * The address is a Tor exit's, and nothing shows that this browser uses it: the exit may belong to another user of the
   * same address.
   */
  'maybe-neighbour',
  /** In place of `maybe-neighbour`: that this browser uses the exit is what the person said. */
  'told-whole-device',
  /** Rests on a saved list alone. */
  'saved-list-only',
  /** A list that should have the address does not have it. */
  'sources-differ',
  /** IPv6 answered through the same proxy, and no list covers its address. */
  'ipv6-unknown',
  /** The onion service opened, but no list knows the address that ordinary sites see. */
  'address-unconfirmed',
  /** Names are looked up on this computer and not through the proxy: the provider's resolver reads them. */
  'names-looked-up-here',
  /** No answer shows which way IPv4 connections go, or that there are none. */
  'ipv4-unseen',
  /** The same of IPv6. */
  'ipv6-unseen',
  /** One operator stands alone against two others about an address; what it says is not counted. */
  'operator-contradicted',
] as const;
export type Caveat = (typeof CAVEATS)[number];

export type MixedKind =
  | { readonly type: 'family'; readonly exposed: Family }
  /** Some sites are reached through Tor and others directly. */
  | { readonly type: 'destination' }
  /** Onion services open, ordinary sites are reached directly. */
  | { readonly type: 'onion-only' };

export const UNKNOWN_REASONS = [
  'not-checked',
  'waiting',
  'offline',
  'proxy-down',
  /** The line or the proxy failed: this browser does not tell which. */
  'nothing-answered',
  'captive-portal',
  'no-address',
  'ipv6-not-covered',
  'list-too-old',
  'lists-silent',
  'sources-differ',
  /** Requests go to a proxy, and no answer shows whether it leads to Tor. */
  'proxy-untold',
  'interrupted',
  'fault',
] as const;
export type UnknownReason = (typeof UNKNOWN_REASONS)[number];

/** How many of the witnesses that could know (`of`) agree with the verdict (`agree`). */
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
