import { describe, expect, it } from 'vitest';
import {
  isOnionProof,
  isSeenByTwo,
  isTiedToTor,
  isUnfinished,
  unseenFamilies,
} from '../../../../utils/judge/verdict/proof.ts';
import type { Failure } from '../../../../utils/model/failure.ts';
import type { Basis, Finding, NotAsked, Observation } from '../../../../utils/model/observation.ts';
import { EXIT, OWN, OWN_SIX } from '../../../components/example.ts';
import { noAnswer, rowOf } from '../../check/rules/fixture.ts';
import { address } from '../../relays/small.ts';

const OTHER = address('185.220.101.35');
const exit = (id: string, basis: Basis, at = EXIT) =>
  rowOf(id, { type: 'exit', address: at, basis, relays: [] });
const sees = (id: string, at = OWN) => rowOf(id, { type: 'sees', address: at });
const six = (finding: Finding) => rowOf('address-ipv6', finding, { family: 6 });

describe('an address is seen by two operators', () => {
  it.each([
    ['an echo and the Tor check', [exit('address-name', 'cloudflare-t1'), exit('tor-check', 'flag')], true],
    ['two echoes of one operator', [sees('address-ipv4', EXIT), sees('address-name', EXIT)], false],
    [
      'an echo, and a list that was asked about it',
      [sees('address-name', EXIT), exit('relay-search', 'relay-search')],
      false,
    ],
    [
      'an echo, and the Tor check another one',
      [sees('address-name', EXIT), exit('tor-check', 'flag', OTHER)],
      false,
    ],
    ['nobody', [], false],
  ])('%s: %#', (_, rows, expected) => {
    expect(isSeenByTwo([EXIT], rows)).toBe(expected);
  });

  it('if the Tor check sees an IPv6 address, which it has no list of', () => {
    const seen = (more: Partial<Observation> = {}) =>
      rowOf('tor-check', { type: 'not-covered', address: OWN_SIX }, more);
    expect(isSeenByTwo([OWN_SIX], [sees('address-name', OWN_SIX), seen()])).toBe(true);
    // A list that was looked up here has a date, and sees nothing.
    expect(isSeenByTwo([OWN_SIX], [sees('address-name', OWN_SIX), seen({ listDate: 0 })])).toBe(false);
    const onionoo = rowOf('relay-search', { type: 'not-covered', address: OWN_SIX });
    expect(isSeenByTwo([OWN_SIX], [sees('address-name', OWN_SIX), onionoo])).toBe(false);
  });
});

describe('a family of addresses', () => {
  const failed = (failure: Failure) => six(noAnswer('connect', failure));
  const skipped = (why: NotAsked) => six({ type: 'not-asked', why });
  it.each([
    ['that was seen', [six({ type: 'sees', address: OWN_SIX })], []],
    ['that no way leads to', [failed('host_unreachable')], []],
    ['that is refused', [failed('connection_refused')], []],
    ['that is refused or unreachable', [failed('connection_denied')], []],
    ['that is silent', [failed('generic_timeout_error')], [6]],
    ['that is reset', [failed('connection_reset')], [6]],
    ["that is the proxy's to reach", [skipped('proxied')], []],
    ['that was not asked for another reason', [skipped('route-unknown')], [6]],
    ['that one way of two leads nowhere in', [failed('host_unreachable'), failed('connection_reset')], [6]],
    ['that nobody was asked of', [], [6]],
  ] as const)('%s', (_, rows, unseen) => {
    expect(unseenFamilies([sees('address-ipv4'), ...rows])).toEqual(unseen);
  });

  it('may be IPv4, and is not seen by those who are asked about an address', () => {
    const rows = [six({ type: 'sees', address: OWN_SIX }), exit('relay-search', 'relay-search')];
    expect(unseenFamilies(rows)).toEqual([4]);
    expect(unseenFamilies([])).toEqual([4, 6]);
  });
});

describe('a check is unfinished', () => {
  it.each([
    ['while an echo waits', 'address-name', { type: 'waiting' }, true],
    ['where an echo was interrupted', 'address-name', { type: 'not-asked', why: 'interrupted' }, true],
    [
      'where an echo was not asked for another reason',
      'address-name',
      { type: 'not-asked', why: 'proxied' },
      false,
    ],
    ['while another endpoint waits', 'relay-search', { type: 'waiting' }, true],
    ['where an echo answered', 'address-name', { type: 'sees', address: OWN }, false],
  ] as const)('%s', (_, id, finding, expected) => {
    expect(isUnfinished([rowOf(id, finding)])).toBe(expected);
  });
});

describe('an onion service that opened', () => {
  const LOADED: Finding = { type: 'onion-loaded' };
  const here = { hints: { peer: address('127.0.0.1') } };
  it.each([
    ['by its certificate', { type: 'onion-proved' }, { route: 'direct' }, true],
    ['through a proxy', LOADED, { route: 'proxied' }, true],
    ['on this computer', LOADED, here, true],
    ['at an address of the network', LOADED, { hints: { peer: address('10.0.0.9') } }, false],
    ['nobody knows where', LOADED, {}, false],
    ['not at all', noAnswer(), { ...here, route: 'proxied' }, false],
  ] as const)('%s', (_, finding, more, expected) => {
    expect(isOnionProof(rowOf('onion-service', finding, more))).toBe(expected);
  });
});

const THIRD = address('171.25.193.20');

describe('a browser uses the exits', () => {
  const two = [exit('address-name', 'cloudflare-t1'), exit('tor-check', 'flag', OTHER)];
  it.each([
    ['where an onion service proves it', [EXIT], [rowOf('onion-duckduckgo', { type: 'onion-proved' })], true],
    [
      'not where two operators see different exits: one of them may lie to the household of the other',
      [EXIT, OTHER],
      two,
      false,
    ],
    [
      'where each of two operators sees two',
      [EXIT, OTHER],
      [
        ...two,
        exit('address-ipv4', 'cloudflare-t1', OTHER),
        exit('tor-check', 'flag'),
        exit('relay-search', 'relay-search'),
      ],
      true,
    ],
    [
      'where two operators see three',
      [EXIT, OTHER, THIRD],
      [...two, exit('address-ipv4', 'cloudflare-t1', THIRD)],
      true,
    ],
    [
      'not where one exit is seen',
      [EXIT],
      [exit('address-name', 'cloudflare-t1'), exit('tor-check', 'flag')],
      false,
    ],
    [
      'not where the two are of different families',
      [EXIT, OWN_SIX],
      [exit('address-name', 'cloudflare-t1'), exit('tor-check', 'flag', OWN_SIX)],
      false,
    ],
    [
      'not where one operator sees both',
      [EXIT, OTHER],
      [
        exit('address-name', 'cloudflare-t1'),
        exit('address-ipv4', 'cloudflare-t1', OTHER),
        exit('relay-search', 'relay-search'),
      ],
      false,
    ],
    [
      'not where one witness alone says so',
      [EXIT, OTHER],
      [sees('address-name', EXIT), exit('tor-check', 'flag', OTHER)],
      false,
    ],
  ] as const)('%s', (_, exits, rows, expected) => {
    expect(isTiedToTor(exits, rows)).toBe(expected);
  });
});
