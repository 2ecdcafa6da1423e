import { type Address, familyOf } from '../../model/address.ts';
import type { ByteReader } from '../byte-reader.ts';
import type { Column } from './column.ts';
import { ipv4 } from './ipv4.ts';
import { ipv6 } from './ipv6.ts';
import { wholeNumbers } from './whole-numbers.ts';

/** The addresses of each relay: of either family the lengths of the lists, then all addresses. IPv4 comes first. */
export const addressLists: Column<readonly Address[]> = {
  put: (lists, to) => {
    const fours = lists.map((list) => list.filter((address) => familyOf(address) === 4));
    const sixes = lists.map((list) => list.filter((address) => familyOf(address) === 6));
    for (const { own, column } of [
      { own: fours, column: ipv4 },
      { own: sixes, column: ipv6 },
    ]) {
      const lengths = own.map((list) => list.length);
      wholeNumbers.put(lengths, to);
      column.put(own.flat(), to);
    }
  },
  take: (count, from) => {
    const lists: Address[][] = from.times(count, () => []);
    for (const column of [ipv4, ipv6]) appendLists(lists, column, from);
    return lists;
  },
};

function appendLists(lists: readonly Address[][], column: Column<Address>, from: ByteReader): void {
  const lengths = wholeNumbers.take(lists.length, from);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const addresses = column.take(total, from);
  if (addresses.length !== total) return; // damaged
  let at = 0;
  lists.forEach((list, index) => {
    for (const end = at + (lengths[index] ?? 0); at < end; at++) {
      const address = addresses[at];
      if (address !== undefined) list.push(address);
    }
  });
}
