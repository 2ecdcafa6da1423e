import type { Answered } from '../model/measurement.ts';
import type { Reading } from '../model/reading.ts';
import { unreadable } from './unreadable.ts';

/** Tor's SOCKS port answers HTTP with status 501 and a page with this title (tor 0.4.9, measured 2026-11). */
export function parseLocalTor({ status, body }: Pick<Answered, 'status' | 'body'>): Reading {
  return status === 501 && /\bSOCKS Proxy, Not An HTTP Proxy\b/i.test(body)
    ? { type: 'local-tor' }
    : unreadable('not-our-page');
}
