import { describe, expect, it } from 'vitest';
import { hostView } from '../../../../utils/judge/blockage/host-view.ts';
import { isPastTor, isSurelyTor, throughTor } from '../../../../utils/judge/blockage/through-tor.ts';
import type { Basis, Observation } from '../../../../utils/model/observation.ts';
import type { Caveat, Verdict } from '../../../../utils/model/verdict.ts';
import { EXIT, OWN, OWN_SIX } from '../../../components/example.ts';
import { rowOf } from '../../check/rules/fixture.ts';
import { fails, sees, works } from './culprits/ladder.ts';

type More = Partial<Observation>;
const proxied = { route: 'proxied' } as const;
const direct = { route: 'direct' } as const;
const found = { certainty: 'likely', evidence: [], agreement: { agree: 1, of: 1 } } as const;
const tor = (...caveats: readonly Caveat[]): Verdict => ({
  type: 'tor',
  exits: [{ address: EXIT, relays: [] }],
  caveats,
  ...found,
});
const notTor: Verdict = { type: 'not-tor', addresses: [OWN], caveats: [], ...found };
const mixed = (type: 'destination' | 'onion-only', exits: boolean): Verdict => ({
  type: 'mixed',
  kind: { type },
  exits: exits ? [{ address: EXIT, relays: [] }] : [],
  addresses: [OWN],
  caveats: [],
  ...found,
});
const unknown: Verdict = { type: 'unknown', reason: 'lists-silent', evidence: [], addresses: [] };

const failed = (rows: readonly Observation[], verdict: Verdict, more: More = {}) => {
  const row = fails('dns-google', 'connection_reset', 'connect', more);
  return {
    row,
    rows: [row, ...rows],
    verdict,
    techniques: ['reset'] as const,
    view: hostView('dns.google', rows),
    isTriggeredByName: false,
  };
};
const exit = (id: string, more: More = {}, basis: Basis = 'cloudflare-t1') =>
  rowOf(id, { type: 'exit', address: EXIT, basis, relays: [] }, more);
const no = (id = 'exit-list', more: More = {}) =>
  rowOf(id, { type: 'not-listed', address: OWN, basis: 'exit-list', ownRelay: false }, more);
const onion = (more: More = {}) => rowOf('onion-service', { type: 'onion-loaded' }, more);
const mapped = fails('onion-service', 'generic_timeout_error', 'connect', {
  ...direct,
  hints: { peer: OWN },
});

it.each([
  ['on Tor', tor(), true],
  ['on Tor, with another caveat', tor('ipv6-unseen'), true],
  ["at an exit's address, perhaps only a neighbour", tor('maybe-neighbour'), false],
  ['on Tor, as the person says', tor('told-whole-device'), false],
  ['not on Tor', notTor, false],
])('surely Tor: %s', (_, verdict, expected) => {
  expect(isSurelyTor(verdict)).toBe(expected);
});

describe('a request went past Tor', () => {
  it.each([
    ['directly, while the exit was seen through a proxy', [exit('address-name', proxied)], direct, true],
    ['by an unknown route', [exit('address-name', proxied)], {}, false],
    ['directly, and nothing came from Tor', [sees()], direct, false],
    ['directly, as the exit was seen', [exit('address-name', direct)], direct, false],
    [
      'directly, and one exit by an unknown route',
      [exit('address-name', proxied), exit('address-ipv4')],
      direct,
      false,
    ],
    [
      'directly, and a list has the exit, whatever the route to the list',
      [exit('address-name', proxied), exit('relay-search', direct, 'relay-search')],
      direct,
      true,
    ],
    [
      'directly, as was whoever saw the address that only lists have as an exit',
      [
        rowOf('address-name', { type: 'sees', address: EXIT }, direct),
        exit('relay-search', direct, 'relay-search'),
        exit('dns-google', direct, 'dns-exit-list'),
      ],
      direct,
      false,
    ],
    [
      'directly, and whoever saw the address that only lists have as an exit was asked through a proxy',
      [
        rowOf('address-name', { type: 'sees', address: EXIT }, proxied),
        exit('relay-search', direct, 'relay-search'),
      ],
      direct,
      true,
    ],
    [
      'directly, and the Tor check was asked directly',
      [exit('address-name', proxied), exit('tor-check', direct, 'flag')],
      direct,
      false,
    ],
    [
      'directly, and an onion service opened past a proxy',
      [exit('address-name', proxied), onion(direct)],
      direct,
      false,
    ],
    ['directly, and an onion service opened through it', [onion(proxied)], direct, true],
    [
      'directly, and an onion name led to a connection',
      [exit('address-name', proxied), mapped],
      direct,
      false,
    ],
    [
      'directly, and only a saved list has the exit',
      [{ ...exit('address-name', proxied), elapsed: undefined } as unknown as Observation],
      direct,
      false,
    ],
  ] as const)('%s: %#', (_, rows, more, expected) => {
    expect(isPastTor(failed(rows, tor(), more))).toBe(expected);
  });
});

