import { type Address, familyOf } from '../model/address.ts';
import type { Directory } from './directory.ts';
import { guardShareOf, type Share, type Shares, sharesOf } from './shares.ts';

/** What a forecast needs of a relay directory. Guard shares are 0–1, of all known guard probability. */
export interface Counts {
  /** ms since the epoch: when the relays were published. */
  readonly date: number;
  readonly all: Share;
  /** Distinct OR addresses by family. */
  readonly ipv4: number;
  readonly ipv6: number;
  /** Relays that also have an IPv6 OR address, which a list of IPv4 addresses does not block. */
  readonly withIpv6: { readonly relays: number; readonly guardShare: number };
  /** Distinct IPv4 addresses of exits: those they announce, and those that an exit scanner saw besides. */
  readonly exitIpv4: number;
  readonly exitsWithIpv6: number;
  /** By country: ISO 3166-1 alpha-2, lower case. */
  readonly countries: ReadonlyMap<string, CountryCount>;
}

export interface CountryCount extends Share {
  /** ISO 3166-1 alpha-2, lower case. */
  readonly country: string;
  /** 0–1: the country's share of all known guard probability. */
  readonly guardShare: number;
}

const NO_RELAYS: Share = { relays: 0, guards: 0, exits: 0, guardProbability: 0 };

/** Counts a directory in one pass. */
export function countsOf(directory: Directory): Counts {
  const shares = sharesOf(directory);
  const orAddresses = { 4: new Set<Address>(), 6: new Set<Address>() };
  const exitIpv4 = new Set(directory.exitAddresses.filter((address) => familyOf(address) === 4));
  let relaysWithIpv6 = 0;
  let probabilityWithIpv6 = 0;
  let exitsWithIpv6 = 0;
  for (const { addresses, exit, guardProbability = 0 } of directory.relays) {
    let hasIpv6 = false;
    for (const { address } of addresses) {
      const family = familyOf(address);
      orAddresses[family].add(address);
      if (family === 6) hasIpv6 = true;
      else if (exit) exitIpv4.add(address);
    }
    if (!hasIpv6) continue;
    relaysWithIpv6 += 1;
    probabilityWithIpv6 += guardProbability;
    if (exit) exitsWithIpv6 += 1;
  }
  const { all } = shares;
  return {
    date: directory.date,
    all,
    ipv4: orAddresses[4].size,
    ipv6: orAddresses[6].size,
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

/** Counts that were written down. @param lines one for each country: its code, relays, guards, exits, guard probability */
export function countsFrom(counts: Omit<Counts, 'countries'>, lines: string): Counts {
  const countries = lines
    .trim()
    .split('\n')
    .map((line): CountryCount => {
      const [country = '', ...numbers] = line.split(' ');
      const [relays = 0, guards = 0, exits = 0, guardProbability = 0] = numbers.map(Number);
      const guardShare = guardProbability / counts.all.guardProbability;
      return { country, relays, guards, exits, guardProbability, guardShare };
    });
  return { ...counts, countries: new Map(countries.map((one) => [one.country, one])) };
}

/** The relays of a country; zeros where it has none. */
export function inCountry({ countries }: Counts, country: string): CountryCount {
  return countries.get(country) ?? { ...NO_RELAYS, country, guardShare: 0 };
}

/** The `most` countries with the largest guard shares, the largest first. */
export function topCountries({ countries }: Counts, most: number): readonly CountryCount[] {
  return [...countries.values()]
    .sort((a, b) => b.guardShare - a.guardShare || (a.country < b.country ? -1 : 1))
    .slice(0, most);
}
