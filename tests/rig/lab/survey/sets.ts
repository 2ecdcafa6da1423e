import type { DirectoryRelay } from '../../../../utils/relays/directory.ts';
import type { Host } from '../../world/hosts.ts';
import type { AddressSets } from '../filter.ts';
import { bare } from './addresses.ts';
import { AUTHORITIES, DIRECTORY, HOSTING_SYSTEMS, RESERVED, SURVEY_HOSTS } from './lists.ts';

const { relays } = DIRECTORY;

const addressesOf = (some: readonly DirectoryRelay[]) => [
  ...new Set(some.flatMap(({ addresses }) => addresses.map(({ address }) => String(address)))),
];
const addressesOfHosts = (hosts: readonly Host[]) => hosts.flatMap(({ ip4, ip6 }) => [...ip4, ...ip6]);

/** A number of 0 to 99 that belongs to a text, the same in each run (FNV-1a). */
function percentOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return hash % 100;
}

/** Relays and hosts of so many percent of the networks. A relay whose network is not known is in none of them. */
function inNetworks(percent: number): readonly string[] {
  const isIn = (as: number) => percentOf(`AS${as}`) < percent;
  const hosts = [...HOSTING_SYSTEMS].flatMap(([as, some]) => (isIn(as) ? some : []));
  return [
    ...addressesOf(relays.filter(({ as }) => as !== undefined && isIn(as))),
    ...addressesOfHosts(hosts),
  ];
}

/** So many percent of the relays. */
function share(percent: number): readonly string[] {
  return addressesOf(relays.filter(({ addresses: [first] }) => percentOf(String(first?.address)) < percent));
}

/** The provider's address sets. */
export const SETS: AddressSets = {
  relays: addressesOf(relays),
  authorities: AUTHORITIES.map(({ host }) => host),
  reserved: RESERVED.map(({ host }) => host),
  hosting: addressesOfHosts(SURVEY_HOSTS.hosting),
  plain: addressesOfHosts(SURVEY_HOSTS.plain),
  controls: addressesOfHosts(SURVEY_HOSTS.controls),
  networks80: inNetworks(80),
  networks50: inNetworks(50),
  quarter: share(25),
  sevenEighths: share(87),
  steady180: addressesOf(relays.filter(({ steadyDays = 0 }) => steadyDays >= 180)),
};

/** Addresses and ports at which the internet's relays listen. */
export const RELAY_PLACES: readonly { readonly address: string; readonly port: number }[] = [
  ...relays.flatMap(({ addresses }) =>
    addresses.map(({ address, port }) => ({ address: String(address), port })),
  ),
  ...AUTHORITIES.map(({ host, port }) => ({ address: bare(host), port })),
];
