import type { Asked } from '../judge/observe.ts';
import type { Address } from '../model/address.ts';
import type { Endpoint } from '../model/endpoint.ts';
import type { Basis } from '../model/observation.ts';
import type { Relay, RelayLookUp } from '../model/relay.ts';
import type { KeptExits } from './outside.ts';

/** A list on this computer in which addresses are looked up. */
export interface DatedList {
  readonly source: Pick<Endpoint, 'id' | 'witness' | 'role'>;
  readonly basis: Basis;
  /** ms since the epoch */
  readonly date: number;
  /** The request that brought it, where it came in this check. */
  readonly asked?: Asked;
  find(address: Address): readonly Relay[];
}

/** Not an endpoint: nobody is asked. Its row stands among theirs. */
export const RELAY_DIRECTORY = {
  id: 'relay-directory',
  witness: 'relay-directory',
  role: 'witness',
} as const;

/**
 * Fewer exits than this is a fragment: yes still counts, no does not.
 * Tor had 1,174 exit addresses in 2024-03 and 1,370 in 2026-08.
 */
const WHOLE_LIST = 400;

export function directoryList({ date, find }: RelayLookUp): DatedList {
  return { source: RELAY_DIRECTORY, basis: 'saved-directory', date, find };
}

/** A fragment must not take the place of a whole list. */
export function isWhole({ exits }: KeptExits): boolean {
  return exits.length >= WHOLE_LIST;
}

/** `undefined` where the endpoint that gave the list is gone from our own. */
export function exitsList(
  { endpoint, date, exits }: KeptExits,
  endpoints: readonly Endpoint[],
  asked?: Asked,
): DatedList | undefined {
  const source = endpoints.find(({ id }) => id === endpoint);
  if (source === undefined) return undefined;
  const all = new Set(exits);
  const absent: readonly Relay[] = all.size >= WHOLE_LIST ? [] : [{}];
  return {
    source,
    basis: 'exit-list',
    date,
    ...(asked === undefined ? {} : { asked }),
    find: (address) => (all.has(address) ? [{ exit: true }] : absent),
  };
}
