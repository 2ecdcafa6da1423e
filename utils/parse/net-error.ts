import type { FailedStep, Failure } from '../model/failure.ts';
import type { Route } from '../model/measurement.ts';

export interface NamedFailure {
  readonly failure: Failure;
  readonly step: FailedStep;
}

type Row = readonly [name: string, failure: Failure, step: FailedStep];

/**
 * What `webRequest.onErrorOccurred` calls a failure, in both browsers. Measured in Chromium 156 and Firefox 153
 * (2026-11) against real sockets; names marked (list) come from Chromium's net_error_list.h alone.
 * Firefox says NS_ERROR_NET_RESET for reset, closed and garbage alike.
 */
const NAMES: readonly Row[] = [
  // before anything left the computer
  ['net::ERR_INTERNET_DISCONNECTED', 'offline', 'browser'],
  ['NS_ERROR_OFFLINE', 'offline', 'browser'],
  ['net::ERR_NETWORK_CHANGED', 'network_changed', 'browser'],
  ['net::ERR_NETWORK_IO_SUSPENDED', 'network_changed', 'browser'], // (list) the computer fell asleep
  ['NS_ERROR_ABORT', 'network_changed', 'browser'], // the link went down during a request; also a blocking extension
  ['net::ERR_BLOCKED_BY_CLIENT', 'blocked_by_client', 'browser'],
  ['net::ERR_BLOCKED_BY_ADMINISTRATOR', 'denied_on_computer', 'browser'], // (list)
  ['NS_ERROR_BLOCKED_BY_POLICY', 'blocked_by_client', 'browser'],
  ['net::ERR_NETWORK_ACCESS_DENIED', 'denied_on_computer', 'browser'], // (list) a firewall on this computer
  ['net::ERR_UNSAFE_PORT', 'refused_by_browser', 'browser'],
  // the person's own proxy
  ['net::ERR_PROXY_CONNECTION_FAILED', 'proxy_unreachable', 'proxy'],
  ['NS_ERROR_PROXY_CONNECTION_REFUSED', 'proxy_unreachable', 'proxy'],
  ['NS_ERROR_UNKNOWN_PROXY_HOST', 'proxy_unreachable', 'proxy'],
  ['net::ERR_SOCKS_CONNECTION_FAILED', 'proxy_failed', 'proxy'],
  ['net::ERR_SOCKS_CONNECTION_HOST_UNREACHABLE', 'proxy_failed', 'proxy'],
  ['net::ERR_TUNNEL_CONNECTION_FAILED', 'proxy_failed', 'proxy'],
  ['net::ERR_UNEXPECTED_PROXY_AUTH', 'proxy_failed', 'proxy'],
  ['NS_ERROR_PROXY_BAD_GATEWAY', 'proxy_failed', 'proxy'],
  ['NS_ERROR_PROXY_GATEWAY_TIMEOUT', 'proxy_failed', 'proxy'],
  ['NS_ERROR_PROXY_FORBIDDEN', 'proxy_failed', 'proxy'],
  ['NS_ERROR_PROXY_TOO_MANY_REQUESTS', 'proxy_failed', 'proxy'],
  // the name: NXDOMAIN, SERVFAIL, REFUSED, no data and no answer are one to both browsers
  ['net::ERR_NAME_NOT_RESOLVED', 'dns_lookup_error', 'dns'],
  ['net::ERR_NAME_RESOLUTION_FAILED', 'dns_lookup_error', 'dns'], // (list)
  ['NS_ERROR_UNKNOWN_HOST', 'dns_lookup_error', 'dns'],
  // the connection
  ['net::ERR_CONNECTION_REFUSED', 'connection_refused', 'connect'],
  ['NS_ERROR_CONNECTION_REFUSED', 'connection_denied', 'connect'], // also for ICMP unreachable
  ['net::ERR_ADDRESS_UNREACHABLE', 'host_unreachable', 'connect'],
  ['net::ERR_ADDRESS_INVALID', 'host_unreachable', 'connect'], // (list)
  ['net::ERR_CONNECTION_TIMED_OUT', 'generic_timeout_error', 'connect'],
  ['NS_ERROR_NET_TIMEOUT', 'generic_timeout_error', 'connect'],
  ['net::ERR_TIMED_OUT', 'generic_timeout_error', 'tls'], // accepted, then silent at the hello
  ['net::ERR_CONNECTION_RESET', 'connection_reset', 'connect'], // at connect or at the hello: not to be told apart
  ['net::ERR_CONNECTION_CLOSED', 'connection_closed', 'connect'],
  ['net::ERR_CONNECTION_ABORTED', 'connection_closed', 'connect'], // (list)
  ['net::ERR_SOCKET_NOT_CONNECTED', 'connection_closed', 'connect'],
  ['NS_ERROR_NET_RESET', 'connection_cut', 'connect'],
  ['NS_ERROR_NET_INTERRUPT', 'connection_cut', 'connect'],
  ['NS_ERROR_FAILURE', 'connection_cut', 'connect'], // 4 of 12 resets right after connect
  // TLS
  ['net::ERR_CERT_AUTHORITY_INVALID', 'ssl_unknown_authority', 'tls'],
  ['net::ERR_CERT_COMMON_NAME_INVALID', 'ssl_invalid_hostname', 'tls'],
  ['net::ERR_CERT_DATE_INVALID', 'ssl_expired_certificate', 'tls'],
  ['net::ERR_CERT_REVOKED', 'ssl_invalid_certificate', 'tls'], // (list)
  ['net::ERR_CERT_INVALID', 'ssl_invalid_certificate', 'tls'], // (list)
  ['net::ERR_CERT_WEAK_SIGNATURE_ALGORITHM', 'ssl_invalid_certificate', 'tls'], // (list)
  ['net::ERR_CERTIFICATE_TRANSPARENCY_REQUIRED', 'ssl_invalid_certificate', 'tls'], // (list)
  ['net::ERR_SSL_PINNED_KEY_NOT_IN_CERT_CHAIN', 'ssl_unknown_authority', 'tls'], // (list)
  ['net::ERR_SSL_PROTOCOL_ERROR', 'ssl_failed_handshake', 'tls'],
  ['net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH', 'ssl_failed_handshake', 'tls'],
  ['net::ERR_SSL_UNRECOGNIZED_NAME_ALERT', 'ssl_failed_handshake', 'tls'],
  // HTTP
  ['net::ERR_EMPTY_RESPONSE', 'empty_response', 'http'],
  ['net::ERR_INVALID_HTTP_RESPONSE', 'invalid_http', 'http'], // (list)
  ['net::ERR_TOO_MANY_REDIRECTS', 'redirect_loop', 'http'],
  ['NS_ERROR_REDIRECT_LOOP', 'redirect_loop', 'http'],
  // the body
  ['net::ERR_CONTENT_LENGTH_MISMATCH', 'body_cut_short', 'body'],
  ['net::ERR_INCOMPLETE_CHUNKED_ENCODING', 'body_cut_short', 'body'],
  ['NS_ERROR_NET_PARTIAL_TRANSFER', 'body_cut_short', 'body'],
  ['net::ERR_CONTENT_DECODING_FAILED', 'body_not_decodable', 'body'],
];

