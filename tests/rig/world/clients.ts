import type { Client } from './condition.ts';

/** Addresses of real relays of 2026-08-22 (the self-check looks them up), and documentation addresses (RFC 5737, RFC 3849). */
export const CLIENTS = {
  /** An exit with IPv4 only, in the exit list. */
  exit4: { ip4: '178.218.144.18', country: 'IT' },
  /** Six exit relays on one IPv4 and one IPv6 address. */
  exitBoth: { ip4: '204.8.96.141', ip6: '2620:7:6003::141', country: 'US' },
  /** An exit that the exit list of that day did not have, though Onionoo did. */
  exitNotListed: { ip4: '185.129.61.1', country: 'DK' },
  home: { ip4: '203.0.113.7', ip6: '2001:db8::7', country: 'JP' },
  home4: { ip4: '203.0.113.7', country: 'JP' },
  mixed: { ip4: '178.218.144.18', ip6: '2001:db8::7', country: 'JP' },
  exit6: { ip6: '2620:7:6003::141', country: 'US' },
  none: { country: 'XX' },
} as const satisfies Record<string, Client>;
