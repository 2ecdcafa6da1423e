import type { Address } from '../model/address.ts';
import { assertNever } from '../model/assert-never.ts';
import type { Reading } from '../model/reading.ts';
import { parseDoh } from './doh.ts';
import { notTheFormat, unreadable } from './unreadable.ts';

const ZONE = 'dnsel.torproject.org';

/** The name to ask: the IPv4 address reversed, under TorDNSEL's zone. It has no names for IPv6 (2026-11). */
export function dnsExitListName(address: Address): string {
  return `${address.split('.').reverse().join('.')}.${ZONE}`;
}

/**
 * A DoH answer in JSON about `asked`. `127.0.0.2` means an exit, NXDOMAIN means not listed. Any 127/8 but
 * 127.0.0.1 counts as yes. An existing name without such an address is a resolver that strips 127/8 (rebinding
 * protection) or that puts its own page in place: no answer.
 */
export function parseDnsExitList(body: string, asked: string): Reading {
  const answer = parseDoh(body, asked);
  switch (answer.type) {
    case 'addresses': {
      const { addresses } = answer;
      const isYes = (address: Address) => /^127\./.test(address) && address !== '127.0.0.1';
      return addresses.length > 0 && addresses.every(isYes)
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
