import type { Endpoint } from '../endpoints/endpoint.ts';
import type { RowDetails } from '../judge/row.ts';
import type { Address } from '../model/address.ts';
import type { Basis } from '../model/observation.ts';
import type { Relay, RelayLookUp } from '../model/relay.ts';
import type { KeptExits } from './ports.ts';

/** A list on this computer in which addresses are looked up. */
export interface DatedList {
  readonly source: Pick<Endpoint, 'id' | 'witness' | 'role'>;
  readonly basis: Basis;
  /** ms since the epoch */
  readonly date: number;
  /** The request that fetched it, where that was in this check. */
  readonly asked?: RowDetails;
  find(address: Address): readonly Relay[];
  /** Missing where the list has no IPv6. */
  isNearExit?(address: Address): boolean;
}

/** Not an endpoint, as no request is sent; it has a row among theirs. */
export const RELAY_DIRECTORY = {
  id: 'relay-directory',
  witness: 'relay-directory',
  role: 'witness',
} as const;

/**
 * Exits that a whole list has at least. In a shorter one an address can be found, but its absence means nothing. Tor had
 * 1,174 exit addresses in 2024-03 and 1,370 in 2026-08.
 */
const WHOLE_LIST_MIN_EXITS = 400;

export function directoryList({ date, find, isNearExit }: RelayLookUp): DatedList {
  return { source: RELAY_DIRECTORY, basis: 'saved-directory', date, find, isNearExit };
}

/** Whether to keep it: a fragment must not replace a whole list. */
export function isWhole({ exits }: KeptExits): boolean {
  return exits.length >= WHOLE_LIST_MIN_EXITS;
}

/** `undefined` where the endpoint that gave the list is no longer among `endpoints`. */
export function exitsList(
  { endpoint, date, exits }: KeptExits,
  endpoints: readonly Endpoint[],
  asked?: RowDetails,
): DatedList | undefined {
  const source = endpoints.find(({ id }) => id === endpoint);
  if (source === undefined) return undefined;
  const all = new Set(exits);
  const notFound: readonly Relay[] = all.size >= WHOLE_LIST_MIN_EXITS ? [] : [{}];
  return {
    source,
    basis: 'exit-list',
    date,
    ...(asked === undefined ? {} : { asked }),
    find: (address) => (all.has(address) ? [{ exit: true }] : notFound),
  };
}
