import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../../../../utils/parse/address.ts';
import { blockageOf, fails, page, resolved, rungOf, sees, works } from './ladder.ts';

const failed = fails('tor-check', 'connection_reset');
const direct = { route: 'direct' } as const;
const login = page('control-google', 200, direct);
const redirect = fails('control-mozilla', 'http_redirect', 'http', direct);
const moved = page('control-microsoft', 404, direct);
const notice = page('control-google', 200, { ...direct, hints: { page: 'legal' } });

describe('a captive portal', () => {
  it.each([
    ['names itself with 511', [page('tor-check', 511), works()], ['found: tests-replaced', 'tor-check']],
    [
      'is found where only login pages come',
      [failed, login, redirect],
      ['found: tests-replaced', 'control-google', 'control-mozilla'],
    ],
    [
      'is possible where a test came unchanged: many portals exempt one',
      [failed, redirect, works()],
      ['possible: tests-replaced', 'control-mozilla'],
    ],
    [
      'is possible where something came over TLS, which a portal lets nobody do',
      [failed, login, sees()],
      ['possible: tests-replaced', 'control-google'],
    ],
    [
      'is possible where another test is answered in another way',
      [failed, login, moved],
      ['possible: tests-replaced', 'control-google'],
    ],
    [
      'is possible where the pages may be those of a proxy',
      [failed, page('control-google', 200, { route: 'proxied' })],
      ['possible: tests-replaced', 'control-google'],
    ],
    [
      'is possible where a test only gives an error',
      [failed, moved],
      ['possible: tests-replaced', 'control-microsoft'],
    ],
    [
      'is possible where a notice of a block comes instead of a test',
      [failed, notice],
      ['possible: tests-replaced', 'control-google'],
    ],
    [
      'is unlikely where a test gives an error and something came over TLS',
      [failed, moved, sees()],
      ['unlikely: tests-missing', 'control-microsoft'],
    ],
    [
      'is ruled out where the tests came unchanged',
      [failed, works(), works('control-mozilla'), sees()],
      ['ruled-out: tests-unchanged', 'control-google', 'control-mozilla'],
    ],
    [
      'is ruled out where one came unchanged and another gives an error',
      [failed, works(), moved, sees()],
      ['ruled-out: tests-unchanged', 'control-google'],
    ],
    [
      'may open the tests and cut everything else',
      [failed, fails('dns-google', 'connection_reset'), works()],
      ['possible: all-but-tests', 'control-google'],
    ],
    [
      'is unlikely where no test was answered',
      [failed, fails('control-google')],
      ['unlikely: tests-missing', 'control-google'],
    ],
  ] as const)('%s', (_, rows, rung) => {
    expect(rungOf('captive-portal', rows)).toEqual(rung);
  });

  it('is certain where the login page is the only thing that comes, or names itself', () => {
    for (const rows of [
      [failed, login, redirect],
      [page('tor-check', 511), works()],
    ]) {
      expect(blockageOf(rows)).toMatchObject({ suspects: ['captive-portal'], certainty: 'certain' });
    }
  });

  it('is no router that puts its notice in place of every page while its line is down', () => {
    const looks = ['check.torproject.org', 'connectivitycheck.gstatic.com'].map((host) =>
      resolved(host, 'private', '192.168.1.1'),
    );
    expect(rungOf('captive-portal', [failed, login, ...looks])[0]).toBe('possible: tests-replaced');
  });

  it('is no web server of this computer that a list of names leads to', () => {
    const [peer, far] = ['127.0.0.1', '104.16.132.229'].map((text) => parseAddress(text));
    if (peer === undefined || far === undefined) throw new Error('no address');
    const own = page('control-google', 200, { ...direct, hints: { peer } });
    const rows = [failed, own, works('control-mozilla', { ...direct, hints: { peer: far } })];
    expect(rungOf('captive-portal', rows)).toEqual(['ruled-out: tests-unchanged', 'control-mozilla']);
  });
});
