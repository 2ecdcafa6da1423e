import { DAY_MS } from '../../../utils/model/time.ts';
import { LOGIN_PAGE } from '../world/hosts.ts';
import type { Block } from './blocks/block.ts';
import { TOR_BLOCKS } from './blocks/tor.ts';
import { ACCESS_BLOCKS, TRANSFER_BLOCKS } from './blocks/tor-project.ts';
import { addressOf, forward, LINE_DOWN, redirected } from './rules.ts';

/** Every block, in the order of the tables. */
export const BLOCKS: readonly Block[] = [
  { id: 'none', title: 'Nothing is blocked', commands: [] },
  ...TOR_BLOCKS,
  ...ACCESS_BLOCKS,
  // The only block that redirects plain HTTP: browsers and the product request the Tor Project's names by HTTPS only (2026-11: the
  // names are on both preload lists), so a provider that redirects HTTP to a block page for these names has no effect.
  {
    id: 'portal',
    title: 'A captive portal: every HTTP request leads to a login page, and all other traffic is refused',
    commands: [
      ...redirected('meta nfproto ipv4 tcp dport 80', addressOf(LOGIN_PAGE)),
      forward('meta l4proto tcp reject with tcp reset'),
      forward('drop'),
    ],
  },
  {
    id: 'ipv6-dropped',
    title: 'Every IPv6 packet is dropped',
    commands: [forward('meta nfproto ipv6 drop')],
  },
  ...TRANSFER_BLOCKS,
  {
    id: 'off',
    title: 'The line is down: every packet is dropped, also to the resolver',
    commands: LINE_DOWN,
  },
  // Only the web servers' clocks are wrong. All processes share one machine's clock, so the Tor network has the customer's time. A
  // real client with a clock this wrong could not connect to Tor.
  {
    id: 'clock',
    title: "Every web server's clock is 400 days ahead of the customer's",
    commands: [],
    clockOffsetMs: 400 * DAY_MS,
  },
];

/** @throws Error where there is no such block. */
export function blockWith(id: string): Block {
  const found = BLOCKS.find((block) => block.id === id);
  if (!found) throw new Error(`No block "${id}". The blocks are: ${BLOCKS.map((one) => one.id).join(', ')}.`);
  return found;
}
