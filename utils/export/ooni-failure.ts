import type { Failure } from '../model/failure.ts';

/** OONI's string for a failure (ooni/spec df-007-errors, 2026-11), where one exists that claims no more than is known. */
const OONI_FAILURES: Partial<Record<Failure, string>> = {
  offline: 'network_down',
  // OONI's older string for a failed look-up. Its newer strings each name a reason (NXDOMAIN, SERVFAIL, no answer), which
  // neither browser reports.
  dns_lookup_error: 'dns_lookup_error',
  connection_refused: 'connection_refused',
  connection_reset: 'connection_reset',
  connection_closed: 'eof_error',
  host_unreachable: 'host_unreachable',
  connection_timed_out: 'generic_timeout_error',
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

/** OONI's string, or its form for any other error, `unknown_failure: …`, with our own word. */
export function ooniFailure(failure: Failure): string {
  return OONI_FAILURES[failure] ?? `unknown_failure: ${failure}`;
}
