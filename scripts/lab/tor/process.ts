import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { until } from '../../browsers/wait.ts';
import { startIn } from '../enter.ts';
import type { NetworkName } from '../plan.ts';
import { type Control, openControl } from './control.ts';

const run = promisify(execFile);

/** A running tor. */
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

/** ms: a second by itself; more where other labs start as well. */
const START = 30_000;

/** Nothing of the machine's own tor is read. */
const OWN_FILES = ['--defaults-torrc', '/dev/null', '-f'] as const;

/** Makes the keys that are missing. @returns the fingerprint, 40 hex digits */
export async function fingerprintOf(directory: string, torrc: string): Promise<string> {
  const file = join(directory, 'torrc');
  writeFileSync(file, torrc);
  const { stdout } = await run('tor', [...OWN_FILES, file, '--list-fingerprint', '--hush']);
  const found = /(?:[0-9A-F]{4} ?){10}/.exec(stdout);
  if (!found) throw new Error(`tor made no keys: ${stdout}`);
  return found[0].replaceAll(' ', '');
}

/** Starts tor in a network and waits until it can be talked to. @throws Error with its log where it ends at once */
export async function startTor(network: NetworkName, directory: string, torrc: string): Promise<Tor> {
  prepareDirectory(directory);
  const file = join(directory, 'torrc');
  writeFileSync(file, torrc);
  const child = startIn(network, ['tor', ...OWN_FILES, file, '--quiet'], { stdio: 'ignore' });
  const exit = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const logFile = join(directory, 'log');
  const log = () => (existsSync(logFile) ? readFileSync(logFile, 'utf8') : '');
  const socket = join(directory, 'control');
  const control = await until(
    `tor in ${directory}`,
    () => {
      if (child.exitCode !== null)
        throw new Error(`tor ended at once: ${log() || readFileSync(file, 'utf8')}`);
      // The socket is there a moment before anybody listens at it.
      return existsSync(socket) && openControl(socket).catch(() => undefined);
    },
    START,
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
