import { describe, expect, it } from 'vitest';
import { whereTimedOut } from '../../../utils/judge/timeouts.ts';
import { OWN } from '../../components/example.ts';
import { fails, page, sees, works } from './blockage/culprits/ladder.ts';

const proxied = { route: 'proxied' } as const;
const direct = { route: 'direct' } as const;
const taken = { ...direct, hints: { peer: OWN } };
const silent = (id = 'address-name', more = {}) => fails(id, 'generic_timeout_error', 'connect', more);
const hangs = silent('address-name', proxied);
const unresolved = (more = {}) => fails('tor-check', 'dns_lookup_error', 'dns', more);

describe('where all requests got stuck', () => {
  it.each([
    ['in the proxy that all went to', [hangs], 'in-proxy'],
    ['in the proxy that says so', [fails('address-name', 'proxy_failed', 'proxy')], 'in-proxy'],
    [
      'in the proxy, whatever a silent control says by an unknown route',
      [hangs, silent('control-google')],
      'in-proxy',
    ],
    [
      'in the proxy, which puts its own page in place of plain ones',
      [hangs, page('control-google', 503, proxied)],
      'in-proxy',
    ],
    ['perhaps in the proxy that gave some of them up', [hangs, silent('tor-check')], 'perhaps-in-proxy'],
    ['somewhere, where no route is known', [silent()], 'somewhere'],
    ['somewhere, where a control alone was asked', [silent('control-google')], 'somewhere'],
    ['somewhere, where names were not found', [unresolved()], 'somewhere'],
    [
      'somewhere, where some went to a proxy and one directly',
      [hangs, silent('tor-check', direct)],
      'somewhere',
    ],
    ['somewhere, where some went to a proxy and a name was not found', [hangs, unresolved()], 'somewhere'],
    [
      'somewhere, where names are looked up here, beside the proxy, and were not found',
      [hangs, unresolved({ ...proxied, hints: { proxyDns: false } })],
      'somewhere',
    ],
    [
      'in the proxy that looked a name up',
      [hangs, unresolved({ ...proxied, hints: { proxyDns: true } })],
      'in-proxy',
    ],
    [
      'somewhere, where a connection was cut at once',
      [fails('address-name', 'connection_reset')],
      'somewhere',
    ],
    [
      'somewhere, where a plain request came to nothing',
      [fails('control-google', 'empty_response', 'http')],
      'somewhere',
    ],
    ['somewhere, for a failure without a name', [fails('address-name', 'unknown_failure')], 'somewhere'],
    ['somewhere, where connections were taken', [silent('address-name', taken)], 'somewhere'],
    [
      'somewhere, where an onion name led to a connection',
      [silent('address-name', direct), silent('onion-service', taken)],
      'somewhere',
    ],
  ] as const)('%s', (_, rows, place) => {
    expect(whereTimedOut(rows)).toBe(place);
  });

  it.each([
    ['an answer came', [silent(), works()]],
    ['an answer came through the proxy that hangs for others', [hangs, sees('address-ipv4', proxied)]],
    ['a server broke off a handshake', [silent(), fails('tor-check', 'ssl_failed_handshake', 'tls')]],
    ['nothing was asked', []],
    ['nothing left the browser', [fails('address-name', 'blocked_by_client', 'browser')]],
    ['only an onion name was asked', [fails('onion-service', 'dns_lookup_error', 'dns')]],
    [
      'there is no IPv6, and nothing else was asked',
      [fails('address-ipv6', 'host_unreachable', 'connect', { family: 6 })],
    ],
    ['only the known exits were asked about', [silent('dns-google-exits')]],
    ['all went directly', [silent('address-name', direct)]],
    [
      "the browser's own limit passed: it made the connection",
      [fails('address-name', 'connection_timed_out')],
    ],
    ['a host is unreachable', [silent(), fails('tor-check', 'host_unreachable')]],
    ['the browser is offline', [silent(), fails('tor-check', 'offline', 'browser')]],
  ] as const)('is not asked where %s', (_, rows) => {
    expect(whereTimedOut(rows)).toBeUndefined();
  });

  it('counts no second look', () => {
    expect(whereTimedOut([hangs, fails('local-tor-9050', 'connection_refused', 'connect', direct)])).toBe(
      'in-proxy',
    );
    expect(whereTimedOut([hangs, silent('address@check.torproject.org', direct)])).toBe('in-proxy');
  });

  it("takes a page for the proxy's only where all else hangs in it", () => {
    const refused = fails('tor-check', 'connection_reset', 'connect', proxied);
    expect(whereTimedOut([refused, page('control-google', 503, proxied)])).toBeUndefined();
    expect(whereTimedOut([hangs, page('control-google', 503, direct)])).toBeUndefined();
    expect(whereTimedOut([hangs, page('dns-google', 503, proxied)])).toBeUndefined();
  });
});
