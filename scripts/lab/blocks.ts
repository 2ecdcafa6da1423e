import { BLOCK_PAGE, LOGIN_PAGE } from '../world/places.ts';
import type { Lies } from './orders.ts';
import {
  add,
  dead,
  dropped,
  from,
  holding,
  instead,
  named,
  pageOf,
  RST,
  reset,
  slowed,
  TOR_HELLO,
  to,
  unreachable,
} from './rules.ts';

/** One way the provider hinders its customers: one row. */
export interface Block {
  readonly id: string;
  /** What it plays, in a sentence. */
  readonly title: string;
  /** Shell commands, run in the provider's network; the sets of addresses are those of `SETS`. */
  readonly commands: readonly string[];
  /** What its resolver says in place of the truth. */
  readonly lies?: Lies;
  /** ms that every server's clock is ahead of the customer's. */
  readonly clock?: number;
}

/** Every block, in the order of the tables. */
export const BLOCKS: readonly Block[] = [
  { id: 'none', title: 'Nothing is hindered', commands: [] },
  {
    id: 'relays-dropped',
    title: "Packets to every public relay's address vanish",
    commands: dropped('relays'),
  },
  {
    id: 'relays-reset',
    title: "Connections to every public relay's address are reset",
    commands: reset('relays'),
  },
  {
    id: 'relays-unreachable',
    title: "A router says that every public relay's address is unreachable",
    commands: unreachable('relays'),
  },
  {
    id: 'relays-but-one',
    title: 'A list of relays that misses one guard; packets vanish',
    commands: dropped('most'),
  },
  {
    id: 'authorities-dropped',
    title: 'Packets to the directory authority vanish',
    commands: dropped('authorities'),
  },
  {
    id: 'bridge-dropped',
    title: "Packets to the bridge's address vanish, and to every public relay's",
    commands: [...dropped('relays'), ...dropped('bridge')],
  },
  {
    id: 'tor-handshake-reset',
    title: "Tor's TLS hello is known by its shape, and reset",
    commands: holding(`-m string --algo bm --hex-string '${TOR_HELLO}'`, RST),
  },
  { id: 'check-dropped', title: "Packets to the Tor Project's addresses vanish", commands: dropped('check') },
  {
    id: 'check-reset',
    title: "Connections to the Tor Project's addresses are reset",
    commands: reset('check'),
  },
  {
    id: 'check-unreachable',
    title: "The Tor Project's addresses are unreachable",
    commands: unreachable('check'),
  },
  {
    id: 'name-nothing',
    title: '*.torproject.org does not exist',
    commands: [],
    lies: { 'torproject.org': 'nxdomain' },
  },
  {
    id: 'name-page',
    title: "*.torproject.org leads to the provider's block page",
    commands: [],
    lies: { 'torproject.org': { address: pageOf(BLOCK_PAGE) } },
  },
  {
    id: 'name-private',
    title: '*.torproject.org leads to 10.10.34.34, where nobody is',
    commands: [],
    lies: { 'torproject.org': { address: '10.10.34.34' } },
  },
  {
    id: 'name-silent',
    title: 'The resolver is silent about *.torproject.org',
    commands: [],
    lies: { 'torproject.org': 'silence' },
  },
  { id: 'hello-reset', title: 'A TLS hello that names torproject.org is reset', commands: named(RST) },
  { id: 'hello-dropped', title: 'A TLS hello that names torproject.org vanishes', commands: named('DROP') },
  {
    id: 'intercepted',
    title: 'The Tor Project is answered for, with a certificate of another authority',
    commands: [...instead('ip daddr @check4 tcp dport 443', pageOf(BLOCK_PAGE)), ...to('check', 'drop')],
  },
  // The only one that redirects plain http: of the Tor Project both browsers and we ask by https alone (2026-11: its names are
  // on their preload lists), so a provider that redirects http to its block page for these names is never met.
  {
    id: 'portal',
    title: 'Everything but a login page is refused, and every plain page leads there',
    commands: [
      ...instead('meta nfproto ipv4 tcp dport 80', pageOf(LOGIN_PAGE)),
      add('meta l4proto tcp reject with tcp reset'),
      add('drop'),
    ],
  },
  { id: 'ipv6-dropped', title: 'Every packet of IPv6 vanishes', commands: [add('meta nfproto ipv6 drop')] },
  {
    id: 'check-throttled',
    title: 'What the Tor Project sends comes at 11 kbit/s from the fifth kB of a connection',
    commands: slowed('check', 4000, '11kbit'),
  },
  {
    id: 'check-cut-short',
    title: 'What the Tor Project sends stops after 19 kB a connection, in the middle of the exit list',
    commands: from('check', 'ct reply bytes > 19000 drop'),
  },
  { id: 'off', title: 'The line is dead: no packet passes, not even to the resolver', commands: dead },
  // A wrong clock, as far as web servers tell it: one machine has one clock, so the Tor network keeps the customer's. A real
  // client whose clock is so wrong would not get in.
  {
    id: 'clock',
    title: "Every web server's clock is 400 days ahead of the customer's",
    commands: [],
    clock: 400 * 24 * 60 * 60 * 1000,
  },
];

/** @throws where there is no such block. */
export function blockWith(id: string): Block {
  const found = BLOCKS.find((block) => block.id === id);
  if (!found) throw new Error(`No block "${id}". There are: ${BLOCKS.map((one) => one.id).join(', ')}.`);
  return found;
}
