import { describe, expect, it } from 'vitest';
import { isLineDown, isOneInPlaceOfAll } from '../../../utils/judge/line-down.ts';
import type { Observation } from '../../../utils/model/observation.ts';
import { parseAddress } from '../../../utils/parse/address.ts';
import { fails, page, resolved, sees, works } from './blockage/culprits/ladder.ts';

const at = (text: string, more: Partial<Observation> = {}): Partial<Observation> => {
  const peer = parseAddress(text);
  if (peer === undefined) throw new Error('no address');
  return { route: 'direct', ...more, hints: { ...more.hints, peer } };
};
const ROUTER = '192.168.1.1';
const google = page('control-google', 200, at(ROUTER));
const mozilla = page('control-mozilla', 503, at(ROUTER));
const refused = fails('tor-check', 'connection_refused');
const redirectTo = (url: string) =>
  fails('control-mozilla', 'http_redirect', 'http', at(ROUTER, { hints: { redirect: url } }));

describe('a router whose line is down, in a browser that shows peers and no resolver', () => {
  it.each([
    ['answers all network tests itself', [refused, google, mozilla], true],
    [
      'has any private address',
      [page('control-google', 200, at('fd00::1')), page('control-mozilla', 200, at('fd00::1'))],
      true,
    ],
    ['shows itself at one test only', [refused, google], false],
    [
      'shows itself where names led the tests to it',
      [refused, google, redirectTo('http://192.168.1.1')],
      true,
    ],
    [
      'is this computer, or a proxy on it',
      [page('control-google', 200, at('127.0.0.1')), page('control-mozilla', 200, at('127.0.0.1'))],
      false,
    ],
    [
      'has a public address, as a provider’s page',
      [page('control-google', 200, at('195.175.254.2')), page('control-mozilla', 200, at('195.175.254.2'))],
      false,
    ],
    [
      'answers one test only, and another machine another',
      [google, page('control-mozilla', 200, at('34.107.221.82'))],
      false,
    ],
    ['lets a test through', [google, mozilla, works('control-microsoft', at(ROUTER))], false],
    [
      'took no part in what another machine answered',
      [google, mozilla, sees('address-name', at('104.16.132.229'))],
      false,
    ],
    [
      'is a proxy that the tests went to',
      [page('control-google', 200, at(ROUTER, { route: 'proxied' })), mozilla],
      false,
    ],
    [
      'gives some names their true addresses',
      [google, mozilla, resolved('check.torproject.org', 'public', '116.202.120.181')],
      false,
    ],
    [
      'was not asked, as the browser asks nothing of this network',
      [fails('control-google', 'local_address', 'dns'), fails('control-mozilla', 'local_address', 'dns')],
      true,
    ],
    ['was not asked for one test only', [fails('control-google', 'local_address', 'dns'), mozilla], false],
  ] as const)('%s: %#', (_, rows, expected) => {
    expect(isOneInPlaceOfAll(rows)).toBe(expected);
    expect(isLineDown(rows)).toBe(expected);
  });

  it.each([
    ['http://login.hotel.example', false],
    ['http://192.168.1.1', true],
    ['http://fritz.box', true],
    ['http://router', true],
    ['http://gateway.home.arpa', true],
    ['', true],
  ])('is no portal where its page leads to %s', (url, expected) => {
    expect(isLineDown([google, redirectTo(url)])).toBe(expected);
    expect(isOneInPlaceOfAll([google, redirectTo(url)])).toBe(true);
  });

  it.each([
    ['asks for a login', page('control-mozilla', 200, at(ROUTER, { hints: { page: 'login' } }))],
    ['names itself', page('control-mozilla', 511, at(ROUTER))],
  ])('is none where a page %s', (_, test) => {
    expect(isLineDown([google, test])).toBe(false);
  });
});
