import { type Address, type Family, familyOf } from '../model/address.ts';
import type { Route } from '../model/measurement.ts';
import type { Observation } from '../model/observation.ts';

/**
 * How the connections that showed this address left. Only a row that is about its own connection tells: a row of Onionoo
 * about the same address has the route of the request to Onionoo.
 */
export function routesOf(address: Address, rows: readonly Observation[]): readonly Route[] {
  return rows
    .filter((row) => isOwn(row) && 'address' in row.finding && row.finding.address === address)
    .map(({ route }) => route);
}

/** An echo, and the Tor check where it is told how it was reached, show the address that they were asked from. */
function isOwn({ role, route, finding }: Observation): boolean {
  return role === 'echo' || (route !== 'unknown' && 'basis' in finding && finding.basis === 'flag');
}

/** All of the connections that showed this address went through a proxy. */
export function isProxied(address: Address, rows: readonly Observation[]): boolean {
  const routes = routesOf(address, rows);
  return routes.length > 0 && routes.every((route) => route === 'proxied');
}

/** All addresses of a family that any row tells of, each once, in the order of the rows. */
export function addressesIn(rows: readonly Observation[], family: Family): readonly Address[] {
  const all = rows.flatMap(({ finding }) => ('address' in finding ? [finding.address] : []));
  return [...new Set(all)].filter((address) => familyOf(address) === family);
}
