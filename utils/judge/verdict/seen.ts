import type { Address } from '../../model/address.ts';
import type { Recipient } from '../../model/endpoint.ts';
import type { Observation } from '../../model/observation.ts';

/** Echoes and the Tor check tell the address that they were asked from; others are asked about one. */
export function addressSeen(row: Observation): Address | undefined {
  const { role, finding } = row;
  if (!('address' in finding)) return undefined;
  return role === 'echo' || isTorCheck(row) ? finding.address : undefined;
}

/** It has no list of IPv6 addresses, so that its row about one names no basis; of a list the date is known. */
function isTorCheck({ witness, listDate, finding }: Observation): boolean {
  if ('basis' in finding) return finding.basis === 'flag';
  return finding.type === 'not-covered' && witness === 'tor-exit-scan' && listDate === undefined;
}

/** The operators of these rows, each once. Lists on this computer have none. */
export function operatorsOf(rows: readonly Observation[]): ReadonlySet<Recipient> {
  return new Set(rows.flatMap(({ recipient }) => recipient ?? []));
}
