import type { Directory, DirectoryNotReadable } from '../directory.ts';
import { addressLists } from './columns/addresses.ts';
import { takeRelays } from './columns/relays.ts';
import { notReadable, openFrame } from './frame.ts';

/** The directory in these bytes. Never throws: bytes that `encodeDirectory` did not write are `not-readable`. */
export function decodeDirectory(bytes: Uint8Array): Directory | DirectoryNotReadable {
  const opened = openFrame(bytes);
  if (opened.type === 'not-readable') return opened;
  const { head, columns } = opened;
  const relays = takeRelays(head.relays, columns);
  const [exitAddresses = []] = addressLists.take(1, columns);
  const date = Date.parse(head.published);
  const isWhole = !columns.damaged && columns.left === 0 && relays.length === head.relays;
  if (!isWhole || Number.isNaN(date)) return notReadable('inconsistent');
  const { sources, licence } = head;
  return { type: 'directory', date, sources, licence, count: relays.length, relays, exitAddresses };
}
