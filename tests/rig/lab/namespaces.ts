import { type ChildProcess, execFileSync, type SpawnOptions, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NetworkName } from './topology.ts';

/** The folder with one file per network namespace, on a file system that exists only inside the lab. */
export const directory = () => join(tmpdir(), 'net');
export const fileOf = (network: NetworkName) => join(directory(), network);

/** The command line that runs a command in a network; mounts and processes stay the same. */
export function enter(network: NetworkName, command: readonly string[]): readonly string[] {
  return ['nsenter', `--net=${fileOf(network)}`, '--', ...command];
}

/** Runs a command in a network and waits. @returns its output @throws Error with its error output */
export function runIn(network: NetworkName, command: readonly string[], input = ''): string {
  const [program = '', ...args] = enter(network, command);
  return execFileSync(program, args, { encoding: 'utf8', input, stdio: ['pipe', 'pipe', 'pipe'] });
}

/** Starts a command in a network. */
export function startIn(
  network: NetworkName,
  command: readonly string[],
  options: SpawnOptions,
): ChildProcess {
  const [program = '', ...args] = enter(network, command);
  return spawn(program, args, options);
}
