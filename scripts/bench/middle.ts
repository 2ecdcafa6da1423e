/** The median and the middle half of the values. */
export interface Spread {
  readonly median: number;
  readonly from: number;
  readonly to: number;
}

/** @throws Error where there is no value, or one that is no number: a figure must not be made of nothing */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0 || sorted.some(Number.isNaN)) throw new Error('There is nothing to measure.');
  return { median: quantile(sorted, 0.5), from: quantile(sorted, 0.25), to: quantile(sorted, 0.75) };
}

/** Of each value divided by the one of the same round, so that what slows down a whole round counts for nothing. */
export function ratios(values: readonly number[], bases: readonly number[]): Spread {
  return spreadOf(values.map((value, round) => value / (bases[round] ?? Number.NaN)));
}

/** "1.25 (1.18–1.31)" */
export function inWords({ median, from, to }: Spread): string {
  return `${median.toFixed(2)} (${from.toFixed(2)}–${to.toFixed(2)})`;
}

/** Between two values, so much of the way from the one to the other. @param sorted at least one value */
function quantile(sorted: readonly number[], part: number): number {
  const at = part * (sorted.length - 1);
  const [low = Number.NaN, high = low] = sorted.slice(Math.floor(at));
  return low + (high - low) * (at % 1);
}
