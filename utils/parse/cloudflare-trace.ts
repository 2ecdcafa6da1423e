import ipaddr from 'ipaddr.js';
import type { Address } from '../model/address.ts';
import type { Reading } from '../model/reading.ts';
import { isHidden, parseAddress } from './address.ts';
import { notTheFormat, unreadable } from './unreadable.ts';

/** The addresses that Cloudflare's Onion Routing gives Tor visitors (blog.cloudflare.com/cloudflare-onion-service). */
const ONION_ROUTING = ipaddr.parseCIDR('2405:8100:8000::/48');

/**
 * `/cdn-cgi/trace`: lines of `key=value`. As of 2026-08, `loc=T1` means a Tor exit. Many IPv6 exits do not get it, so
 * that its absence proves nothing. `loc=XX` means that Cloudflare does not know the country.
 */
export function parseCloudflareTrace(body: string): Reading {
  const fields = new Map<string, string>();
  for (const line of body.split('\n')) {
    const at = line.indexOf('=');
    if (at > 0) fields.set(line.slice(0, at).trim(), line.slice(at + 1).trim());
  }
  const address = parseAddress(fields.get('ip'));
  const loc = fields.get('loc');
  if (address === undefined || loc === undefined || !/^[A-Z][A-Z0-9]$/.test(loc)) return notTheFormat(body);
  if (isHidden(address)) return unreadable('empty-address');
  if (loc === 'T1' || inOnionRouting(address)) return { type: 'echo', address, tor: true };
  return loc === 'XX'
    ? { type: 'echo', address, tor: false }
    : { type: 'echo', address, tor: false, country: loc.toLowerCase() };
}

function inOnionRouting(address: Address): boolean {
  const parsed = ipaddr.parse(address);
  return parsed.kind() === 'ipv6' && parsed.match(ONION_ROUTING);
}
