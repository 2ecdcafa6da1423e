import { type Address, type Family, familyOf } from '../model/address.ts';
import type { Route } from '../model/measurement.ts';
import type { Observation } from '../model/observation.ts';
import { hasFailedAt } from './predicates.ts';

/**
 * The routes of the connections that showed this address. A row counts only where its own connection showed it: a row
 * of Onionoo about the same address has the route of the request to Onionoo.
 */
export function routesOf(address: Address, rows: readonly Observation[]): readonly Route[] {
  return rows
    .filter((row) => showsOwnAddress(row) && 'address' in row.finding && row.finding.address === address)
    .map(({ route }) => route);
}

/** An echo, and the Tor check where its route is known, show the address that the request came from. */
function showsOwnAddress({ role, route, finding }: Observation): boolean {
  return role === 'echo' || (route !== 'unknown' && 'basis' in finding && finding.basis === 'flag');
}

/** All connections that showed this address went through a proxy. */
export function isProxied(address: Address, rows: readonly Observation[]): boolean {
  const routes = routesOf(address, rows);
  return routes.length > 0 && routes.every((route) => route === 'proxied');
}

/** A peer on this computer; Firefox gives 0.0.0.0 behind a SOCKS proxy. */
export function isLocalPeer(peer: Address | undefined): boolean {
  return peer !== undefined && /^(?:127\.|0\.0\.0\.0$|::1?$)/.test(peer);
}

/**
 * A request of ours that is known to have gone past a proxy: the peer shows it, or Firefox says so, also of one that failed
 * on its way. A Tor client that onion names are mapped to is none, and neither is anything on this computer.
 */
export function isKnownDirect(row: Observation): boolean {
  const { route, role, recipient, finding, hints } = row;
  if (route !== 'direct' || role === 'proof' || recipient === undefined) return false;
  if (recipient === 'This computer' || recipient === 'Your resolver' || isLocalPeer(hints?.peer))
    return false;
  if (finding.type === 'waiting' || finding.type === 'not-asked') return false;
  return !hasFailedAt(row, ['browser']);
}

/** All addresses of a family in the rows, each once, in the order of the rows. */
export function addressesIn(rows: readonly Observation[], family: Family): readonly Address[] {
  const all = rows.flatMap(({ finding }) => ('address' in finding ? [finding.address] : []));
  return [...new Set(all)].filter((address) => familyOf(address) === family);
}
