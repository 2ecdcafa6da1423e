import type { Answered } from '../model/measurement.ts';
import type { Reading } from '../model/reading.ts';
import { unreadable } from './unreadable.ts';

/** What Tor's SOCKS port says to an HTTP request: 501, and a page of this title (tor 0.4.9, measured 2026-11). */
export function parseLocalTor({ status, body }: Pick<Answered, 'status' | 'body'>): Reading {
  return status === 501 && /\bSOCKS Proxy, Not An HTTP Proxy\b/i.test(body)
    ? { type: 'local-tor' }
    : unreadable('not-our-page');
}
