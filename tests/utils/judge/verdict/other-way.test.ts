import { describe, expect, it } from 'vitest';
import { isEchoLost, isOneMachineBetween, unseenFamilies } from '../../../../utils/judge/verdict/proof.ts';
import type { FailedStep, Failure } from '../../../../utils/model/failure.ts';
import type { Observation } from '../../../../utils/model/observation.ts';
import { OWN, OWN_SIX } from '../../../components/example.ts';
import { rowOf } from '../../check/rules/fixture.ts';
import { address } from '../../relays/small.ts';

type More = Partial<Observation>;
const PROXY = address('51.15.40.8');
const fails = (id: string, failure: Failure, step: FailedStep, more: More = {}) =>
  rowOf(id, { type: 'no-answer', failure, step, verbatim: '' }, { elapsed: 1, ...more });
const sees = (id: string, more: More = {}) =>
  rowOf(id, { type: 'sees', address: OWN }, { elapsed: 1, ...more });
const at = (peer = PROXY): More => ({ hints: { peer } });

describe('an echo may have gone another way', () => {
  it.each([
    ['where it was silent', fails('address-name', 'generic_timeout_error', 'connect'), true],
    ['where it was reset', fails('address-ipv4', 'connection_reset', 'connect', { family: 4 }), true],
    [
      'not where it went to a proxy',
      fails('address-name', 'generic_timeout_error', 'connect', { route: 'proxied' }),
      false,
    ],
    ['not where the proxy gave up', fails('address-name', 'proxy_failed', 'proxy'), false],
    ['not where the browser held it back', fails('address-name', 'blocked_by_client', 'browser'), false],
    [
      'not where it is the literal IPv6 address',
      fails('address-ipv6', 'connection_reset', 'connect', { family: 6 }),
      false,
    ],
    ['not where it was answered', sees('address-name'), false],
    ['not where it is no echo', fails('tor-check', 'connection_reset', 'connect'), false],
  ] as const)('%s', (_, row, expected) => {
    expect(isEchoLost([row])).toBe(expected);
  });
});

describe('IPv6 is not known to be missing', () => {
  const refused = fails('address-ipv6', 'connection_refused', 'connect', { family: 6 });
  const met = (peer: string, more: More = {}) =>
    rowOf(
      'control-https',
      { type: 'works' },
      { elapsed: 1, route: 'direct', hints: { peer: address(peer) }, ...more },
    );
  it.each([
    ['where another name was met over it', met('2a00:1450:400f:80b::2004'), [6]],
    ['unless that was IPv4, translated', met('64:ff9b::8efa:4a63'), []],
    ['unless that was a private address', met('fd00::5'), []],
    ['unless that was a proxy', met('2a00:1450:400f:80b::2004', { route: 'proxied' }), []],
    ['unless that was over IPv4', met('142.250.74.99'), []],
  ] as const)('%s', (_, row, expected) => {
    expect(unseenFamilies([refused, sees('address-name'), row])).toEqual(expected);
  });
});

describe('one machine is in between', () => {
  it.each([
    ['where it answers for two operators', [sees('address-name', at()), sees('tor-check', at())], true],
    ['not where each has its own', [sees('address-name', at()), sees('tor-check', at(OWN_SIX))], false],
    ['not where it answers for one', [sees('address-name', at()), sees('address-ipv4', at())], false],
    ['not where no peer is told', [sees('address-name'), sees('tor-check')], false],
    [
      'not where a plain test came from it, which anybody can answer',
      [sees('address-name', at()), rowOf('control-mozilla', { type: 'works' }, { elapsed: 1, ...at() })],
      false,
    ],
  ] as const)('%s', (_, rows, expected) => {
    expect(isOneMachineBetween(rows)).toBe(expected);
  });
});
