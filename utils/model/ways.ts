/** Ways to Tor that can be tried, and what is no way but helps to tell. `direct`: Tor without a bridge. */
export const WAYS = [
  'direct',
  'connection-assist',
  'obfs4-built-in',
  'obfs4-asked',
  'webtunnel',
  'snowflake',
  'meek',
  'dnstt',
  'other-network',
] as const;
export type Way = (typeof WAYS)[number];

/** Ways that are set up in a program; the others need no steps. */
export const SET_UP_WAYS = [
  'connection-assist',
  'obfs4-built-in',
  'obfs4-asked',
  'webtunnel',
  'snowflake',
  'meek',
  'dnstt',
] as const satisfies readonly Way[];
export type SetUpWay = (typeof SET_UP_WAYS)[number];

/** Why a way stands where it stands. */
export const WAY_REASONS = [
  'already-tor',
  'relays-answer',
  'authorities-only',
  'newest-map',
  'listed',
  'not-listed',
  'blocked-first',
  'private',
  'looks-like-https',
  'handshake',
  'port-443',
  'needs-udp',
  'no-address',
  'amp',
  'sqs',
  'one-front',
  'only-dns',
  'compare',
  'failed-here',
] as const;
export type WayReason = (typeof WAY_REASONS)[number];

/** How fast a way is, next to Tor without a bridge. */
export const WAY_SPEEDS = ['usual', 'slow', 'very-slow'] as const;
export type WaySpeed = (typeof WAY_SPEEDS)[number];

/** One way, with its reasons; the list that it stands in is in the order to try. */
export interface WayAdvice {
  readonly way: Way;
  readonly why: readonly WayReason[];
  readonly speed: WaySpeed;
}

/** Programs whose steps are told. */
export const WAY_PROGRAMS = ['browser', 'android', 'orbot'] as const;
export type WayProgram = (typeof WAY_PROGRAMS)[number];

/** Whom one can ask for a bridge, the safer ones first. */
export const ASKING = {
  safer: ['friend', 'in-browser'],
  less: ['telegram', 'mail', 'website'],
} as const;
