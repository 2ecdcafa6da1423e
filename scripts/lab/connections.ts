import { runIn } from './enter.ts';
import type { Lab } from './lab.ts';
import { CUSTOMERS_TOR } from './plan.ts';
import { type ClientOptions, DNS_PORT, SOCKS_PORT, TRANS_PORT } from './tor/client.ts';

/** One way a customer is connected: one row. */
export interface Connection {
  readonly id: string;
  readonly title: string;
  /** Whether the browser sends all to Tor's SOCKS port. */
  readonly socks: boolean;
  /** The Tor client to run, if any. Ready before a block comes, unless `held`. */
  readonly client?: Omit<ClientOptions, 'guard'> & { readonly held?: boolean };
  /** Rules in the customer's own network (nft). */
  readonly rules: readonly string[];
}

/** What Tor itself sends, by the address that only it uses. */
const NOT_TOR = `ip saddr != ${CUSTOMERS_TOR.ip4}`;

/** Every connection, in the order of the tables. */
export const CONNECTIONS: readonly Connection[] = [
  { id: 'direct', title: 'Directly, no Tor', socks: false, rules: [] },
  { id: 'socks', title: "Through Tor's SOCKS port", socks: true, client: {}, rules: [] },
  { id: 'obfs4', title: 'Through Tor by an obfs4 bridge', socks: true, client: { obfs4: true }, rules: [] },
  {
    id: 'split',
    title: 'IPv4 and names through Tor, IPv6 directly',
    socks: false,
    // By an exit without IPv6 no name has such an address: only what is asked by its literal address goes past Tor.
    client: { transparent: true, exit: 'exitFour' },
    rules: [
      'chain out { type nat hook output priority -100; }',
      `chain out { ${NOT_TOR} ip daddr != 127.0.0.0/8 meta l4proto tcp redirect to :${TRANS_PORT}; }`,
      `chain out { ${NOT_TOR} ip daddr != 127.0.0.0/8 udp dport 53 redirect to :${DNS_PORT}; }`,
    ],
  },
  { id: 'stopped', title: "The browser is set to Tor's SOCKS port, and no Tor runs", socks: true, rules: [] },
  {
    id: 'not-bootstrapped',
    title: 'The Tor client runs and cannot get in: a firewall of the own computer holds it back',
    socks: true,
    client: { held: true },
    rules: [
      'chain out { type filter hook output priority 0; }',
      `chain out { ip saddr ${CUSTOMERS_TOR.ip4} drop; ip6 saddr ${CUSTOMERS_TOR.ip6} drop; }`,
    ],
  },
];

/** What is not played, and why; said aloud. */
export const LEFT_OUT =
  'Left out: Snowflake. Debian has its client and proxy, and neither broker nor server (2026-11).';

/** @throws where there is no such connection. */
export function connectionWith(id: string): Connection {
  const found = CONNECTIONS.find((connection) => connection.id === id);
  if (!found)
    throw new Error(`No connection "${id}". There are: ${CONNECTIONS.map((one) => one.id).join(', ')}.`);
  return found;
}

const TABLE = 'inet customer';

/**
 * Connects the customer so. Without a block in the way, since the client is to be ready.
 * @param guard the one that the client must go by; else it chooses
 * @returns the SOCKS port that a browser must be set to, if any
 */
export async function connectAs(
  lab: Lab,
  { socks, client, rules }: Connection,
  guard?: string,
): Promise<string | undefined> {
  const blocks = rules.map((rule) => `table ${TABLE} {\n${rule}\n}`).join('\n');
  runIn('client', ['nft', '-f', '-'], `table ${TABLE} {}\ndelete table ${TABLE}\n${blocks}\n`);
  await lab.stopClient();
  if (client) {
    const tor = await lab.startClient({ ...client, ...(guard === undefined ? {} : { guard }) });
    if (!client.held) await tor.ready();
  }
  return socks ? `127.0.0.1:${SOCKS_PORT}` : undefined;
}
