import { LIST_AGES, type ListAge } from '../relays/list-ages.ts';

/** How many guards a client samples at most (guard-spec MAX_SAMPLE_SIZE; tor 0.4.9.11 entrynodes.h). */
export const MAX_SAMPLED_GUARDS = 60;

/**
 * The chance, 0–1, that at least one sampled guard is not on a list. It is an estimate, for clients that try all their guards,
 * 15 s each: guards are taken as drawn with replacement by guard probability. Tor's are all different, so that the true chance
 * is slightly higher (52.8 % against 52.0 % for a list of 14 days).
 * @param missed 0–1: share of guard probability that the list misses
 * @param guards how many guards are sampled
 */
export function chanceOfOneFree(missed: number, guards = MAX_SAMPLED_GUARDS): number {
  const chance = 1 - (1 - missed) ** guards;
  // Where some guards are listed it is never certain, even if the number rounds to 1.
  return missed < 1 ? Math.min(chance, 1 - Number.EPSILON) : chance;
}

/** What a list of this age misses: the measured list of this age or the next younger one. `undefined` for a fresh list. */
export function listOfAge(days: number): ListAge | undefined {
  return LIST_AGES.findLast((list) => list.days <= days);
}
