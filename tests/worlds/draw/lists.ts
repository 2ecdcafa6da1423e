import type { Chance } from '../chance.ts';
import type { Exit, SavedLists } from '../world.ts';

/** Exits that were on every list for a year: a positive control may ask about them. */
export const STEADY_EXITS = Array.from({ length: 40 }, (_, index) => `185.220.100.${index + 1}`);

/** Days and the share of exit bandwidth that a list of that age misses (relay addresses of 2026-08-22). */
const MISSED: readonly (readonly [days: number, share: number])[] = [
  [0, 0],
  [1, 0.0002],
  [7, 0.018],
  [30, 0.031],
  [60, 0.117],
  [90, 0.158],
  [180, 0.416],
  [400, 0.65],
];

export function missedAfter(days: number): number {
  const above = MISSED.findIndex(([age]) => age >= days);
  const [highAge, highShare] = MISSED[above] ?? [400, 0.65];
  const [lowAge, lowShare] = MISSED[above - 1] ?? [0, 0];
  return highAge === lowAge
    ? highShare
    : lowShare + ((days - lowAge) / (highAge - lowAge)) * (highShare - lowShare);
}

/**
 * How old the lists on this computer are. Renewal is off at first; one in ten switches it on, and then it is a day old.
 * The others have the list of the release that they run: releases monthly, installed within weeks by browsers that
 * renew extensions, but loaded by hand today, so that some are half a year old and older. A kept exit list needs an
 * earlier full check.
 */
export function drawLists(chance: Chance): SavedLists {
  const directoryDays = chance.weighted<() => number>([
    [10, () => chance.between(0.1, 1)],
    [20, () => chance.between(1, 7)],
    [35, () => chance.between(7, 35)],
    [20, () => chance.between(35, 90)],
    [10, () => chance.between(90, 180)],
    [5, () => chance.between(180, 400)],
  ])();
  return {
    ...(chance.is(0.99) ? { directoryDays } : {}),
    ...(chance.is(0.25)
      ? {
          keptDays: chance.weighted([
            [3, chance.between(0, 2)],
            [2, chance.between(2, 60)],
          ]),
        }
      : {}),
  };
}

export function drawExit(chance: Chance, { directoryDays = 400 }: SavedLists, index: number): Exit {
  const isListed = !chance.is(0.027); // 2.4–2.9 % on 2026-08-22
  const isSaved = isListed && !chance.is(missedAfter(directoryDays));
  const hasSix = chance.is(0.7); // about the exit capacity that could leave by IPv6 in 2022 (wtfismyip, issue 29)
  return {
    four: `185.220.101.${index * 40 + Math.floor(chance.between(1, 39))}`,
    ...(hasSix ? { six: `2a0b:f4c2:${index + 1}::${Math.floor(chance.between(1, 200)).toString(16)}` } : {}),
    isListed,
    isSixListed: chance.is(0.84), // of the exits of 2026-08-22
    isMarked: isListed ? chance.is(0.97) : chance.is(0.3),
    isSaved,
  };
}
