import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OBFS4_PORT, TOR_NODES, type TorNode } from '../topology.ts';
import { makeKeys } from './keys.ts';
import { startTor, type Tor } from './process.ts';
import {
  type Authority,
  DIR_PORT,
  type OnionService,
  RESOLV_CONF,
  torrc,
  VOTING_INTERVAL_S,
} from './torrc.ts';
import { vote } from './vote.ts';

/** The running private network, with what a client's torrc needs. */
export interface TorNetwork {
  readonly authority: Authority;
  readonly processes: ReadonlyMap<string, Tor>;
  /** nickname → fingerprint */
  readonly fingerprints: ReadonlyMap<string, string>;
  /** For a client's torrc. */
  readonly bridgeLine: string;
  /** The onion service's name, with ".onion". */
  readonly onion: string;
  stop(): Promise<void>;
}

const byRole = (...roles: TorNode['role'][]) => TOR_NODES.filter(({ role }) => roles.includes(role));
const seconds = () => Math.floor(Date.now() / 1000);

/** The bridge line, from the certificate that the bridge wrote. */
function bridgeLineOf(directory: string, { ip4 }: TorNode, fingerprint: string): string {
  const text = readFileSync(join(directory, 'pt_state', 'obfs4_bridgeline.txt'), 'utf8');
  const cert = /cert=\S+ iat-mode=\d/.exec(text)?.[0];
  if (!cert) throw new Error(`The bridge line has no certificate: ${text}`);
  return `obfs4 ${ip4}:${OBFS4_PORT} ${fingerprint} ${cert}`;
}

function nodeOfRole(role: TorNode['role']): TorNode {
  const [node] = byRole(role);
  if (!node) throw new Error(`The topology has no ${role}.`);
  return node;
}

/**
 * Starts the private network and waits until every process knows the network.
 * @param root an empty directory
 * @param targets port of the onion service → the server behind it: "address:port" in the internet's network
 */
export async function startTorNetwork(root: string, targets: OnionService['targets']): Promise<TorNetwork> {
  mkdirSync(root, { recursive: true });
  const resolvConf = join(root, 'resolv.conf');
  writeFileSync(resolvConf, RESOLV_CONF);
  const { authority, fingerprints } = await makeKeys(root);
  const fingerprintsOf = (...roles: TorNode['role'][]) =>
    byRole(...roles).map(({ nickname }) => fingerprints.get(nickname) ?? '');
  const onionDirectory = join(root, 'host', 'onion');
  const network = {
    resolvConf,
    flags: { exits: fingerprintsOf('exit'), guards: fingerprintsOf('guard') },
    // No scheduled vote for the next 15 minutes.
    votingOffset: (seconds() + 900) % VOTING_INTERVAL_S,
    onion: { directory: onionDirectory, targets },
  };
  const started = await Promise.all(
    TOR_NODES.map(async (node): Promise<[string, Tor]> => {
      const directory = join(root, node.nickname);
      return [
        node.nickname,
        await startTor('internet', directory, torrc(node, directory, authority, network)),
      ];
    }),
  );
  const processes = new Map(started);
  const authorityProcess = processes.get(nodeOfRole('authority').nickname);
  if (!authorityProcess) throw new Error('The authority does not run.');
  await vote(authorityProcess, `http://${authority.address}:${DIR_PORT}`, [...processes.values()]);
  const bridge = nodeOfRole('bridge');
  return {
    authority,
    processes,
    fingerprints,
    bridgeLine: bridgeLineOf(join(root, bridge.nickname), bridge, fingerprints.get(bridge.nickname) ?? ''),
    onion: readFileSync(join(onionDirectory, 'hostname'), 'utf8').trim(),
    async stop() {
      await Promise.all([...processes.values()].map((tor) => tor.stop()));
    },
  };
}
