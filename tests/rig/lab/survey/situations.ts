import { NETWORK_SITUATIONS } from './network-situations.ts';
import type { Situation } from './situation.ts';
import { TOR_SITUATIONS } from './tor-situations.ts';
import { TRAPS } from './traps.ts';

/**
 * The situations that must be told apart. What each expects was written down before the first run (2026-11-27), except for
 * half-closer and two-thirds. The shipped directory was 97 days old then: up to 36 % of its relays may be silent without a reason to be named, and 10 % of a renewed one.
 */
export const SITUATIONS: readonly Situation[] = [...TOR_SITUATIONS, ...NETWORK_SITUATIONS];

/** All that the survey is played in. */
export const ALL_SITUATIONS: readonly Situation[] = [...SITUATIONS, ...TRAPS];
