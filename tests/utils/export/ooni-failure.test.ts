import { describe, expect, it, test } from 'vitest';
import { ooniFailure } from '../../../utils/export/ooni-failure.ts';
import { FAILURES } from '../../../utils/model/failure.ts';

/** ooni/spec df-007-errors, 2026-11: those that we use. */
const KNOWN = [
  'network_down',
  'dns_lookup_error',
  'connection_refused',
  'connection_reset',
  'eof_error',
  'host_unreachable',
  'generic_timeout_error',
  'ssl_unknown_authority',
  'ssl_invalid_hostname',
  'ssl_invalid_certificate',
  'ssl_failed_handshake',
];

describe('a failure in OONI’s words', () => {
  test.each([
    ['connection_closed', 'eof_error'],
    ['empty_response', 'eof_error'],
    ['ssl_expired_certificate', 'ssl_invalid_certificate'],
    ['dns_lookup_error', 'dns_lookup_error'],
    ['connection_cut', 'unknown_failure: connection_cut'],
    ['connection_denied', 'unknown_failure: connection_denied'],
    ['blocked_by_client', 'unknown_failure: blocked_by_client'],
    ['unknown_failure', 'unknown_failure: not told'],
  ] as const)('%s is %s', (ours, ooni) => {
    expect(ooniFailure(ours)).toBe(ooni);
  });

  it.each(FAILURES)('%s is one of its strings, or says that it is none', (failure) => {
    const text = ooniFailure(failure);
    expect(KNOWN.includes(text) || /^unknown_failure: \w/.test(text), text).toBe(true);
  });

  it('claims no reason for a look-up that failed without one', () => {
    expect(ooniFailure('dns_lookup_error')).not.toMatch(/nxdomain|no_answer|servfail|refused/);
  });
});
