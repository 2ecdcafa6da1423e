import type { Address } from '../../../model/address.ts';
import { addressOfBytes, bytesOf } from '../../../parse/address.ts';
import type { Column } from './column.ts';

/** How many leading bytes each address shares with the one before (operators number their relays), then the rest. */
export const ipv6: Column<Address> = {
  put: (addresses, to) => {
    const rows = addresses.map(bytesOf);
    const shared = rows.map((row, index) => sharedBytes(row, rows[index - 1]));
    to.raw(shared);
    to.raw(rows.flatMap((row, index) => row.slice(shared[index])));
  },
  take: (count, from) => {
    const shared = from.times(count, () => from.byte());
    const row: number[] = [];
    let address: Address | undefined;
    const addresses = shared.map((length) => {
      if (from.expect(length <= row.length) && length === 16) return address;
      for (let at = length; at < 16; at++) row[at] = from.byte();
      address = addressOfBytes(row);
      return address;
    });
    const read = addresses.filter((address) => address !== undefined);
    from.expect(read.length === count);
    return read;
  },
};

function sharedBytes(row: readonly number[], before: readonly number[] = []): number {
  const first = row.findIndex((byte, index) => byte !== before[index]);
  return first === -1 ? row.length : first;
}
