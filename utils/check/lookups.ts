import { type Asked, observeLookUp } from '../judge/observe.ts';
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
  const told = new Set<DatedList>();
  // One request is one row's, however many addresses are looked up in its list.
  const askedFor = (list: DatedList): Asked => {
    const asked = told.has(list) ? undefined : list.asked;
    told.add(list);
    return asked ?? { at: now(), route: 'unknown' };
  };
  const lookUp = (list: DatedList, address: Address) => {
    const { source, basis, date, find } = list;
    const row = observeLookUp(source, askedFor(list), date, basis, address, find(address));
    sheet.put(source.id, address, row);
  };
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
