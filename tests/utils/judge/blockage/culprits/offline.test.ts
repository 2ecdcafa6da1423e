import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../../../../utils/parse/address.ts';
import { blockageOf, fails, page, resolved, rungOf, sees, works } from './ladder.ts';

const HOST = 'check.torproject.org';
const TEST = 'connectivitycheck.gstatic.com';
const [SERVER] = [parseAddress('116.202.120.181')].flatMap((address) => address ?? []);
const peer = SERVER === undefined ? {} : { peer: SERVER };
const reset = fails('tor-check', 'connection_reset');
const dns = fails('tor-check', 'dns_lookup_error', 'dns');
const dead = fails('tor-check', 'host_unreachable');
const silent = fails('tor-check');
const offline = fails('tor-check', 'offline', 'browser');
const changed = fails('tor-check', 'network_changed', 'browser');
/** A router whose line is down: one address of its own for every name, and a notice for every plain page. */
const routerOnly = [
  page('control-google', 200, { route: 'direct' }),
  resolved(TEST, 'private', '192.168.1.1'),
  resolved(HOST, 'private', '192.168.1.1'),
];

describe('this computer is offline', () => {
  it.each([
    ['as the browser says, and nothing came', [offline], 'found: nothing-came', ['tor-check']],
    ['for a moment, as the browser says', [offline, works()], 'found: network-changed', ['tor-check']],
    ['for a moment, when the network changed', [changed, sees()], 'found: network-changed', ['tor-check']],
    [
      'perhaps for a moment, where the browser gave a request up',
      [fails('tor-check', 'request_aborted', 'browser'), sees()],
      'possible: network-changed',
      ['tor-check'],
    ],
    ['where nothing came, and everything failed', [dead], 'found: nothing-came', ['tor-check']],
    ['perhaps, where all were silent: a proxy may hang', [silent], 'possible: nothing-came', ['tor-check']],
    [
      'perhaps, behind a router that answers everything itself',
      [dns, ...routerOnly],
      'possible: notice-of-router',
      ['control-google'],
    ],
  ])('%s', (_, rows, rung, evidence) => {
    expect(rungOf('offline', rows)).toEqual([rung, ...evidence]);
  });

  it.each([
    ['a network test worked', [reset, works()], ['control-google']],
    ['an echo answered', [silent, sees()], ['address-name']],
    ['a page came in place of an answer', [silent, page('dns-google', 403)], ['dns-google']],
    ['a server took part in a handshake', [fails('tor-check', 'ssl_invalid_hostname', 'tls')], ['tor-check']],
    ['another one did', [dead, fails('dns-google', 'connection_closed', 'tls')], ['dns-google']],
    [
      'a server refused the connection',
      [fails('tor-check', 'connection_refused', 'connect', { route: 'direct' })],
      ['tor-check'],
    ],
    [
      'a trusted answer came beside the notice of a router',
      [dns, ...routerOnly, sees()],
      ['control-google', 'address-name'],
    ],
  ])('not where %s', (_, rows, evidence) => {
    expect(rungOf('offline', rows)).toEqual(['ruled-out: answers-came', ...evidence]);
  });

  it.each([
    [
      'this computer itself refused a connection',
      [dead, fails('local-tor-9050', 'connection_refused')],
      'found: nothing-came',
    ],
    [
      'a proxy refused a connection',
      [fails('tor-check', 'connection_refused', 'connect', { route: 'proxied' })],
      'unlikely: nothing-came',
    ],
    ['the proxy failed', [fails('tor-check', 'proxy_failed', 'proxy')], 'unlikely: nothing-came'],
    [
      'the request never left the browser',
      [fails('tor-check', 'blocked_by_client', 'browser')],
      'unlikely: nothing-came',
    ],
    ['a connection was cut at once', [dead, reset], 'unlikely: nothing-came'],
  ])('is judged where %s', (_, rows, rung) => {
    expect(rungOf('offline', rows)[0]).toBe(rung);
  });

  it('hardly where connections were taken at the true address', () => {
    const taken = fails('tor-check', 'generic_timeout_error', 'connect', { route: 'direct', hints: peer });
    const rows = [taken, resolved(HOST, 'public', '116.202.120.181')];
    expect(rungOf('offline', rows)).toEqual(['unlikely: connections-taken', 'tor-check']);
    const elsewhere = [taken, resolved(HOST, 'public', '93.184.216.34')];
    expect(rungOf('offline', elsewhere)[0]).not.toBe('unlikely: connections-taken');
  });

  it('is certain only where the browser says so', () => {
    expect(blockageOf([offline])).toMatchObject({ suspects: ['offline'], certainty: 'certain' });
    expect(blockageOf([dead])).toMatchObject({ suspects: ['offline'], certainty: 'likely' });
    expect(blockageOf([offline, works()])).toMatchObject({ suspects: ['offline'], certainty: 'likely' });
  });
});
