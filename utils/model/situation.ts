import type { VerdictType } from './verdict.ts';

/** How a person's Tor connects. `normally`: to a guard; the others through a bridge. */
export const WAYS = [
  'unknown',
  'normally',
  'obfs4',
  'snowflake',
  'webtunnel',
  'meek',
  /** One that was given to them, whatever its transport. */
  'own-bridge',
] as const;
export type Way = (typeof WAYS)[number];

/** What is known of a person. */
export interface Situation {
  readonly verdict: VerdictType;
  readonly connects: Way;
  /** ISO 3166-1 alpha-2, lower case; missing: not known. */
  readonly country?: string;
}

/** Nothing known: a forecast works all the same. */
export const NOTHING_KNOWN: Situation = { verdict: 'unknown', connects: 'unknown' };
