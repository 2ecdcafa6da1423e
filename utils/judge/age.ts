import type { Observation } from '../model/observation.ts';

const DAY = 24 * 60 * 60 * 1000;

/** ms between the list a finding rests on and the moment it was used; 0 for a live answer. */
export function ageOf({ at, listDate }: Observation): number {
  return listDate === undefined ? 0 : Math.max(0, at - listDate);
}

/** As good as live: the exit scan itself keeps entries for 48 h (Tor's exit-ops notes). */
export function isLive(observation: Observation): boolean {
  return ageOf(observation) <= 2 * DAY;
}

/**
 * Recent enough for "not on it" to mean something. A week-old list misses 5.3 % of the relays and 0.3 % of the
 * guard probability; after a month it is 10 % and rising (relay lists of 2025-08 to 2026-08).
 */
export function isRecent(observation: Observation): boolean {
  return ageOf(observation) <= 7 * DAY;
}
