import { describe, expect, it } from 'vitest';
import { exitsSeen } from '../../../../utils/judge/verdict/exits.ts';
import type { Relay } from '../../../../utils/model/relay.ts';
import { EXIT, OWN, OWN_SIX } from '../../../components/example.ts';
import { rowOf } from '../../check/rules/fixture.ts';
import { address } from '../../relays/small.ts';

const OTHER = address('185.220.101.35');
const exit = (id: string, relays: readonly Relay[], at = EXIT) =>
  rowOf(id, { type: 'exit', address: at, basis: 'relay-search', relays });
const one: Relay = { fingerprint: 'A'.repeat(40), exit: true };
const two: Relay = { fingerprint: 'B'.repeat(40), exit: true };
const named: Relay = { ...one, nickname: 'F3Netze' };

describe('the exits that were seen', () => {
  it('are there once each, IPv4 first', () => {
    const rows = [
      exit('address-name', [], OWN_SIX),
      exit('address-ipv4', []),
      exit('tor-check', [], OTHER),
      exit('exit-list', []),
    ];
    expect(exitsSeen(rows).map((seen) => seen.address)).toEqual([EXIT, OTHER, OWN_SIX]);
  });

  it('are no addresses that are seen only, or on no list', () => {
    const rows = [
      rowOf('address-name', { type: 'sees', address: OWN }),
      rowOf('exit-list', { type: 'not-listed', address: OTHER, basis: 'exit-list', ownRelay: false }),
      exit('tor-check', []),
    ];
    expect(exitsSeen(rows)).toEqual([{ address: EXIT, relays: [] }]);
  });

  it.each([
    ['no source names any', [[], []], []],
    ['one source names some', [[], [one], []], [one]],
    ['one source names more of them', [[one], [one, two]], [one, two]],
    ['a later source names fewer', [[one, two], [one]], [one, two]],
    ['one source knows nicknames', [[one], [named]], [named]],
    ['a later source knows no nicknames', [[named], [one]], [named]],
    ['one names more, another more fully: all count', [[one, two], [named]], [one, two]],
    [
      'one has a nickname for each of two',
      [
        [one, two],
        [named, { ...two, nickname: 'x' }],
      ],
      [named, { ...two, nickname: 'x' }],
    ],
    ['two are alike: the first', [[one], [two]], [one]],
  ])('have the relays of the fullest source where %s', (_, sources, relays) => {
    const ids = ['tor-check', 'relay-search', 'exit-list'];
    const rows = sources.map((list, index) => exit(ids[index] ?? '', list));
    expect(exitsSeen(rows)).toEqual([{ address: EXIT, relays }]);
  });

  it('have the relays of their own address only', () => {
    const rows = [exit('tor-check', [one]), exit('relay-search', [one, two], OTHER)];
    expect(exitsSeen(rows)).toEqual([
      { address: EXIT, relays: [one] },
      { address: OTHER, relays: [one, two] },
    ]);
  });
});
