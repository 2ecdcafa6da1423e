import { readFileSync } from 'node:fs';
import { relayFacts } from '../../../scripts/relay-facts.ts';
import { DAY_MS } from '../../../utils/model/time.ts';

const SNAPSHOT = Date.parse('2026-08-22T11:00:00Z');

/** A relay in the snapshot of 2026-08-22. */
export interface RelayRecord {
  readonly fingerprint: string;
  readonly nickname: string;
  /** "ip:port", "[ip6]:port", canonical as Onionoo has them. */
  readonly orAddresses: readonly string[];
  /** The same without ports. */
  readonly addresses: readonly string[];
  /** IPv4 addresses the exit scan saw it leave by. */
  readonly exitAddresses: readonly string[];
  readonly country: string;
  readonly flags: readonly string[];
  readonly guardProbability: number | null;
  readonly bandwidth: number | null;
  /** Number of its autonomous system. Missing: not known. */
  readonly as?: number;
  /** ms since the epoch: since when it has been at its addresses, at the latest. Missing: not known. */
  readonly since?: number;
}

export interface RelayData {
  readonly relays: readonly RelayRecord[];
  /** The bulk exit list: IPv4 only, as the real one. */
  readonly exits: ReadonlySet<string>;
  /** Exit relays' IPv6 OR addresses, which no list of the Tor Project has. */
  readonly exits6: ReadonlySet<string>;
}

// The snapshot has no nicknames; these are of Onionoo's answer of 2026-09-04. "Unnamed" is Tor's own word for none.
const NICKNAMES: Readonly<Record<string, string>> = {
  '0008D9640FE4947F73E355F67E20C2D290BBC72C': 'Quintex152',
};

interface Stored {
  readonly relays: readonly {
    readonly f: string;
    readonly a: readonly string[];
    readonly cc: string;
    readonly flags: readonly string[];
    readonly gp: number | null;
    readonly bw: number | null;
  }[];
}

function read(name: string): string {
  return readFileSync(new URL(`../../../scripts/data/${name}`, import.meta.url), 'utf8');
}

/** "[2001:db8::1]:443" → "2001:db8::1" */
function hostOf(orAddress: string): string {
  return orAddress.slice(0, orAddress.lastIndexOf(':')).replace(/^\[|\]$/g, '');
}

function toNumber(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}

/** "192.0.2.0/31" → its two addresses */
function expand(cidr: string): string[] {
  const [base = '', length = '32'] = cidr.split('/');
  const first = toNumber(base);
  return Array.from({ length: 2 ** (32 - Number(length)) }, (_, index) =>
    [24, 16, 8, 0].map((shift) => ((first + index) >>> shift) & 255).join('.'),
  );
}

/** Reads the two dated snapshots that come with the source. */
export function loadRelayData(): RelayData {
  const lines = read('torbulkexitlist-cidr.2026-08-22.txt').split('\n').filter(Boolean);
  const exits = new Set(lines.flatMap(expand));
  const stored = JSON.parse(read('merged.2026-08-22.json')) as Stored;
  const { systems, steadyDays } = relayFacts();
  const relays = stored.relays.map((relay): RelayRecord => {
    const [as, days] = [systems.get(relay.f), steadyDays.get(relay.f)];
    const addresses = relay.a.map(hostOf);
    return {
      fingerprint: relay.f,
      nickname: NICKNAMES[relay.f] ?? 'Unnamed',
      orAddresses: relay.a,
      addresses,
      exitAddresses: relay.flags.includes('Exit') ? addresses.filter((address) => exits.has(address)) : [],
      country: relay.cc,
      flags: relay.flags,
      guardProbability: relay.gp,
      bandwidth: relay.bw,
      ...(as === undefined ? {} : { as }),
      ...(days === undefined ? {} : { since: SNAPSHOT - days * DAY_MS }),
    };
  });
  const ofExits = relays.filter(({ flags }) => flags.includes('Exit')).flatMap(({ addresses }) => addresses);
  return { relays, exits, exits6: new Set(ofExits.filter((address) => address.includes(':'))) };
}
