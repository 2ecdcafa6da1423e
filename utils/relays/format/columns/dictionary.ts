import type { ByteReader } from '../byte-reader.ts';
import type { ByteWriter } from '../byte-writer.ts';
import type { Column } from './column.ts';

interface Codec<T> {
  put(entry: T, to: ByteWriter): void;
  take(from: ByteReader): T;
}

/** For fields with few distinct values: the sorted distinct values, then an index for each relay. 0: missing. */
function dictionary<T extends string | number>(codec: Codec<T>): Column<T | undefined> {
  return {
    put: (values, to) => {
      const distinct = [...new Set(values)].filter((value) => value !== undefined);
      distinct.sort((a, b) => (a < b ? -1 : 1));
      const numbers = new Map<T | undefined, number>(distinct.map((entry, index) => [entry, index + 1]));
      to.varint(distinct.length);
      for (const entry of distinct) codec.put(entry, to);
      for (const value of values) to.varint(numbers.get(value) ?? 0);
    },
    take: (count, from) => {
      const distinct = from.times(from.varint(), () => codec.take(from));
      return from.times(count, () => {
        const number = from.varint();
        from.expect(number <= distinct.length);
        return distinct[number - 1];
      });
    },
  };
}

export const words: Column<string | undefined> = dictionary({
  put: (word, to) => to.text(word),
  take: (from) => from.text(),
});

/** Exact doubles: Onionoo has few distinct probabilities (weights are rounded), but not of a fixed number of digits. */
export const fractions: Column<number | undefined> = dictionary({
  put: (fraction, to) => to.double(fraction),
  take: (from) => from.double(),
});
