import { addressLists } from './columns/addresses.ts';
import { putRelays } from './columns/relays.ts';
import type { DirectorySource } from './directory.ts';
import { frame } from './frame.ts';
import { addressesBesides, relaysInOrder } from './order.ts';

/**
 * The bytes of a directory; the same for the same source. Every value kept comes back exactly.
 * Throws a RangeError where a fingerprint is not 40 upper-case hex digits, or a bandwidth no whole number:
 * the parsers let neither through.
 */
export function encodeDirectory(source: DirectorySource): Uint8Array {
  const relays = relaysInOrder(source.relays);
  const exitAddresses = addressesBesides(source.exitAddresses, relays);
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
