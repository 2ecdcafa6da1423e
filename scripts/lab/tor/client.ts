import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../../browsers/wait.ts';
import { ONION } from '../../world/places.ts';
import { CUSTOMERS_TOR, TOR } from '../plan.ts';
import type { TorNetwork } from './network.ts';
import { obfs4Line } from './obfs4.ts';
import { startTor, type Tor } from './process.ts';
import { authorityLine, commonLines, lines } from './torrc.ts';

export interface ClientOptions {
  /** By the obfs4 bridge, and nobody else. */
  readonly obfs4?: boolean;
  /** Also takes what the customer's computer sends by IPv4, and its names. */
  readonly transparent?: boolean;
  /** Nicknames: the way in, or out, that it must take; else it chooses. */
  readonly guard?: string;
  readonly exit?: string;
}

/** A person's Tor client. */
export interface Client extends Tor {
  /** "127.0.0.1:9050" */
  readonly socks: string;
  /** % of its own account, 100: ready. */
  progress(): Promise<number>;
  /** @param timeout ms */
  ready(timeout?: number): Promise<void>;
}

export const SOCKS_PORT = 9050;
/** Another that leads to the same: streams of two ports share no circuit, so two browsers do not meet. */
export const OTHER_SOCKS_PORT = 9052;
export const TRANS_PORT = 9040;
export const DNS_PORT = 9053;

/** The relays that a client may bootstrap from are named, as 200 are in a real one. */
export const FALLBACKS = TOR.filter(({ role }) => role === 'guard' || role === 'middle');

/** No TestingTorNetwork here: retries and logs are a real client's, and timeouts those of a new one. */
function clientTorrc(directory: string, network: TorNetwork, options: ClientOptions): string {
  const { authority, fingerprints, bridgeLine, onion } = network;
  const fallbacks = FALLBACKS.map(
    ({ nickname, ip4, port }) =>
      `FallbackDir ${ip4}:${port} orport=${port} id=${fingerprints.get(nickname) ?? ''}`,
  );
  const only = (nodes: 'EntryNodes' | 'ExitNodes', nickname: string | undefined) =>
    nickname === undefined ? [] : [`${nodes} $${fingerprints.get(nickname) ?? ''}`, 'StrictNodes 1'];
  return lines([
    ...commonLines(directory),
    authorityLine(authority),
    ...fallbacks,
    ...only('EntryNodes', options.guard),
    ...only('ExitNodes', options.exit),
    ...[SOCKS_PORT, OTHER_SOCKS_PORT].map((port) => `SocksPort 127.0.0.1:${port} IPv6Traffic`),
    `OutboundBindAddress ${CUSTOMERS_TOR.ip4}`,
    `OutboundBindAddress [${CUSTOMERS_TOR.ip6}]`,
    // The onion service that the product asks is not in this network: its name leads to the one that is.
    `MapAddress ${ONION} ${onion}`,
    ...(options.obfs4
      ? ['UseBridges 1', `ClientTransportPlugin ${obfs4Line()}`, `Bridge ${bridgeLine}`]
      : []),
    ...(options.transparent
      ? [
          `TransPort 127.0.0.1:${TRANS_PORT}`,
          `DNSPort 127.0.0.1:${DNS_PORT}`,
          'AutomapHostsOnResolve 1',
          'VirtualAddrNetworkIPv4 10.192.0.0/10',
        ]
      : []),
  ]);
}

/** Starts a client with nothing kept from before, in the customer's network. */
export async function startClient(network: TorNetwork, options: ClientOptions = {}): Promise<Client> {
  const directory = join(tmpdir(), 'tor', 'client');
  rmSync(directory, { recursive: true, force: true });
  const tor = await startTor('client', directory, clientTorrc(directory, network, options));
  const progress = async () => {
    const phase = await tor.control.info('status/bootstrap-phase');
    return Number(/PROGRESS=(\d+)/.exec(phase)?.[1] ?? 0);
  };
  return {
    ...tor,
    socks: `127.0.0.1:${SOCKS_PORT}`,
    progress,
    async ready(timeout = 30_000) {
      await until('the client to be ready', async () => (await progress()) === 100, timeout);
    },
  };
}
