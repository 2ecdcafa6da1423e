import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../utils/model/time.ts';
import type { Say } from './say.ts';

const SECOND_MS = 1000;

/** "12 s ago"; a time in the future, after a clock was set back, counts as now. Without `Intl`, for the first paint. */
export function ago(at: number, now: number, say: Say): string {
  const age = Math.max(0, now - at);
  const count = (unit: number) => String(Math.floor(age / unit));
  if (age < 5 * SECOND_MS) return say('ago_now');
  if (age < MINUTE_MS) return say('ago_seconds', count(SECOND_MS));
  if (age < HOUR_MS) return say('ago_minutes', count(MINUTE_MS));
  if (age < DAY_MS) return say('ago_hours', count(HOUR_MS));
  return say('ago_days', count(DAY_MS));
}

/** Date and time to the second. */
export function moment(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' }).format(at);
}

/** The date alone, for lists that are days old. */
export function day(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(at);
}
