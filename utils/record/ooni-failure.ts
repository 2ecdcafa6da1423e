import type { Failure } from '../model/failure.ts';

/**
 * OONI's string for each of our failures (ooni/spec df-007-errors, 2026-11), where it has one that claims no more than
 * the browser told. Where it has none, its form for "any other error" with our own word.
 */
const OONI: Partial<Record<Failure, string>> = {
  offline: 'network_down',
  // OONI's older word for a look-up that failed without a reason. Its newer ones each name a reason (NXDOMAIN, SERVFAIL,
  // no answer), and neither browser tells those apart.
  dns_lookup_error: 'dns_lookup_error',
  connection_refused: 'connection_refused',
  connection_reset: 'connection_reset',
  connection_closed: 'eof_error',
  host_unreachable: 'host_unreachable',
  generic_timeout_error: 'generic_timeout_error',
  ssl_unknown_authority: 'ssl_unknown_authority',
  ssl_invalid_hostname: 'ssl_invalid_hostname',
  ssl_expired_certificate: 'ssl_invalid_certificate', // "e.g. certificate expired"
  ssl_invalid_certificate: 'ssl_invalid_certificate',
  ssl_failed_handshake: 'ssl_failed_handshake',
  empty_response: 'eof_error',
  body_cut_short: 'eof_error',
  unknown_failure: 'unknown_failure: not told',
};

export function ooniFailure(failure: Failure): string {
  return OONI[failure] ?? `unknown_failure: ${failure}`;
}
