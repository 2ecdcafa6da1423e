import { describe, expect, it } from 'vitest';
import {
  idsOf,
  isAnswered,
  isNetworkReached,
  isOnionNameConnected,
  isPlainHttp,
  isSufficientNo,
  isTorEvidence,
  isTrusted,
  passedByName,
  workingControls,
} from '../../../utils/judge/predicates.ts';
import type { Finding } from '../../../utils/model/observation.ts';
import { EXIT, OWN, observation } from '../../components/example.ts';
import { rowOf } from '../check/rules/fixture.ts';
import { fails, page, resolved, sees, works } from './blockage/culprits/ladder.ts';

const direct = { route: 'direct' } as const;
const proxied = { route: 'proxied' } as const;
const completed = { hints: { handshake: 'completed' } } as const;
const taken = { ...direct, hints: { peer: OWN } };

describe('a server outside this computer answered', () => {
  const { elapsed, ...notAsked } = sees();
  it.each([
    ['an echo', sees(), true],
    ['a page that nobody can read', page('tor-check', 503), true],
    ['a failure', fails('tor-check'), false],
    ['what waits', rowOf('tor-check', { type: 'waiting' }), false],
    ['what was not asked', rowOf('tor-check', { type: 'not-asked', why: 'discreet' }), false],
    ['a list that was saved here', notAsked, false],
    ['a list without an operator', observation('relay-directory', { type: 'works' }), false],
    ['a Tor client here', rowOf('local-tor-9050', { type: 'local-tor' }), false],
  ])('%s', (_, row, expected) => {
    expect(isAnswered(row)).toBe(expected);
  });
});

describe('over TLS', () => {
  it.each([
    ['an echo', sees(), true],
    ['a network test', works(), false],
    ['an onion service', rowOf('onion-service', { type: 'onion-loaded' }), false],
    ['an onion service with a certificate', rowOf('onion-duckduckgo', { type: 'onion-proved' }), true],
    ['a failure', fails('tor-check'), false],
  ])('came %s', (_, row, expected) => {
    expect(isTrusted(row)).toBe(expected);
  });

  it('is asked everything but network tests and one onion service', () => {
    expect([sees(), works(), rowOf('onion-service', { type: 'waiting' })].map(isPlainHttp)).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe('the network is there', () => {
  it.each([
    ['where a handshake failed', fails('tor-check', 'ssl_failed_handshake', 'tls'), true],
    ['where an answer broke off', fails('tor-check', 'connection_reset', 'http'), true],
    ['where a body broke off', fails('tor-check', 'body_cut_short', 'body'), true],
    ['where a handshake was completed', fails('tor-check', 'connection_reset', 'connect', completed), true],
    [
      'where a handshake of an earlier check was',
      fails('tor-check', 'generic_timeout_error', 'connect', completed),
      false,
    ],
    [
      'where a plain connection was taken',
      fails('control-google', 'connection_reset', 'connect', completed),
      false,
    ],
    ['where a plain request came to nothing', fails('control-google', 'empty_response', 'http'), false],
    ['where a request over TLS came to nothing', fails('tor-check', 'empty_response', 'http'), true],
    ['where a server refused', fails('tor-check', 'connection_refused', 'connect', direct), true],
    ['where somebody refused, by an unknown route', fails('tor-check', 'connection_refused'), true],
    ['where a proxy refused', fails('tor-check', 'connection_refused', 'connect', proxied), false],
    ['where this computer refused', fails('local-tor-9050', 'connection_refused', 'connect', direct), false],
    ['where a connection was reset', fails('tor-check', 'connection_reset'), false],
    ['where an answer came, which is no failure', sees(), false],
  ])('%s', (_, row, expected) => {
    expect(isNetworkReached(row)).toBe(expected);
  });
});

it.each([
  ['an exit', { type: 'exit', address: EXIT, basis: 'flag', relays: [] }, true],
  ['an onion service', { type: 'onion-loaded' }, true],
  ['an onion service with a certificate', { type: 'onion-proved' }, true],
  ['an address', { type: 'sees', address: OWN }, false],
] as const)('speaks for Tor: %s', (_, finding, expected) => {
  expect(isTorEvidence(rowOf('tor-check', finding))).toBe(expected);
});

it.each([
  ['of a list', { type: 'not-listed', address: OWN, basis: 'exit-list', ownRelay: false }, true],
  [
    'of the DNS exit list',
    { type: 'not-listed', address: OWN, basis: 'dns-exit-list', ownRelay: false },
    false,
  ],
  [
    'of the DNS exit list, confirmed',
    { type: 'not-listed', address: OWN, basis: 'dns-exit-list', ownRelay: false, confirmed: true },
    true,
  ],
  ['of a list that is too old', { type: 'too-old', address: OWN, basis: 'saved-directory' }, false],
] as const satisfies readonly (readonly [string, Finding, boolean])[])(
  'a no counts: %s',
  (_, finding, expected) => {
    expect(isSufficientNo(rowOf('dns-google', finding))).toBe(expected);
  },
);

it.each([
  ['of an onion name', fails('onion-service', 'generic_timeout_error', 'connect', taken), true],
  [
    'by an unknown route',
    fails('onion-service', 'generic_timeout_error', 'connect', { hints: { peer: OWN } }),
    false,
  ],
  ['that was not made', fails('onion-service', 'generic_timeout_error', 'connect', direct), false],
  ['that was answered', rowOf('onion-service', { type: 'onion-loaded' }, taken), false],
  ['of another name', fails('tor-check', 'generic_timeout_error', 'connect', taken), false],
])('a connection that failed %s', (_, row, expected) => {
  expect(isOnionNameConnected(row)).toBe(expected);
});

it('counts a control that works, and no resolver that does', () => {
  const rows = [works(), page('control-mozilla', 200), rowOf('dns-google-control', { type: 'works' })];
  expect(workingControls(rows)).toEqual([works()]);
});

describe('another request passed by the same name', () => {
  const row = fails('tor-check', 'connection_reset');
  it.each([
    ['that was answered', rowOf('exit-list', { type: 'works' }), true],
    ['that completed the handshake', fails('exit-list', 'connection_reset', 'connect', completed), true],
    ['whose body broke off', fails('exit-list', 'body_cut_short', 'body'), true],
    ['that was led elsewhere', fails('exit-list', 'http_redirect', 'http'), true],
    ['that was led in a circle', fails('exit-list', 'redirect_loop', 'http'), true],
    ['that failed as well', fails('exit-list', 'connection_reset'), false],
    ['to another host', rowOf('relay-search', { type: 'works' }), false],
    ['that asked a resolver for it', resolved('check.torproject.org', 'public', '116.202.120.181'), false],
  ])('%s', (_, other, expected) => {
    expect(passedByName(row, [row, other])).toEqual(expected ? [other] : []);
  });

  it('is another', () => expect(passedByName(sees(), [])).toEqual([]));
});

it('names each endpoint once', () => {
  expect(idsOf([sees(), works(), sees()])).toEqual(['address-name', 'control-google']);
});
