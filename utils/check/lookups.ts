import { observeLookUp } from '../judge/observe.ts';
import type { Address } from '../model/address.ts';
import type { DatedList } from './dated-list.ts';
import type { Sheet } from './sheet.ts';

/** Different endpoints may meet different exits, of both families; more addresses than this are not followed. */
const MOST_ADDRESSES = 6;

/** The lists on this computer and the addresses seen so far: each is looked up in each, whichever comes first. */
export interface Lookups {
  add(list: DatedList | undefined): void;
  /** @returns whether the address is new, and worth asking about. */
  meet(address: Address): boolean;
  has(source: string): boolean;
  seen(): readonly Address[];
}

export function newLookups(sheet: Sheet, now: () => number): Lookups {
  const lists = new Map<string, DatedList>();
  const seen = new Set<Address>();
  const lookUp = ({ source, basis, date, find }: DatedList, address: Address) =>
    sheet.put(source.id, address, observeLookUp(source, now(), date, basis, address, find(address)));
  return {
    add: (list) => {
      if (list === undefined) return;
      lists.set(list.source.id, list);
      for (const address of seen) lookUp(list, address);
    },
    meet: (address) => {
      if (seen.has(address) || seen.size >= MOST_ADDRESSES) return false;
      seen.add(address);
      for (const list of lists.values()) lookUp(list, address);
      return true;
    },
    has: (source) => lists.has(source),
    seen: () => [...seen],
  };
}
