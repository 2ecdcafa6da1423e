import { DAY_MS } from '../model/time.ts';
import type { Wait } from './ports.ts';

/** The longest pause that is granted: a later end was stored while the clock was wrong. */
export const MAX_WAIT_MS = DAY_MS;

/** The stored pauses that are not over. */
export function openWaits(waits: ReadonlyMap<string, Wait>, now: number): ReadonlyMap<string, Wait> {
  return new Map([...waits].filter(([, { until }]) => until > now && until <= now + MAX_WAIT_MS));
}
