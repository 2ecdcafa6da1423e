/** Chance that is the same for the same seed, on every machine. */
export interface Chance {
  /** 0–1 */
  next(): number;
  is(probability: number): boolean;
  between(low: number, high: number): number;
  of<Value>(values: readonly Value[]): Value;
  /** By weights of any sum. */
  weighted<Value>(choices: readonly (readonly [weight: number, value: Value])[]): Value;
}

/** Mulberry32: 32 bits of state are enough for worlds of some dozen choices. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const at = <Value>(values: readonly Value[], index: number): Value => {
    const value = values[index];
    if (value === undefined) throw new RangeError('Nothing to choose from');
    return value;
  };
  const of = <Value>(values: readonly Value[]) => at(values, Math.floor(next() * values.length));
  return {
    next,
    of,
    is: (probability) => next() < probability,
    between: (low, high) => low + next() * (high - low),
    weighted: (choices) => {
      let left = next() * choices.reduce((sum, [weight]) => sum + weight, 0);
      const index = choices.findIndex(([weight]) => {
        left -= weight;
        return left < 0;
      });
      return at(choices, index < 0 ? choices.length - 1 : index)[1];
    },
  };
}

/** A seed from a text (FNV-1a): what happens to one request must not depend on which others were sent before it. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash;
}
