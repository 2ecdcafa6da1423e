import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../../../../utils/parse/address.ts';
import { rowOf } from '../../../check/rules/fixture.ts';
import { fails, page, resolved, rungOf, sees, works } from './ladder.ts';

const HOST = 'check.torproject.org';
const proxied = { route: 'proxied' } as const;
const direct = { route: 'direct' } as const;
const reset = fails('tor-check', 'connection_reset');
const denied = fails('tor-check', 'dns_lookup_error', 'dns');
const known = rowOf(`name-google@${HOST}`, {
  type: 'resolves',
  addresses: [parseAddress('116.202.120.181')].flatMap((address) => address ?? []),
  kind: 'public',
});
describe('this network', () => {
  it.each([
    [
      'cannot be told from the service where only one operator fails',
      [reset, works()],
      ['possible: cannot-be-told-apart', 'control-google'],
    ],
    ['is not needed where somebody was found', [page('tor-check', 429), works()], ['ruled-out: not-needed']],
    [
      'has no certificate of the service',
      [
        fails('tor-check', 'ssl_expired_certificate', 'tls'),
        fails('dns-google', 'ssl_expired_certificate', 'tls'),
        works(),
      ],
      ['ruled-out: own-certificate', 'tor-check'],
    ],
    [
      'cannot sign an answer',
      [page('tor-check', 503), works()],
      ['ruled-out: trusted-certificate', 'tor-check'],
    ],
    ['is not judged where nothing works', [reset, fails('control-google')], ['unlikely: no-control']],
    [
      'is not judged by an answer of the same operator',
      [reset, rowOf('relay-search', { type: 'works' })],
      ['unlikely: no-control'],
    ],
    [
      'is not blamed for a resolver that is down',
      [
        denied,
        fails('address-name', 'dns_lookup_error', 'dns'),
        fails('control-google', 'dns_lookup_error', 'dns'),
        works('control-mozilla'),
      ],
      ['unlikely: several-operators', 'tor-check'],
    ],
    [
      'is not blamed where large packets may vanish',
      [fails('tor-check'), fails('dns-google'), works(), works('control-mozilla')],
      ['unlikely: large-packets', 'control-google', 'control-mozilla'],
    ],
    [
      'is not blamed where a proxy is in between',
      [reset, sees('address-name', proxied), works('control-google', direct)],
      ['unlikely: proxy-in-between', 'address-name'],
    ],
    [
      'may be behind a login page, which shows that the line is there',
      [reset, page('control-google', 404, direct)],
      ['possible: cannot-be-told-apart', 'control-google'],
    ],
  ] as const)('%s', (_, rows, rung) => {
    expect(rungOf('network', rows)).toEqual(rung);
  });

  it("has no part in the answer of the browser's own DNS over HTTPS", () => {
    const look = { ...resolved(HOST, 'public', '94.140.14.33'), hints: { resolvedByBrowser: true as const } };
    const rungs = rungOf('network', [denied, look, known, works(), sees()]);
    expect(rungs[0]).toMatch(/^ruled-out/);
  });

  it('is not blamed on a slow line', () => {
    const took = (elapsed: number) => ({ elapsed });
    const rows = [
      fails('tor-check'),
      sees('address-ipv4', took(11_500)),
      sees('address-name', took(9_000)),
      works('control-google', took(200)),
      rowOf('dns-cloudflare', { type: 'works' }, took(7_000)),
    ];
    expect(rungOf('network', rows)).toEqual(['unlikely: slow-everywhere', 'tor-check']);
    expect(rungOf('service', rows)).toEqual(['unlikely: slow-everywhere', 'tor-check']);
  });
});
