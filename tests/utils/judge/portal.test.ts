import { describe, expect, it } from 'vitest';
import {
  isAnsweredHere,
  isLoginLike,
  isPortal,
  isReplaced,
  mayBeProxyPage,
  portalTests,
} from '../../../utils/judge/portal.ts';
import type { Hints } from '../../../utils/model/hints.ts';
import type { Observation } from '../../../utils/model/observation.ts';
import type { Unreadable } from '../../../utils/model/reading.ts';
import { rowOf } from '../check/rules/fixture.ts';
import { address } from '../relays/small.ts';
import { fails, page, sees, works } from './blockage/culprits/ladder.ts';

const direct = { route: 'direct' } as const;
const proxied = { route: 'proxied' } as const;
const login = page('control-google', 200);
const redirect = fails('control-mozilla', 'http_redirect', 'http');
const skipped = rowOf('control-https', { type: 'not-asked', why: 'discreet' });

it('knows the network tests that were asked', () => {
  expect(portalTests([login, redirect, skipped, sees(), page('dns-google-control', 200)])).toEqual([
    login,
    redirect,
  ]);
});

describe('a login page', () => {
  it.each([
    ['came in place of the only test', [login], true],
    ['came in place of all tests', [login, redirect], true],
    ['came beside a test that was silent', [login, fails('control-mozilla')], true],
    ['did not come, where one test works', [login, works('control-mozilla')], false],
    ['did not come, where one test gives an error', [redirect, page('control-google', 404)], false],
    ['did not come, where no test was answered', [fails('control-google')], false],
    ["did not come, where the page may be a proxy's", [page('control-google', 200, proxied)], false],
  ] as const)('%s', (_, rows, expected) => {
    expect(isPortal(rows)).toBe(expected);
  });

  const answer = (status: number, why: Unreadable, hints: Hints = {}): Observation =>
    rowOf('control-google', { type: 'unreadable', why, status }, { hints });
  it.each([
    ['another page', answer(200, 'html-instead'), true],
    ['a page with a redirecting status', answer(399, 'not-the-format'), true],
    ['an error', answer(400, 'http-status'), false],
    ['a status below success', answer(199, 'http-status'), false],
    ['an empty page', answer(200, 'too-short'), false],
    ['511, which names a portal', answer(511, 'http-status'), true],
    ['the page of another host', answer(404, 'redirected-elsewhere'), true],
    ['a redirect', redirect, true],
    ['a notice of a legal block', answer(200, 'html-instead', { page: 'legal' }), false],
    ["a notice of Japan's list", answer(200, 'html-instead', { page: 'icsa' }), false],
    ['a page that wants a login', answer(200, 'html-instead', { page: 'login' }), true],
    ['a working test', works(), false],
    ['silence', fails('control-google'), false],
  ])('looks like %s', (_, row, expected) => {
    expect(isLoginLike(row)).toBe(expected);
  });
});

it.each([
  ['an answer that nobody can read', page('control-google', 500), true],
  ['a redirect', redirect, true],
  ['a redirect in a circle', fails('control-google', 'redirect_loop', 'http'), false],
  ['silence', fails('control-google'), false],
  ['the test itself', works(), false],
])('a test is replaced by %s', (_, row, expected) => {
  expect(isReplaced(row)).toBe(expected);
});

describe('a web server of this computer', () => {
  const at = (row: Observation, peer: string, more = {}): Observation => ({
    ...row,
    ...more,
    hints: { peer: address(peer) },
  });
  const here = at(login, '127.0.0.1');
  const far = at(works('control-mozilla'), '104.16.1.1', direct);
  it.each([
    ['answers for a name on a list', here, [here, far], true],
    ['answers at 0.0.0.0', at(login, '0.0.0.0'), [far], true],
    ['answers at ::1', at(login, '::1'), [far], true],
    ['is none, where the test works', at(works(), '127.0.0.1'), [far], false],
    ['is none of another endpoint', at(page('dns-google', 200), '127.0.0.1'), [far], false],
    ['is none, where the peer is far', at(login, '104.16.1.1'), [far], false],
    ['is none, where no peer is told', login, [far], false],
    [
      'is a proxy, where nothing else went directly',
      here,
      [here, at(works('control-mozilla'), '104.16.1.1')],
      false,
    ],
    ['is a proxy, where others have such a peer', here, [here, far, at(sees(), '127.0.0.1')], false],
    ['answers for several tests', here, [here, far, at(page('control-microsoft', 200), '127.0.0.1')], true],
    [
      'is not told from a proxy by a Tor client that runs here',
      here,
      [here, far, at(rowOf('local-tor-9050', { type: 'local-tor' }), '127.0.0.1')],
      true,
    ],
    [
      'is not told from a proxy by second looks',
      here,
      [here, far, at(fails('address@check.torproject.org'), '127.0.0.1')],
      true,
    ],
  ])('%s', (_, row, rows, expected) => {
    expect(isAnsweredHere(row, rows)).toBe(expected);
  });
});

it.each([
  ['it came directly', [page('control-google', 200, direct), page('control-mozilla', 200, proxied)], false],
  ['it came through a proxy', [page('control-google', 200, proxied)], true],
  [
    'its route is not known, and the proxy failed for others',
    [login, fails('tor-check', 'proxy_failed', 'proxy')],
    true,
  ],
  [
    'its route is not known, and the proxy failed for an echo',
    [login, fails('address-name', 'proxy_failed', 'proxy')],
    true,
  ],
  [
    'its route is not known, and the proxy failed for an onion name',
    [login, fails('onion-service', 'proxy_failed', 'proxy')],
    false,
  ],
  ['its route is not known, and others failed otherwise', [login, fails('tor-check')], false],
])("a page in place of a test may be a proxy's: %s", (_, rows, expected) => {
  expect(mayBeProxyPage(rows)).toBe(expected);
});
