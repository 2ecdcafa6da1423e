import type { Observation } from '../model/observation.ts';
import { hasFailedAt, isOnionOpened } from './predicates.ts';

/**
 * This browser, or the proxy's protocol, has names looked up on this computer, although connections go to a proxy (SOCKS 4,
 * or SOCKS 5 in Firefox without "Proxy DNS"): the provider's resolver reads the name of every site, and a failure at the
 * step *dns* is never the exit's. Firefox says so of each request. Otherwise a look-up that failed shows it, where no
 * request is known to have gone past the proxy, and the proxy did not look up an onion name.
 */
export function areNamesLookedUpHere(rows: readonly Observation[]): boolean {
  if (rows.some(({ route, hints }) => route === 'proxied' && hints?.proxyDns === false)) return true;
  if (!rows.some(isAnsweredByProxy) || rows.some(({ hints }) => hints?.proxyDns === true)) return false;
  const isSplit = rows.some(({ route, role }) => route === 'direct' && role !== 'look');
  return !isSplit && !rows.some(isOnionOfProxy) && rows.some(isNameMissing);
}

/** The proxy was given an onion name, and opened it or gave it up: it looks names up itself. */
function isOnionOfProxy(row: Observation): boolean {
  if (row.role === 'proof' && hasFailedAt(row, ['proxy'])) return true;
  return isOnionOpened(row) && row.route === 'proxied';
}

/**
 * The proxy was given an onion name, and this computer was asked for another one, or somebody here answered it: that request
 * went past the proxy, as plain ones do where only https is handed to it.
 */
export function isOnionNamePastProxy(rows: readonly Observation[]): boolean {
  const isPast = (row: Observation) =>
    row.role === 'proof' && (row.route === 'unknown' ? isNameMissing(row) : isLookedUpDirectly(row));
  return rows.some(isOnionOfProxy) && rows.some(isPast);
}

function isLookedUpDirectly(row: Observation): boolean {
  return row.route === 'direct' && (isNameMissing(row) || row.hints?.peer !== undefined);
}

function isAnsweredByProxy({ route, finding }: Observation): boolean {
  return route === 'proxied' && !['no-answer', 'waiting', 'not-asked'].includes(finding.type);
}

/**
 * Where the proxy looks names up, the browser has no look-up that could fail. Firefox calls it the same where an HTTP proxy
 * refuses the tunnel that https needs (measured 2026-11, Firefox 153).
 */
function isNameMissing({ finding, role, recipient, route, witness }: Observation): boolean {
  if (role === 'look' || recipient === 'This computer') return false;
  const needsTunnel = witness !== 'control' && witness !== 'onion-service';
  if (route === 'proxied' && needsTunnel) return false;
  return finding.type === 'no-answer' && finding.step === 'dns';
}
