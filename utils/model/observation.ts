import type { Address, Family } from './address.ts';
import type { EndpointId, LookAt, Recipient, Role, Witness } from './endpoint.ts';
import type { FailedStep, Failure } from './failure.ts';
import type { Route } from './measurement.ts';
import type { Unreadable } from './reading.ts';
import type { Relay } from './relay.ts';
import type { Signs } from './signs.ts';

/** Why an address is taken for a Tor exit's. */
export const BASES = [
  'flag',
  'exit-list',
  'dns-exit-list',
  'relay-search',
  'cloudflare-t1',
  'saved-directory',
] as const;
export type Basis = (typeof BASES)[number];

/** Why an endpoint was not asked. */
export const NOT_ASKED = [
  'discreet',
  'no-address',
  'ipv6-not-covered',
  'not-loaded',
  'interrupted',
  /** The service said when it wants to be asked again. */
  'asked-to-wait',
  /** Only an address that the host still has is worth a look. */
  'address-changed',
  /** An IPv6 address must not be handed to a proxy. */
  'proxied',
  /** Nor to what may be one. */
  'route-unknown',
] as const;
export type NotAsked = (typeof NOT_ASKED)[number];

/** What sort of addresses a name has; the least public one speaks for all. */
export const ADDRESS_KINDS = [
  'none',
  /** 0.0.0.0, 127/8 and their like in IPv6: what lists of unwanted names give. */
  'null',
  /** Of no public network. */
  'private',
  'public',
] as const;
export type AddressKind = (typeof ADDRESS_KINDS)[number];

/** Why something that says yes is not believed. */
export const DOUBTS = ['control-says-the-same', 'control-missing'] as const;
export type Doubt = (typeof DOUBTS)[number];

/** One fact: what an endpoint says about one address. A row of the popup shows exactly this. */
export type Finding =
  | { readonly type: 'waiting' }
  | { readonly type: 'not-asked'; readonly why: NotAsked }
  | {
      readonly type: 'no-answer';
      readonly failure: Failure;
      readonly step: FailedStep;
      readonly verbatim: string;
    }
  | { readonly type: 'unreadable'; readonly why: Unreadable; readonly status: number }
  /** It sees this address and says nothing of Tor. */
  | { readonly type: 'sees'; readonly address: Address; readonly country?: string }
  | {
      readonly type: 'exit';
      readonly address: Address;
      readonly basis: Basis;
      readonly relays: readonly Relay[];
    }
  | {
      readonly type: 'not-listed';
      readonly address: Address;
      readonly basis: Basis;
      /** A relay runs there, but no exit: traffic from it is its operator's own. */
      readonly ownRelay: boolean;
    }
  /** Not on a list that is too old for that to mean anything. */
  | { readonly type: 'too-old'; readonly address: Address; readonly basis: Basis }
  /** IPv6 and not listed: the lists have no IPv6, so this says nothing. */
  | { readonly type: 'not-covered'; readonly address: Address }
  | { readonly type: 'doubtful'; readonly address: Address; readonly why: Doubt }
  | { readonly type: 'onion-loaded' }
  | { readonly type: 'works' }
  /** A look at a name: the addresses it has, none where there is no such name. */
  | { readonly type: 'resolves'; readonly addresses: readonly Address[]; readonly kind: AddressKind }
  /** A look at an address: a server speaks TLS there, with a certificate for another name, as the true one would. */
  | { readonly type: 'reached' }
  /** A look at this computer: a Tor client runs here. */
  | { readonly type: 'local-tor' };

export interface Observation {
  readonly endpoint: EndpointId;
  readonly witness: Witness;
  readonly role: Role;
  /** Whom it asks, and who runs that; missing for what is on this computer. */
  readonly host?: string;
  readonly recipient?: Recipient;
  /** The host that a second look is about. */
  readonly look?: LookAt;
  /** ms since the epoch */
  readonly at: number;
  /** ms; missing where nothing was asked */
  readonly elapsed?: number;
  readonly route: Route;
  /** ms since the epoch: the date of the list the finding rests on, where it is not the moment itself. */
  readonly listDate?: number;
  readonly family?: Family;
  readonly signs?: Signs;
  readonly finding: Finding;
}
