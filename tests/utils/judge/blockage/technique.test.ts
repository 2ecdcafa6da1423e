import { describe, expect, it } from 'vitest';
import type { HostView } from '../../../../utils/judge/blockage/host-view.ts';
import { techniquesOf } from '../../../../utils/judge/blockage/technique.ts';
import type { Address } from '../../../../utils/model/address.ts';
import type { Flow, Hints } from '../../../../utils/model/hints.ts';
import type { Finding, Observation } from '../../../../utils/model/observation.ts';
import type { Unreadable } from '../../../../utils/model/reading.ts';
import type { Technique } from '../../../../utils/model/technique.ts';
import { parseAddress } from '../../../../utils/parse/address.ts';
import { parseNetError } from '../../../../utils/parse/net-error.ts';
import { SENTENCES } from '../../../rig/tls-sentences.ts';

const TRUE = known('116.202.120.181');
const FALSE = known('93.184.216.34');

function known(text: string): Address {
  const address = parseAddress(text);
  if (address === undefined) throw new Error(`${text} is no address.`);
  return address;
}

/** What second looks may have told; each word stands for one of their outcomes. */
const VIEWS = {
  none: view({}),
  /** Chromium: the name is known elsewhere, and the server answers or fails there. */
  reached: view({ dohAddresses: [TRUE], byAddress: 'answers' }),
  fails: view({ dohAddresses: [TRUE], byAddress: 'fails' }),
  /** Firefox: the resolver here gives the true address, another one, or none. */
  true: view({ dohAddresses: [TRUE], localAnswer: 'true', localKind: 'public', byAddress: 'answers' }),
  'true, fails': view({ dohAddresses: [TRUE], localAnswer: 'true', localKind: 'public', byAddress: 'fails' }),
  false: view({ dohAddresses: [TRUE], localAnswer: 'false', localKind: 'public', byAddress: 'answers' }),
  nothing: view({ dohAddresses: [TRUE], localAnswer: 'none', localKind: 'none', byAddress: 'answers' }),
} satisfies Record<string, HostView>;

function view(known: Partial<HostView>): HostView {
  return {
    dohAddresses: undefined,
    localAnswer: undefined,
    localKind: undefined,
    byAddress: undefined,
    isMoved: false,
    isFakeDns: false,
    isOwnResolver: false,
    rows: [],
    ...known,
  };
}

function row(finding: Finding, hints: Hints = {}): Observation {
  return {
    endpoint: 'tor-check',
    witness: 'tor-exit-scan',
    role: 'witness',
    host: 'check.torproject.org',
    recipient: 'The Tor Project',
    at: 0,
    elapsed: 1,
    route: 'unknown',
    hints,
    finding,
  };
}

function failing(verbatim: string, hints?: Hints): Observation {
  const { failure, step } = parseNetError(verbatim, 'unknown', SENTENCES);
  return row(
    { type: 'no-answer', failure, step: hints?.flow === undefined ? step : 'body', verbatim },
    hints,
  );
}

const OWN_DEADLINE: Finding = {
  type: 'no-answer',
  failure: 'generic_timeout_error',
  step: 'connect',
  verbatim: 'no answer within 12000 ms',
};
const ISSUER = 'Peer’s Certificate issuer is not recognized.';
const SELF_SIGNED = 'The certificate is not trusted because it is self-signed.';
const OTHER_NAME =
  'Unable to communicate securely with peer: requested domain name does not match the server’s certificate.';
const NO_CIPHER = 'Cannot communicate securely with peer: no common encryption algorithm(s).';
const TOO_LONG = 'SSL received a record that exceeded the maximum permissible length.';

type Case = readonly [
  verbatim: string,
  view: keyof typeof VIEWS,
  techniques: readonly Technique[],
  hints?: Hints,
];

