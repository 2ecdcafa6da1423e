import type { Address } from '../model/address.ts';
import type { Endpoint, Recipient } from '../model/endpoint.ts';
import { parseAddress } from '../parse/address.ts';
import { dnsExitListName, parseDnsExitList } from '../parse/dns-exit-list.ts';
import { hostOf } from '../parse/host.ts';
import { unreadable } from '../parse/unreadable.ts';

/** TEST-NET-1 (RFC 5737): nobody has it, so it can never be an exit. A resolver that says it is says so of all. */
const NEVER_AN_EXIT = parseAddress('192.0.2.1');

/** Asks one operator's DoH for an IPv4 address in the Tor Project's DNS exit list. */
export function dnsExitList(id: string, recipient: Recipient, resolver: string): Endpoint {
  return { ...query(id, recipient, resolver), role: 'witness', needs: 4, control: `${id}-control` };
}

/** The control of the above: the same question about an address that cannot be listed. */
export function dnsExitListControl(id: string, recipient: Recipient, resolver: string): Endpoint {
  const asked = query(`${id}-control`, recipient, resolver, NEVER_AN_EXIT);
  return {
    ...asked,
    role: 'control',
    read: (answered) => {
      const reading = asked.read(answered);
      if (reading.type !== 'dns-exit') return reading;
      return reading.listed ? unreadable('lists-everything') : { type: 'control-works' };
    },
  };
}

function query(id: string, recipient: Recipient, resolver: string, always?: Address): Omit<Endpoint, 'role'> {
  return {
    id,
    witness: 'tor-exit-scan',
    recipient,
    host: hostOf(resolver) ?? resolver,
    discreet: false,
    pattern: `${resolver}?*`,
    bodyCap: 16 * 1024,
    request: (about) => ({
      url: `${resolver}?name=${nameOf(always ?? about)}&type=A`,
      accept: 'application/dns-json',
    }),
    read: ({ body }, about) => {
      const asked = nameOf(always ?? about);
      return asked === '' ? unreadable('other-question') : parseDnsExitList(body, asked);
    },
  };
}

function nameOf(address: Address | undefined): string {
  return address === undefined ? '' : dnsExitListName(address);
}
