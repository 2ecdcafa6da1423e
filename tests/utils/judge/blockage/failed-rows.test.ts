import { expect, it } from 'vitest';
import { failedRows } from '../../../../utils/judge/blockage/failed-rows.ts';
import { OWN, OWN_SIX } from '../../../components/example.ts';
import { rowOf } from '../../check/rules/fixture.ts';
import { address } from '../../relays/small.ts';
import { fails, page, sees, works } from './culprits/ladder.ts';

const reset = fails('tor-check', 'connection_reset');
const gone = (family: 4 | 6) => fails(`address-ipv${family}`, 'host_unreachable', 'connect', { family });
const cut = (family: 4 | 6) => fails(`address-ipv${family}`, 'ssl_failed_handshake', 'tls', { family });
const six = { hints: { peer: address('2606:4700::1') } };
const four = { hints: { peer: address('1.1.1.1') } };
const seesSix = (more = {}) =>
  rowOf('address-ipv6', { type: 'sees', address: OWN_SIX }, { family: 6, ...more });
const flag = (more = {}) =>
  rowOf('tor-check', { type: 'not-listed', address: OWN, basis: 'flag', ownRelay: false }, more);
const listed = rowOf('relay-search', {
  type: 'not-listed',
  address: OWN,
  basis: 'relay-search',
  ownRelay: false,
});

/** Firefox: nothing came of the connection. */
const silent = (id: string, more = {}) =>
  fails(id, 'generic_timeout_error', 'connect', { route: 'direct', ...more });
const silentSix = silent('address-ipv6', { family: 6 });
const google = (more = {}) => works('dns-google-control', { route: 'direct', ...four, ...more });

it.each([
  ['a failure', [reset, works()], ['tor-check']],
  ['an answer that nobody can read', [page('tor-check', 503)], ['tor-check']],
  [
    'not a control, a proof or a look',
    [fails('control-google'), fails('onion-service'), fails('name-google@check.torproject.org')],
    [],
  ],
  ['not what was not asked', [rowOf('tor-check', { type: 'not-asked', why: 'discreet' })], []],
  ['not one that answered another time', [reset, flag()], []],
  ['one that gave nonsense another time', [reset, page('tor-check', 503)], ['tor-check']],
  ['one that another endpoint answered beside', [reset, listed], ['tor-check']],
  ['each endpoint', [reset, fails('dns-google')], ['tor-check', 'dns-google']],
  ['not IPv6 that does not work', [gone(6), sees()], []],
  ['IPv6 that works, but is broken off', [cut(6), sees()], ['address-ipv6']],
  ['IPv4 where no answer showed IPv6', [gone(4)], ['address-ipv4']],
  ['not IPv4 where all answers showed IPv6 only', [gone(4), seesSix()], []],
  ['IPv4 that works, but is broken off', [cut(4), seesSix()], ['address-ipv4']],
  ['IPv4 where an answer showed it', [gone(4), seesSix(), sees()], ['address-ipv4']],
  ['not IPv4 where a translator shows it to IPv6', [gone(4), seesSix(six), sees('address-name', six)], []],
  [
    'IPv4 where a connection went over it',
    [gone(4), seesSix(six), sees('address-name', six), works('control-google', four)],
    ['address-ipv4'],
  ],
  [
    'IPv4 where one that showed it went nobody knows how',
    [gone(4), seesSix(six), sees('address-name', six), flag()],
    ['address-ipv4'],
  ],
  ['not IPv4 where the Tor check is shown the translator as well', [gone(4), seesSix(six), flag(six)], []],
  ['not a request left at a silent IPv6 address', [silent('dns-google'), silentSix, google()], []],
  ['silence where IPv6 is not silent', [silent('dns-google'), gone(6), google()], ['dns-google']],
  ['silence of a host that answered nothing', [silent('dns-google'), silentSix], ['dns-google']],
  [
    'silence of a host that answers over IPv6',
    [silent('dns-google'), silentSix, google(six)],
    ['dns-google'],
  ],
  ['silence of another host', [silent('tor-check'), silentSix, google()], ['tor-check']],
  ['silence after the host was reached', [silent('dns-google', four), silentSix, google()], ['dns-google']],
  [
    'silence behind a proxy',
    [silent('dns-google', { route: 'proxied' }), silentSix, google()],
    ['dns-google'],
  ],
  [
    'silence where only what a proxy carried was answered',
    [silent('dns-google'), silentSix, google({ route: 'proxied' })],
    ['dns-google'],
  ],
  [
    'what was cut beside a silent IPv6',
    [fails('dns-google', 'connection_reset', 'connect', { route: 'direct' }), silentSix, google()],
    ['dns-google'],
  ],
  ['IPv4 where only a list knows an IPv4 address', [gone(4), seesSix(six), listed], ['address-ipv4']],
] as const)('counts as failed: %s', (_, rows, ids) => {
  expect(failedRows(rows).map(({ endpoint }) => endpoint)).toEqual(ids);
});

it('takes the first failure of an endpoint', () => {
  const second = fails('tor-check', 'host_unreachable');
  expect(failedRows([reset, second])).toEqual([reset]);
});
