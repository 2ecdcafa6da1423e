import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../../../../utils/parse/address.ts';
import { rowOf } from '../../../check/rules/fixture.ts';
import { blockageOf, fails, page, resolved, rungOf, sees, works } from './ladder.ts';

const failed = fails('tor-check', 'connection_reset');
const direct = { route: 'direct' } as const;
const login = page('control-google', 200, direct);
const redirect = fails('control-mozilla', 'http_redirect', 'http', direct);
const moved = page('control-microsoft', 404, direct);
const notice = page('control-google', 200, { ...direct, hints: { page: 'legal' } });

describe('a captive portal', () => {
  it.each([
    [
      'may name itself with 511',
      [page('tor-check', 511), works()],
      ['possible: tests-replaced', 'tor-check'],
    ],
    [
      'does not with 511 of the service itself',
      [{ ...page('tor-check', 511), hints: { builtInAuthority: true } }, works()],
      ['ruled-out: tests-unchanged', 'control-google'],
    ],
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

  it('is certain where the login page is the only thing that comes', () => {
    expect(blockageOf([failed, login, redirect])).toMatchObject({
      suspects: ['captive-portal'],
      certainty: 'certain',
    });
  });

  it('is one of several where 511 came over TLS, which no network on the way can answer', () => {
    expect(blockageOf([page('tor-check', 511), works()])).toMatchObject({
      suspects: ['captive-portal', 'local-filter', 'service'],
      certainty: 'likely',
    });
  });

  it.each([
    ['by the look-up of the name', fails('tor-check', 'dns_lookup_error', 'dns')],
    ['by a certificate', fails('tor-check', 'ssl_unknown_authority', 'tls')],
  ])('is possible where it cuts ordinary hosts and this one fails %s', (_, one) => {
    const cut = [fails('address-name', 'connection_reset'), fails('control-https', 'connection_reset')];
    expect(rungOf('captive-portal', [one, ...cut, login, redirect])[0]).toBe('possible: tests-replaced');
    expect(blockageOf([one, ...cut, login, redirect]).suspects).toContain('network');
    // The ordinary hosts themselves are cut in one way.
    expect(rungOf('captive-portal', [one, ...cut, login, redirect], 'address-name')[0]).toBe(
      'found: tests-replaced',
    );
  });

  it.each([
    ['an ordinary host is cut alike', [failed, fails('address-name', 'connection_reset')]],
    [
      'only hosts of the same kind of list fail otherwise',
      [failed, fails('dns-google', 'dns_lookup_error', 'dns')],
    ],
  ])('is found where %s', (_, rows) => {
    expect(rungOf('captive-portal', [...rows, login, redirect])[0]).toBe('found: tests-replaced');
  });

  it.each([
    ['and the tests came', [works()], 'possible: everything-foreign'],
    [
      'and the tests were not sent',
      [fails('control-google', 'refused_by_browser', 'browser')],
      'possible: everything-foreign',
    ],
    ['but for one that came', [works(), sees('dns-google')], 'ruled-out: tests-unchanged'],
    [
      'but for one that was cut',
      [works(), fails('address-name', 'connection_reset')],
      'ruled-out: tests-unchanged',
    ],
    [
      'but for an onion service, which opened',
      [works(), rowOf('onion-duckduckgo', { type: 'onion-proved' })],
      'ruled-out: tests-unchanged',
    ],
  ] as const)('may answer all of https with certificates of its own, %s', (_, rows, state) => {
    const foreign = ['tor-check', 'control-https'].map((id) => fails(id, 'ssl_unknown_authority', 'tls'));
    expect(rungOf('captive-portal', [...foreign, ...rows])[0]).toBe(state);
  });

  it('shows no true certificates that are out of date, nor one operator’s alone', () => {
    const expired = ['tor-check', 'control-https'].map((id) => fails(id, 'ssl_expired_certificate', 'tls'));
    const one = ['tor-check', 'relay-search'].map((id) => fails(id, 'ssl_unknown_authority', 'tls'));
    for (const rows of [expired, one]) {
      expect(rungOf('captive-portal', [...rows, works()])[0]).toBe('ruled-out: tests-unchanged');
    }
  });

  it('is possible where the browser did not ask the tests at an address of this network', () => {
    const local = fails('control-google', 'local_address', 'dns');
    expect(rungOf('captive-portal', [failed, local])).toEqual(['possible: tests-replaced', 'control-google']);
    expect(rungOf('captive-portal', [failed, local, works('control-mozilla')])[0]).toBe(
      'ruled-out: tests-unchanged',
    );
  });

  it('is likely where a machine of this network asks for a password: a router does so as well', () => {
    const peer = parseAddress('192.168.1.1');
    if (peer === undefined) throw new Error('no address');
    const asks = ['control-google', 'control-mozilla'].map((id) =>
      page(id, 200, { ...direct, hints: { peer, page: 'login' } }),
    );
    expect(blockageOf([failed, ...asks])).toMatchObject({
      suspects: ['captive-portal'],
      certainty: 'likely',
    });
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
