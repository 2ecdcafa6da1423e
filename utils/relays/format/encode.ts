import type { DirectorySource } from '../directory.ts';
import { addressLists } from './columns/addresses.ts';
import { putRelays } from './columns/relays.ts';
import { frame } from './frame.ts';
import { relaysInOrder, unannouncedAddresses } from './order.ts';

/**
 * The bytes of a directory: the same source gives the same bytes, and every stored value is read back exactly.
 * @throws RangeError for days at an address that are not a whole number, or a country that is not ASCII. The parsers accept
 * neither.
 */
export function encodeDirectory(source: DirectorySource): Uint8Array {
  const relays = relaysInOrder(source.relays);
  const exitAddresses = unannouncedAddresses(source.exitAddresses, relays);
  const head = {
    published: new Date(source.date).toISOString(),
    sources: [...source.sources],
    licence: source.licence,
    relays: relays.length,
  };
  return frame(head, (to) => {
    putRelays(relays, to);
    addressLists.put([exitAddresses], to);
  });
}
