import { describe, expect, it } from 'vitest';
import { addressesIn, isKnownDirect, isLocalPeer, isProxied, routesOf } from '../../../utils/judge/routes.ts';
import type { Finding, Observation } from '../../../utils/model/observation.ts';
import { EXIT, OWN, OWN_SIX } from '../../components/example.ts';
import { noAnswer, rowOf } from '../check/rules/fixture.ts';
import { address } from '../relays/small.ts';
import { resolved, sees, works } from './blockage/culprits/ladder.ts';

const proxied = { route: 'proxied' } as const;
const direct = { route: 'direct' } as const;
const flag = (more: Partial<Observation> = {}) =>
  rowOf('tor-check', { type: 'not-listed', address: OWN, basis: 'flag', ownRelay: false }, more);
const onionoo = (more: Partial<Observation> = {}) =>
  rowOf('relay-search', { type: 'not-listed', address: OWN, basis: 'relay-search', ownRelay: false }, more);

it('an address has the routes of the connections that showed it', () => {
  const rows = [sees('address-name', proxied), sees('address-ipv4'), flag(direct), flag(), onionoo(direct)];
  expect(routesOf(OWN, rows)).toEqual(['proxied', 'unknown', 'direct']);
  expect(routesOf(EXIT, rows)).toEqual([]);
  expect(routesOf(OWN, [rowOf('address-name', noAnswer(), direct)])).toEqual([]);
});

it.each([
  [
    'all its connections went through a proxy',
    [sees('address-name', proxied), sees('address-ipv4', proxied)],
    true,
  ],
  ['one of them did not', [sees('address-name', proxied), sees('address-ipv4', direct)], false],
  ['one is not known', [sees('address-name', proxied), sees('address-ipv4')], false],
  ['none is there', [onionoo(proxied)], false],
])('an address is proxied where %s', (_, rows, expected) => {
  expect(isProxied(OWN, rows)).toBe(expected);
});

it.each([
  ['127.0.0.1', true],
  ['127.1.2.3', true],
  ['0.0.0.0', true],
  ['::1', true],
  ['::', true],
  ['10.127.0.1', false],
  ['0.0.0.1', false],
  ['203.0.113.7', false],
  ['2001:db8::1', false],
])('%s is a peer on this computer: %s', (text, expected) => {
  expect(isLocalPeer(address(text))).toBe(expected);
});

describe('a request is known to have gone past a proxy', () => {
  const met = { ...direct, hints: { peer: address('104.16.1.1') } };
  it.each([
    ['where it was answered', sees('address-name', direct), true],
    ['not where its route is unknown', sees(), false],
    ['not where it went through one', sees('address-name', proxied), false],
    ['where it failed at its peer', rowOf('tor-check', noAnswer(), met), true],
    ['where it failed on its way', rowOf('tor-check', noAnswer(), direct), true],
    [
      'not where this browser refused it',
      rowOf('tor-check', noAnswer('browser', 'blocked_by_client'), direct),
      false,
    ],
    ['not where it waits', rowOf('tor-check', { type: 'waiting' }, met), false],
    ['not where it was not asked', rowOf('tor-check', { type: 'not-asked', why: 'discreet' }, met), false],
    ['not where a Tor client mapped its name', rowOf('onion-service', { type: 'onion-loaded' }, met), false],
    ['not on this computer', rowOf('local-tor-9050', { type: 'local-tor' }, direct), false],
    [
      'not to a proxy on this computer',
      works('control-google', { ...direct, hints: { peer: address('127.0.0.1') } }),
      false,
    ],
    [
      'not by a look-up',
      { ...resolved('check.torproject.org', 'public', '116.202.120.181'), ...direct },
      false,
    ],
    [
      'not in a saved list',
      { ...sees('address-name', direct), recipient: undefined } as unknown as Observation,
      false,
    ],
  ])('%s', (_, row, expected) => {
    expect(isKnownDirect(row)).toBe(expected);
  });
});

it('names each address of a family once', () => {
  const six: Finding = { type: 'sees', address: OWN_SIX };
  const rows = [sees(), flag(), rowOf('address-ipv6', six), rowOf('tor-check', noAnswer()), sees()];
  expect(addressesIn(rows, 4)).toEqual([OWN]);
  expect(addressesIn(rows, 6)).toEqual([OWN_SIX]);
});
