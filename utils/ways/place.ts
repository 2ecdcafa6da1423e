import type { Address } from '../model/address.ts';
import type { BridgeFault } from '../model/bridge-line.ts';
import { isGlobal, parseAddress } from '../parse/address.ts';

/** Tor takes it where a line has none (parse_bridge_line in tor 0.4.9's config.c). */
const DEFAULT_PORT = 443;

export interface Place {
  readonly address?: Address;
  readonly port?: number;
  readonly isDefaultPort: boolean;
  /** In one of the ranges that belong to nobody's public network: 192.0.2.0/24, 2001:db8::/32, private ones. */
  readonly isPublic: boolean;
  readonly faults: readonly BridgeFault[];
}

/** Reads the second word of a bridge line: `1.2.3.4:443`, `[2001:db8::1]:443`, or an address alone. */
export function placeOf(word: string | undefined): Place {
  if (word === undefined) return bad('no-address');
  const [, bracketed, plain, port] = /^(?:(\[[^\]]*\])|([^:]*))(?::([^:]*))?$/.exec(word) ?? [];
  const host = bracketed ?? plain;
  // Without brackets, an IPv6 address and its port cannot be told apart.
  if (host === undefined) return bad(/^[\da-f:.]+$/i.test(word) ? 'ipv6-brackets' : 'not-an-address');
  const address = parseAddress(host);
  if (address === undefined) return bad(isName(host) ? 'host-name' : 'not-an-address');
  const number = port === undefined ? DEFAULT_PORT : /^\d{1,5}$/.test(port) ? Number(port) : 0;
  const isPort = number > 0 && number < 65536;
  return {
    address,
    ...(isPort && { port: number }),
    isDefaultPort: port === undefined,
    isPublic: isGlobal(address),
    faults: isPort ? [] : [{ type: 'not-a-port' }],
  };
}

function bad(type: BridgeFault['type']): Place {
  return { isDefaultPort: false, isPublic: true, faults: [{ type }] };
}

function isName(host: string): boolean {
  return /^[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,63}$/i.test(host);
}
