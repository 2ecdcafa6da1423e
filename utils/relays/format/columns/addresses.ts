import { type Address, familyOf } from '../../../model/address.ts';
import type { ByteReader } from '../byte-reader.ts';
import type { Column } from './column.ts';
import { ipv4 } from './ipv4.ts';
import { ipv6 } from './ipv6.ts';
import { wholeNumbers } from './whole-numbers.ts';

/** The address lists of all relays: for IPv4, then for IPv6, the lengths of the lists and then all addresses. */
export const addressLists: Column<readonly Address[]> = {
  put: (lists, to) => {
    const ipv4Lists = lists.map((list) => list.filter((address) => familyOf(address) === 4));
    const ipv6Lists = lists.map((list) => list.filter((address) => familyOf(address) === 6));
    for (const { familyLists, column } of [
      { familyLists: ipv4Lists, column: ipv4 },
      { familyLists: ipv6Lists, column: ipv6 },
    ]) {
      const lengths = familyLists.map((list) => list.length);
      wholeNumbers.put(lengths, to);
      column.put(familyLists.flat(), to);
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
