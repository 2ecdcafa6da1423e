import { describe, expect, it } from 'vitest';
import { isTorAlone, judgeFamily } from '../../../../utils/judge/verdict/family.ts';
import type { Address } from '../../../../utils/model/address.ts';
import type { Observation } from '../../../../utils/model/observation.ts';
import { DAY_MS } from '../../../../utils/model/time.ts';
import { EXIT, NOW, OWN, OWN_SIX, observation } from '../../../components/example.ts';
import { rowOf } from '../../check/rules/fixture.ts';
import { address } from '../../relays/small.ts';

type More = Partial<Observation>;
const OTHER = address('185.220.101.35');
const NEXT = address('203.0.113.8');
const exit = (at: Address, id = 'tor-check', more: More = {}) =>
  rowOf(id, { type: 'exit', address: at, basis: 'flag', relays: [] }, more);
const no = (at: Address, id: string) =>
  rowOf(id, { type: 'not-listed', address: at, basis: 'exit-list', ownRelay: false });
const sees = (at: Address) => rowOf('address-name', { type: 'sees', address: at });
const surelyNot = [no(OWN, 'exit-list'), no(OWN, 'relay-search')];
const opened = rowOf('onion-duckduckgo', { type: 'onion-proved' });
const old = (at: Address) =>
  observation(
    'relay-directory',
    { type: 'exit', address: at, basis: 'saved-directory', relays: [] },
    { witness: 'relay-directory', at: NOW, listDate: NOW - 8 * DAY_MS },
  );
const tor = { type: 'exit', differs: false, savedOnly: false, rest: [] };

describe('the addresses of a family', () => {
  it.each([
    ['are none', [], { type: 'none' }],
    ['are of the other family', [exit(OWN_SIX)], { type: 'none' }],
    ["are an exit's", [exit(EXIT)], tor],
    ["are an exit's, and one of which nothing is known", [exit(EXIT), sees(NEXT)], { ...tor, rest: [NEXT] }],
    [
      "are an exit's, which one list does not have",
      [exit(EXIT), no(EXIT, 'relay-search')],
      { ...tor, differs: true },
    ],
    ["are an exit's by an old list", [old(EXIT)], { ...tor, savedOnly: true }],
    ["are two exits', one by an old list only", [old(EXIT), exit(OTHER)], tor],
    ['are surely no exits', surelyNot, { type: 'direct', surely: true, addresses: [OWN] }],
    [
      'are no exits, one of them not surely',
      [...surelyNot, no(NEXT, 'exit-list')],
      { type: 'direct', surely: false, addresses: [OWN, NEXT] },
    ],
    ['are partly no exits', [...surelyNot, sees(NEXT)], { type: 'direct', surely: true, addresses: [OWN] }],
    ['are not known', [sees(OWN), sees(NEXT)], { type: 'undecided', why: 'lists-silent', rest: [OWN, NEXT] }],
    ["are an exit's and another one's", [exit(EXIT), ...surelyNot], { type: 'split' }],
    [
      "are an exit's and another one's, though an onion service opened that proves nothing",
      [exit(EXIT), ...surelyNot, rowOf('onion-service', { type: 'onion-loaded' })],
      { type: 'split' },
    ],
    [
      'are an exit and one on no list, and an onion service is proved on the same way',
      [exit(EXIT), ...surelyNot, opened],
      { ...tor, differs: true },
    ],
    [
      'are two exits and one on no list, and an onion service opened',
      [exit(EXIT), exit(OTHER), ...surelyNot, opened],
      { ...tor, differs: true },
    ],
    [
      'are an exit and one that one source denies, and an onion service opened',
      [exit(EXIT), no(OWN, 'exit-list'), opened],
      { ...tor, differs: true },
    ],
    ['are an exit and one that one source denies', [exit(EXIT), no(OWN, 'exit-list')], { type: 'split' }],
  ] as const)('%s', (_, rows, state) => {
    expect(judgeFamily(rows, 4)).toEqual(state);
  });
});

describe('every address is an exit by a recent list', () => {
  const proxied = { route: 'proxied' } as const;
  const direct = { route: 'direct' } as const;
  it.each([
    ['of one', [exit(EXIT)], true],
    ['of both families', [exit(EXIT), exit(OWN_SIX, 'exit-list')], true],
    ['of none', [], false],
    ['but one', [exit(EXIT), sees(NEXT)], false],
    ['but one of the other family', [exit(EXIT), sees(OWN_SIX)], false],
    ['or by an old one', [old(EXIT)], false],
    [
      'though some went past the proxy',
      [exit(EXIT, 'address-name', proxied), exit(EXIT, 'tor-check', direct)],
      false,
    ],
    [
      'where all went through the proxy',
      [exit(EXIT, 'address-name', proxied), exit(EXIT, 'tor-check', proxied)],
      true,
    ],
    ['where all went directly, as with Tor on a router', [exit(EXIT, 'address-name', direct)], true],
  ] as const)('%s', (_, rows, expected) => {
    expect(isTorAlone(rows)).toBe(expected);
  });
});
