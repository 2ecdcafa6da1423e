import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAILED_STEPS, FAILURES } from '../../../utils/model/failure.ts';
import { nameOf, parseNetError } from '../../../utils/parse/net-error.ts';
import { SENTENCES } from '../../rig/tls-sentences.ts';
import { CHROMIUM_NOT_OURS, FIREFOX_NOT_OURS } from './not-of-ours.ts';

const words = (verbatim: string) => {
  const { failure, step } = parseNetError(verbatim, 'unknown', SENTENCES);
  return `${failure} at ${step}`;
};

describe('the name of a failure', () => {
  it.each([
    ['net::ERR_NAME_NOT_RESOLVED', 'NS_ERROR_UNKNOWN_HOST', 'dns_lookup_error at dns'],
    ['net::ERR_CONNECTION_TIMED_OUT', 'NS_ERROR_NET_TIMEOUT', 'connection_timed_out at connect'],
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
    ['unknown', 'A sentence that no Firefox says.', 'ssl_failed_handshake at tls'],
  ])("Firefox's sentence in %s", (_, sentence, expected) => expect(words(sentence)).toBe(expected));

  it("takes a refusal behind a proxy for the proxy's", () => {
    expect(parseNetError('NS_ERROR_CONNECTION_REFUSED', 'proxied', SENTENCES).failure).toBe('proxy_failed');
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
          const { failure, step } = parseNetError(text, 'unknown', SENTENCES);
          return FAILURES.includes(failure) && FAILED_STEPS.includes(step);
        },
      ),
    );
  });

  it('has sentences in many languages', () => expect(SENTENCES.size).toBeGreaterThan(500));
});

describe.each([
  ['Chromium', 'chromium-net-errors.txt', 'net::ERR_', CHROMIUM_NOT_OURS, 250],
  ['Firefox', 'firefox-error-names.txt', 'NS_', FIREFOX_NOT_OURS, 200],
])("%s's own list of errors", (_, file, prefix, reasons, atLeast) => {
  const all = readFileSync(`tests/data/${file}`, 'utf8').trim().split('\n');
  const excused = Object.values(reasons)
    .flatMap((names) => names.split(/\s+/))
    .map((name) => prefix + name);

  it('is whole', () => expect(new Set(all).size).toBeGreaterThan(atLeast));
  it('has a word or a reason for each name', () => {
    const silent = all.filter((name) => nameOf(name) === undefined && !excused.includes(name));
    expect(silent).toEqual([]);
  });
  it('has no reason for a name that has a word, nor for one that is not on the list', () => {
    expect(excused.filter((name) => nameOf(name) !== undefined || !all.includes(name))).toEqual([]);
  });
});

describe('names of the same meaning', () => {
  it.each([
    ['net::ERR_PROXY_AUTH_UNSUPPORTED', 'proxy_failed at proxy'],
    ['net::ERR_MANDATORY_PROXY_CONFIGURATION_FAILED', 'proxy_settings_unusable at proxy'],
    ['NS_ERROR_PROXY_AUTHENTICATION_FAILED', 'proxy_failed at proxy'],
    ['NS_ERROR_PROXY_UNAVAILABLE_FOR_LEGAL_REASONS', 'proxy_failed at proxy'],
    ['net::ERR_CERT_SYMANTEC_LEGACY', 'ssl_invalid_certificate at tls'],
    ['net::ERR_CERT_KNOWN_INTERCEPTION_BLOCKED', 'ssl_known_interception at tls'],
    ['net::ERR_HTTP2_PROTOCOL_ERROR', 'connection_closed at http'],
    ['net::ERR_QUIC_PROTOCOL_ERROR', 'connection_closed at http'],
    ['NS_ERROR_DOM_BAD_URI', 'refused_by_browser at browser'],
    ['NS_ERROR_ABORT', 'request_aborted at browser'],
  ])('%s: %s', (name, expected) => expect(words(name)).toBe(expected));
});
