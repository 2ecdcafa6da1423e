import { expect, it } from 'vitest';
import { localTor } from '../../../../utils/check/rules/local-tor.ts';
import { EXIT, OWN } from '../../../components/example.ts';
import { checkWith, dueBy, noAnswer, rowOf } from './fixture.ts';

const tor = [rowOf('tor-check', { type: 'exit', address: EXIT, basis: 'flag', relays: [] })];
const other = [rowOf('address-ipv4', { type: 'sees', address: OWN })];
const proxyDown = [rowOf('address-ipv4', noAnswer('proxy', 'proxy_failed'))];

it.each([
  ['full', 'Tor was found', tor, false],
  ['full', 'Tor was not found', other, true],
  ['full', 'nothing came in', [], true],
  ['discreet', 'Tor was found', tor, false],
  ['discreet', 'Tor was not found', other, false],
  ['discreet', 'the proxy fails', proxyDown, true],
  ['discreet', 'the proxy fails for one of several', [...other, ...proxyDown], true],
  ['discreet', 'something else fails', [rowOf('address-ipv4', noAnswer())], false],
  ['discreet', 'nothing came in', [], false],
] as const)('looks for a Tor client on this computer in a %s check where %s: %#', (scope, _, rows, isDue) => {
  const due = dueBy(localTor, checkWith({ scope, rows }));
  expect(due).toEqual(isDue ? ['ask local-tor-9050', 'ask local-tor-9150'] : []);
});
