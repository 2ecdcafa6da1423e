import { LIST_AGES, type ListAge } from '../relays/list-ages.ts';

/** Most guards that a client samples (guard-spec MAX_SAMPLE_SIZE; tor 0.4.9.11 entrynodes.h). */
export const MOST_GUARDS = 60;

/**
 * The chance that at least one of some sampled guards is not on a list. Assumes that guards are drawn independently by
 * guard probability and that all of them are tried, 15 s each: an upper bound.
 * @param missed 0–1: share of guard probability that the list misses
 */
export function chanceOfOneFree(missed: number, guards = MOST_GUARDS): number {
  const chance = 1 - (1 - missed) ** guards;
  // Never certain where some guards are listed, even where a number of this size cannot tell.
  return missed < 1 ? Math.min(chance, 1 - Number.EPSILON) : chance;
}

/** What a list of this age misses; nothing where it is always fresh. Between the ages measured, the next younger one. */
export function listOfAge(days: number): ListAge | undefined {
  return LIST_AGES.findLast((list) => list.days <= days);
}
