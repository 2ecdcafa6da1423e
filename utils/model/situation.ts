import type { VerdictType } from './verdict.ts';

/** How a person's Tor connects. `none`: without a transport, directly to a guard. All others lead through a bridge. */
export const TRANSPORTS = [
  'unknown',
  'none',
  'obfs4',
  'snowflake',
  'webtunnel',
  'meek',
  /** A private bridge that was given to the person, whatever its transport. */
  'own-bridge',
] as const;
export type Transport = (typeof TRANSPORTS)[number];

/** What is known of a person: the input of a forecast. */
export interface Situation {
  readonly verdict: VerdictType;
  readonly connects: Transport;
  /** ISO 3166-1 alpha-2, lower case; missing where it is not known. */
  readonly country?: string;
}

/** Where nothing is known. A forecast needs no more than this. */
export const NOTHING_KNOWN: Situation = { verdict: 'unknown', connects: 'unknown' };
