/** Where a request stopped. `browser`: before anything left the computer. */
export const FAILED_STEPS = ['browser', 'proxy', 'dns', 'connect', 'tls', 'http', 'body'] as const;
export type FailedStep = (typeof FAILED_STEPS)[number];

/**
 * Why a request brought no answer. OONI's words (df-007) where they mean the same.
 * Two browsers' names map onto this union in `parse/net-error`.
 */
export const FAILURES = [
  'offline',
  'network_changed',
  'blocked_by_client',
  /** A firewall or an administrator of this computer. */
  'denied_on_computer',
  'refused_by_browser',
  'proxy_unreachable',
  'proxy_failed',
  'dns_lookup_error',
  'connection_refused',
  /** Firefox says the same for refused and unreachable. */
  'connection_denied',
  'connection_reset',
  'connection_closed',
  /** Firefox says the same for reset, closed and garbage. */
  'connection_cut',
  'host_unreachable',
  'generic_timeout_error',
  'ssl_unknown_authority',
  'ssl_invalid_hostname',
  'ssl_expired_certificate',
  'ssl_invalid_certificate',
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
