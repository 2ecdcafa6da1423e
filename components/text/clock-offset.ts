import { HOUR_MS } from '../../utils/model/time.ts';
import type { Say } from './say.ts';

/** How far the servers' clocks are from this computer's, in days or hours. `offset`: ms, signed. */
export function clockOffset(offset: number, say: Say): string {
  const hours = Math.round(Math.abs(offset) / HOUR_MS);
  return hours < 48 ? say('hours_about', String(hours)) : say('days_about', String(Math.round(hours / 24)));
}
