import type { Observation } from '../model/observation.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../model/time.ts';
import { isTrusted } from './predicates.ts';

/** As good as a live answer: the exit scan itself keeps entries for 48 h (Tor's exit-ops notes). */
export function isLive(observation: Observation): boolean {
  return isYoungerThan(2 * DAY_MS, observation);
}

/**
 * Recent enough for "not on the list" to be evidence. Of the bandwidth of exits, a week-old list of relay addresses misses
 * 1.8 %, one of 30 days 3.1 %, of 60 days 11.7 %, of 90 days 15.8 %, of 180 days 41.6 % (lists of 2025-08 to 2026-08 in
 * scripts/data, compared with the exits of 2026-08-22 by advertised bandwidth).
 */
export function isRecent(observation: Observation): boolean {
  return isYoungerThan(7 * DAY_MS, observation);
}

/**
 * Young enough for a yes to count where no younger row says yes. The address of an exit that left is given to another
 * customer. Half a year is a choice, not a measurement.
 */
export function isRemembered(observation: Observation): boolean {
  return isYoungerThan(182 * DAY_MS, observation);
}

/** True of a live answer. False of a list from the future: one of the two clocks is wrong, so its age is not known. */
function isYoungerThan(limitMs: number, { at, listDate }: Observation): boolean {
  if (listDate === undefined) return true;
  const age = at - listDate;
  return age > -3 * HOUR_MS && age <= limitMs;
}

/** Where the clock is known to be off by a day, no list has a known age. Known: an answer whose certificate holds says so. */
export function withoutWrongAges(rows: readonly Observation[]): readonly Observation[] {
  const isOff = rows.some((row) => isTrusted(row) && Math.abs(row.hints?.clock ?? 0) >= DAY_MS);
  return isOff ? rows.map(withoutAge) : rows;
}

/** A saved list without an age may be of any age; a list that was asked for just now is as young as the answer. */
function withoutAge(row: Observation): Observation {
  if (row.listDate === undefined) return row;
  const isJustFetched = row.elapsed !== undefined || Math.abs(row.at - row.listDate) < MINUTE_MS;
  if (isJustFetched) return { ...row, listDate: row.at };
  const { finding } = row;
  const aged = { ...row, listDate: 0 };
  if (finding.type !== 'not-listed') return aged;
  return { ...aged, finding: { type: 'too-old', address: finding.address, basis: finding.basis } };
}
