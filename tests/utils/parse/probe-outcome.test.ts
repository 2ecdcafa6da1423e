import { describe, expect, it } from 'vitest';
import type { ProbeOutcome, SurveyGroup } from '../../../utils/model/survey.ts';
import { parseNetError } from '../../../utils/parse/net-error.ts';
import { probeOutcome } from '../../../utils/parse/probe-outcome.ts';
import { SENTENCES } from '../../rig/tls-sentences.ts';

const outcome = (verbatim: string, group: SurveyGroup) =>
  probeOutcome({ ...parseNetError(verbatim, 'unknown', SENTENCES), verbatim }, group);

/** The browsers' names, measured in 2026-11 against real sockets; a relay of tor 0.4.9 has a certificate of nobody's. */
const NAMES: readonly (readonly [name: string, atRelay: ProbeOutcome, atHost: ProbeOutcome])[] = [
  ['net::ERR_CERT_AUTHORITY_INVALID', 'reached', 'reached'],
  ['net::ERR_CERT_COMMON_NAME_INVALID', 'trusted', 'reached'],
  ['net::ERR_CERT_KNOWN_INTERCEPTION_BLOCKED', 'trusted', 'reached'],
  ['net::ERR_CERT_DATE_INVALID', 'reached', 'reached'],
  ['net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH', 'reached', 'reached'],
  ['net::ERR_SSL_PROTOCOL_ERROR', 'closed', 'closed'],
  ['net::ERR_CONNECTION_RESET', 'reset', 'reset'],
  ['net::ERR_CONNECTION_CLOSED', 'closed', 'closed'],
  ['net::ERR_CONNECTION_REFUSED', 'refused', 'refused'],
  ['net::ERR_ADDRESS_UNREACHABLE', 'unreachable', 'unreachable'],
  ['net::ERR_CONNECTION_TIMED_OUT', 'timeout', 'timeout'],
  ['net::ERR_TIMED_OUT', 'timeout', 'timeout'],
  ['net::ERR_NAME_NOT_RESOLVED', 'no-name', 'no-name'],
  ['net::ERR_EMPTY_RESPONSE', 'trusted', 'reached'],
  ['net::ERR_UNSAFE_PORT', 'not-asked', 'not-asked'],
  ['net::ERR_INTERNET_DISCONNECTED', 'not-asked', 'not-asked'],
  ['net::ERR_NETWORK_CHANGED', 'not-asked', 'not-asked'],
  ['net::ERR_BLOCKED_BY_CLIENT', 'not-asked', 'not-asked'],
  ['net::ERR_SOMETHING_NEW', 'not-asked', 'not-asked'],
  ['NS_ERROR_NET_RESET', 'reset', 'reset'],
  ['NS_ERROR_CONNECTION_REFUSED', 'refused', 'refused'],
  ['NS_ERROR_NET_TIMEOUT', 'timeout', 'timeout'],
  ['NS_ERROR_UNKNOWN_HOST', 'no-name', 'no-name'],
  ['NS_ERROR_SOMETHING_NEW', 'not-asked', 'not-asked'],
  ['Peer’s Certificate issuer is not recognized.', 'reached', 'reached'],
  ['The certificate is not trusted because it is self-signed.', 'reached', 'reached'],
  [
    'Unable to communicate securely with peer: requested domain name does not match the server’s certificate.',
    'trusted',
    'reached',
  ],
  ['SSL received a record that exceeded the maximum permissible length.', 'closed', 'closed'],
  // In a language, or of a version, whose sentences are not known: neither silence nor an answer.
  ['Ein Satz, den niemand kennt.', 'not-asked', 'not-asked'],
  ['L’autorité de délivrance du certificat du pair n’est pas reconnue.', 'reached', 'reached'],
];

describe('the outcome of a probe', () => {
  it.each(NAMES)('%s: %s at a relay, %s at a host', (name, atRelay, atHost) => {
    for (const group of ['relays', 'other-ports', 'ipv6', 'authorities'] as const)
      expect(outcome(name, group)).toBe(atRelay);
    for (const group of ['hosting', 'plain', 'port-controls', 'ipv6-controls', 'reserved'] as const)
      expect(outcome(name, group)).toBe(atHost);
  });

  it('of an answer: at a host it is reached, at a relay another is', () => {
    expect(probeOutcome('answered', 'hosting')).toBe('reached');
    expect(probeOutcome('answered', 'relays')).toBe('trusted');
  });

  it('of our own end: none, and of our deadline: silence', () => {
    expect(probeOutcome('aborted', 'relays')).toBe('not-asked');
    const late = { failure: 'generic_timeout_error', step: 'connect', verbatim: '' } as const;
    expect(probeOutcome(late, 'relays')).toBe('timeout');
  });
});
