import { describe, expect, it } from 'vitest';
import { resolverLooks } from '../../../../utils/check/rules/resolver-looks.ts';
import { keyOf } from '../../../../utils/check/step.ts';
import type { Route } from '../../../../utils/model/measurement.ts';
import type { Finding } from '../../../../utils/model/observation.ts';
import { parseRequestDetails } from '../../../../utils/parse/request-details.ts';
import { OWN } from '../../../components/example.ts';
import { checkWith, endpoint, failedRequest, noAnswer, rowOf } from './fixture.ts';

const HOST = 'check.torproject.org';
const CONTROL = 'connectivitycheck.gstatic.com';
const SEES: Finding = { type: 'sees', address: OWN };
const WORKS: Finding = { type: 'works' };

/** The route of a failed request, as `webRequest` reports it; an event without `proxyInfo` is Chromium's. */
function routeOfFailure(proxyInfo?: object | null): Route {
  const { url } = endpoint('tor-check').request();
  const event = { requestId: '1', url, tabId: -1, error: 'NS_ERROR_NET_RESET', proxyInfo };
  return parseRequestDetails(event)?.route ?? 'unknown';
}

/** The hosts that the resolver is asked for after the Tor check failed. */
function lookedUp(failed: Route, echo: Route, control: Route | 'waiting'): readonly string[] {
  const failure = failedRequest('tor-check', noAnswer(), { route: failed });
  const { elapsed, ...waiting } = rowOf('control-google', { type: 'waiting' });
  const rows = [
    failure.row,
    rowOf('address-ipv4', SEES, { route: echo }),
    control === 'waiting' ? waiting : { ...waiting, elapsed: elapsed ?? 0, finding: WORKS, route: control },
  ];
  const steps = resolverLooks(checkWith({ failures: [failure], rows }), HOST);
  return steps.map(keyOf).map((key) => key.replace('resolve ', ''));
}

describe("the system's resolver", () => {
  it.each([
    ['no proxy', null, [CONTROL, HOST]],
    ['a SOCKS proxy that resolves names', { type: 'socks', proxyDNS: true }, []],
    ['a SOCKS proxy that does not', { type: 'socks', proxyDNS: false }, []],
    ['SOCKS 4', { type: 'socks4' }, []],
    ['an HTTP proxy, from a PAC file or not', { type: 'http' }, []],
    ['an HTTPS proxy, as VPN extensions have', { type: 'https' }, []],
    ['an unknown route (Chromium)', undefined, []],
  ] as const)('after a failure with %s', (_, proxyInfo, hosts) => {
    const route = routeOfFailure(proxyInfo);
    expect(lookedUp(route, route, route)).toEqual(hosts);
  });

  it.each([
    ['everything went directly', 'direct', 'direct', 'direct', [CONTROL, HOST]],
    ['an echo came through a proxy: the proxy is set for some hosts', 'direct', 'proxied', 'direct', []],
    ['only the failed host has a proxy', 'proxied', 'direct', 'direct', []],
    ['only the control has a proxy', 'direct', 'direct', 'proxied', []],
    ["an echo's route is unknown", 'direct', 'unknown', 'direct', [CONTROL, HOST]],
    ["the control's route is unknown", 'direct', 'direct', 'unknown', [HOST]],
    ['the control still waits', 'direct', 'direct', 'waiting', [HOST]],
  ] as const)('where %s', (_, failed, echo, control, hosts) => {
    expect(lookedUp(failed, echo, control)).toEqual(hosts);
  });

  it('is not asked for a host that was not asked itself', () => {
    expect(resolverLooks(checkWith({}), HOST)).toEqual([]);
  });

  it('is not asked where the route of another request to the host is unknown', () => {
    const failures = [
      failedRequest('tor-check', noAnswer(), { route: 'direct' }),
      failedRequest('exit-list', noAnswer(), { route: 'unknown' }),
    ];
    expect(resolverLooks(checkWith({ failures }), HOST)).toEqual([]);
  });
});
