import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectNothingLeft, LAB, type LabProcess } from './lab-process.ts';

/** An ordinary user: the first user id of most machines; it need not exist on this one. */
const AS_USER = ['--reuid=1000', '--regid=1000', '--clear-groups'];
/** Debian's PATH for ordinary users (login.defs, 2026-11): the lab's tools are in none of these folders. */
const PATH = '/usr/local/bin:/usr/bin:/bin:/usr/local/games:/usr/games';
const USER = { as: AS_USER, path: PATH };

/** Why these tests cannot run here as an ordinary user; undefined where they can. */
function whyNoUser(): string | undefined {
  if (process.getuid?.() !== 0)
    return 'These tests do not run as root, so every lab here is already an ordinary user’s.';
  const attempts = [
    ['unshare', '--user', '--map-root-user', '--net', '--mount', '--pid', '--fork', '--mount-proc', 'true'],
    ['test', '-r', LAB],
    [process.execPath, '--version'],
  ];
  for (const attempt of attempts) {
    const { status, stderr, error } = spawnSync('setpriv', [...AS_USER, '--', ...attempt], {
      encoding: 'utf8',
    });
    if (status !== 0) return `"${attempt.join(' ')}": ${error?.message ?? (stderr.trim() || 'failed')}`;
  }
  return undefined;
}

/** The answer of check.torproject.org to a request through this lab's Tor client. */
function checkThroughTor({ find }: LabProcess): string {
  const { pid } = find((command) => command.includes('interactive.ts') && !command.includes('inside.ts'));
  const target = ['--target', `${pid}`, '--net', '--mount', '--'];
  const { stdout, stderr } = spawnSync(
    'nsenter',
    [...target, process.execPath, resolve('tests/lab/is-tor.ts')],
    { encoding: 'utf8', env: { ...process.env, TMPDIR: '/dev/shm' } },
  );
  return stdout + stderr;
}

const why = whyNoUser();
if (why !== undefined) console.log(`SKIPPED: a lab of an ordinary user. ${why}`);
// In CI nothing may be skipped: there the tests run, and fail.
describe.skipIf(why !== undefined && process.env.CI === undefined)("an ordinary user's lab", () => {
  it('carries a browser and a Tor client, and leaves nothing behind by Ctrl-C', async () => {
    await expectNothingLeft({ ...USER, browser: 'chromium', connection: 'socks' }, (lab) => {
      expect(lab.output()).toContain("Connection: Through Tor's SOCKS port.");
      expect(checkThroughTor(lab)).toContain('"IsTor":true');
      process.kill(-lab.pid, 'SIGINT');
    });
  });

  it.each([
    ['kill -9 of the main process', ({ pid }: LabProcess) => process.kill(pid, 'SIGKILL')],
    ['a terminal that is closed', ({ pid }: LabProcess) => process.kill(-pid, 'SIGHUP')],
  ])('leaves nothing behind by %s', async (_how, end) => {
    await expectNothingLeft(USER, end);
  });
});
