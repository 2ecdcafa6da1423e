import { execFile, execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { enter } from '../../scripts/lab/enter.ts';
import { NETWORKS, type NetworkName } from '../../scripts/lab/plan.ts';

const run = promisify(execFile);
const REACH = fileURLToPath(new URL('./reach.ts', import.meta.url));

/** `outer` is the one that all others were made in: that of the first process inside. */
export type AnyNetwork = NetworkName | 'outer';
export const ALL_NETWORKS: readonly AnyNetwork[] = ['outer', ...NETWORKS];

const inside = (network: AnyNetwork, command: readonly string[]): readonly string[] =>
  network === 'outer' ? ['nsenter', '--net=/proc/1/ns/net', '--', ...command] : enter(network, command);

/** Names of the links that carry anything. What a kernel puts into every namespace (tunl0, sit0) is down. */
export function linksOf(network: AnyNetwork): readonly string[] {
  const [program = '', ...args] = inside(network, ['ip', '-brief', 'link', 'show', 'up']);
  const lines = execFileSync(program, args, { encoding: 'utf8' }).trim().split('\n');
  return lines.flatMap((line) => /^[^\s@]+/.exec(line)?.[0] ?? []).sort();
}

/** Whether anybody answers at an address to who asks from that network, even with a refusal. */
export async function answersFrom(network: AnyNetwork, address: string): Promise<boolean> {
  const [program = '', ...args] = inside(network, [process.execPath, REACH, address]);
  const { stdout } = await run(program, args);
  return stdout.trim() === 'answered';
}
