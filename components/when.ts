import type { Say } from './say.ts';

/** "12 s ago". A clock set back makes no future: never less than now. Without `Intl`, for the first paint. */
export function ago(at: number, now: number, say: Say): string {
  const seconds = Math.max(0, Math.floor((now - at) / 1000));
  if (seconds < 5) return say('ago_now');
  if (seconds < 60) return say('ago_seconds', String(seconds));
  if (seconds < 3600) return say('ago_minutes', String(Math.floor(seconds / 60)));
  if (seconds < 86_400) return say('ago_hours', String(Math.floor(seconds / 3600)));
  return say('ago_days', String(Math.floor(seconds / 86_400)));
}

/** Date and time to the second. */
export function moment(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' }).format(at);
}

/** Date and time to the second, the same for readers everywhere. */
export function universalMoment(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: 'UTC',
  }).format(at);
}

/** The time of the day alone, likewise. */
export function universalTime(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, { timeStyle: 'medium', timeZone: 'UTC' }).format(at);
}

/** The date alone, for lists, which are days old. */
export function day(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(at);
}

/** "240 ms", "3.2 sec" */
export function duration(ms: number, language: string): string {
  return ms < 1000 ? amount(Math.round(ms), 'millisecond', language) : amount(ms / 1000, 'second', language);
}

function amount(count: number, unit: 'millisecond' | 'second', language: string): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(count);
}
