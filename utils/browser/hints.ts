import type { Hints } from '../model/hints.ts';
import { parseHttpDate, parseRetryAfter } from '../parse/http-date.ts';
import { parseHandshake } from '../parse/phases.ts';
import type { Arriving } from './capped-body.ts';

/** Hints in the head of an answer. @param now ms since the epoch */
export function headHints(headers: Headers, now: number): Hints {
  const date = parseHttpDate(headers.get('date'));
  const retryAt = parseRetryAfter(headers.get('retry-after'), now);
  return {
    ...(date === undefined ? {} : { clock: date - now }),
    ...(retryAt === undefined ? {} : { retryAt }),
  };
}

/** How the body came; `gaveUpAt` (ms since the epoch) where it did not end by itself. */
export function flowHints({ bytes, startedAt, lastAt }: Arriving, gaveUpAt: number | undefined): Hints {
  if (startedAt === undefined) return {};
  const idle = gaveUpAt === undefined ? 0 : Math.max(0, gaveUpAt - lastAt);
  return { flow: { bytes, ms: Math.max(0, lastAt - startedAt), idle } };
}

/** ms: Firefox notes the phases of a failed request a moment after it failed (measured 2026-11). */
const PHASES_DELAY_MS = 300;
/** Firefox keeps 250 entries, and then notes no more; clearing takes away those of requests under way as well. */
const MAX_TIMING_ENTRIES = 150;

/** Whether a failed request, begun at `since` (ms, `performance.now`), was sent: only Firefox keeps its phases. */
export async function handshakeHints(url: string, since: number): Promise<Hints> {
  await new Promise((resolve) => setTimeout(resolve, PHASES_DELAY_MS));
  const entries = performance.getEntriesByName(url, 'resource');
  const handshake = parseHandshake(entries.findLast(({ startTime }) => startTime >= since));
  if (performance.getEntriesByType('resource').length > MAX_TIMING_ENTRIES)
    performance.clearResourceTimings();
  return handshake === undefined ? {} : { handshake };
}
