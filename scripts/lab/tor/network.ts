import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OBFS4_PORT, type Planned, TOR } from '../plan.ts';
import { makeKeys } from './keys.ts';
import { startTor, type Tor } from './process.ts';
import { type Authority, DIR_PORT, RESOLV_CONF, torrc, VOTING } from './torrc.ts';
import { vote } from './vote.ts';

/** The running private network, and what a client must know of it. */
export interface TorNetwork {
  readonly authority: Authority;
  readonly processes: ReadonlyMap<string, Tor>;
  /** nickname → fingerprint */
  readonly fingerprints: ReadonlyMap<string, string>;
  /** As it stands in a client's torrc. */
  readonly bridgeLine: string;
  /** The onion service's name, with ".onion". */
  readonly onion: string;
  stop(): Promise<void>;
}

const byRole = (...roles: Planned['role'][]) => TOR.filter(({ role }) => roles.includes(role));
const seconds = () => Math.floor(Date.now() / 1000);

/** The bridge's own line, with its address and fingerprint. */
function bridgeLineOf(directory: string, { ip4 }: Planned, fingerprint: string): string {
  const text = readFileSync(join(directory, 'pt_state', 'obfs4_bridgeline.txt'), 'utf8');
  const cert = /cert=\S+ iat-mode=\d/.exec(text)?.[0];
  if (!cert) throw new Error(`The bridge told no certificate: ${text}`);
  return `obfs4 ${ip4}:${OBFS4_PORT} ${fingerprint} ${cert}`;
}

function only(role: Planned['role']): Planned {
  const [one] = byRole(role);
  if (!one) throw new Error(`The plan has no ${role}.`);
  return one;
}

/**
 * Starts the private network and waits until it is healthy.
 * @param root an empty directory
 * @param target what the onion service leads to, "address:port" in the internet's namespace
 */
export async function startTorNetwork(root: string, target: string): Promise<TorNetwork> {
  mkdirSync(root, { recursive: true });
  const resolvConf = join(root, 'resolv.conf');
  writeFileSync(resolvConf, RESOLV_CONF);
  const { authority, fingerprints } = await makeKeys(root);
  const prints = (...roles: Planned['role'][]) =>
    byRole(...roles).map(({ nickname }) => fingerprints.get(nickname) ?? '');
  const onionDirectory = join(root, 'host', 'onion');
  const network = {
    resolvConf,
    flags: { exits: prints('exit'), guards: prints('guard') },
    // Never by itself: not before a quarter of an hour.
    offset: (seconds() + 900) % VOTING,
    onion: { directory: onionDirectory, target },
  };
  const started = await Promise.all(
    TOR.map(async (planned): Promise<[string, Tor]> => {
      const directory = join(root, planned.nickname);
      return [
        planned.nickname,
        await startTor('internet', directory, torrc(planned, directory, authority, network)),
      ];
    }),
  );
  const processes = new Map(started);
  const voter = processes.get(only('authority').nickname);
  if (!voter) throw new Error('The authority does not run.');
  await vote(voter, `http://${authority.address}:${DIR_PORT}`, [...processes.values()]);
  const bridge = only('bridge');
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
