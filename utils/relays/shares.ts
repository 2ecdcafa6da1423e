import type { Directory, DirectoryRelay } from './directory.ts';

/** Sums over a set of relays. */
export interface Share {
  readonly relays: number;
  /** Relays with the Guard flag. Relays with unknown flags count neither here nor as exits. */
  readonly guards: number;
  /** Relays with the Exit flag. */
  readonly exits: number;
  /** Sum over the relays where it is known: 0.92 for all relays on 2026-08-22, not 1. */
  readonly guardProbability: number;
}

export interface Shares {
  readonly all: Share;
  /** By country: ISO 3166-1 alpha-2, lower case. Relays without a country are only in `all`. */
  readonly byCountry: ReadonlyMap<string, Share>;
}

/** The sums of a directory: over all relays and by country. */
export function sharesOf({ relays }: Directory): Shares {
  const byCountry = new Map<string, Sum>();
  const all = zero();
  for (const relay of relays) {
    add(all, relay);
    if (relay.country === undefined) continue;
    const there = byCountry.get(relay.country) ?? zero();
    add(there, relay);
    byCountry.set(relay.country, there);
  }
  return { all, byCountry };
}

/**
 * A country's share of all known guard probability, 0–1. The Guard flag is no measure of it: a relay that has the Exit
 * flag, too, is hardly ever a guard (2026-09: weight 0.002 against 0.603, from Onionoo's figures).
 */
export function guardShareOf({ all, byCountry }: Shares, country: string): number {
  if (all.guardProbability === 0) return 0;
  return (byCountry.get(country)?.guardProbability ?? 0) / all.guardProbability;
}

/** A mutable share: a new object for each of ten thousand relays would take longer than the counting. */
type Sum = { -readonly [Key in keyof Share]: Share[Key] };

function zero(): Sum {
  return { relays: 0, guards: 0, exits: 0, guardProbability: 0 };
}

function add(sum: Sum, { guard, exit, guardProbability = 0 }: DirectoryRelay): void {
  sum.relays += 1;
  if (guard) sum.guards += 1;
  if (exit) sum.exits += 1;
  sum.guardProbability += guardProbability;
}
