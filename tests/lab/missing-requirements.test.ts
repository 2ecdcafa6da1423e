import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { whyNoLab } from '../rig/world/missing-requirements.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tools-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** Puts a wrapper of a tool first on the PATH. It fails with the message of a kernel that lacks a feature; else it runs the tool. */
function failFor(tool: string, pattern: string, message: string): void {
  const script = `#!/bin/sh
PATH="\${PATH#*:}"
case "$*" in *${pattern}*) echo "${message}" >&2; exit 1;; esac
exec ${tool} "$@"
`;
  writeFileSync(join(folder, tool), script, { mode: 0o755 });
  vi.stubEnv('PATH', [folder, process.env.PATH, '/usr/sbin'].join(delimiter));
}

describe('the requirements of the lab', () => {
  it('are met on a machine that runs it, without sysctl', () => {
    failFor('sysctl', '', 'none');
    expect(whyNoLab()).toBeUndefined();
  });

  // Messages of 2026-11: iptables 1.8.9, nftables 1.0.6, iproute2 6.1.
  it.each([
    ['iptables', '"-m string"', 'iptables: No chain/target/match by that name.', 'block tor-handshake-reset'],
    ['tc', '" tbf "', 'Error: Specified qdisc kind is unknown.', 'block check-throttled'],
    [
      'nft',
      '"reject with"',
      'Error: Could not process rule: No such file or directory',
      'block relays-reset',
    ],
    ['ip', '"type veth"', 'Error: Unknown device type.', "lab's networks"],
  ])('name what %s lacks, and what needs it', (tool, pattern, message, neededFor) => {
    failFor(tool, pattern, message);
    const why = whyNoLab();
    expect(why).toContain(message);
    expect(why).toContain(neededFor);
  });
});
