/** Labs as a person has them, brought up and looked at from outside: what they leave behind is looked for in the machine itself. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';
import { type BrowserName, findBrowser } from '../../scripts/browsers/find.ts';
import { until } from '../../scripts/browsers/wait.ts';

/** Stands in the environment of whatever this lab starts: another lab's processes are not ours. */
const MARK = { name: 'EXPOSURE_TRACE', value: randomUUID() };
export const LAB = resolve('scripts/lab.ts');
/** The same without a look for tools and without a build. */
const BEGIN = resolve('tests/lab/begin.ts');

/**
 * ms until nothing is left: 0.1 to 0.3 s, by `down` 0.8 s, on two cores at a load of 14 (2026-11). What hangs inside is
 * killed after 5 s (`scripts/world/namespace.ts`), so who ends within this did not hang.
 */
const END = 4000;

function look<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (fault) {
    // It ended between the listing and the reading, or it is not ours to look at.
    if (
      fault instanceof Error &&
      'code' in fault &&
      ['ENOENT', 'ESRCH', 'EACCES'].includes(String(fault.code))
    )
      return undefined;
    throw fault;
  }
}

interface Seen {
  readonly pid: number;
  readonly command: string;
  /** Which network it lives in. */
  readonly network: string;
}

/** This lab's processes. */
function ofLab(): readonly Seen[] {
  const mark = `${MARK.name}=${MARK.value}`;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => look(() => readFileSync(`/proc/${pid}/environ`, 'utf8'))?.includes(mark) ?? false)
    .map((pid) => ({
      pid: Number(pid),
      command: look(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8'))?.replaceAll('\0', ' ') ?? '',
      network: look(() => readlinkSync(`/proc/${pid}/ns/net`)) ?? '',
    }));
}

const mounts = () => readFileSync('/proc/self/mounts', 'utf8');
/** What labs write in their own file system; outside nobody else has files of these names. */
const spilled = () => readdirSync('/dev/shm').filter((name) => /^(etc-|net$|tor$|certificates)/.test(name));

/** How a lab is begun. */
export interface Start {
  /** What makes another person of us; words before the command. */
  readonly as?: readonly string[];
  readonly path?: string;
  readonly browser?: BrowserName;
  readonly connection?: 'direct' | 'socks';
}

/** A lab that is up. */
export interface Outside {
  /** The leader. Its process group is what a terminal would send Ctrl-C to. */
  readonly pid: number;
  /** Where its outer processes run, keep their home, and write what is temporary. */
  readonly folder: string;
  readonly processes: readonly Seen[];
  /** The first process whose command fits. @throws Error where there is none */
  find(fits: (command: string) => boolean): Seen;
  /** What it said so far. */
  said(): string;
}

function begin(folder: string, { as = [], path, browser, connection = 'direct' }: Start): ChildProcess {
  const options = ['--connection', connection, ...(browser ? ['--browser', browser] : [])];
  // It leads a group of its own, as at a terminal, and ends all the same where these tests are ended.
  const words = ['--pdeathsig', 'KILL', ...as, '--', process.execPath, browser ? BEGIN : LAB, ...options];
  return spawn('setpriv', words, {
    // Of a folder's lab only one may be up: here only ours is. The browser's build is looked for where we are.
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

async function up(folder: string, child: ChildProcess, { browser, connection }: Start): Promise<Outside> {
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  const isUp = () => {
    if (child.exitCode !== null) throw new Error(`The lab ended at once: ${said}`);
    return said.includes('Block: Nothing is hindered');
  };
  await until('the lab', isUp, 60_000);
  const processes = ofLab();
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
    find(fits) {
      const found = processes.find(({ command }) => fits(command));
      if (found === undefined) throw new Error('There is no such process in the lab.');
      return found;
    },
    said: () => said,
  };
}

/** Brings a lab up, ends it, and looks: no process, network, mount or file is left, not even in the person's home. */
export async function leavesNothing(start: Start, end: (lab: Outside) => unknown): Promise<void> {
  const before = mounts();
  const folder = mkdtempSync(join(tmpdir(), 'gone-'));
  chmodSync(folder, 0o777);
  const child = begin(folder, start);
  try {
    end(await up(folder, child, start));
    await until('every process to be gone', () => ofLab().length === 0, END);
    // A network namespace without a process lives only by a mount, and those went with the mount namespace.
    expect(mounts()).toBe(before);
    expect(spilled()).toEqual([]);
    expect(readdirSync(folder, { recursive: true })).toEqual([]);
  } finally {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}
