import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../../browsers/wait.ts';
import { HOSTS, isOnion } from '../../world/hosts.ts';
import { CUSTOMER_TOR, HOME, TOR_NODES } from '../topology.ts';
import type { TorNetwork } from './network.ts';
import { obfs4Line } from './obfs4.ts';
import { startTor, type Tor } from './process.ts';
import { authorityLine, commonLines, lines } from './torrc.ts';

export interface ClientOptions {
  /** Connects through the obfs4 bridge only. */
  readonly obfs4?: boolean;
  /** Also accepts the computer's redirected IPv4 connections and DNS queries. */
  readonly transparent?: boolean;
  /** Also has ports that accept HTTP's CONNECT. */
  readonly httpTunnel?: boolean;
  /** Runs on the other machine of the customer's own network, for which it listens there. */
  readonly home?: boolean;
  /** Nicknames of the only guard and exit to use; missing: the client chooses. */
  readonly guard?: string;
  readonly exit?: string;
}

/** The customer's Tor client. */
export interface Client extends Tor {
  /** "127.0.0.1:9050", "192.168.77.5:9050" */
  readonly socks: string;
  /** The bootstrap progress that it reports, %; 100: ready. */
  progress(): Promise<number>;
  ready(timeoutMs?: number): Promise<void>;
}

export const SOCKS_PORT = 9050;
/** A second SOCKS port of the same client: streams of different ports share no circuit, so each browser has its own. */
export const OTHER_SOCKS_PORT = 9052;
export const HTTP_PORT = 8118;
export const OTHER_HTTP_PORT = 8119;
export const TRANS_PORT = 9040;
export const DNS_PORT = 9053;

/** The relays that the client may bootstrap from; a real client has a list of 200. */
export const FALLBACKS = TOR_NODES.filter(({ role }) => role === 'guard' || role === 'middle');

const hostOf = ({ home }: ClientOptions) => (home ? HOME.machine : '127.0.0.1');

/** Without TestingTorNetwork: retries and logs are those of a real client, and timeouts those of a new one. */
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
    ...[SOCKS_PORT, OTHER_SOCKS_PORT].map((port) => `SocksPort ${hostOf(options)}:${port} IPv6Traffic`),
    ...(options.home
      ? []
      : [`OutboundBindAddress ${CUSTOMER_TOR.ip4}`, `OutboundBindAddress [${CUSTOMER_TOR.ip6}]`]),
    ...(options.httpTunnel
      ? [HTTP_PORT, OTHER_HTTP_PORT].map((port) => `HTTPTunnelPort 127.0.0.1:${port}`)
      : []),
    // Maps the names of the onion services that the product requests to the lab's own: the lab does not have the keys of theirs.
    ...HOSTS.filter(({ name }) => isOnion(name)).map(({ name }) => `MapAddress ${name} ${onion}`),
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

/** Starts a client in the customer's network or on the other machine there, without any state of an earlier one. */
export async function startClient(network: TorNetwork, options: ClientOptions = {}): Promise<Client> {
  const directory = join(tmpdir(), 'tor', 'client');
  rmSync(directory, { recursive: true, force: true });
  const tor = await startTor(
    options.home ? 'home' : 'client',
    directory,
    clientTorrc(directory, network, options),
  );
  const progress = async () => {
    const phase = await tor.control.info('status/bootstrap-phase');
    return Number(/PROGRESS=(\d+)/.exec(phase)?.[1] ?? 0);
  };
  return {
    ...tor,
    socks: `${hostOf(options)}:${SOCKS_PORT}`,
    progress,
    async ready(timeoutMs = 30_000) {
      await until('the client to be ready', async () => (await progress()) === 100, timeoutMs);
    },
  };
}
