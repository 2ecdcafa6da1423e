import { listed } from '../judge/listed.ts';
import { type RowDetails, rowOf } from '../judge/row.ts';
import type { Address } from '../model/address.ts';
import type { DatedList } from './dated-list.ts';
import type { Rows } from './rows.ts';

/** Endpoints may see different exits, of both families; addresses beyond this number are ignored. */
const MAX_ADDRESSES = 6;

/** The lists on this computer and the addresses seen: each address is looked up in each list, in whichever order they come. */
export interface Lookups {
  add(list: DatedList | undefined): void;
  meet(address: Address): void;
  hasList(source: string): boolean;
  /** In the order in which they came in. */
  seen(): readonly Address[];
}

export function newLookups(rows: Rows, now: () => number): Lookups {
  const lists = new Map<string, DatedList>();
  const addresses = new Set<Address>();
  const withRequestShown = new Set<DatedList>();
  // The request that brought a list is shown in one row only, however many addresses are looked up in the list.
  const requestOf = (list: DatedList): RowDetails => {
    const asked = withRequestShown.has(list) ? undefined : list.asked;
    withRequestShown.add(list);
    return asked ?? { at: now() };
  };
  const lookUp = (list: DatedList, address: Address) => {
    const { source, basis, date, find } = list;
    const said = listed(address, basis, find(address));
    const isNear = said.type === 'not-covered' && list.isNearExit?.(address) === true;
    const finding = isNear ? { ...said, isNearExit: true as const } : said;
    const row = rowOf(source, { ...requestOf(list), listDate: date }, finding);
    rows.put(source.id, address, row);
  };
  return {
    add: (list) => {
      if (list === undefined) return;
      lists.set(list.source.id, list);
      for (const address of addresses) lookUp(list, address);
    },
    meet: (address) => {
      if (addresses.has(address) || addresses.size >= MAX_ADDRESSES) return;
      addresses.add(address);
      for (const list of lists.values()) lookUp(list, address);
    },
    hasList: (source) => lists.has(source),
    seen: () => [...addresses],
  };
}
