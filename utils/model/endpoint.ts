import type { Address, Family } from './address.ts';
import type { Failure } from './failure.ts';
import type { Answered } from './measurement.ts';
import type { Reading } from './reading.ts';

/** Ids are open (one file adds one); the list in `utils/endpoints` is the authority. */
export type EndpointId = string;

/**
 * Whose knowledge an answer is. The Tor Project's check, exit list and both ways to its DNS exit list
 * stand on one host and one scan: they fail and err together, so they count as one.
 */
export const WITNESSES = [
  'tor-exit-scan',
  'onionoo',
  'cloudflare',
  'onion-service',
  'relay-directory',
  'control',
  'look',
] as const;
export type Witness = (typeof WITNESSES)[number];

/** Who receives the request, for the privacy table. */
export const RECIPIENTS = [
  'The Tor Project',
  'Cloudflare',
  'Google',
  'Mozilla',
  'Tor network',
  'This computer',
] as const;
export type Recipient = (typeof RECIPIENTS)[number];

/** What a second look looks at. */
export const LOOK_KINDS = ['name', 'address', 'resolver'] as const;
export interface LookAt {
  readonly kind: (typeof LOOK_KINDS)[number];
  readonly host: string;
}

/** What an endpoint is asked for. */
export const ROLES = [
  /** Names no Tor host; says which address it sees. */
  'echo',
  /** Says whether an address is Tor's. */
  'witness',
  /** Can be loaded only through Tor. */
  'proof',
  /** Has nothing to do with Tor; tells whether the network works, or whether an answer can be believed. */
  'control',
  /** A second look at a host that failed: it finds out how, and by whom. */
  'look',
] as const;
export type Role = (typeof ROLES)[number];

export interface Request {
  readonly url: string;
  readonly accept?: string;
}

export interface Endpoint {
  readonly id: EndpointId;
  readonly role: Role;
  readonly witness: Witness;
  readonly recipient: Recipient;
  /** Lower case; a literal address without brackets. */
  readonly host: string;
  /** May be asked in a discreet check: the name says nothing of Tor to an onlooker. */
  readonly discreet: boolean;
  /** Which address it must be told, if any: then it waits for an echo. */
  readonly needs?: Family | 'any';
  /** The host that a second look is about. */
  readonly look?: LookAt;
  /** The endpoint whose answer must be different for this one to count. */
  readonly control?: EndpointId;
  /** Where the address seen belongs to one family by construction. */
  readonly family?: Family;
  /** `about` is there exactly where `needs` says so. */
  request(about?: Address): Request;
  /** For host permissions and CSP: every origin a request may go to, and the path for `webRequest`. */
  readonly pattern: string;
  /** Bytes; a longer body is cut and marked. */
  readonly bodyCap: number;
  /** Every status is read: the good answer is an error. */
  readonly anyStatus?: true;
  /** Failures that only the true server brings about: then it was reached. */
  readonly reachedBy?: readonly Failure[];
  /** The beginning of the body is enough: one over the cap is read all the same. */
  readonly headSuffices?: true;
  read(answered: Answered, about?: Address): Reading;
}
