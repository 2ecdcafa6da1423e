/** The step at which a request failed. `browser`: before anything left the computer. */
export const FAILED_STEPS = ['browser', 'proxy', 'dns', 'connect', 'tls', 'http', 'body'] as const;
export type FailedStep = (typeof FAILED_STEPS)[number];

/**
 * Why a request has no answer. OONI's strings (df-007) where they mean the same.
 * `parse/net-error` maps both browsers' names onto this union.
 */
export const FAILURES = [
  'offline',
  'network_changed',
  /** The browser cancelled the request: the network changed, or another extension cancelled it. */
  'request_aborted',
  'blocked_by_client',
  /** A firewall or an administrator of this computer. */
  'denied_on_computer',
  'refused_by_browser',
  'proxy_unreachable',
  'proxy_failed',
  /** The script that picks the proxy failed, or names none that the browser can use. */
  'proxy_settings_unusable',
  'dns_lookup_error',
  /** The name has an address of this computer or of a private network, which the browser does not ask. */
  'local_address',
  'connection_refused',
  /** Refused or unreachable: Firefox has one name for both. */
  'connection_denied',
  'connection_reset',
  'connection_closed',
  /** Reset, closed, or not TLS: Firefox has one name for all three. */
  'connection_cut',
  'host_unreachable',
  /** The browser's own time-out. */
  'connection_timed_out',
  /** Our deadline passed. */
  'generic_timeout_error',
  'ssl_unknown_authority',
  'ssl_invalid_hostname',
  'ssl_expired_certificate',
  'ssl_invalid_certificate',
  /** Signed by an authority that the browser knows to intercept (Chromium). */
  'ssl_known_interception',
  'ssl_failed_handshake',
  'empty_response',
  'http_redirect',
  'redirect_loop',
  'invalid_http',
  'body_cut_short',
  'body_not_decodable',
  'unknown_failure',
] as const;
export type Failure = (typeof FAILURES)[number];

/** No answer in time, by the browser's limit or by ours. */
export const TIMEOUTS: readonly Failure[] = ['connection_timed_out', 'generic_timeout_error'];

/** The handshake failed because of the server's certificate. */
export const CERTIFICATE_FAILURES: readonly Failure[] = [
  'ssl_unknown_authority',
  'ssl_invalid_hostname',
  'ssl_expired_certificate',
  'ssl_invalid_certificate',
  'ssl_known_interception',
];

/** The TLS handshake failed: because of the certificate, by an alert, or by something that is not TLS. */
export const TLS_FAILURES: readonly Failure[] = [...CERTIFICATE_FAILURES, 'ssl_failed_handshake'];

/** The connection was ended from the other side, or on the way. */
export const CLOSED_CONNECTION: readonly Failure[] = [
  'connection_reset',
  'connection_closed',
  'connection_cut',
];

/** The server answered with a redirect, which is not followed. */
export const REDIRECTS: readonly Failure[] = ['http_redirect', 'redirect_loop'];
