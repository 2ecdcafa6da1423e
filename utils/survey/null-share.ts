import { DAY_MS } from '../model/time.ts';

/** A directory that is older makes no claim. */
export const OLDEST_DAYS = 180;

/**
 * The share of silent relays that proves nothing, by the age of the directory: relays that are gone, 5 % noise of the line, and room
 * for a bad day. For relays that had been at their address for 30 days; counted from daily copies of Onionoo's list, 2025-07 to
 * 2026-08. Of those relays 2.7 % were gone after 7 days, 7.9 % after 30, 20.3 % after 90, 32.9 % after 180.
 */
const SHARES = [
  { days: 7, share: 0.1 },
  { days: 30, share: 0.15 },
  { days: 90, share: 0.27 },
  { days: OLDEST_DAYS, share: 0.36 },
];

/** @returns 0–1, or `undefined` where the directory is too old for any claim */
export function nullShare(days: number): number | undefined {
  return SHARES.find((one) => days <= one.days)?.share;
}

/** @param date @param now ms since the epoch; a date in the future counts as today's */
export function ageInDays(date: number, now: number): number {
  return Math.max(0, now - date) / DAY_MS;
}
