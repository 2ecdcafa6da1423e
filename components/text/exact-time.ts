/** Date and time to the second, in UTC. */
export function universalMoment(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: 'UTC',
  }).format(at);
}

/** The time of day, in UTC. */
export function universalTime(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, { timeStyle: 'medium', timeZone: 'UTC' }).format(at);
}

/** "240 ms", "3.2 sec" */
export function duration(ms: number, language: string): string {
  return ms < 1000 ? amount(Math.round(ms), 'millisecond', language) : amount(ms / 1000, 'second', language);
}

function amount(count: number, unit: 'millisecond' | 'second', language: string): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(count);
}