describe('a request went through Tor', () => {
  it.each([
    ['where all do', [exit('address-name')], tor(), 'surely'],
    ['perhaps, beside an exit', [exit('address-name')], tor('maybe-neighbour'), 'perhaps'],
    ['perhaps, where a part does', [exit('address-name')], mixed('destination', true), 'perhaps'],
    ['not, where nobody does', [no()], notTor, 'surely-not'],
    ['perhaps, where an onion name led to a connection', [no(), mapped], notTor, 'perhaps'],
    ['hardly, where a list says no', [no()], unknown, 'hardly'],
    [
      'hardly, where a list that is too old says no',
      [rowOf('exit-list', { type: 'too-old', address: OWN, basis: 'exit-list' })],
      unknown,
      'hardly',
    ],
    ['hardly, where no address was seen', [works()], unknown, 'hardly'],
    ['perhaps, where an address was seen and nothing said', [sees()], unknown, 'perhaps'],
    [
      'perhaps, where certificates are false',
      [fails('tor-check', 'ssl_unknown_authority', 'tls')],
      unknown,
      'perhaps',
    ],
    ['perhaps, where one says yes', [no(), exit('tor-check')], unknown, 'perhaps'],
    [
      'perhaps, where one yes is doubtful',
      [no(), rowOf('dns-cloudflare', { type: 'doubtful', address: EXIT, why: 'control-missing' })],
      unknown,
      'perhaps',
    ],
    [
      'perhaps, where something went through a proxy',
      [no(), works('control-google', proxied)],
      unknown,
      'perhaps',
    ],
    [
      'perhaps, where an onion name led to a connection, and nothing else is known',
      [no(), mapped],
      unknown,
      'perhaps',
    ],
  ] as const)('%s', (_, rows, verdict, expected) => {
    expect(throughTor(failed(rows, verdict))).toBe(expected);
  });
});

describe('a request went directly, and only onion names to a proxy', () => {
  const opened = onion(proxied);
  it.each([
    [
      "an exit's address was seen through a proxy as well",
      [opened, exit('address-ipv4', direct), exit('address-name', proxied)],
      mixed('destination', true),
      'perhaps',
    ],
    [
      "an exit's address was seen past the proxy",
      [opened, exit('address-name', direct)],
      mixed('onion-only', true),
      'perhaps',
    ],
    [
      'no list has the address',
      [opened, sees('address-name', direct), no()],
      mixed('onion-only', false),
      'surely-not',
    ],
    [
      'one list has it, and another does not',
      [opened, exit('address-name', direct), no()],
      mixed('onion-only', false),
      'surely-not',
    ],
    [
      'the address is not known',
      [opened, sees('address-name', direct), exit('tor-check', direct, 'flag')],
      unknown,
      'perhaps',
    ],
    [
      'an IPv6 address is seen, of which no list knows',
      [
        opened,
        rowOf('address-ipv6', { type: 'sees', address: OWN_SIX }, direct),
        exit('tor-check', direct, 'flag'),
      ],
      unknown,
      'perhaps',
    ],
  ] as const)('where %s', (_, rows, verdict, expected) => {
    expect(throughTor(failed(rows, verdict, direct))).toBe(expected);
  });
});
