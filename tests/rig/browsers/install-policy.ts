import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Debian runs this file to know whether a package may start its service (invoke-rc.d(8)); 101: no. */
const POLICY = '/usr/sbin/policy-rc.d';
const OURS = '# Exposure for Tor: no service starts while it installs packages, as process';

/** It forbids only while the process that wrote it runs: a file that is left behind has no effect. */
const policyOf = (pid: number) => `#!/bin/sh
${OURS} ${pid}.
[ -d /proc/${pid} ] && exit 101
exit 0
`;

/**
 * Deletes a file of ours that was left behind, as by Ctrl-C at the wrong moment. Other programs' files stay, and ours
 * while packages are installed.
 */
export function tidyPolicy(path = POLICY): void {
  if (!existsSync(path)) return;
  const [, pid] = new RegExp(`^${OURS} (\\d+)\\.$`, 'm').exec(readFileSync(path, 'utf8')) ?? [];
  if (pid !== undefined && !existsSync(`/proc/${pid}`)) rmSync(path, { force: true });
}

/** Debian's tor package has a service that would use the real network: no package that `work` installs starts one. */
export function withoutServices(work: () => void, path = POLICY): void {
  const isFree = !existsSync(path);
  if (isFree) writeFileSync(path, policyOf(process.pid), { mode: 0o755 });
  try {
    work();
  } finally {
    if (isFree) rmSync(path, { force: true });
  }
}
