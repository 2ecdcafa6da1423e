import type { Observation } from '../../model/observation.ts';
import { areNamesLookedUpHere } from '../names.ts';
import { isAnswered, isOnionOpened } from '../predicates.ts';
import { isProxied, routesOf } from '../routes.ts';
import { exitsSeen } from './exits.ts';
import type { FamilyState } from './family.ts';

/**
 * Requests go to a proxy, and nothing shows where it leads. Then the address on no list says too little for "not on Tor":
 * - All that showed an address went past the proxy, as with a bypass list that has Cloudflare's names. What ordinary sites
 *   see was not asked.
 * - The address was shown through the proxy. Lists miss 2.4 to 2.9 % of exits, so only an onion service parts Tor from
 *   another proxy, and a discreet check asks none.
 */
export function isProxyUntold(
  rows: readonly Observation[],
  { addresses }: Extract<FamilyState, { type: 'direct' }>,
): boolean {
  if (addresses.every((address) => isProxied(address, rows)))
    return !rows.some(isOnionAsked) || isOnionAskedHere(rows);
  const isShownProxied = addresses.some((address) => routesOf(address, rows).includes('proxied'));
  return !isShownProxied && rows.some(isControlProxied);
}

/**
 * The same where the address is an exit's: it was only seen past the proxy, so it may be the line's own, or a neighbour's, and
 * where the proxy leads was not seen.
 */
export function isOtherWayUntold(rows: readonly Observation[]): boolean {
  const routes = exitsSeen(rows).flatMap(({ address }) => routesOf(address, rows));
  const isPastProxy = routes.length > 0 && routes.every((route) => route === 'direct');
  return isPastProxy && !rows.some(isOnionOpened) && rows.some(isControlProxied);
}

/**
 * Of any kind: over plain http, or over https where the browser asks nothing else. Firefox says so of one that failed, too; what
 * the browser held back went nowhere.
 */
function isControlProxied(row: Observation): boolean {
  const { role, route, finding } = row;
  if (role !== 'control' || route !== 'proxied') return false;
  return finding.type === 'works' || (finding.type === 'no-answer' && finding.step !== 'browser');
}

function isOnionAsked({ role, finding }: Observation): boolean {
  return role === 'proof' && finding.type !== 'not-asked' && finding.type !== 'waiting';
}

/** Names are looked up on this computer, so that no onion name ever came to the proxy. */
function isOnionAskedHere(rows: readonly Observation[]): boolean {
  const isAllProxied = rows.filter(isAnswered).every(({ route }) => route === 'proxied');
  return isAllProxied && areNamesLookedUpHere(rows);
}
