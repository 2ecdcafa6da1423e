import type { RelayRecord } from '../../world/relay-data.ts';

/** A relay of the consensus (dir-spec.txt, 3.4.1). */
export interface Listed {
  readonly nickname: string;
  readonly fingerprint: string;
  /** "1.2.3.4:443", "[2001:db8::1]:443" */
  readonly orAddresses: readonly string[];
  readonly flags: readonly string[];
  /** Bandwidth of the "w" line; it has no unit. */
  readonly weight: number;
}

const hex = (base64: string) => Buffer.from(base64, 'base64').toString('hex').toUpperCase();

/** @param consensus in the plain flavour, which has the addresses */
export function parseConsensus(consensus: string): readonly Listed[] {
  return consensus
    .split(/^(?=r )/m)
    .slice(1)
    .map((entry) => {
      const [, nickname = '', identity = '', , , , ip4 = '', port = ''] = (
        /^r .*$/m.exec(entry)?.[0] ?? ''
      ).split(' ');
      const more = [...entry.matchAll(/^a (\S+)$/gm)].map(([, address = '']) => address);
      return {
        nickname,
        fingerprint: hex(identity),
        orAddresses: [`${ip4}:${port}`, ...more],
        flags: (/^s (.*)$/m.exec(entry)?.[1] ?? '').split(' '),
        weight: Number(/^w Bandwidth=(\d+)/m.exec(entry)?.[1] ?? 0),
      };
    });
}

/** Fingerprint → observed bandwidth, B/s: the third number of the descriptor's bandwidth line (dir-spec.txt, 2.1.1). */
export function parseBandwidths(descriptors: string): ReadonlyMap<string, number> {
  const found = descriptors.split(/^(?=router )/m).map((one): [string, number] => {
    const fingerprint = (/^fingerprint ([0-9A-F ]+)$/m.exec(one)?.[1] ?? '').replaceAll(' ', '');
    return [fingerprint, Number(/^bandwidth \d+ \d+ (\d+)$/m.exec(one)?.[1] ?? 0)];
  });
  return new Map(found);
}

/** Whether a relay's descriptor allows IPv6 exit traffic (dir-spec.txt, 2.1.1, ipv6-policy). */
export function letsOutIpv6(descriptors: string, nickname: string): boolean {
  const own = descriptors.split(/^(?=router )/m).find((one) => one.startsWith(`router ${nickname} `));
  return /^ipv6-policy accept /m.test(own ?? '');
}

/** "[2001:db8::1]:443" → "2001:db8::1" */
function hostOf(orAddress: string): string {
  return orAddress.slice(0, orAddress.lastIndexOf(':')).replace(/^\[|\]$/g, '');
}

export interface Sources {
  readonly consensus: string;
  readonly descriptors: string;
  /** Fingerprint → source addresses of the exit's traffic. */
  readonly scanned: ReadonlyMap<string, readonly string[]>;
  /** Tor itself does not know countries. */
  countryOf(nickname: string): string;
}

/** The relays as Onionoo's details documents describe them. */
export function relayRecords({
  consensus,
  descriptors,
  scanned,
  countryOf,
}: Sources): readonly RelayRecord[] {
  const listed = parseConsensus(consensus);
  const bandwidths = parseBandwidths(descriptors);
  const isGuard = ({ flags }: Listed) => flags.includes('Guard');
  const all = listed.filter(isGuard).reduce((sum, { weight }) => sum + weight, 0);
  return listed.map((relay) => ({
    fingerprint: relay.fingerprint,
    nickname: relay.nickname,
    orAddresses: relay.orAddresses,
    addresses: relay.orAddresses.map(hostOf),
    // Onionoo's exit_addresses are IPv4 (protocol 6.0, 2018).
    exitAddresses: (scanned.get(relay.fingerprint) ?? []).filter((address) => !address.includes(':')),
    country: countryOf(relay.nickname),
    flags: relay.flags,
    guardProbability: isGuard(relay) && all > 0 ? relay.weight / all : 0,
    bandwidth: bandwidths.get(relay.fingerprint) ?? null,
  }));
}
