import type { Lab } from './lab.ts';
import { runIn } from './namespaces.ts';
import type { ProxyKind } from './proxy.ts';
import { CUSTOMER_TOR, HOME } from './topology.ts';
import { type Client, type ClientOptions, DNS_PORT, TRANS_PORT } from './tor/client.ts';

/** One way in which the customer's computer and browser are connected. */
export interface Connection {
  readonly id: string;
  readonly title: string;
  /** How the browser reaches Tor, where it uses a proxy. */
  readonly proxy?: ProxyKind;
  /** The Tor client to run, if any. It is ready before a block is applied, unless it `neverBootstraps`. */
  readonly client?: Omit<ClientOptions, 'guard'> & { readonly neverBootstraps?: boolean };
  /** Rules in the customer's own network (nft). */
  readonly rules: readonly string[];
  /** The only blocks that can differ here from another connection's column; missing: every block. */
  readonly blocks?: readonly string[];
}

/** Traffic that does not come from the Tor client, which has a source address of its own. */
const NOT_FROM_TOR = `ip saddr != ${CUSTOMER_TOR.ip4}`;

/** IPv4 connections and DNS queries go to the Tor client, as Tor's manual describes it. */
const REDIRECTED = [
  'chain out { type nat hook output priority -100; }',
  `chain out { ${NOT_FROM_TOR} ip daddr != 127.0.0.0/8 meta l4proto tcp redirect to :${TRANS_PORT}; }`,
  `chain out { ${NOT_FROM_TOR} ip daddr != 127.0.0.0/8 udp dport 53 redirect to :${DNS_PORT}; }`,
];

/** The provider sees packets to guards only, so of its blocks only those of relays, and the line's end, can matter. */
const BEHIND_TOR = ['none', 'relays-dropped', 'check-dropped', 'off'];

/** Every connection, in the order of the tables. */
export const CONNECTIONS: readonly Connection[] = [
  { id: 'direct', title: 'Directly, without Tor', rules: [] },
  { id: 'socks', title: "Through Tor's SOCKS port", proxy: 'socks', client: {}, rules: [] },
  {
    id: 'obfs4',
    title: 'Through Tor with an obfs4 bridge',
    proxy: 'socks',
    client: { obfs4: true },
    rules: [],
  },
  {
    id: 'split',
    title: 'IPv4 and DNS through Tor, IPv6 directly',

    // The exit has no IPv6, so Tor resolves no name to IPv6: only requests to IPv6 addresses go directly.
    client: { transparent: true, exit: 'exitFour' },
    rules: REDIRECTED,
  },
  { id: 'stopped', title: "The browser uses Tor's SOCKS port, and no Tor runs", proxy: 'socks', rules: [] },
  {
    id: 'not-bootstrapped',
    title: "The Tor client runs and cannot connect: the computer's own firewall blocks it",
    proxy: 'socks',
    client: { neverBootstraps: true },
    rules: [
      'chain out { type filter hook output priority 0; }',
      `chain out { ip saddr ${CUSTOMER_TOR.ip4} drop; ip6 saddr ${CUSTOMER_TOR.ip6} drop; }`,
    ],
  },
  {
    id: 'whole-device',
    title: 'The whole computer through Tor: IPv4 and DNS redirected, IPv6 refused',
    client: { transparent: true },
    rules: [
      ...REDIRECTED,
      'chain six { type filter hook output priority 0; }',
      `chain six { ip6 saddr != ${CUSTOMER_TOR.ip6} ip6 daddr != ::1 reject; }`,
    ],
    blocks: ['none', 'relays-dropped', 'tor-handshake-reset', 'check-dropped', 'off'],
  },
  {
    id: 'home',
    title: 'Through the SOCKS port of a Tor client on another machine of the home network',
    proxy: 'home',
    client: { home: true },
    rules: [
      'chain post { type nat hook postrouting priority 100; }',
      `chain post { ip saddr ${HOME.machine} snat to ${CUSTOMER_TOR.ip4}; }`,
    ],
    blocks: BEHIND_TOR,
  },
  {
    id: 'http',
    title: "Through Tor's HTTPTunnelPort",
    proxy: 'http',
    client: { httpTunnel: true },
    rules: [],
    blocks: BEHIND_TOR,
  },
  {
    id: 'names-here',
    title: "Through Tor's SOCKS port, with names that the browser looks up by itself",
    proxy: 'names-here',
    client: {},
    rules: [],
    // The provider's resolver is asked, so its false answers matter.
    blocks: [...BEHIND_TOR, 'name-nothing', 'name-page'],
  },
];

/** What the lab lacks, and why; printed by the tests and by `npm run lab`. */
export const NOT_INCLUDED =
  'Not included: Snowflake. Debian packages its client and proxy, but neither broker nor server (2026-11).';

/** @throws Error where there is no such connection. */
export function connectionWith(id: string): Connection {
  const found = CONNECTIONS.find((connection) => connection.id === id);
  if (!found) {
    const ids = CONNECTIONS.map((connection) => connection.id).join(', ');
    throw new Error(`No connection "${id}". The connections are: ${ids}.`);
  }
  return found;
}

const TABLE = 'inet customer';

/**
 * Sets up a connection. No block may be active, since the Tor client must become ready.
 * @param guard the guard that the client must use; missing: the client chooses
 * @returns the Tor client, if any
 */
export async function applyConnection(
  lab: Lab,
  { client, rules }: Connection,
  guard?: string,
): Promise<Client | undefined> {
  const chains = rules.map((rule) => `table ${TABLE} {\n${rule}\n}`).join('\n');
  runIn('client', ['nft', '-f', '-'], `table ${TABLE} {}\ndelete table ${TABLE}\n${chains}\n`);
  await lab.stopClient();
  if (client === undefined) return undefined;
  const tor = await lab.startClient({ ...client, ...(guard === undefined ? {} : { guard }) });
  if (!client.neverBootstraps) await tor.ready();
  return tor;
}
