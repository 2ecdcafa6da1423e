import { describe, expect, it } from 'vitest';
import { unknownReason } from '../../../../utils/judge/verdict/unknown-reason.ts';
import { OWN } from '../../../components/example.ts';
import { rowOf } from '../../check/rules/fixture.ts';
import { fails, page, works } from '../blockage/culprits/ladder.ts';

const proxied = { route: 'proxied' } as const;
const direct = { route: 'direct' } as const;
const login = page('control-google', 200, direct);
const interrupted = rowOf('address-name', { type: 'not-asked', why: 'interrupted' });

describe('no address was seen, because', () => {
  it.each([
    ['nothing was asked', [rowOf('tor-check', { type: 'not-asked', why: 'discreet' })], 'not-checked'],
    ['nothing was asked yet', [rowOf('tor-check', { type: 'waiting' })], 'not-checked'],
    ['the check was interrupted', [interrupted, works()], 'interrupted'],
    ['a login page came instead of the tests', [login, fails('address-name')], 'captive-portal'],
    ['only a network test answered', [works(), fails('address-name')], 'no-address'],
    ['a server broke off', [fails('address-name', 'ssl_failed_handshake', 'tls')], 'no-address'],
    ['the network changed', [fails('address-name', 'network_changed', 'browser')], 'interrupted'],
    ['the browser gave up', [fails('address-name', 'request_aborted', 'browser')], 'interrupted'],
    [
      'the line failed, though the network changed as well',
      [fails('address-name', 'network_changed', 'browser'), fails('tor-check', 'host_unreachable')],
      'offline',
    ],
    [
      'another extension held everything',
      [fails('address-name', 'blocked_by_client', 'browser')],
      'no-address',
    ],
    ['the browser is offline', [fails('address-name', 'offline', 'browser')], 'offline'],
    ['nothing is reachable', [fails('address-name', 'host_unreachable')], 'offline'],
    [
      'everything is cut at once',
      [
        fails('address-name', 'connection_reset', 'connect', { hints: { peer: OWN } }),
        fails('tor-check', 'host_unreachable'),
      ],
      'nothing-answered',
    ],
    ['all is silent, by routes that nobody knows', [fails('address-name')], 'nothing-answered'],
    [
      'all is silent on a direct line',
      [fails('address-name', 'generic_timeout_error', 'connect', direct)],
      'offline',
    ],
    [
      'all hangs in the proxy',
      [fails('address-name', 'generic_timeout_error', 'connect', proxied)],
      'proxy-down',
    ],
    ['the proxy failed', [fails('address-name', 'proxy_unreachable', 'proxy')], 'proxy-down'],
    [
      'a proxy gave some up',
      [fails('address-name', 'proxy_failed', 'proxy'), fails('tor-check')],
      'proxy-down',
    ],
    [
      "a proxy's own page is all that comes, while the rest hangs in it",
      [
        page('control-google', 503, proxied),
        fails('address-name', 'generic_timeout_error', 'connect', proxied),
      ],
      'proxy-down',
    ],
    ['the onion name alone was asked', [fails('onion-service', 'dns_lookup_error', 'dns')], 'no-address'],
  ] as const)('%s', (_, rows, reason) => {
    expect(unknownReason(rows)).toBe(reason);
  });

  it('no second look counts', () => {
    expect(
      unknownReason([
        rowOf('local-tor-9050', { type: 'local-tor' }),
        fails('address-name', 'host_unreachable'),
      ]),
    ).toBe('offline');
  });
});
