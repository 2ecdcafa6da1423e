/** What a list of some age misses. */
export interface AgePoint {
  readonly days: number;
  /** 0–1: share of guard capacity that is not on the list. */
  readonly missed: number;
  /** 0–1: share of the exits' bandwidth that is not on it; missing where it is left out. */
  readonly exits: number | undefined;
  /** Number of relays that are not on it. */
  readonly relays: number;
  /** 0–1: share of clients that find an unblocked guard. */
  readonly chance: number;
}

/** What is drawn of each age; the table has the number of relays besides. */
export const CURVES = ['clients', 'guards', 'exits'] as const;
export type CurveName = (typeof CURVES)[number];

/** 0–1: the marks of the axis that goes up. */
export const LEVELS = [0, 0.25, 0.5, 0.75, 1] as const;

/**
 * Where an age stands, 0–1 from the youngest to the oldest. A scale by the logarithm: the first weeks matter most, and would
 * lie within a twentieth of the width.
 */
export function placeOf(days: number, ages: readonly AgePoint[]): number {
  const logs = ages.map((age) => Math.log(age.days));
  const [least, most] = [Math.min(...logs), Math.max(...logs)];
  return most === least ? 0 : (Math.log(days) - least) / (most - least);
}

/** SVG path data of a curve, in a square of 100 whose y goes down. An age without a number is passed over. */
export function curveOf(name: CurveName, ages: readonly AgePoint[]): string {
  return pointsOf(name, ages)
    .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`)
    .join('');
}

/** A dot for each age that was counted: a line of no length with round ends. */
export function dotsOf(name: CurveName, ages: readonly AgePoint[]): string {
  return pointsOf(name, ages)
    .map(({ x, y }) => `M${x} ${y}h0`)
    .join('');
}

function pointsOf(
  name: CurveName,
  ages: readonly AgePoint[],
): readonly { readonly x: number; readonly y: number }[] {
  return ages.flatMap((age) => {
    const share = shareOf(name, age);
    return share === undefined ? [] : [{ x: hundredths(placeOf(age.days, ages)), y: hundredths(1 - share) }];
  });
}

function shareOf(name: CurveName, { chance, missed, exits }: AgePoint): number | undefined {
  return { clients: chance, guards: missed, exits }[name];
}

function hundredths(part: number): number {
  return Math.round(10_000 * part) / 100;
}
