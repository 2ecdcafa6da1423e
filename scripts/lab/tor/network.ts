import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../../browsers/wait.ts';
import { OBFS4_PORT, type Planned, TOR } from '../plan.ts';
import { fetchText } from './directory.ts';
import { makeKeys } from './keys.ts';
import { startTor, type Tor } from './process.ts';
import { type Authority, DIR_PORT, RESOLV_CONF, torrc, VOTING } from './torrc.ts';

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

/** Every relay that publishes has done so. */
async function allPublished(base: string): Promise<boolean> {
  const descriptors = await fetchText(`${base}/tor/server/all`);
  const published = [...(descriptors ?? '').matchAll(/^router (\w+) /gm)].map(([, name]) => name);
  return byRole('authority', 'guard', 'middle', 'exit').every(({ nickname }) => published.includes(nickname));
}

/**
 * Lets the one authority vote at once, when it knows all: the first consensus is complete, and no other comes for half
 * an hour. Relays that asked too early sit in back-off, so they are told to ask anew.
 */
async function vote(authority: Tor, base: string, all: readonly Tor[]): Promise<void> {
  await until('every descriptor', () => allPublished(base), 20_000);
  await authority.control.send(`SETCONF TestingV3AuthVotingStartOffset=${(seconds() + 5) % VOTING}`);
  await until(
    'the consensus',
    () => fetchText(`${base}/tor/status-vote/current/consensus-microdesc`),
    20_000,
  );
  await Promise.all(all.map(({ control }) => control.send('SIGNAL HUP')));
  await until(
    'every tor to know the network',
    async () => {
      const states = await Promise.all(all.map(({ control }) => control.info('status/enough-dir-info')));
      return states.every((state) => state === '1');
    },
    30_000,
  );
}

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
