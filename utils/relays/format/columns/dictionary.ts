import type { ByteReader } from '../byte-reader.ts';
import type { ByteWriter } from '../byte-writer.ts';
import type { Column } from './column.ts';
import { planes } from './planes.ts';
import { knownNumbers } from './whole-numbers.ts';

interface Codec<T> {
  /** @param before the entry before: entries ascend */
  put(entry: T, to: ByteWriter, before: T | undefined): void;
  take(from: ByteReader, before: T | undefined): T;
}

/** For fields with few distinct values: the sorted distinct values, then the index of each relay's value, if it has one. */
function dictionary<T extends string | number>(
  codec: Codec<T>,
  indexes: Column<number | undefined> = knownNumbers,
): Column<T | undefined> {
  return {
    put: (values, to) => {
      const distinct = [...new Set(values)].filter((value) => value !== undefined);
      distinct.sort((a, b) => (a < b ? -1 : 1));
      const numbers = new Map<T | undefined, number>(distinct.map((entry, index) => [entry, index]));
      to.varint(distinct.length);
      distinct.forEach((entry, index) => {
        codec.put(entry, to, distinct[index - 1]);
      });
      indexes.put(
        values.map((value) => numbers.get(value)),
        to,
      );
    },
    take: (count, from) => {
      let before: T | undefined;
      const distinct = from.times(from.varint(), () => {
        before = codec.take(from, before);
        return before;
      });
      return indexes.take(count, from).map((index) => {
        if (index === undefined) return undefined;
        from.expect(index < distinct.length);
        return distinct[index];
      });
    },
  };
}

export const words: Column<string | undefined> = dictionary({
  put: (word, to) => to.text(word),
  take: (from) => from.text(),
});

/** Whole numbers from 0 to 2^53 - 1, each as its distance from the one before. */
export const numbers: Column<number | undefined> = dictionary({
  put: (number, to, before = 0) => to.varint(number - before),
  take: (from, before = 0) => before + from.varint(),
});

/** Exact doubles: Onionoo has few distinct probabilities (weights are rounded), but not of a fixed number of digits. */
export const fractions: Column<number | undefined> = dictionary(
  { put: (fraction, to) => to.double(fraction), take: (from) => from.double() },
  planes,
);
