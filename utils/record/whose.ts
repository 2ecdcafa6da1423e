import type { Address } from '../model/address.ts';
import type { Observation } from '../model/observation.ts';
import type { Report } from '../model/report.ts';
import type { Verdict } from '../model/verdict.ts';
import { parseAddress } from '../parse/address.ts';
import { hostOf } from '../parse/host.ts';
import type { Whose } from './redact.ts';

/**
 * The addresses of a report. Those of the verdict's exits and of our endpoints may be named; what was seen besides is
 * the person's, or taken for it.
 */
export function whoseOf({ observations, verdict }: Report, urls: readonly string[]): Whose {
  const exposed = verdict.type === 'tor' ? [] : verdict.addresses;
  const exits = exitsOf(verdict).filter((address) => !exposed.includes(address));
  const seen = observations.flatMap((row) => [...seenIn(row), ...proxyOf(row)]);
  const own = new Set([...exposed, ...seen.filter((address) => !exits.includes(address))]);
  const hosts = urls.flatMap((url) => parseAddress(hostOf(url)) ?? []);
  const named = [...exits, ...hosts, ...observations.flatMap(namesIn)];
  return { named: new Set(named.filter((address) => !own.has(address))), own };
}

/**
 * An exit that the person may merely share an address with, or run, is perhaps their own address; so is one that only a
 * saved list has, for it may have changed hands.
 */
function exitsOf(verdict: Verdict): readonly Address[] {
  if (verdict.type !== 'tor' && verdict.type !== 'mixed') return [];
  const isDoubted = verdict.caveats.some((it) => it === 'maybe-neighbour' || it === 'saved-list-only');
  return isDoubted ? [] : verdict.exits.map(({ address }) => address);
}

function seenIn({ finding }: Observation): readonly Address[] {
  return 'address' in finding ? [finding.address] : [];
}

/** A proxy is the person's own choice, and perhaps their own machine. */
function proxyOf({ route, signs }: Observation): readonly Address[] {
  return route === 'proxied' && signs?.peer !== undefined ? [signs.peer] : [];
}

/** What public resolvers say of our endpoints' names; the system's own may say anything. */
function namesIn({ finding, look }: Observation): readonly Address[] {
  return finding.type === 'resolves' && look?.kind === 'name' ? finding.addresses : [];
}
