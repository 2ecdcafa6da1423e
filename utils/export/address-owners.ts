import type { Address } from '../model/address.ts';
import type { Observation } from '../model/observation.ts';
import type { Report } from '../model/report.ts';
import type { Caveat, Verdict } from '../model/verdict.ts';
import { parseAddress } from '../parse/address.ts';
import { hostOf } from '../parse/host.ts';

/** The addresses that an exported file may name, and those that it must not. Any other address is shortened, too. */
export interface AddressOwners {
  /** Public in themselves: exits of the verdict, addresses of the services that were asked. */
  readonly named: ReadonlySet<Address>;
  /** The person's own, or possibly theirs. Never named: it wins over `named`. */
  readonly own: ReadonlySet<Address>;
}

/**
 * The owners of the addresses in a report. Exits of the verdict and addresses of endpoints may be named. Every other
 * address that a service saw, or that a proxy has, counts as the person's own.
 * @param urls what the endpoints of the report are asked
 */
export function addressOwners({ observations, verdict }: Report, urls: readonly string[]): AddressOwners {
  const exposed = verdict.type === 'tor' ? [] : verdict.addresses;
  const exits = exitsOf(verdict).filter((address) => !exposed.includes(address));
  const seen = observations.flatMap((row) => [...seenIn(row), ...proxyOf(row)]);
  const own = new Set([...exposed, ...seen.filter((address) => !exits.includes(address))]);
  const hosts = urls.flatMap((url) => parseAddress(hostOf(url)) ?? []);
  const named = [...exits, ...hosts, ...observations.flatMap(namesIn)];
  return { named: new Set(named.filter((address) => !own.has(address))), own };
}

const DOUBTS_OF_OWNER: readonly Caveat[] = ['maybe-neighbour', 'told-whole-device', 'saved-list-only'];

/**
 * None where the exit's address may be the person's own: where they may share an address with the exit or run it, and
 * where only a saved list has it, because the address may have a new owner since.
 */
function exitsOf(verdict: Verdict): readonly Address[] {
  if (verdict.type !== 'tor' && verdict.type !== 'mixed') return [];
  const isDoubted = verdict.caveats.some((it) => DOUBTS_OF_OWNER.includes(it));
  return isDoubted ? [] : verdict.exits.map(({ address }) => address);
}

function seenIn({ finding }: Observation): readonly Address[] {
  return 'address' in finding ? [finding.address] : [];
}

/** The address of the person's proxy, which may be their own machine. */
function proxyOf({ route, hints }: Observation): readonly Address[] {
  return route === 'proxied' && hints?.peer !== undefined ? [hints.peer] : [];
}

/** The addresses that public resolvers gave for our endpoints' names. The system's resolver is not trusted with this. */
function namesIn({ finding, look }: Observation): readonly Address[] {
  return finding.type === 'resolves' && look?.kind === 'name' ? finding.addresses : [];
}
