import type { ByteReader } from '../byte-reader.ts';
import type { ByteWriter } from '../byte-writer.ts';
import type { Column } from './column.ts';

interface Entries<T> {
  put(entry: T, to: ByteWriter): void;
  take(from: ByteReader): T;
}

/** Few distinct values: first those, sorted, then a number for each relay; 0 is missing. */
function dictionary<T extends string | number>(entries: Entries<T>): Column<T | undefined> {
  return {
    put: (values, to) => {
      const distinct = [...new Set(values)].filter((value) => value !== undefined);
      distinct.sort((a, b) => (a < b ? -1 : 1));
      const numbers = new Map<T | undefined, number>(distinct.map((entry, index) => [entry, index + 1]));
      to.varint(distinct.length);
      for (const entry of distinct) entries.put(entry, to);
      for (const value of values) to.varint(numbers.get(value) ?? 0);
    },
    take: (count, from) => {
      const distinct = from.times(from.varint(), () => entries.take(from));
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

/** Exact: Onionoo's probabilities are few (weights are rounded), but not of a fixed number of digits. */
export const fractions: Column<number | undefined> = dictionary({
  put: (fraction, to) => to.double(fraction),
  take: (from) => from.double(),
});
