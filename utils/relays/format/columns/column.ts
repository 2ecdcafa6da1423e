import type { ByteReader } from '../byte-reader.ts';
import type { ByteWriter } from '../byte-writer.ts';

/** One field of all relays, stored together, because similar values next to each other compress well. */
export interface Column<T> {
  put(values: readonly T[], to: ByteWriter): void;
  /** `count` values; possibly fewer if `from` is damaged. */
  take(count: number, from: ByteReader): T[];
}
