import { spawn, spawnSync } from 'node:child_process';
import { withTools } from './tools.ts';

/** Set in every process inside the network namespace. */
const MARK = 'EXPOSURE_WORLD';

/** True where this process already runs inside, so that `prepareNamespace` and `startWorld` are safe to call. */
export const isInside = process.env[MARK] === '1';

// --mount-proc and --pid: every process inside dies with the first one.
const UNSHARE = ['--net', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc'];
/**
 * Temporary files of the processes inside go to a file system that is mounted over this folder for them only. Every
 * Linux has the folder and no program keeps files there, so none is left behind, however the processes end.
 */
const TEMPORARY = '/dev/shm';

// Without root the kernel must allow user namespaces (2026-11: Ubuntu's AppArmor and some containers do not).
const AS_USER = ['--user', '--map-root-user'];

// The machine's proxy cannot be reached from inside, and would hide the simulated servers.
const PROXY_SETTINGS = /^(https?|ftp|all|no)_proxy$/i;

function unshareArguments(): string[] {
  return process.getuid?.() === 0 ? UNSHARE : [...AS_USER, ...UNSHARE];
}

/** The environment of every process inside. */
function insideEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(withTools()).filter(([name]) => !PROXY_SETTINGS.test(name));
  return { ...Object.fromEntries(kept), [MARK]: '1', TMPDIR: TEMPORARY };
}

const PROBE_TIMEOUT_MS = 30_000;

/** Runs a script in a new network namespace, to its end. @returns its output @throws Error where it failed */
export function askInside(script: string): string {
  const words = [...unshareArguments(), process.execPath, script];
  const { status, stdout, stderr, error } = spawnSync('unshare', words, {
    encoding: 'utf8',
    env: insideEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    timeout: PROBE_TIMEOUT_MS,
    killSignal: 'SIGKILL',
  });
  if (status !== 0) throw new Error(`${script} ended with ${status}: ${error?.message ?? stderr}`);
  return stdout.trim();
}

export type Entry = { readonly ok: true } | { readonly ok: false; readonly why: string };

/** Whether this machine allows a new network namespace; `why` is a sentence for the person at the keyboard. */
export function canEnter(): Entry {
  if (process.platform !== 'linux') return { ok: false, why: 'Network namespaces exist on Linux only.' };
  for (const [tool, pack] of [
    ['unshare', 'util-linux'],
    ['ip', 'iproute2'],
  ] as const) {
    if (spawnSync(tool, ['-V'], { env: withTools() }).error)
      return { ok: false, why: `"${tool}" is missing: install ${pack}.` };
  }
  const attempt = spawnSync(
    'unshare',
    [...unshareArguments(), 'sh', '-c', 'mount --make-rprivate / && ip link set lo up'],
    { encoding: 'utf8', env: withTools() },
  );
  if (attempt.status === 0) return { ok: true };
  return {
    ok: false,
    why: `The kernel refuses a network namespace: ${attempt.stderr.trim() || 'no reason given'}.`,
  };
}

/**
 * Runs a script in a new network namespace, which has no connection to the outside, and waits for its end.
 * @returns its exit code; 137 where it had to be killed.
 */
export async function enterNamespace(script: string, args: readonly string[] = []): Promise<number> {
  const entry = canEnter();
  if (!entry.ok) throw new Error(entry.why);
  const child = spawn(
    'unshare',
    [...unshareArguments(), process.execPath, ...process.execArgv, script, ...args],
    {
      env: insideEnvironment(),
      // The fourth closes when this process dies, for whatever reason: see `dieWithParent`.
      stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
    },
  );
  // The terminal sends Ctrl-C to both processes. The one inside cleans up; if that hangs, it is killed.
  const stop = () => setTimeout(() => child.kill('SIGKILL'), 5000).unref();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const onSignal = (signal: NodeJS.Signals) => {
    if (signal !== 'SIGINT') child.stdio[3]?.destroy();
    stop();
  };
  for (const signal of signals) process.on(signal, onSignal);
  try {
    return await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => resolve(code ?? 137));
    });
  } finally {
    for (const signal of signals) process.off(signal, onSignal);
  }
}
