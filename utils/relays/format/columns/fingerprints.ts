import type { Column } from './column.ts';

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).toUpperCase().padStart(2, '0'));

/** 40 upper-case hex digits as 20 bytes. */
export const fingerprints: Column<string> = {
  put: (values, to) => {
    for (const value of values) {
      if (!/^[\dA-F]{40}$/.test(value)) throw new RangeError(`Not a fingerprint: ${value}`);
      to.raw((value.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)));
    }
  },
  take: (count, from) =>
    from.times(count, () => {
      let text = '';
      for (let at = 0; at < 20; at++) text += HEX[from.byte()];
      return text;
    }),
};
