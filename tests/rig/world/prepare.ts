import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isInside } from './namespace.ts';
import { bringUp } from './network.ts';

// `files dns` and nothing else: nss-resolve and mdns ask a daemon outside over a socket in the file system, and names
// would leave the simulated network (2026-11: Debian, Ubuntu and Fedora all name one of them).
const filesFor = (resolver: string): Readonly<Record<string, string>> => ({
  '/etc/resolv.conf': `nameserver ${resolver}\noptions timeout:5 attempts:2\n`,
  '/etc/hosts': `127.0.0.1 localhost ${hostname()}\n::1 localhost\n`,
  '/etc/nsswitch.conf': 'passwd: files\ngroup: files\nshadow: files\nhosts: files dns\n',
});
/** Folders of Chromium's and Chrome's policies: ours must not leave the namespace. */
export const POLICIES = ['/etc/chromium', '/etc/opt/chrome', '/etc/opt/edge'] as const;
/** The socket of glibc's cache daemon, which would answer for names, too. */
const CACHE = '/run/nscd';

function mount(...args: string[]): void {
  execFileSync('mount', args);
}

/** The first process inside exits when the pipe to its parent closes; everything inside dies with it. */
function dieWithParent(): void {
  const parent = new Socket({ fd: 3, readable: true, writable: false });
  parent.on('error', () => process.exit(1));
  parent.on('close', () => process.exit(1));
  parent.resume();
  parent.unref();
  // The first process of a PID namespace ignores signals it has no handler for.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));
}

/**
 * Prepares the namespace: own mounts, own resolver settings, and an end with its parent. Sockets in the file system
 * (X11, Wayland, D-Bus) stay, so that a browser inside can show a window.
 * @param resolver the resolver's address
 */
export function prepareMounts(resolver: string): void {
  if (!isInside) throw new Error('prepareMounts: not inside a namespace: this would change the machine.');
  dieWithParent();
  mount('--make-rprivate', '/');
  // The browsers' files disappear with the namespace.
  mount('-t', 'tmpfs', 'exposure', tmpdir());
  const directory = mkdtempSync(join(tmpdir(), 'etc-'));
  for (const [path, text] of Object.entries(filesFor(resolver))) {
    const own = join(directory, path.replaceAll('/', '-'));
    writeFileSync(own, text);
    if (existsSync(path)) mount('--bind', own, path);
  }
  for (const path of POLICIES.filter(existsSync)) mount('-t', 'tmpfs', 'policies', path);
  if (existsSync(CACHE)) mount('-t', 'tmpfs', 'none', CACHE);
}

/** The same with a network card, and `addresses` (IPv4 and IPv6, no prefix length) as addresses of this machine. */
export function prepareNamespace(addresses: readonly string[]): void {
  prepareMounts('127.0.0.1');
  bringUp(addresses);
}
