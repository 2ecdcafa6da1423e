import type { Family } from './address.ts';
import type { Failure } from './failure.ts';

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
  /** A plain-http test by which browsers find captive portals. */
  'control',
  /** The same over https: no portal can answer it. */
  'tls-control',
  'look',
  /** The person. */
  'told',
] as const;
export type Witness = (typeof WITNESSES)[number];

/** Who receives the request, for the tables of requests. */
export const RECIPIENTS = [
  'The Tor Project',
  'Cloudflare',
  'Google',
  'Mozilla',
  'Microsoft',
  'Tor network',
  'This computer',
  /** Whichever the system asks: the provider's, unless it was changed. */
  'Your resolver',
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
  /** Has nothing to do with Tor; shows whether the network works, or whether an answer can be trusted. */
  'control',
  /** A second look at a host that failed: it finds out how, and by whom. */
  'look',
  /** The person's word: nobody is asked, and nothing measured. */
  'told',
] as const;
export type Role = (typeof ROLES)[number];

/** When a check sends a request. */
export const WHEN_ASKED = [
  'every-check',
  /** In a full check, and in any check whose address looks like Tor's. */
  'full-check',
  /** After a failure. */
  'second-look',
  /** In a full check that is not on Tor, and where a proxy fails. */
  'off-tor',
] as const;
export type WhenAsked = (typeof WHEN_ASKED)[number];

/** What is known of an endpoint before it is asked. */
export interface EndpointInfo {
  readonly id: EndpointId;
  readonly role: Role;
  readonly witness: Witness;
  readonly recipient: Recipient;
  /** Lower case; a literal address without brackets. */
  readonly host: string;
  /** May be asked in a discreet check: its name says nothing of Tor to an onlooker. */
  readonly discreet: boolean;
  /** Which address the request must name, if any: then the endpoint waits for an echo. */
  readonly needs?: Family | 'any';
  /** The host that a second look is about. */
  readonly look?: LookAt;
  /** The endpoint whose answer must differ for this one to count. */
  readonly control?: EndpointId;
  /** The endpoint that shows, by a yes, that a no of this one means something. */
  readonly positiveControl?: EndpointId;
  /** Asked about exits that are known, never about the person's address. */
  readonly asksKnownExits?: true;
  /** Asked only where this endpoint gave no proof. */
  readonly after?: EndpointId;
  /** Where the address seen belongs to one family by construction. */
  readonly family?: Family;
  /** For host permissions and CSP: every origin a request may go to, and the path for `webRequest`. */
  readonly pattern: string;
  /** Bytes; a longer body is cut and marked. */
  readonly bodyCap: number;
  /** Every status is read: the good answer is an error. */
  readonly anyStatus?: true;
  /** Failures that only the true server brings about: they prove that it is there. */
  readonly provesServer?: readonly Failure[];
  /** The beginning of the body is enough: a body over the cap is read all the same. */
  readonly headSuffices?: true;
}
