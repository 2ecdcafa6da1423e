import { describe, expect, it } from 'vitest';
import {
  controlsFor,
  signsOfLine,
  takenConnections,
  trustedAnswers,
} from '../../../../utils/judge/blockage/controls.ts';
import { isLineDown } from '../../../../utils/judge/line-down.ts';
import type { Observation } from '../../../../utils/model/observation.ts';
import { rowOf } from '../../check/rules/fixture.ts';
import { address } from '../../relays/small.ts';
import { fails, page, resolved, sees, works } from './culprits/ladder.ts';

const HOST = 'check.torproject.org';
const TEST = 'connectivitycheck.gstatic.com';
const SERVER = '116.202.120.181';
const direct = { route: 'direct' } as const;
const ids = (rows: readonly Observation[]) => rows.map(({ endpoint }) => endpoint);

describe('an answer over TLS is a control', () => {
  it.each([
    ['of an echo', sees(), true],
    ['that nobody can read', page('dns-google', 503), true],
    ['of a network test over https', works('control-https'), true],
    ['of a plain network test', works(), false],
    ['by a literal IPv6 address', sees('address-ipv6', { family: 6 }), false],
    ['by a literal IPv4 address', sees('address-ipv4', { family: 4 }), true],
    ['of an onion service', rowOf('onion-duckduckgo', { type: 'onion-proved' }), false],
    [
      'of a second look',
      rowOf('name-google@check.torproject.org', { type: 'resolves', addresses: [], kind: 'none' }),
      false,
    ],
    ['of the speed test', works('same-size'), false],
    ['that failed', fails('tor-check'), false],
  ])('%s: %#', (_, row, expected) => {
    expect(trustedAnswers([row])).toEqual(expected ? [row] : []);
  });
});

it('is none of the same operator', () => {
  const row = fails('tor-check');
  const rows = [row, works(), sees(), rowOf('relay-search', { type: 'works' }), page('control-mozilla', 200)];
  expect(ids(controlsFor(row, rows))).toEqual(['control-google', 'address-name']);
  expect(ids(controlsFor(sees(), rows))).toEqual(['control-google', 'relay-search']);
});

describe('a connection was taken', () => {
  const met = (peer: string, more = {}) =>
    fails('tor-check', 'generic_timeout_error', 'connect', {
      ...direct,
      hints: { peer: address(peer) },
      ...more,
    });
  const look = resolved(HOST, 'public', SERVER);
  it.each([
    ['at the address that the resolver gave', [met(SERVER), look], true],
    ['at another address', [met('93.184.216.34'), look], false],
    [
      'at the address of another host',
      [met(SERVER), resolved('onionoo.torproject.org', 'public', SERVER)],
      false,
    ],
    ['at an address that nobody looked up', [met(SERVER)], false],
    ['by an unknown route', [met(SERVER, { route: 'unknown' }), look], false],
    ['without a peer', [fails('tor-check', 'generic_timeout_error', 'connect', direct), look], false],
    ['and answered', [{ ...sees(), ...direct, host: HOST, hints: { peer: address(SERVER) } }, look], false],
    [
      'and reset',
      [
        fails('tor-check', 'connection_reset', 'connect', { ...direct, hints: { peer: address(SERVER) } }),
        look,
      ],
      false,
    ],
    ['by a second look', [met(SERVER, { look: { kind: 'address', host: HOST } }), look], false],
  ] as const)('%s', (_, rows, expected) => {
    expect(takenConnections(rows)).toHaveLength(expected ? 1 : 0);
  });
});

describe('a router whose line is down', () => {
  const test = page('control-google', 200, direct);
  const looks = (...all: readonly (readonly [string, 'private' | 'public', string])[]) =>
    all.map(([host, kind, text]) => resolved(host, kind, text));
  const [mine, its] = ['192.168.1.1', '192.168.1.2'];
  it.each([
    [
      'gives its address for every name',
      [test, ...looks([TEST, 'private', mine], [HOST, 'private', mine])],
      true,
    ],
    ['was asked for one name only', [test, ...looks([TEST, 'private', mine])], false],
    ['gives different addresses', [test, ...looks([TEST, 'private', mine], [HOST, 'private', its])], false],
    ['gives a public address', [test, ...looks([TEST, 'public', SERVER], [HOST, 'public', SERVER])], false],
    [
      'was not asked for a network test',
      [test, ...looks([HOST, 'private', mine], ['onionoo.torproject.org', 'private', mine])],
      false,
    ],
    ['was not asked', [test], false],
  ] as const)('%s: %#', (_, rows, expected) => {
    expect(isLineDown(rows)).toBe(expected);
    // Its notice in place of a test is no sign of a line.
    expect(ids(signsOfLine(rows))).toEqual(expected ? [] : ['control-google']);
  });

  it.each([
    ['a redirect', fails('control-google', 'http_redirect', 'http', direct), true],
    ['a page by an unknown route', page('control-google', 404), true],
    ["a proxy's page", page('control-google', 404, { route: 'proxied' }), false],
    ['silence', fails('control-google', 'generic_timeout_error', 'connect', direct), false],
    ['an unreadable answer of another endpoint', page('tor-check', 503, direct), false],
  ] as const)('is not where a test was replaced: %s', (_, row, expected) => {
    expect(signsOfLine([row])).toEqual(expected ? [row] : []);
  });
});
