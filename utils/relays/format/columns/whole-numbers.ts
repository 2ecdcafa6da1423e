import type { Column } from './column.ts';

/** Whole numbers from 0 to 2^53 - 1. */
export const wholeNumbers: Column<number> = {
  put: (values, to) => {
    for (const value of values) to.varint(value);
  },
  take: (count, from) => from.times(count, () => from.varint()),
};

/** Each number plus one. 0: missing. */
export const knownNumbers: Column<number | undefined> = {
  put: (values, to) => {
    for (const value of values) to.varint(value === undefined ? 0 : value + 1);
  },
  take: (count, from) =>
    from.times(count, () => {
      const stored = from.varint();
      return stored === 0 ? undefined : stored - 1;
    }),
};
