import type { Address } from '../model/address.ts';
import { assertNever } from '../model/assert-never.ts';
import type { Reading } from '../model/reading.ts';
import { parseDoh } from './doh.ts';
import { notTheFormat, unreadable } from './unreadable.ts';

const ZONE = 'dnsel.torproject.org';

/** The name to look up: the reversed IPv4 address in TorDNSEL's zone. IPv6 has no names there (2026-11). */
export function dnsExitListName(address: Address): string {
  return `${address.split('.').reverse().join('.')}.${ZONE}`;
}

/**
 * A DoH answer in JSON about `asked`. TorDNSEL answers `127.0.0.2` for an exit and NXDOMAIN otherwise. Any address of
 * 127/8 except 127.0.0.1 counts as listed. A name without such an address is no answer: the resolver removes 127/8
 * (rebinding protection) or replaces it with the address of its own page.
 */
export function parseDnsExitList(body: string, asked: string): Reading {
  const answer = parseDoh(body, asked);
  switch (answer.type) {
    case 'addresses': {
      const { addresses } = answer;
      const isListed = (address: Address) => /^127\./.test(address) && address !== '127.0.0.1';
      return addresses.length > 0 && addresses.every(isListed)
        ? { type: 'dns-exit', listed: true }
        : unreadable('resolver-failed');
    }
    case 'no-such-name':
      return { type: 'dns-exit', listed: false };
    case 'failed':
      return unreadable('resolver-failed');
    case 'other-question':
      return unreadable('other-question');
    case 'not-readable':
      return notTheFormat(body);
    default:
      return assertNever(answer);
  }
}
