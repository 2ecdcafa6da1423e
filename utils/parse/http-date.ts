const DATE = /^[A-Z][a-z]{2,8}, \d{2}(?: [A-Z][a-z]{2} \d{4}|-[A-Z][a-z]{2}-\d{2}) [\d:]{8} GMT$/;

/** ms since the epoch of an HTTP date (IMF-fixdate, or that of RFC 850; RFC 9110, 5.6.7), or `undefined`. */
export function parseHttpDate(text: string | null | undefined): number | undefined {
  if (!text || !DATE.test(text)) return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) || time < 0 ? undefined : time;
}

/** ms: a service that asks for more is asked again after a day all the same. */
const LONGEST = 24 * 60 * 60 * 1000;

/** `Retry-After` (RFC 9110, 10.2.3): seconds or a date, as ms since the epoch; at most a day from `now`. */
export function parseRetryAfter(text: string | null | undefined, now: number): number | undefined {
  const trimmed = text?.trim() ?? '';
  const at = /^\d{1,9}$/.test(trimmed) ? now + Number(trimmed) * 1000 : parseHttpDate(trimmed);
  return at === undefined || at <= now ? undefined : Math.min(at, now + LONGEST);
}
