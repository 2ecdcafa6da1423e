import type { Observation } from '../model/observation.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** As good as live: the exit scan itself keeps entries for 48 h (Tor's exit-ops notes). */
export function isLive(observation: Observation): boolean {
  return isYoungerThan(2 * DAY, observation);
}

/**
 * Recent enough for "not on it" to mean something. A week-old list misses 5.3 % of the relays and 0.3 % of the
 * guard probability; after a month it is 10 % and rising (relay lists of 2025-08 to 2026-08).
 */
export function isRecent(observation: Observation): boolean {
  return isYoungerThan(7 * DAY, observation);
}

/**
 * For how long a yes still counts where nothing younger says the same. An exit that left gives its address back, and
 * somebody else gets it. Half a year is a choice, not a measurement.
 */
export function isRemembered(observation: Observation): boolean {
  return isYoungerThan(182 * DAY, observation);
}

/** A live answer has no age. A list of tomorrow has none either: one of the two clocks is wrong, so nobody knows it. */
function isYoungerThan(limit: number, { at, listDate }: Observation): boolean {
  if (listDate === undefined) return true;
  const age = at - listDate;
  return age > -3 * HOUR && age <= limit;
}
