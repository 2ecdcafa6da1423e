import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browsers/wait.ts';

/** Runs outside: what a lab leaves behind is looked for in the machine itself. */

/** Stands in the environment of whatever this lab starts: another lab's processes are not ours. */
const MARK = { name: 'EXPOSURE_TRACE', value: randomUUID() };

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

/** This lab's processes: what they are, and which network they live in. */
function ofLab(): readonly {
  readonly pid: number;
  readonly command: string;
  readonly network: string;
}[] {
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

/** An ordinary user: the first that most machines have; none of that name need be here. */
const AS_USER = ['setpriv', '--reuid=1000', '--regid=1000', '--clear-groups', '--'];
const SCRIPT = resolve('scripts/lab.ts');

/** Why no ordinary user can be played here; nothing where one can. */
function whyNoUser(): string | undefined {
  if (process.getuid?.() !== 0)
    return 'These tests do not run as root: every lab here is an ordinary user’s.';
  const attempts = [
    ['unshare', '--user', '--map-root-user', '--net', '--mount', '--pid', '--fork', '--mount-proc', 'true'],
    ['test', '-r', SCRIPT],
  ];
  for (const attempt of attempts) {
    const [program = '', ...args] = [...AS_USER, ...attempt];
    const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
    if (status !== 0) return `"${attempt.join(' ')}": ${error?.message ?? (stderr.trim() || 'no')}`;
  }
  return undefined;
}

let lab: ChildProcess;
let said = '';
/** Where this lab's outer processes run, and write what is temporary. */
let folder = '';

async function up(as: readonly string[]): Promise<void> {
  said = '';
  const [program = '', ...args] = [...as, process.execPath, SCRIPT];
  lab = spawn(program, args, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, [MARK.name]: MARK.value, TMPDIR: folder },
  });
  lab.stdout?.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  await until('the lab', () => said.includes('Block: Nothing is hindered'), 60_000);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gone-'));
  chmodSync(folder, 0o777);
});

afterEach(() => {
  lab?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Brings a lab up, ends it, and looks. */
async function leavesNothing(as: readonly string[], end: () => unknown): Promise<void> {
  const before = mounts();
  await up(as);
  const there = ofLab();
  const networks = new Set(there.map(({ network }) => network));
  expect(there.filter(({ command }) => command.startsWith('tor ')).length).toBe(8);
  // The outer one, and the three inside.
  expect(networks.size).toBeGreaterThanOrEqual(4);
  end();
  await until('every process to be gone', () => ofLab().length === 0, 15_000);
  // A network namespace without a process lives only by a mount, and those went with the mount namespace.
  expect(mounts()).toBe(before);
  expect(spilled()).toEqual([]);
  expect(readdirSync(folder)).toEqual([]);
}

describe('a lab that ends', () => {
  it.each([
    ['kill -9 of the leader', () => lab.kill('SIGKILL')],
    ['Ctrl-C', () => lab.kill('SIGINT')],
    [
      'npm run lab -- down',
      () => spawn(process.execPath, [SCRIPT, 'down'], { cwd: folder, stdio: 'ignore' }),
    ],
    [
      'a crash of the first process inside',
      () => {
        const first = ofLab().find(
          ({ command }) => command.includes('inside.ts') && !command.startsWith('unshare'),
        );
        if (first === undefined) throw new Error('There is no first process.');
        process.kill(first.pid, 'SIGKILL');
      },
    ],
  ])('by %s leaves no process, network, mount or file behind', async (_how, end) => {
    await leavesNothing([], end);
  });

  const why = whyNoUser();
  if (why !== undefined) console.log(`SKIPPED: a lab of an ordinary user. ${why}`);
  // On the machine that CI uses nothing may be skipped: there it is tried, and fails.
  it.skipIf(why !== undefined && process.env.CI === undefined).each([
    ['Ctrl-C', () => lab.kill('SIGINT')],
    ['kill -9 of the leader', () => lab.kill('SIGKILL')],
  ])("is an ordinary user's as well, and leaves nothing behind by %s", async (_how, end) => {
    await leavesNothing(AS_USER, end);
  });
});
