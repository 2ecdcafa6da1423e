import type { End, Travelled } from '../travel/trip.ts';
import { type Pace, proxyStatusOf, type Told, WAITS } from './event.ts';

/**
 * Chromium's words, as measured (BROWSERS.md, section 3): one name for each failure, no address of a failed request, and
 * no word about the route; behind a proxy `details.ip` is the proxy's.
 */
export function chromiumTells(travelled: Travelled, { roundTrip }: Pace): Told {
  const { way, end, peer } = travelled;
  const proxyStatus = proxyStatusOf(travelled);
  const shown = way.proxy?.address ?? peer;
  const hasIp = end.step === 'answer' || proxyStatus !== undefined;
  const ip = hasIp && shown !== undefined ? { ip: shown } : {};
  if (proxyStatus !== undefined) return { ...ip, proxyStatus, ms: roundTrip };
  const error = nameOf(end, travelled);
  if (error === undefined) return { ...ip, ms: waits(end) ? WAITS : 3 * roundTrip };
  return { ...ip, error: `net::ERR_${error}`, ms: end.step === 'dns' ? 20 : 3 * roundTrip };
}

function waits(end: End): boolean {
  if (end.step === 'answer') return end.flow === 'stall' || end.flow === 'slow';
  return ['silent', 'drop'].includes(end.does);
}

function nameOf(end: End, { way, url }: Travelled): string | undefined {
  switch (end.step) {
    case 'browser':
      return {
        blocked: 'BLOCKED_BY_CLIENT',
        aborted: 'ABORTED',
        denied: 'NETWORK_ACCESS_DENIED',
        offline: 'INTERNET_DISCONNECTED',
        'https-only': 'BLOCKED_BY_CLIENT',
      }[end.does];
    case 'proxy':
      if (end.does === 'silent') return undefined;
      if (end.does === 'refused') return 'PROXY_CONNECTION_FAILED';
      return way.proxy?.type === 'http' ? 'TUNNEL_CONNECTION_FAILED' : 'SOCKS_CONNECTION_FAILED';
    case 'dns':
      return end.does === 'none' ? 'NAME_NOT_RESOLVED' : undefined; // silent: 26 s
    case 'connect':
      return {
        drop: undefined,
        refuse: 'CONNECTION_REFUSED',
        unreachable: 'ADDRESS_UNREACHABLE',
        reset: 'CONNECTION_RESET',
      }[end.does];
    case 'tls':
      return {
        reset: 'CONNECTION_RESET',
        fin: 'CONNECTION_CLOSED',
        drop: undefined, // silent: 30 s
        alert: 'SSL_VERSION_OR_CIPHER_MISMATCH',
        'not-tls': 'SSL_PROTOCOL_ERROR',
        foreign: 'CERT_AUTHORITY_INVALID',
        'other-name': 'CERT_COMMON_NAME_INVALID',
        expired: 'CERT_DATE_INVALID',
        'signed-anew': undefined,
      }[end.does];
    case 'http':
      if (end.does === 'silent') return undefined;
      return url.startsWith('https:') ? 'CONNECTION_RESET' : 'EMPTY_RESPONSE';
    case 'answer':
      return end.flow === 'cut' ? 'CONTENT_LENGTH_MISMATCH' : undefined;
  }
}
