import type { Address } from '../../../model/address.ts';
import { addressOfBytes, bytesOf } from '../../../parse/address.ts';
import type { Column } from './column.ts';

/** Each address as its distance from the one before. Small, because relays are sorted by their first IPv4 address. */
export const ipv4: Column<Address> = {
  put: (addresses, to) => {
    let before = 0;
    for (const address of addresses) {
      const number = numberOf(address);
      to.signed(number - before);
      before = number;
    }
  },
  take: (count, from) => {
    let number = 0;
    const addresses = from.times(count, () => {
      number += from.signed();
      from.expect(number >= 0 && number < 2 ** 32);
      return addressOfBytes([number >>> 24, (number >>> 16) & 255, (number >>> 8) & 255, number & 255]);
    });
    const read = addresses.filter((address) => address !== undefined);
    from.expect(read.length === count);
    return read;
  },
};

/** An IPv4 address as a number from 0 to 2^32 - 1. */
export function numberOf(address: Address): number {
  return bytesOf(address).reduce((number, byte) => number * 256 + byte, 0);
}