const CASES: readonly Case[] = [
  ['net::ERR_INTERNET_DISCONNECTED', 'none', ['offline']],
  ['NS_ERROR_OFFLINE', 'none', ['offline']],
  ['net::ERR_NETWORK_CHANGED', 'reached', ['network-changed']],
  ['net::ERR_BLOCKED_BY_CLIENT', 'none', ['blocked-in-browser']],
  ['NS_ERROR_BLOCKED_BY_POLICY', 'none', ['blocked-in-browser']],
  ['net::ERR_PROXY_CONNECTION_FAILED', 'none', ['proxy-failed']],
  ['NS_ERROR_PROXY_CONNECTION_REFUSED', 'none', ['proxy-failed']],
  ['net::ERR_SOCKS_CONNECTION_FAILED', 'none', ['proxy-failed']],
  ['NS_ERROR_PROXY_BAD_GATEWAY', 'none', ['proxy-failed']],
  ['net::ERR_NAME_NOT_RESOLVED', 'none', ['dns-no-answer']],
  ['net::ERR_NAME_NOT_RESOLVED', 'reached', ['dns-no-answer']],
  ['NS_ERROR_UNKNOWN_HOST', 'nothing', ['dns-no-answer']],
  // refused where the true server answers: the name led elsewhere
  ['net::ERR_CONNECTION_REFUSED', 'none', ['refused', 'dns-false-answer']],
  ['net::ERR_CONNECTION_REFUSED', 'fails', ['refused']],
  ['net::ERR_CONNECTION_REFUSED', 'reached', ['dns-false-answer']],
  ['NS_ERROR_CONNECTION_REFUSED', 'true, fails', ['refused', 'unreachable']],
  ['NS_ERROR_CONNECTION_REFUSED', 'false', ['dns-false-answer']],
  ['NS_ERROR_CONNECTION_REFUSED', 'none', ['refused', 'unreachable', 'dns-false-answer']],
  ['net::ERR_ADDRESS_UNREACHABLE', 'fails', ['unreachable']],
  ['net::ERR_ADDRESS_UNREACHABLE', 'reached', ['dns-false-answer']],
  // silence
  ['net::ERR_CONNECTION_TIMED_OUT', 'fails', ['timeout']],
  ['net::ERR_TIMED_OUT', 'reached', ['timeout', 'dns-no-answer', 'dns-false-answer']],
  ['NS_ERROR_NET_TIMEOUT', 'true, fails', ['timeout']],
  ['NS_ERROR_NET_TIMEOUT', 'false', ['dns-false-answer']],
  ['NS_ERROR_NET_TIMEOUT', 'none', ['timeout'], { peer: TRUE }],
  // cut
  ['net::ERR_CONNECTION_RESET', 'reached', ['reset']],
  ['net::ERR_CONNECTION_RESET', 'none', ['reset']],
  ['net::ERR_CONNECTION_CLOSED', 'reached', ['fin']],
  ['net::ERR_EMPTY_RESPONSE', 'fails', ['fin']],
  ['NS_ERROR_NET_RESET', 'true', ['reset', 'fin', 'tls-broken']],
  ['NS_ERROR_NET_RESET', 'true', ['reset', 'fin', 'tls-broken'], { peer: TRUE, handshake: 'incomplete' }],
  ['NS_ERROR_NET_RESET', 'true', ['reset', 'fin'], { peer: TRUE, handshake: 'completed' }],
  ['NS_ERROR_NET_RESET', 'reached', ['dns-false-answer'], { peer: FALSE }],
  ['NS_ERROR_FAILURE', 'true', ['reset', 'fin', 'tls-broken']],
  // not TLS
  ['net::ERR_SSL_PROTOCOL_ERROR', 'reached', ['tls-broken']],
  ['net::ERR_SSL_UNRECOGNIZED_NAME_ALERT', 'reached', ['tls-broken']],
  ['net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH', 'fails', ['tls-broken']],
  [NO_CIPHER, 'true', ['tls-broken'], { peer: TRUE }],
  [TOO_LONG, 'true', ['tls-broken'], { peer: TRUE }],
  [TOO_LONG, 'reached', ['dns-false-answer'], { peer: FALSE }],
  // certificates
  ['net::ERR_CERT_AUTHORITY_INVALID', 'fails', ['false-certificate']],
  ['net::ERR_CERT_AUTHORITY_INVALID', 'reached', ['false-certificate', 'dns-false-answer']],
  ['net::ERR_CERT_COMMON_NAME_INVALID', 'none', ['false-certificate', 'dns-false-answer']],
  [ISSUER, 'true', ['false-certificate'], { peer: TRUE }],
  [ISSUER, 'reached', ['false-certificate'], { peer: TRUE }],
  [ISSUER, 'reached', ['dns-false-answer'], { peer: FALSE }],
  [SELF_SIGNED, 'false', ['dns-false-answer']],
  [OTHER_NAME, 'false', ['dns-false-answer'], { peer: FALSE }],
  ['net::ERR_CERT_DATE_INVALID', 'fails', ['expired-certificate']],
  ['Peer’s Certificate has expired.', 'true', ['expired-certificate'], { peer: TRUE }],
  ['The server presented a certificate that is not yet valid.', 'true', ['expired-certificate']],
  // HTTP and the body
  ['net::ERR_TOO_MANY_REDIRECTS', 'none', ['redirect']],
  ['NS_ERROR_REDIRECT_LOOP', 'none', ['redirect']],
  ['net::ERR_CONTENT_LENGTH_MISMATCH', 'none', ['truncated']],
  ['net::ERR_INCOMPLETE_CHUNKED_ENCODING', 'none', ['truncated'], { flow: flow(9000, 100, 0) }],
  ['NS_ERROR_NET_PARTIAL_TRANSFER', 'none', ['truncated'], { flow: flow(9000, 100, 0) }],
  ['net::ERR_CONNECTION_RESET', 'reached', ['truncated'], { flow: flow(9000, 100, 0) }],
  ['NS_ERROR_NET_RESET', 'true', ['truncated'], { flow: flow(9000, 100, 0) }],
  ['net::ERR_CONTENT_DECODING_FAILED', 'none', ['unreadable'], { flow: flow(9000, 100, 0) }],
  // what nobody knows yet
  ['net::ERR_OF_TOMORROW', 'none', ['unknown']],
  ['NS_ERROR_OF_TOMORROW', 'none', ['unknown']],
  ['A sentence of tomorrow.', 'true', ['tls-broken']],
];

