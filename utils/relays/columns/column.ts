import type { ByteReader } from '../byte-reader.ts';
import type { ByteWriter } from '../byte-writer.ts';

/** One field of all relays, one after another: likes beside likes compress well. */
export interface Column<T> {
  put(values: readonly T[], to: ByteWriter): void;
  /** `count` values, or fewer with `from` damaged. */
  take(count: number, from: ByteReader): T[];
}
