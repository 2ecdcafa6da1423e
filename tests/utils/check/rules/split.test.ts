import { describe, expect, it } from 'vitest';
import { mayBeSplit } from '../../../../utils/check/rules/split.ts';
import type { Failure } from '../../../../utils/model/failure.ts';
import { EXIT, OWN_SIX } from '../../../components/example.ts';
import { noAnswer, rowOf } from './fixture.ts';

const exit = { type: 'exit', address: EXIT, basis: 'cloudflare-t1', relays: [] } as const;
const echo = (route: 'direct' | 'proxied' | 'unknown') => rowOf('address-ipv4', exit, { route, elapsed: 1 });
const control = (route: 'direct' | 'unknown') =>
  rowOf('control-google', { type: 'works' }, { route, elapsed: 1 });
const six = (failure: Failure) =>
  rowOf('address-ipv6', noAnswer('connect', failure), { family: 6, elapsed: 1 });

const seen = rowOf('address-ipv6', { type: 'sees', address: OWN_SIX }, { family: 6 });
const list = rowOf('relay-search', noAnswer(), { family: 6 });
const lost = rowOf('tor-check', noAnswer(), { route: 'direct', elapsed: 1 });
const here = rowOf('local-tor-9050', { type: 'local-tor' }, { route: 'direct' });
const { elapsed, ...saved } = rowOf('control-google', { type: 'works' }, { route: 'direct' });

describe('a connection of which a part may go past Tor', () => {
  it.each([
    ['an answer came past a proxy', [echo('proxied'), control('direct')], true],
    ['IPv6 did not answer in time', [echo('direct'), six('generic_timeout_error')], true],
    ['everything went directly, as with Tor on a router', [echo('direct'), control('direct')], false],
    ['one route is not known', [echo('proxied'), control('unknown')], false],
    ['there is no IPv6', [echo('direct'), six('host_unreachable')], false],
    ['IPv6 is refused', [echo('direct'), six('connection_refused')], false],
    ['IPv6 is there, and was seen', [echo('direct'), seen], false],
    ['only IPv4 did not answer', [echo('direct'), { ...six('generic_timeout_error'), family: 4 }], false],
    ['a list did not answer over IPv6', [echo('direct'), list], false],
    ['what went past a proxy failed', [echo('proxied'), lost], true],
    ['names are looked up here', [{ ...echo('proxied'), hints: { proxyDns: false } }], true],
    ['a proxy of this computer was looked for', [echo('proxied'), here], false],
    ['only saved lists were looked at', [echo('proxied'), saved], false],
  ] as const)('%s', (_, rows, expected) => expect(mayBeSplit(rows)).toBe(expected));
});
