import type { Directory, DirectoryRelay } from './directory.ts';

/** Sums over some relays. */
export interface Share {
  readonly relays: number;
  /** With the flag. Relays whose flags are not known count as neither. */
  readonly guards: number;
  readonly exits: number;
  /** Sum over the relays where it is known. Of all relays: 0.92 on 2026-08-22, not 1. */
  readonly guardProbability: number;
}

export interface Shares {
  readonly all: Share;
  /** By country, lower case; relays without a country are only in `all`. */
  readonly byCountry: ReadonlyMap<string, Share>;
}

/** Counts and sums of a directory, of all relays and by country. */
export function sharesOf({ relays }: Directory): Shares {
  const byCountry = new Map<string, Sum>();
  const all = nothing();
  for (const relay of relays) {
    add(all, relay);
    if (relay.country === undefined) continue;
    const there = byCountry.get(relay.country) ?? nothing();
    add(there, relay);
    byCountry.set(relay.country, there);
  }
  return { all, byCountry };
}

/**
 * A country's part of all guard probability that is known, 0–1. Flags are no measure of it: a relay with Guard
 * and Exit counts little as a guard (2026-09: weight 0.002 against 0.603, from Onionoo's figures).
 */
export function guardShareOf({ all, byCountry }: Shares, country: string): number {
  if (all.guardProbability === 0) return 0;
  return (byCountry.get(country)?.guardProbability ?? 0) / all.guardProbability;
}

/** A share that still grows: ten thousand times a new object would take longer than the counting. */
type Sum = { -readonly [Key in keyof Share]: Share[Key] };

function nothing(): Sum {
  return { relays: 0, guards: 0, exits: 0, guardProbability: 0 };
}

function add(sum: Sum, { guard, exit, guardProbability = 0 }: DirectoryRelay): void {
  sum.relays += 1;
  if (guard) sum.guards += 1;
  if (exit) sum.exits += 1;
  sum.guardProbability += guardProbability;
}
