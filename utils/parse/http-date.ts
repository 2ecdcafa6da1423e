import { DAY_MS } from '../model/time.ts';

const DATE = /^[A-Z][a-z]{2,8}, \d{2}(?: [A-Z][a-z]{2} \d{4}|-[A-Z][a-z]{2}-\d{2}) [\d:]{8} GMT$/;

/** An HTTP date (RFC 9110, 5.6.7: IMF-fixdate or RFC 850 format) as ms since the epoch, or `undefined`. */
export function parseHttpDate(text: string | null | undefined): number | undefined {
  if (!text || !DATE.test(text)) return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) || time < 0 ? undefined : time;
}

/** The longest wait that we grant a service. */
const MAX_WAIT_MS = DAY_MS;

/** `Retry-After` (RFC 9110, 10.2.3; seconds or a date) as ms since the epoch: later than `now`, by a day at most. */
export function parseRetryAfter(text: string | null | undefined, now: number): number | undefined {
  const trimmed = text?.trim() ?? '';
  const at = /^\d{1,9}$/.test(trimmed) ? now + Number(trimmed) * 1000 : parseHttpDate(trimmed);
  return at === undefined || at <= now ? undefined : Math.min(at, now + MAX_WAIT_MS);
}
