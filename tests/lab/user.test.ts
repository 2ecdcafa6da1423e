import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LAB, leavesNothing, type Outside } from './outside.ts';

/** An ordinary user: the first that most machines have; none of that name need be here. */
const AS_USER = ['--reuid=1000', '--regid=1000', '--clear-groups'];
/** Debian's for whoever is not root (login.defs, 2026-11): the lab's tools are in none of these. */
const PATH = '/usr/local/bin:/usr/bin:/bin:/usr/local/games:/usr/games';
const USER = { as: AS_USER, path: PATH };

/** Why no ordinary user can be played here; nothing where one can. */
function whyNoUser(): string | undefined {
  if (process.getuid?.() !== 0)
    return 'These tests do not run as root: every lab here is an ordinary user’s.';
  const attempts = [
    ['unshare', '--user', '--map-root-user', '--net', '--mount', '--pid', '--fork', '--mount-proc', 'true'],
    ['test', '-r', LAB],
    [process.execPath, '--version'],
  ];
  for (const attempt of attempts) {
    const { status, stderr, error } = spawnSync('setpriv', [...AS_USER, '--', ...attempt], {
      encoding: 'utf8',
    });
    if (status !== 0) return `"${attempt.join(' ')}": ${error?.message ?? (stderr.trim() || 'no')}`;
  }
  return undefined;
}

/** What the Tor Project answers whoever uses this lab's Tor client. */
function answered({ find }: Outside): string {
  const { pid } = find((command) => command.includes('hold.ts') && !command.includes('inside.ts'));
  const there = ['--target', `${pid}`, '--net', '--mount', '--'];
  const { stdout, stderr } = spawnSync(
    'nsenter',
    [...there, process.execPath, resolve('tests/lab/is-tor.ts')],
    { encoding: 'utf8', env: { ...process.env, TMPDIR: '/dev/shm' } },
  );
  return stdout + stderr;
}

const why = whyNoUser();
if (why !== undefined) console.log(`SKIPPED: a lab of an ordinary user. ${why}`);
// On the machine that CI uses nothing may be skipped: there it is tried, and fails.
describe.skipIf(why !== undefined && process.env.CI === undefined)("an ordinary user's lab", () => {
  it('carries a browser and a Tor client, and leaves nothing behind by Ctrl-C', async () => {
    await leavesNothing({ ...USER, browser: 'chromium', connection: 'socks' }, (lab) => {
      expect(lab.said()).toContain("Connection: Through Tor's SOCKS port.");
      expect(answered(lab)).toContain('"IsTor":true');
      process.kill(-lab.pid, 'SIGINT');
    });
  });

  it.each([
    ['kill -9 of the leader', ({ pid }: Outside) => process.kill(pid, 'SIGKILL')],
    ['a terminal that is closed', ({ pid }: Outside) => process.kill(-pid, 'SIGHUP')],
  ])('leaves nothing behind by %s', async (_how, end) => {
    await leavesNothing(USER, end);
  });
});
