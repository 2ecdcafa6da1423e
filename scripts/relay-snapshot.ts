import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Address } from '../utils/model/address.ts';
import { addressOfBytes, bytesOf, parseAddress, parseOrAddress } from '../utils/parse/address.ts';
import type { DirectoryRelay, DirectorySource } from '../utils/relays/directory.ts';
import { type RelayFacts, relayFacts } from './relay-facts.ts';

const MERGED = 'merged.2026-08-22.json';
const EXIT_LIST = 'torbulkexitlist-cidr.2026-08-22.txt';

function text(file: string): string {
  return readFileSync(join(import.meta.dirname, 'data', file), 'utf8');
}

/** A relay in merged.2026-08-22.json; see scripts/data/SOURCES.md. */
interface Merged {
  readonly f: string;
  readonly a: readonly string[];
  readonly cc: string;
  readonly flags: readonly string[];
  /** Was in the snapshot that has flags; if not, its flags are not known. */
  readonly inFlagList: boolean;
  readonly gp: number | null;
}

/** The directory of 2026-08-22, from the files of that day. */
export function sourceOfSnapshot(): DirectorySource {
  const { relays }: { relays: readonly Merged[] } = JSON.parse(text(MERGED));
  const facts = relayFacts();
  const prefixes = text(EXIT_LIST).split('\n').filter(Boolean);
  return {
    // Of the addresses, which is what the directory is asked for. Flags are ten hours newer.
    date: Date.parse('2026-08-22T11:00:00Z'),
    sources: [
      'Onionoo (Tor Metrics) 2026-08-22 11:00 UTC: addresses, countries',
      'Onionoo (Tor Metrics) 2026-08-22 15:00 UTC: guard probability',
      'Onionoo (Tor Metrics) 2026-08-22 21:13 UTC: Guard and Exit flags',
      'check.torproject.org/torbulkexitlist 2026-08-22 08:57 UTC: exit addresses',
      'Onionoo (Tor Metrics) 2025-08-22 to 2026-08-22: how long relays were at their address',
      'routeviews.org, nro.net, db-ip.com 2026-06-17 (npm @ip-location-db/asn): AS numbers, CC BY 4.0',
    ],
    licence: 'CC0-1.0; AS numbers CC-BY-4.0',
    relays: relays.map((relay) => relayOf(relay, facts)),
    exitAddresses: prefixes.flatMap(addressesOf),
  };
}

function relayOf(relay: Merged, { systems, steadyDays }: RelayFacts): DirectoryRelay {
  const as = systems.get(relay.f);
  return {
    addresses: relay.a.map((text) => parseOrAddress(text) ?? refuse(text)),
    country: relay.cc,
    ...(relay.inFlagList && { guard: relay.flags.includes('Guard'), exit: relay.flags.includes('Exit') }),
    ...(relay.gp !== null && { guardProbability: relay.gp }),
    ...(as !== undefined && { as }),
    steadyDays: steadyDays.get(relay.f) ?? 0,
  };
}

/** "192.0.2.4/31" → 192.0.2.4, 192.0.2.5. The shortest prefix of the list is /26. */
function addressesOf(prefix: string): Address[] {
  const [text, length] = prefix.split('/');
  const [a = 0, b = 0, c = 0, d = 0] = bytesOf(parseAddress(text) ?? refuse(prefix));
  return Array.from(
    { length: 2 ** (32 - Number(length)) },
    (_, index) => addressOfBytes([a, b, c, d + index]) ?? refuse(prefix),
  );
}

function refuse(text: string): never {
  throw new Error(`scripts/data: not an address: ${text}`);
}
