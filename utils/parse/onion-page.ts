import ipaddr from 'ipaddr.js';
import type { Address } from '../model/address.ts';
import type { Answered } from '../model/measurement.ts';
import type { Reading } from '../model/reading.ts';
import { hostOf } from './host.ts';
import { unreadable } from './unreadable.ts';

/**
 * The Tor Project's page under its onion name, which only a Tor client can reach. Two imitations must not pass: a network
 * that answers every name with a page of its own, which has another title; and a resolver that gives .onion names an
 * address of its choice, with a copy of the page. With Tor, the peer is an address that Tor maps the name to, or a proxy
 * that resolves the name. Chromium shows no proxy as such: the right page from any other peer may have come through one,
 * and only the other rows can tell (`withJointRoutes`).
 */
export function parseOnionPage(answered: Answered, host: string): Reading {
  if (hostOf(answered.url) !== host) return unreadable('redirected-elsewhere');
  // 2026-11: every page of www.torproject.org has "Tor Project" in its title.
  const title = /<title[^<>]*>([^<]*)<\/title>/i.exec(answered.body)?.[1] ?? '';
  const isTitled = /\btor project\b/i.test(title);
  if (mayBeTor(answered)) return isTitled ? { type: 'onion-page' } : unreadable('not-our-page');
  return unreadable(
    isTitled && answered.hints.peer !== undefined ? 'answered-by-unknown' : 'answered-outside-tor',
  );
}

/**
 * The networks that Tor maps onion names to: 127.192.0.0/10 and fe80::/10 by default, 10.192.0.0/10 on a router (tor.1,
 * VirtualAddrNetwork and its example). Firefox shows the peer behind a SOCKS proxy as 0.0.0.0. Other private addresses
 * are no proof, because a local resolver can invent them.
 */
const MAPPED: readonly (readonly [string, number])[] = [
  ['127.0.0.0', 8],
  ['0.0.0.0', 32],
  ['10.192.0.0', 10],
  ['fe80::', 10],
];

/** A proxy resolved the name, or the peer is an address that Tor maps names to. An unknown peer proves nothing. */
function mayBeTor({ route, hints: { peer } }: Answered): boolean {
  return route === 'proxied' || (peer !== undefined && isMapped(peer));
}

function isMapped(address: Address): boolean {
  const parsed = ipaddr.parse(address);
  return MAPPED.some(([network, bits]) => {
    const range = ipaddr.parse(network);
    return range.kind() === parsed.kind() && parsed.match(range, bits);
  });
}
