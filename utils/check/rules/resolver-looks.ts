import type { Check } from '../check.ts';
import { resolvedControl } from '../resolver.ts';
import type { Step } from '../step.ts';

/**
 * Asks the system's resolver for a host whose request failed, and for the host of a control.
 *
 * Firefox sends such a question past a PAC file, an HTTP proxy and a proxy extension, `proxyDNS` or not (measured 2026-11,
 * Firefox 153; only SOCKS set by hand withholds it). So a name is asked only where its own request is known to have gone
 * directly, which asked the resolver anyway, and where no row of the check came through a proxy.
 */
export function resolverLooks(check: Check, host: string): readonly Step[] {
  if (!mayResolve(check, host)) return [];
  const control = resolvedControl(check.endpoints);
  const hosts = control !== undefined && mayResolve(check, control) ? [control, host] : [host];
  return hosts.map((name) => ({ type: 'resolve', host: name }));
}

/**
 * The routes of all requests to the host count: one may have gone directly, and the next through a proxy. A row without an
 * elapsed time is not of a request.
 */
function mayResolve({ rows, failures }: Check, host: string): boolean {
  const all = [...rows.all(), ...failures.map(({ row }) => row)];
  if (all.some(({ route }) => route === 'proxied')) return false;
  const routes = all
    .filter((row) => row.host === host && row.elapsed !== undefined)
    .map(({ route }) => route);
  return routes.length > 0 && routes.every((route) => route === 'direct');
}
