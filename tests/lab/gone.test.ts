import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browsers/wait.ts';

/** Runs outside: what a lab leaves behind is looked for in the machine itself. */

/** Stands in the environment of whatever this lab starts: another lab's processes are not ours. */
const MARK = `EXPOSURE_TRACE=${randomUUID()}`;

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
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => look(() => readFileSync(`/proc/${pid}/environ`, 'utf8'))?.includes(MARK) ?? false)
    .map((pid) => ({
      pid: Number(pid),
      command: look(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8'))?.replaceAll('\0', ' ') ?? '',
      network: look(() => readlinkSync(`/proc/${pid}/ns/net`)) ?? '',
    }));
}

const mounts = () => readFileSync('/proc/self/mounts', 'utf8');

let lab: ChildProcess;
let said = '';

async function up(): Promise<void> {
  said = '';
  const [name = '', value = ''] = MARK.split('=');
  lab = spawn(process.execPath, ['scripts/lab.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, [name]: value },
  });
  lab.stdout?.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  await until('the lab', () => said.includes('Block: Nothing is hindered'), 60_000);
}

afterEach(() => void lab.kill('SIGKILL'));

describe('a lab that ends', () => {
  it.each([
    ['kill -9 of the leader', () => lab.kill('SIGKILL')],
    ['Ctrl-C', () => lab.kill('SIGINT')],
    ['npm run lab -- down', () => spawn(process.execPath, ['scripts/lab.ts', 'down'], { stdio: 'ignore' })],
    [
      'a crash of the first process inside',
      () => {
        const first = ofLab().find(
          ({ command }) => command.includes('inside.ts') && !command.startsWith('unshare'),
        );
        process.kill(first?.pid ?? 0, 'SIGKILL');
      },
    ],
  ])('by %s leaves no process, network or mount behind', async (_how, end) => {
    const before = mounts();
    await up();
    const there = ofLab();
    const networks = new Set(there.map(({ network }) => network));
    expect(there.filter(({ command }) => command.startsWith('tor ')).length).toBe(8);
    // The outer one, and the three inside.
    expect(networks.size).toBeGreaterThanOrEqual(4);
    end();
    await until('every process to be gone', () => ofLab().length === 0, 15_000);
    // A network namespace without a process lives only by a mount, and those went with the mount namespace.
    expect(mounts()).toBe(before);
  });
});
