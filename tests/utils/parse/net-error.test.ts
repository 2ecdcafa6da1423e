import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAILED_STEPS, FAILURES } from '../../../utils/model/failure.ts';
import { parseNetError } from '../../../utils/parse/net-error.ts';
import { parseTlsSentences } from '../../../utils/parse/tls-sentences.ts';

const sentences = parseTlsSentences(readFileSync('public/tls-sentences.json', 'utf8'));
const words = (verbatim: string) => {
  const { failure, step } = parseNetError(verbatim, 'unknown', sentences);
  return `${failure} at ${step}`;
};

describe('the name of a failure', () => {
  it.each([
    ['net::ERR_NAME_NOT_RESOLVED', 'NS_ERROR_UNKNOWN_HOST', 'dns_lookup_error at dns'],
    ['net::ERR_CONNECTION_TIMED_OUT', 'NS_ERROR_NET_TIMEOUT', 'generic_timeout_error at connect'],
    ['net::ERR_PROXY_CONNECTION_FAILED', 'NS_ERROR_PROXY_CONNECTION_REFUSED', 'proxy_unreachable at proxy'],
    [
      'net::ERR_CERT_AUTHORITY_INVALID',
      'Peer’s Certificate issuer is not recognized.',
      'ssl_unknown_authority at tls',
    ],
    ['net::ERR_CERT_DATE_INVALID', 'Peer’s Certificate has expired.', 'ssl_expired_certificate at tls'],
    [
      'net::ERR_CERT_COMMON_NAME_INVALID',
      'Unable to communicate securely with peer: requested domain name does not match the server’s certificate.',
      'ssl_invalid_hostname at tls',
    ],
    [
      'net::ERR_SSL_PROTOCOL_ERROR',
      'SSL received a record that exceeded the maximum permissible length.',
      'ssl_failed_handshake at tls',
    ],
    ['net::ERR_CONTENT_LENGTH_MISMATCH', 'NS_ERROR_NET_PARTIAL_TRANSFER', 'body_cut_short at body'],
    ['net::ERR_TOO_MANY_REDIRECTS', 'NS_ERROR_REDIRECT_LOOP', 'redirect_loop at http'],
  ])('%s and %s are one', (chromium, firefox, expected) => {
    expect(words(chromium)).toBe(expected);
    expect(words(firefox)).toBe(expected);
  });

  it.each([
    ['net::ERR_CONNECTION_RESET', 'connection_reset at connect'],
    ['net::ERR_CONNECTION_REFUSED', 'connection_refused at connect'],
    ['NS_ERROR_CONNECTION_REFUSED', 'connection_denied at connect'],
    ['net::ERR_CONNECTION_CLOSED', 'connection_closed at connect'],
    ['NS_ERROR_NET_RESET', 'connection_cut at connect'],
  ])('%s: Firefox cannot tell a reset from a close', (name, expected) => expect(words(name)).toBe(expected));

  it.each([
    ['de', 'Der Zertifikat-Aussteller der Gegenstelle wurde nicht erkannt.', 'ssl_unknown_authority at tls'],
    ['nobody', 'A sentence that no Firefox says.', 'ssl_failed_handshake at tls'],
  ])("Firefox's sentence in %s", (_, sentence, expected) => expect(words(sentence)).toBe(expected));

  it("takes a refusal behind a proxy for the proxy's", () => {
    expect(parseNetError('NS_ERROR_CONNECTION_REFUSED', 'proxied', sentences).failure).toBe('proxy_failed');
  });

  it('is one of ours for any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((end) => `net::ERR_${end}`),
          fc.string().map((end) => `NS_${end}`),
        ),
        (text) => {
          const { failure, step } = parseNetError(text, 'unknown', sentences);
          return FAILURES.includes(failure) && FAILED_STEPS.includes(step);
        },
      ),
    );
  });

  it('has sentences in many languages', () => expect(sentences.size).toBeGreaterThan(500));
});
