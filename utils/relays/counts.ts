import { type Address, familyOf } from '../model/address.ts';
import type { Directory } from './directory.ts';
import { guardShareOf, type Share, type Shares, sharesOf } from './shares.ts';

/** What a forecast needs of a relay directory. Shares are 0–1 of all guard probability that is known. */
export interface Counts {
  /** ms since the epoch: when the relays were published. */
  readonly date: number;
  readonly all: Share;
  /** Distinct OR addresses by family. */
  readonly ipv4: number;
  readonly ipv6: number;
  /** Relays that have an IPv6 OR address as well, which a list of IPv4 addresses leaves out. */
  readonly withIpv6: { readonly relays: number; readonly guardShare: number };
  /** Addresses that exits are seen with: those they announce, and those that an exit scanner saw besides. */
  readonly exitIpv4: number;
  readonly exitsWithIpv6: number;
  /** By country, lower case. */
  readonly countries: ReadonlyMap<string, CountryCount>;
}

export interface CountryCount extends Share {
  readonly country: string;
  /** 0–1 */
  readonly guardShare: number;
}

const NOWHERE: Share = { relays: 0, guards: 0, exits: 0, guardProbability: 0 };

/** Counts a directory, once through. */
export function countsOf(directory: Directory): Counts {
  const shares = sharesOf(directory);
  const seen = { 4: new Set<Address>(), 6: new Set<Address>() };
  const exitIpv4 = new Set(directory.exitAddresses.filter((address) => familyOf(address) === 4));
  let relaysWithIpv6 = 0;
  let probabilityWithIpv6 = 0;
  let exitsWithIpv6 = 0;
  for (const { addresses, exit, guardProbability = 0 } of directory.relays) {
    let hasSix = false;
    for (const { address } of addresses) {
      const family = familyOf(address);
      seen[family].add(address);
      if (family === 6) hasSix = true;
      else if (exit) exitIpv4.add(address);
    }
    if (!hasSix) continue;
    relaysWithIpv6 += 1;
    probabilityWithIpv6 += guardProbability;
    if (exit) exitsWithIpv6 += 1;
  }
  const { all } = shares;
  return {
    date: directory.date,
    all,
    ipv4: seen[4].size,
    ipv6: seen[6].size,
    withIpv6: {
      relays: relaysWithIpv6,
      guardShare: all.guardProbability === 0 ? 0 : probabilityWithIpv6 / all.guardProbability,
    },
    exitIpv4: exitIpv4.size,
    exitsWithIpv6,
    countries: countriesOf(shares),
  };
}

function countriesOf(shares: Shares): ReadonlyMap<string, CountryCount> {
  return new Map(
    [...shares.byCountry].map(([country, share]) => [
      country,
      { ...share, country, guardShare: guardShareOf(shares, country) },
    ]),
  );
}

/** What stands in a country; nothing where no relay does. */
export function inCountry({ countries }: Counts, country: string): CountryCount {
  return countries.get(country) ?? { ...NOWHERE, country, guardShare: 0 };
}

/** Countries by their part of guard probability, the largest first. */
export function topCountries({ countries }: Counts, most: number): readonly CountryCount[] {
  return [...countries.values()]
    .sort((a, b) => b.guardShare - a.guardShare || (a.country < b.country ? -1 : 1))
    .slice(0, most);
}
