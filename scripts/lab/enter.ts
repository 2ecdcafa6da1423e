import { type ChildProcess, execFileSync, type SpawnOptions, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NetworkName } from './plan.ts';

/** Namespaces are files here, on a file system that goes with the lab: nothing of them is seen outside. */
export const directory = () => join(tmpdir(), 'net');
export const fileOf = (network: NetworkName) => join(directory(), network);

/** What to call to be in that network; mounts and processes stay the same. */
export function enter(network: NetworkName, command: readonly string[]): readonly string[] {
  return ['nsenter', `--net=${fileOf(network)}`, '--', ...command];
}

/** Runs a command there and waits. @throws Error with what it said */
export function runIn(network: NetworkName, command: readonly string[], input = ''): string {
  const [program = '', ...args] = enter(network, command);
  return execFileSync(program, args, { encoding: 'utf8', input, stdio: ['pipe', 'pipe', 'pipe'] });
}

/** Starts a command there. */
export function startIn(
  network: NetworkName,
  command: readonly string[],
  options: SpawnOptions,
): ChildProcess {
  const [program = '', ...args] = enter(network, command);
  return spawn(program, args, options);
}
