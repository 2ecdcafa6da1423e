import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../../../../utils/parse/address.ts';
import { EXIT } from '../../../../components/example.ts';
import { rowOf } from '../../../check/rules/fixture.ts';
import { blockageOf, fails, page, resolved, rungOf, sees, works } from './ladder.ts';

const HERE = parseAddress('127.0.0.1');
const here = HERE === undefined ? {} : { hints: { peer: HERE } };
const proxied = { route: 'proxied' } as const;
const direct = { route: 'direct' } as const;
const failed = fails('tor-check', 'proxy_failed', 'proxy');
const LAN = parseAddress('192.168.42.1');
const lan = LAN === undefined ? {} : ({ route: 'unknown', hints: { peer: LAN } } as const);
const silent = fails('tor-check');
const reset = fails('tor-check', 'connection_reset');
const exit = rowOf(
  'address-name',
  { type: 'exit', address: EXIT, basis: 'cloudflare-t1', relays: [] },
  proxied,
);
const opened = rowOf('onion-duckduckgo', { type: 'onion-proved' }, proxied);

describe("the person's own proxy", () => {
  it.each([
    [
      'is dead where the browser says so, whatever came by it before',
      [fails('tor-check', 'proxy_unreachable', 'proxy'), sees('address-name', proxied)],
      ['found: proxy-dead', 'tor-check'],
    ],
    ['gave up where the browser says so', [failed, works()], ['found: proxy-gave-up', 'tor-check']],
    [
      'gave up where every request that hangs went to it',
      [fails('tor-check', 'generic_timeout_error', 'connect', proxied)],
      ['found: proxy-gave-up', 'tor-check'],
    ],
    [
      'gave others up where one of them says so and the rest is silent',
      [silent, fails('dns-google', 'proxy_failed', 'proxy')],
      ['found: proxy-gave-others-up', 'tor-check'],
    ],
    ['may hang where all is silent', [silent], ['possible: route-not-told', 'tor-check']],
    [
      'may refuse one request and carry others',
      [failed, sees('address-name', proxied)],
      ['possible: proxy-carries-others', 'address-name'],
    ],
    [
      'gave up where one machine gives the plain pages of two operators, which needs no certificate',
      [failed, works('control-google', lan), works('control-mozilla', lan)],
      ['found: proxy-gave-up', 'tor-check'],
    ],
    [
      'carries others where one machine shows the certificates of two operators',
      [failed, sees('address-name', lan), rowOf('control-https', { type: 'works' }, lan)],
      ['possible: proxy-carries-others', 'address-name', 'control-https'],
    ],
    [
      'delivered what failed beyond it, where it is Tor',
      [fails('tor-check', 'proxy_failed', 'proxy', proxied), exit, opened],
      ['unlikely: proxy-carries-others', 'address-name', 'onion-duckduckgo'],
    ],
    [
      'is in between where others came through it',
      [reset, sees('address-name', proxied)],
      ['possible: proxy-in-between', 'address-name'],
    ],
    [
      'is in between where the request went through it',
      [fails('tor-check', 'connection_reset', 'connect', proxied), works()],
      ['possible: proxy-in-between'],
    ],
    [
      'hardly stopped a request that it carried to an exit',
      [fails('tor-check', 'connection_reset', 'connect', proxied), exit, opened],
      ['unlikely: proxy-carries-others', 'address-name', 'onion-duckduckgo'],
    ],
    [
      'was left out where the request went past what came from Tor',
      [fails('tor-check', 'connection_reset', 'connect', direct), exit],
      ['ruled-out: connected-directly', 'tor-check'],
    ],
    [
      'is not there where answers came directly',
      [reset, sees('address-name', direct), works('control-google', direct)],
      ['ruled-out: connected-directly', 'address-name', 'control-google'],
    ],
    ['is not known where no route is', [reset, sees()], ['unlikely: route-not-told']],
    [
      'does not count as one that answered where a proxy did not: a request that failed',
      [failed, fails('dns-google', 'connection_reset', 'connect', proxied), works()],
      ['found: proxy-gave-up', 'tor-check'],
    ],
    [
      'has no part in a request that never left the browser',
      [fails('tor-check', 'blocked_by_client', 'browser'), fails('dns-google')],
      ['unlikely: route-not-told'],
    ],
  ] as const)('%s', (_, rows, rung) => {
    expect(rungOf('own-proxy', rows)).toEqual(rung);
  });

  it('is no web server of this computer that a list of names leads to', () => {
    const own = page('control-mozilla', 404, { ...proxied, ...here });
    const rows = [reset, own, works('control-google', direct)];
    const peer = parseAddress('142.250.185.67');
    const met = { ...direct, ...(peer === undefined ? {} : { hints: { peer } }) };
    expect(rungOf('own-proxy', [reset, own, works('control-google', met)])[0]).toBe(
      'ruled-out: connected-directly',
    );
    expect(rungOf('own-proxy', rows)).toEqual(['possible: proxy-in-between', 'control-mozilla']);
  });

  it('may give out addresses of its own, for hosts that have nothing to do with Tor as well', () => {
    const looks = [
      resolved('check.torproject.org', 'private', '198.18.0.5'),
      resolved('connectivitycheck.gstatic.com', 'private', '198.18.0.6'),
    ];
    expect(rungOf('own-proxy', [reset, works(), ...looks])).toEqual([
      'possible: fake-addresses',
      'resolver@check.torproject.org',
    ]);
  });

  it('is certain only where the browser says that it failed', () => {
    const hanging = fails('tor-check', 'generic_timeout_error', 'connect', proxied);
    expect(blockageOf([failed])).toMatchObject({ suspects: ['own-proxy'], certainty: 'certain' });
    expect(blockageOf([hanging])).toMatchObject({ suspects: ['own-proxy'], certainty: 'likely' });
    expect(blockageOf([fails('tor-check', 'proxy_unreachable', 'proxy'), exit])).toMatchObject({
      suspects: ['own-proxy'],
      certainty: 'certain',
    });
  });
});

