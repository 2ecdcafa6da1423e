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

/** How far a failed request got: Firefox keeps its phases, Chromium only their sum (measured 2026-11). */
export function reachedSigns(url: string): Signs {
  const reached = parseReached(performance.getEntriesByName(url, 'resource').at(-1));
  performance.clearResourceTimings(); // its buffer holds 250, and then no more come
  return reached === undefined ? {} : { reached };
}
