import type { End, Travelled } from '../travel/trip.ts';
import { type Pace, proxyStatusOf, type Told, WAITS } from './event.ts';

const AUTHORITY = 'Peer’s Certificate issuer is not recognized.';
const OTHER_NAME =
  'Unable to communicate securely with peer: requested domain name does not match the server’s certificate.';
const EXPIRED = 'Peer’s Certificate has expired.';
const ALERT = 'Cannot communicate securely with peer: no common encryption algorithm(s).';
const NOT_TLS = 'SSL received a record that exceeded the maximum permissible length.';

/**
 * Firefox's words, as measured (BROWSERS.md, section 3, and tests/lab/scenes): fewer names, but the proxy of every
 * request, the peer of a failed one once the connection stood, whether the handshake was completed, and who signed.
 */
export function firefoxTells(travelled: Travelled, { roundTrip }: Pace): Told {
  const { end } = travelled;
  const proxyStatus = proxyStatusOf(travelled);
  const always = { ...ipOf(travelled), proxyInfo: proxyInfoOf(travelled) };
  if (proxyStatus !== undefined) return { ...always, proxyStatus, ms: roundTrip };
  if (end.step === 'answer' && end.flow === undefined) {
    const signed =
      end.isSignedAnew && end.redirect === undefined ? { foreignAuthority: 'Example Web Shield' } : {};
    return { ...always, ...signed, ms: 3 * roundTrip };
  }
  const handshake = isSent(end, travelled) ? 'completed' : 'incomplete';
  const error = nameOf(end, travelled);
  return error === undefined
    ? { ...always, handshake, ms: WAITS }
    : { ...always, handshake, error, ms: delayOf(end, roundTrip) };
}

function proxyInfoOf({ way: { proxy } }: Travelled): NonNullable<Told['proxyInfo']> | null {
  if (proxy === undefined) return null;
  return { type: proxy.type, proxyDNS: proxy.names === 'proxy' };
}

/** Behind SOCKS 0.0.0.0 where the proxy looks names up, else the true peer; behind an HTTP proxy the proxy. */
function ipOf({ way: { proxy }, end, peer }: Travelled): { ip?: string } {
  if (peer === undefined || ['browser', 'proxy', 'dns'].includes(end.step)) return {};
  if (end.step === 'connect' && end.does !== 'reset') return {};
  if (proxy === undefined) return { ip: peer };
  if (proxy.type === 'http') return { ip: proxy.address };
  return { ip: proxy.names === 'proxy' ? '0.0.0.0' : peer };
}

/**
 * The request was sent: after the handshake, and for plain http once the connection stands; through SOCKS as without a proxy.
 * What an HTTP proxy is asked to connect to counts as sent while it is silent (recorded in tests/lab/scenes/firefox-http.json).
 */
function isSent(end: End, { url, way: { proxy } }: Travelled): boolean {
  if (end.step === 'http' || end.step === 'answer') return true;
  if (end.step === 'proxy') return proxy?.type === 'http' && end.does === 'silent';
  return end.step === 'tls' && url.startsWith('http:');
}

function delayOf(end: End, roundTrip: number): number {
  if (end.step === 'dns' && end.does === 'silent') return 10_000;
  const isCut = 'does' in end && ['reset', 'fin'].includes(end.does);
  return isCut ? 950 + 3 * roundTrip : 3 * roundTrip; // it tries again
}

function nameOf(end: End, { way }: Travelled): string | undefined {
  switch (end.step) {
    case 'browser':
      return {
        blocked: 'NS_ERROR_ABORT',
        aborted: 'NS_ERROR_ABORT',
        denied: 'NS_ERROR_CONNECTION_REFUSED',
        offline: 'NS_ERROR_OFFLINE',
        'https-only': 'NS_ERROR_DOM_BAD_URI',
      }[end.does];
    case 'proxy':
      if (end.does === 'silent') return undefined;
      if (end.does === 'refused') return 'NS_ERROR_PROXY_CONNECTION_REFUSED';
      if (way.proxy?.type === 'http') return 'NS_ERROR_PROXY_BAD_GATEWAY';
      return end.reply === 'no-such-name' ? 'NS_ERROR_UNKNOWN_HOST' : 'NS_ERROR_CONNECTION_REFUSED';
    case 'dns':
      return 'NS_ERROR_UNKNOWN_HOST';
    case 'connect':
      return {
        drop: undefined,
        refuse: 'NS_ERROR_CONNECTION_REFUSED',
        unreachable: 'NS_ERROR_CONNECTION_REFUSED',
        reset: 'NS_ERROR_NET_RESET',
      }[end.does];
    case 'tls':
      return {
        reset: 'NS_ERROR_NET_RESET',
        fin: 'NS_ERROR_NET_RESET',
        drop: undefined,
        alert: ALERT,
        'not-tls': NOT_TLS,
        foreign: AUTHORITY,
        'other-name': OTHER_NAME,
        expired: EXPIRED,
        'signed-anew': undefined,
      }[end.does];
    case 'http':
      return end.does === 'silent' ? undefined : 'NS_ERROR_NET_RESET';
    case 'answer':
      return end.flow === 'cut' ? 'NS_ERROR_NET_PARTIAL_TRANSFER' : undefined;
  }
}
