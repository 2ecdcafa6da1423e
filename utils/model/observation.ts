import type { Address, AddressKind, Family } from './address.ts';
import type { EndpointId, LookAt, Recipient, Role, Witness } from './endpoint.ts';
import type { FailedStep, Failure } from './failure.ts';
import type { Hints } from './hints.ts';
import type { Route } from './measurement.ts';
import type { Unreadable } from './reading.ts';
import type { Relay } from './relay.ts';

/** Which source says whether an address is a Tor exit's. */
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
  /** The service asked for a pause (`Retry-After`). */
  'asked-to-wait',
  /** The host no longer has this address. */
  'address-changed',
  /** An IPv6 address must not go to a proxy. */
  'proxied',
  /** The route may be a proxy. */
  'route-unknown',
  /** Another endpoint gave the same proof already. */
  'not-needed',
  /** Asked, and no longer waited for: the answer could not have changed anything. */
  'not-awaited',
] as const;
export type NotAsked = (typeof NOT_ASKED)[number];

/** Why a yes does not count. */
export const DOUBTS = ['control-says-the-same', 'control-missing'] as const;
export type Doubt = (typeof DOUBTS)[number];

/** One fact: what an endpoint says about one address. A row of the popup shows one finding. */
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
  /** The endpoint sees this address, and knows nothing of Tor. */
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
      /** A relay runs there, but no exit: its traffic is its operator's own. */
      readonly ownRelay: boolean;
      /** The same source said yes to a known exit in this check, so it is not empty or filtered. */
      readonly confirmed?: true;
    }
  /** Not on a list that is too old for that to be evidence. */
  | {
      readonly type: 'too-old';
      readonly address: Address;
      readonly basis: Basis;
      /** 0–1: the share of the exits' bandwidth that a list of this age misses, where its age is known. */
      readonly missed?: number;
    }
  /** The list cannot have the address: lists of exits have no IPv6, and a fragment of a list misses most. */
  | {
      readonly type: 'not-covered';
      readonly address: Address;
      /** An exit of the list has another address in the same /64. */
      readonly isNearExit?: true;
    }
  | { readonly type: 'doubtful'; readonly address: Address; readonly why: Doubt }
  /** The onion service over plain http: an address that a network can route may imitate it. */
  | { readonly type: 'onion-loaded' }
  /** An onion service showed a certificate for its .onion name that this browser trusts: only Tor leads there. */
  | { readonly type: 'onion-proved' }
  | { readonly type: 'works' }
  /** A second look at a name: its addresses, none where there is no such name. */
  | { readonly type: 'resolves'; readonly addresses: readonly Address[]; readonly kind: AddressKind }
  /** A second look at an address: a TLS server answers with a certificate for another name, as the true one would. */
  | { readonly type: 'server-present' }
  /** A second look at this computer: a Tor client runs here. */
  | { readonly type: 'local-tor' }
  /** The person said in the options that this device sends everything through Tor. No measurement. */
  | { readonly type: 'told-whole-device' };

export interface Observation {
  readonly endpoint: EndpointId;
  readonly witness: Witness;
  readonly role: Role;
  /** The host that was asked; missing for a list on this computer. */
  readonly host?: string;
  /** Who runs that host. */
  readonly recipient?: Recipient;
  /** The host that a second look is about. */
  readonly look?: LookAt;
  /** ms since the epoch */
  readonly at: number;
  /** ms; missing where no request was sent */
  readonly elapsed?: number;
  readonly route: Route;
  /** ms since the epoch: the date of the list that the finding rests on; missing where the answer is live. */
  readonly listDate?: number;
  readonly family?: Family;
  readonly hints?: Hints;
  readonly finding: Finding;
}
