import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { until } from '../../browsers/wait.ts';
import { startIn } from '../namespaces.ts';
import type { NetworkName } from '../topology.ts';
import { type Control, openControl } from './control.ts';

const run = promisify(execFile);

/** A running tor process. */
export interface Tor {
  readonly directory: string;
  readonly control: Control;
  readonly pid: number;
  log(): string;
  stop(): Promise<void>;
}

export function prepareDirectory(directory: string): void {
  // tor refuses a directory that others may read.
  mkdirSync(directory, { recursive: true, mode: 0o700 });
}

/** tor needs a second; more where other labs start at the same time. */
const START_TIMEOUT_MS = 30_000;

/** Ignores the configuration of the machine's own tor. */
const TORRC_OPTIONS = ['--defaults-torrc', '/dev/null', '-f'] as const;

/** Creates the missing keys of a relay. @returns the fingerprint, 40 hex digits */
export async function fingerprintOf(directory: string, torrc: string): Promise<string> {
  const file = join(directory, 'torrc');
  writeFileSync(file, torrc);
  const { stdout } = await run('tor', [...TORRC_OPTIONS, file, '--list-fingerprint', '--hush']);
  const found = /(?:[0-9A-F]{4} ?){10}/.exec(stdout);
  if (!found) throw new Error(`tor created no keys: ${stdout}`);
  return found[0].replaceAll(' ', '');
}

/** Starts tor in a network and waits for its control connection. @throws Error with its log where it ends at once */
export async function startTor(network: NetworkName, directory: string, torrc: string): Promise<Tor> {
  prepareDirectory(directory);
  const file = join(directory, 'torrc');
  writeFileSync(file, torrc);
  const child = startIn(network, ['tor', ...TORRC_OPTIONS, file, '--quiet'], { stdio: 'ignore' });
  const exit = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const logFile = join(directory, 'log');
  const log = () => (existsSync(logFile) ? readFileSync(logFile, 'utf8') : '');
  const socket = join(directory, 'control');
  const control = await until(
    `tor in ${directory}`,
    () => {
      if (child.exitCode !== null)
        throw new Error(`tor ended at once: ${log() || readFileSync(file, 'utf8')}`);
      // The socket exists a moment before tor listens on it.
      return existsSync(socket) && openControl(socket).catch(() => undefined);
    },
    START_TIMEOUT_MS,
  );
  return {
    directory,
    control,
    pid: child.pid ?? 0,
    log,
    async stop() {
      child.kill('SIGKILL');
      await exit;
    },
  };
}
