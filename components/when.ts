/** "12s ago". A clock set back makes no future: never less than now. */
export function ago(at: number, now: number, language: string): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'narrow' });
  const seconds = Math.max(0, Math.floor((now - at) / 1000));
  if (seconds < 60) return format.format(-seconds, 'second');
  if (seconds < 3600) return format.format(-Math.floor(seconds / 60), 'minute');
  if (seconds < 86_400) return format.format(-Math.floor(seconds / 3600), 'hour');
  return format.format(-Math.floor(seconds / 86_400), 'day');
}

/** Date and time to the second. */
export function moment(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' }).format(at);
}

/** The date alone, for lists, which are days old. */
export function day(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(at);
}

/** "240 ms", "3.2 sec" */
export function duration(ms: number, language: string): string {
  return ms < 1000 ? amount(Math.round(ms), 'millisecond', language) : amount(ms / 1000, 'second', language);
}

/** "30 min" */
export function minutes(count: number, language: string): string {
  return amount(count, 'minute', language);
}

function amount(count: number, unit: 'millisecond' | 'second' | 'minute', language: string): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(count);
}
