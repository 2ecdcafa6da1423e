import { execFile, execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { enter } from '../rig/lab/namespaces.ts';
import { NETWORKS, type NetworkName } from '../rig/lab/topology.ts';

const run = promisify(execFile);
const REACH = fileURLToPath(new URL('./reach.ts', import.meta.url));

/** `outer` is the namespace of process 1, in which the others were created. */
export type AnyNetwork = NetworkName | 'outer';
export const ALL_NETWORKS: readonly AnyNetwork[] = ['outer', ...NETWORKS];

const inside = (network: AnyNetwork, command: readonly string[]): readonly string[] =>
  network === 'outer' ? ['nsenter', '--net=/proc/1/ns/net', '--', ...command] : enter(network, command);

/** Names of the links that are up. Those that a kernel adds to every namespace (tunl0, sit0) are down. */
export function linksOf(network: AnyNetwork): readonly string[] {
  const [program = '', ...args] = inside(network, ['ip', '-brief', 'link', 'show', 'up']);
  const lines = execFileSync(program, args, { encoding: 'utf8' }).trim().split('\n');
  return lines.flatMap((line) => /^[^\s@]+/.exec(line)?.[0] ?? []).sort();
}

/** Whether a host at the address answers a connection from that network; a refusal counts. */
export async function answersFrom(network: AnyNetwork, address: string): Promise<boolean> {
  const [program = '', ...args] = inside(network, [process.execPath, REACH, address]);
  const { stdout } = await run(program, args);
  return stdout.trim() === 'answered';
}
