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

const NONE: Share = { relays: 0, guards: 0, exits: 0, guardProbability: 0 };

/** Counts and sums of a directory, of all relays and by country. */
export function sharesOf({ relays }: Directory): Shares {
  const byCountry = new Map<string, Share>();
  let all = NONE;
  for (const relay of relays) {
    all = plus(all, relay);
    if (relay.country !== undefined) {
      byCountry.set(relay.country, plus(byCountry.get(relay.country) ?? NONE, relay));
    }
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

function plus(share: Share, relay: DirectoryRelay): Share {
  return {
    relays: share.relays + 1,
    guards: share.guards + (relay.guard ? 1 : 0),
    exits: share.exits + (relay.exit ? 1 : 0),
    guardProbability: share.guardProbability + (relay.guardProbability ?? 0),
  };
}
