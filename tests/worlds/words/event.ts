import type { Travelled } from '../travel/trip.ts';

/** What a browser tells of one request, raw: the fields of its `webRequest` events, and what `fetch` gives. */
export interface Told {
  /** The browser's name for the failure; missing: an answer, or it still waits. */
  readonly error?: string;
  /** `details.ip` */
  readonly ip?: string;
  /** Firefox alone: null without a proxy. */
  readonly proxyInfo?: { readonly type: string; readonly proxyDNS?: boolean } | null;
  /** ms until this is told. */
  readonly ms: number;
  /** Firefox alone: Resource Timing shows whether the request was sent. */
  readonly handshake?: 'incomplete' | 'completed';
  /** Firefox alone: `getSecurityInfo` shows an authority that was added. */
  readonly foreignAuthority?: string;
  /** The proxy answers plain http in the place of the server (RFC 9110, 15.6.3). */
  readonly proxyStatus?: number;
}

export type Words = (travelled: Travelled, pace: Pace) => Told;

/** ms */
export interface Pace {
  readonly roundTrip: number;
}

/** Longer than any deadline of ours: the request is aborted, and the browser has no word of its own for it. */
export const WAITS = 1e9;

/** Plain http through an HTTP proxy: the proxy's own page comes as the answer. */
export function proxyStatusOf({ url, way, end }: Travelled): number | undefined {
  if (way.proxy?.type !== 'http' || !url.startsWith('http:') || end.step !== 'proxy') return undefined;
  return end.does === 'gave-up' ? 502 : undefined;
}
