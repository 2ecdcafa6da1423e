import type { Address, Family } from './address.ts';
import type { EndpointId, Role, Witness } from './endpoint.ts';
import type { FailedStep, Failure } from './failure.ts';
import type { Route } from './measurement.ts';
import type { Unreadable } from './reading.ts';
import type { Relay } from './relay.ts';

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
export const NOT_ASKED = ['discreet', 'no-address', 'ipv6-not-covered', 'not-loaded', 'interrupted'] as const;
export type NotAsked = (typeof NOT_ASKED)[number];

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
  | { readonly type: 'works' };

export interface Observation {
  readonly endpoint: EndpointId;
  readonly witness: Witness;
  readonly role: Role;
  /** ms since the epoch */
  readonly at: number;
  /** ms; missing where nothing was asked */
  readonly elapsed?: number;
  readonly route: Route;
  /** ms since the epoch: the date of the list the finding rests on, where it is not the moment itself. */
  readonly listDate?: number;
  readonly family?: Family;
  readonly finding: Finding;
}