describe('another extension', () => {
  const rung = (...row: readonly [Parameters<typeof fails>[1], Parameters<typeof fails>[2]]) =>
    rungOf('other-extension', [fails('tor-check', ...row), works()]);

  it.each([
    ['blocked_by_client', 'browser', ['found: held-in-browser', 'tor-check']],
    ['refused_by_browser', 'browser', ['found: held-in-browser', 'tor-check']],
    ['request_aborted', 'browser', ['possible: held-in-browser', 'tor-check']],
    ['denied_on_computer', 'browser', ['ruled-out: left-the-browser']],
    ['connection_reset', 'connect', ['ruled-out: left-the-browser']],
  ] as const)('where a request ends with %s', (failure, step, expected) => {
    expect(rung(failure, step)).toEqual(expected);
  });

  it('is certain where the browser says that it was held', () => {
    expect(blockageOf([fails('tor-check', 'blocked_by_client', 'browser'), works()])).toMatchObject({
      suspects: ['other-extension'],
      certainty: 'certain',
    });
  });

  it('is certain where the browser says so, and likely where one answer alone has a status that only proxies give', () => {
    const told = (id: string, verbatim: string) =>
      rowOf(id, { type: 'no-answer', failure: 'proxy_failed', step: 'proxy', verbatim });
    const byStatus = told('tor-check', 'HTTP 407');
    expect(blockageOf([byStatus, works()])).toMatchObject({ suspects: ['own-proxy'], certainty: 'likely' });
    // The exit list has the same host.
    expect(blockageOf([byStatus, told('exit-list', 'HTTP 407'), works()]).certainty).toBe('likely');
    expect(blockageOf([told('tor-check', 'net::ERR_PROXY_AUTH_REQUESTED'), works()]).certainty).toBe(
      'certain',
    );
    expect(blockageOf([byStatus, told('address-name', 'HTTP 407'), works()]).certainty).toBe('certain');
  });
});
