import type { Hints } from '../model/hints.ts';
import { parseHttpDate, parseRetryAfter } from '../parse/http-date.ts';
import { parseHandshake } from '../parse/phases.ts';
import type { Arriving } from './capped-body.ts';
import type { Head } from './send.ts';

/** Hints in the head of an answer. */
export function headHints(head: Head | undefined): Hints {
  if (head === undefined) return {};
  const date = parseHttpDate(head.date);
  const retryAt = parseRetryAfter(head.retryAfter, head.at);
  return {
    ...(date === undefined ? {} : { clock: date - head.at }),
    ...(retryAt === undefined ? {} : { retryAt }),
  };
}

/** How the body came; `gaveUpAt` (ms since the epoch) where it did not end by itself. */
export function flowHints({ bytes, startedAt, lastAt }: Arriving, gaveUpAt: number | undefined): Hints {
  if (startedAt === undefined) return {};
  const idle = gaveUpAt === undefined ? 0 : Math.max(0, gaveUpAt - lastAt);
  return { flow: { bytes, ms: Math.max(0, lastAt - startedAt), idle } };
}

/** Whether a failed request was sent. @param phases its Resource Timing entry */
export function handshakeHints(phases: unknown): Hints {
  const handshake = parseHandshake(phases);
  return handshake === undefined ? {} : { handshake };
}