function flow(bytes: number, ms: number, idle: number): Flow {
  return { bytes, ms, idle };
}

describe('techniques of failures', () => {
  for (const [verbatim, known, techniques, hints] of CASES) {
    const told = hints === undefined ? '' : `, ${JSON.stringify(hints)}`;
    it(`${verbatim} (view: ${known}${told})`, () => {
      expect(techniquesOf(failing(verbatim, hints), VIEWS[known], undefined)).toEqual(techniques);
    });
  }

  it('knows both browsers, and every outcome of a second look', () => {
    expect(CASES.filter(([verbatim]) => verbatim.startsWith('net::')).length).toBeGreaterThan(20);
    expect(CASES.filter(([verbatim]) => !verbatim.startsWith('net::')).length).toBeGreaterThan(20);
    expect(new Set(CASES.map(([, known]) => known))).toEqual(new Set(Object.keys(VIEWS)));
  });

  it.each([
    ['none', ['timeout', 'dns-no-answer', 'dns-false-answer']],
    ['fails', ['timeout']],
    ['true', ['timeout']],
    ['false', ['dns-false-answer']],
    ['nothing', ['dns-no-answer']],
  ] as const)('our own deadline (view: %s)', (known, techniques) => {
    expect(techniquesOf(row(OWN_DEADLINE), VIEWS[known], undefined)).toEqual(techniques);
  });
});

describe('techniques of answers', () => {
  type Answer = readonly [why: Unreadable, status: number, page: Hints['page'], technique: Technique];
  const answers: readonly Answer[] = [
    ['http-status', 429, undefined, 'rate-limit'],
    ['http-status', 429, 'html', 'rate-limit'],
    ['http-status', 451, undefined, 'block-page'],
    ['http-status', 451, 'legal', 'block-page'],
    ['http-status', 403, 'html', 'block-page'],
    ['http-status', 403, undefined, 'http-error'],
    ['http-status', 500, undefined, 'http-error'],
    ['http-status', 503, undefined, 'http-error'],
    ['html-instead', 200, 'html', 'block-page'],
    ['html-instead', 200, 'login', 'block-page'],
    ['html-instead', 200, 'icsa', 'block-page'],
    ['redirected-elsewhere', 200, undefined, 'redirect'],
    ['not-the-format', 200, undefined, 'unreadable'],
    ['empty-address', 200, undefined, 'unreadable'],
    ['too-short', 200, undefined, 'unreadable'],
  ];
  it.each(answers)('%s, %i, page %s: %s', (why, status, page, technique) => {
    const hints = page === undefined ? {} : { page };
    expect(techniquesOf(row({ type: 'unreadable', why, status }, hints), VIEWS.none, undefined)).toEqual([
      technique,
    ]);
  });

  const good: readonly Finding[] = [
    { type: 'waiting' },
    { type: 'not-asked', why: 'interrupted' },
    { type: 'not-asked', why: 'asked-to-wait' },
    { type: 'sees', address: TRUE },
    { type: 'exit', address: TRUE, basis: 'flag', relays: [] },
    { type: 'not-listed', address: TRUE, basis: 'flag', ownRelay: false },
    { type: 'works' },
  ];
  it.each(good.map((finding) => [finding.type, finding] as const))('%s is not stopped', (_, finding) => {
    expect(techniquesOf(row(finding), VIEWS.none, undefined)).toEqual([]);
  });
});

describe('techniques of a body that does not end', () => {
  const stalled = (own: Flow) =>
    row({ type: 'no-answer', failure: 'generic_timeout_error', step: 'body', verbatim: '' }, { flow: own });
  const sameSize = (own: Flow) => row({ type: 'works' }, { flow: own });
  const quick = sameSize(flow(17_000, 100, 0));

  it.each([
    ['stopped', flow(4096, 100, 11_000), quick, 'truncated'],
    ['trickles where another comes at once', flow(3000, 11_500, 400), quick, 'throttled'],
    ['trickles where another does as well', flow(9000, 11_800, 100), sameSize(flow(17_000, 9000, 0)), 'slow'],
    ['trickles, and nothing to compare it with', flow(3000, 11_500, 400), undefined, 'slow'],
    [
      'trickles, and the other one failed',
      flow(3000, 11_500, 400),
      failing('net::ERR_CONNECTION_RESET'),
      'slow',
    ],
  ] as const)('%s', (_, own, control, technique) => {
    expect(techniquesOf(stalled(own), VIEWS.none, control)).toEqual([technique]);
  });
});
