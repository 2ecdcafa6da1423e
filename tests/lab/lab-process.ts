/** Starts a lab as `npm run lab` does, and inspects the machine from outside for what it leaves behind. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';
import { type BrowserName, findBrowser } from '../rig/browsers/find.ts';
import { until } from '../rig/browsers/wait.ts';

/** An environment variable that marks every process of this lab, and no process of another lab. */
const MARK = { name: 'EXPOSURE_TRACE', value: randomUUID() };
export const LAB = resolve('scripts/lab.ts');
/** The same without looking for tools and without a build. */
const START_LAB = resolve('tests/lab/start-lab.ts');

/**
 * Limit until no process is left: measured 0.1 to 0.3 s, with `down` 0.8 s, on two cores at a load of 14 (2026-11). A process
 * that hangs is killed after 5 s only (`tests/rig/world/namespace.ts`), so a lab that ends within the limit did not hang.
 */
const END_TIMEOUT_MS = 4000;

/** Generous, since other jobs run at the same time; `health.part.ts` tests how long the start takes alone. */
const START_TIMEOUT_MS = 150_000;

function readIfThere<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    // The process has ended since it was listed, or belongs to another user.
    if (
      error instanceof Error &&
      'code' in error &&
      ['ENOENT', 'ESRCH', 'EACCES'].includes(String(error.code))
    )
      return undefined;
    throw error;
  }
}

interface RunningProcess {
  readonly pid: number;
  readonly command: string;
  /** Its network namespace. */
  readonly network: string;
}

/** This lab's processes. */
function labProcesses(): readonly RunningProcess[] {
  const mark = `${MARK.name}=${MARK.value}`;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => readIfThere(() => readFileSync(`/proc/${pid}/environ`, 'utf8'))?.includes(mark) ?? false)
    .map((pid) => ({
      pid: Number(pid),
      command: readIfThere(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8'))?.replaceAll('\0', ' ') ?? '',
      network: readIfThere(() => readlinkSync(`/proc/${pid}/ns/net`)) ?? '',
    }));
}

const mounts = () => readFileSync('/proc/self/mounts', 'utf8');
/** Files of a lab's own file system that are visible outside it; no other program uses these names. */
const leakedFiles = () =>
  readdirSync('/dev/shm').filter((name) => /^(etc-|net$|tor$|certificates)/.test(name));

/** How to start a lab. */
export interface Start {
  /** Arguments for setpriv that change the user. */
  readonly as?: readonly string[];
  readonly path?: string;
  readonly browser?: BrowserName;
  readonly connection?: 'direct' | 'socks';
}

/** A running lab, seen from outside. */
export interface LabProcess {
  /** The main process. A terminal would send Ctrl-C to its process group. */
  readonly pid: number;
  /** The working directory, home and temporary folder of its outer processes. */
  readonly folder: string;
  readonly processes: readonly RunningProcess[];
  /** The first process whose command matches. @throws Error where there is none */
  find(matches: (command: string) => boolean): RunningProcess;
  /** Its output so far. */
  output(): string;
}

function start(folder: string, { as = [], path, browser, connection = 'direct' }: Start): ChildProcess {
  const options = ['--connection', connection, ...(browser ? ['--browser', browser] : [])];
  // It has a process group of its own, as at a terminal, and is killed when these tests are killed.
  const script = browser ? START_LAB : LAB;
  const words = ['--pdeathsig', 'KILL', ...as, '--', process.execPath, script, ...options];
  return spawn('setpriv', words, {
    // Only one lab per folder may run; in the new folder none does. With a browser it needs the build, which is in our folder.
    cwd: browser ? process.cwd() : folder,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      ...(path === undefined ? {} : { PATH: path }),
      [MARK.name]: MARK.value,
      TMPDIR: folder,
      HOME: folder,
      XDG_RUNTIME_DIR: folder,
    },
  });
}

async function waitUntilUp(
  folder: string,
  child: ChildProcess,
  { browser, connection }: Start,
): Promise<LabProcess> {
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk;
  });
  const isUp = () => {
    if (child.exitCode !== null) throw new Error(`The lab ended at once: ${output}`);
    return output.includes('Block: Nothing is blocked');
  };
  await until('the lab', isUp, START_TIMEOUT_MS);
  const processes = labProcesses();
  const count = (program: string) =>
    processes.filter(({ command }) => command.startsWith(`${program} `)).length;
  expect(count('tor')).toBe(connection === 'socks' ? 9 : 8);
  if (browser) expect(count(findBrowser(browser) ?? '')).toBeGreaterThan(0);
  // The outer one, and the three inside.
  expect(new Set(processes.map(({ network }) => network)).size).toBeGreaterThanOrEqual(4);
  return {
    pid: child.pid ?? 0,
    folder,
    processes,
    find(matches) {
      const found = processes.find(({ command }) => matches(command));
      if (found === undefined) throw new Error('There is no such process in the lab.');
      return found;
    },
    output: () => output,
  };
}

/** Starts a lab, ends it, and checks that no process, network, mount or file is left, including the user's home. */
export async function expectNothingLeft(options: Start, end: (lab: LabProcess) => unknown): Promise<void> {
  const before = mounts();
  const folder = mkdtempSync(join(tmpdir(), 'gone-'));
  chmodSync(folder, 0o777);
  const child = start(folder, options);
  try {
    end(await waitUntilUp(folder, child, options));
    await until('every process to end', () => labProcesses().length === 0, END_TIMEOUT_MS);
    // A network namespace without processes exists only while it is mounted, and the mounts ended with the mount namespace.
    expect(mounts()).toBe(before);
    expect(leakedFiles()).toEqual([]);
    expect(readdirSync(folder, { recursive: true })).toEqual([]);
  } finally {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}
