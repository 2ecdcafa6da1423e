import type { Column } from './column.ts';

/**
 * Each number plus one, 0 where it is missing: the low bytes of all numbers, then the next bytes, and so on, each plane after a 1, and
 * a 0 at the end. The high bytes are much alike, and compress.
 */
export const planes: Column<number | undefined> = {
  put: (values, to) => {
    let rest = values.map((value = -1) => value + 1);
    if (!rest.every((number) => Number.isSafeInteger(number) && number >= 0)) throw new RangeError();
    for (; rest.some((number) => number > 0); rest = rest.map((number) => Math.floor(number / 256))) {
      to.raw([1]);
      to.raw(rest.map((number) => number % 256));
    }
    to.raw([0]);
  },
  take: (count, from) => {
    // Without a plane, only the columns before say that there can be so many relays.
    if (from.damaged) return [];
    const numbers = new Float64Array(count);
    let more = from.byte();
    for (let scale = 1; more === 1; scale *= 256) {
      from.raw(count).forEach((byte, at) => {
        numbers[at] = (numbers[at] ?? 0) + byte * scale;
      });
      more = from.byte();
    }
    from.expect(more === 0 && numbers.every(Number.isSafeInteger));
    return Array.from(numbers, (number) => (number === 0 ? undefined : number - 1));
  },
};
