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
  if (answered.peer !== undefined && isPublic(answered.peer)) return unreadable('answered-outside-tor');
  // 2026-11: every page of www.torproject.org has "Tor Project" in its title.
  const title = /<title[^>]*>([^<]*)<\/title>/i.exec(answered.body)?.[1] ?? '';
  return /\btor project\b/i.test(title) ? { type: 'onion-page' } : unreadable('not-our-page');
}

function isPublic(address: Address): boolean {
  return ipaddr.parse(address).range() === 'unicast';
}