const BY_NAME = new Map(NAMES.map(([name, failure, step]) => [name, { failure, step }]));

/** Firefox's sentences for TLS failures, in every language it speaks, and what they mean. */
export type TlsSentences = ReadonlyMap<string, Failure>;

/**
 * Both browsers' name for a failure, in our words. Firefox gives TLS failures as sentences in the language of
 * its interface; a sentence nobody knows is still a TLS failure, because every other kind has an NS_ name.
 * Firefox reports what a SOCKS proxy could not do as the target's refusal, so `route` is asked first.
 */
export function parseNetError(verbatim: string, route: Route, sentences: TlsSentences): NamedFailure {
  if (route === 'proxied' && verbatim === 'NS_ERROR_CONNECTION_REFUSED') {
    return { failure: 'proxy_failed', step: 'proxy' };
  }
  const named = BY_NAME.get(verbatim);
  if (named !== undefined) return named;
  if (!isSentence(verbatim)) return { failure: 'unknown_failure', step: 'connect' };
  return { failure: sentences.get(verbatim) ?? 'ssl_failed_handshake', step: 'tls' };
}

/** Whether a failure is told as a sentence, so that the table of sentences is worth loading. */
export function isSentence(verbatim: string): boolean {
  return verbatim !== '' && !/^(?:net::|NS_)/.test(verbatim);
}
