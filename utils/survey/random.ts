export type Random = () => number;

/**
 * Mulberry32 (Tommy Ettinger, 2017, public domain): the same seed gives the same numbers in every browser.
 *
 * @param seed a whole number from 0 to 2^32 - 1
 * @returns numbers of 0 or more and less than 1
 */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * All items with a weight above 0 in a random order: at each place, an item of those left comes with a probability that is
 * proportional to its weight (Efraimidis and Spirakis 2006: order by −ln(u) / weight).
 */
export function weightedOrder<T>(
  items: readonly T[],
  weightOf: (item: T) => number,
  random: Random,
): readonly T[] {
  return items
    .map((item) => ({ item, weight: weightOf(item), u: 1 - random() }))
    .filter(({ weight }) => weight > 0)
    .map(({ item, weight, u }) => ({ item, key: -Math.log(u) / weight }))
    .sort((one, other) => one.key - other.key)
    .map(({ item }) => item);
}
