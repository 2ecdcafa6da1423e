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
  const title = /<title[^>]*>([^<]*)<\/title>/i.exec(answered.body)?.[1] ?? '';
  return /\btor project\b/i.test(title) ? { type: 'onion-page' } : unreadable('not-our-page');
}

/** Tor's automap uses 127.192.0.0/10, 10.192.0.0/10 or fe80::/10 (tor.1, VirtualAddrNetwork); Firefox shows a SOCKS peer as 0.0.0.0. */
const LOCAL = new Set(['loopback', 'private', 'linkLocal', 'uniqueLocal', 'unspecified']);

/** A proxy that took the name, or a private address that Tor put in its place. An unknown peer proves nothing. */
function mayBeTor({ route, peer }: Answered): boolean {
  return route === 'proxied' || (peer !== undefined && isLocal(peer));
}

function isLocal(address: Address): boolean {
  return LOCAL.has(ipaddr.parse(address).range());
}
