import type { Address } from '../model/address.ts';
import type { Recipient } from '../model/endpoint.ts';
import { parseAddress } from '../parse/address.ts';
import { dnsExitListName, parseDnsExitList } from '../parse/dns-exit-list.ts';
import { hostOf } from '../parse/host.ts';
import { unreadable } from '../parse/unreadable.ts';
import type { Endpoint } from './endpoint.ts';

/** TEST-NET-1 (RFC 5737) is assigned to no host, so it is never an exit. A resolver that lists it lists every address. */
const NEVER_AN_EXIT = parseAddress('192.0.2.1');

/** Google passes a part of the address on to name servers (EDNS Client Subnet), Cloudflare does not (2026-11). */
const DISCREET: readonly Recipient[] = ['Cloudflare'];

/** Looks up an IPv4 address in the Tor Project's DNS exit list, through one operator's DNS over HTTPS. */
export function dnsExitList(id: string, recipient: Recipient, resolver: string): Endpoint {
  return {
    ...query(id, recipient, resolver),
    role: 'witness',
    needs: 4,
    control: `${id}-control`,
    positiveControl: `${id}-exits`,
  };
}

/** The control for `dnsExitList`: the same question about an address that cannot be listed. */
export function dnsExitListControl(id: string, recipient: Recipient, resolver: string): Endpoint {
  const endpoint = query(`${id}-control`, recipient, resolver, NEVER_AN_EXIT);
  return {
    ...endpoint,
    role: 'control',
    read: (answered) => {
      const reading = endpoint.read(answered);
      if (reading.type !== 'dns-exit') return reading;
      return reading.listed ? unreadable('lists-everything') : { type: 'control-works' };
    },
  };
}

/** The positive control: the same question about exits that are known. */
export function dnsExitListKnownExits(id: string, recipient: Recipient, resolver: string): Endpoint {
  const endpoint = query(`${id}-exits`, recipient, resolver);
  return {
    ...endpoint,
    role: 'control',
    asksKnownExits: true,
    read: (answered, about) => {
      const reading = endpoint.read(answered, about);
      if (reading.type !== 'dns-exit') return reading;
      return reading.listed ? { type: 'control-works' } : unreadable('lacks-a-known-exit');
    },
  };
}

/** `fixed`: the address in every question, whatever address the check asks about. */
function query(id: string, recipient: Recipient, resolver: string, fixed?: Address): Omit<Endpoint, 'role'> {
  return {
    id,
    witness: 'tor-exit-scan',
    recipient,
    host: hostOf(resolver) ?? resolver,
    discreet: DISCREET.includes(recipient),
    pattern: `${resolver}?*`,
    bodyCap: 16 * 1024,
    request: (about) => ({
      url: `${resolver}?name=${nameOf(fixed ?? about)}&type=A`,
      accept: 'application/dns-json',
    }),
    read: ({ body }, about) => {
      const name = nameOf(fixed ?? about);
      return name === '' ? unreadable('other-question') : parseDnsExitList(body, name);
    },
  };
}

/** The name to look up; empty where there is no address to ask about. */
function nameOf(address: Address | undefined): string {
  return address === undefined ? '' : dnsExitListName(address);
}
