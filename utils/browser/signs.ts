import type { Signs } from '../model/signs.ts';
import { parseHttpDate, parseRetryAfter } from '../parse/http-date.ts';
import { parseReached } from '../parse/phases.ts';
import type { Arriving } from './capped-body.ts';

/** What the head of an answer tells beside the answer. */
export function headSigns(headers: Headers, now: number): Signs {
  const date = parseHttpDate(headers.get('date'));
  const retryAt = parseRetryAfter(headers.get('retry-after'), now);
  return {
    ...(date === undefined ? {} : { clock: date - now }),
    ...(retryAt === undefined ? {} : { retryAt }),
  };
}

/** How the body came; `gaveUpAt` (ms since the epoch) where it did not end by itself. */
export function flowSigns({ bytes, startedAt, lastAt }: Arriving, gaveUpAt: number | undefined): Signs {
  if (startedAt === undefined) return {};
  const idle = gaveUpAt === undefined ? 0 : Math.max(0, gaveUpAt - lastAt);
  return { flow: { bytes, ms: Math.max(0, lastAt - startedAt), idle } };
}

/** ms: Firefox notes the phases of a failed request a moment after it failed (measured 2026-11). */
const NOTED = 300;
/** Firefox keeps 250 entries, and then notes no more; clearing takes away those of requests under way as well. */
const MANY = 150;

/** Whether a failed request, begun at `since` (ms, `performance.now`), was sent: only Firefox keeps its phases. */
export async function reachedSigns(url: string, since: number): Promise<Signs> {
  await new Promise((resolve) => setTimeout(resolve, NOTED));
  const entries = performance.getEntriesByName(url, 'resource');
  const reached = parseReached(entries.findLast(({ startTime }) => startTime >= since));
  if (performance.getEntriesByType('resource').length > MANY) performance.clearResourceTimings();
  return reached === undefined ? {} : { reached };
}
