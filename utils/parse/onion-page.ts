import ipaddr from 'ipaddr.js';
import type { Address } from '../model/address.ts';
import type { Answered } from '../model/measurement.ts';
import type { Reading } from '../model/reading.ts';
import { hostOf } from './host.ts';
import { unreadable } from './unreadable.ts';

/**
 * The Tor Project's page under its onion name. Only a Tor client can reach it, with two look-alikes that
 * must not pass: a network that answers *every* name with a page of its own (the page is not ours), and a
 * resolver that sends .onion to a public address (Tor maps onion names to private addresses, or the browser
 * hands the name to a proxy and never sees an address).
 */
export function parseOnionPage(answered: Answered, host: string): Reading {
  if (hostOf(answered.url) !== host) return unreadable('redirected-elsewhere');
  if (!mayBeTor(answered)) return unreadable('answered-outside-tor');
  // 2026-11: every page of www.torproject.org has "Tor Project" in its title.
  const title = /<title[^<>]*>([^<]*)<\/title>/i.exec(answered.body)?.[1] ?? '';
  return /\btor project\b/i.test(title) ? { type: 'onion-page' } : unreadable('not-our-page');
}

/**
 * Where Tor puts onion names that it maps: 127.192.0.0/10 and fe80::/10 by itself, 10.192.0.0/10 behind a router
 * (tor.1, VirtualAddrNetwork; the manual's example). Firefox shows a SOCKS peer as 0.0.0.0. Any other private
 * address can be made up by the box that gives the network its names.
 */
const MAPPED: readonly (readonly [string, number])[] = [
  ['127.0.0.0', 8],
  ['0.0.0.0', 32],
  ['10.192.0.0', 10],
  ['fe80::', 10],
];

/** A proxy that took the name, or an address that Tor put in its place. An unknown peer proves nothing. */
function mayBeTor({ route, signs: { peer } }: Answered): boolean {
  return route === 'proxied' || (peer !== undefined && isMapped(peer));
}

function isMapped(address: Address): boolean {
  const parsed = ipaddr.parse(address);
  return MAPPED.some(([network, bits]) => {
    const range = ipaddr.parse(network);
    return range.kind() === parsed.kind() && parsed.match(range, bits);
  });
}
