import type { SetUpWay, WayReason } from '../model/ways.ts';

/**
 * Which ways work where, as the Tor Project's circumvention settings had it on 2026-06-17 (briar/onionwrapper, commit
 * cef97a8 of 2026-06-24, "from Moat"). Built-in obfs4 bridges are blocked in the countries that are listed. Connection Assist
 * asks for the newest ones; renewed here for each release.
 */
export const BY_COUNTRY = {
  date: '2026-06-17',
  listed: ['by', 'cn', 'eg', 'hk', 'ir', 'mm', 'ru', 'tm'],
} as const;

type Listed = (typeof BY_COUNTRY.listed)[number];

/** What a listed country has beside obfs4 bridges that are asked for, and Snowflake. */
const BESIDES: Partial<Record<Listed, Partial<Record<SetUpWay, readonly WayReason[]>>>> = {
  // Its broker by a message queue, because the usual fronts are blocked; by Google's AMP cache in the other two.
  cn: { snowflake: ['sqs'] },
  ru: { snowflake: ['amp'] },
  tm: { snowflake: ['amp'], meek: ['listed'] },
  // From 2026-01-08 and 2026-02-28 only DNS got through for weeks (net4people/bbs #561, #586).
  ir: { dnstt: ['only-dns'] },
};

/** @param country ISO 3166-1 alpha-2, lower case */
export function isListed(country: string | undefined): boolean {
  return listedAs(country) !== undefined;
}

/** Reasons that a way has in one country alone. */
export function reasonsIn(country: string | undefined, way: SetUpWay): readonly WayReason[] {
  const listed = listedAs(country);
  return (listed && BESIDES[listed]?.[way]) ?? [];
}

function listedAs(country: string | undefined): Listed | undefined {
  return BY_COUNTRY.listed.find((one) => one === country);
}
