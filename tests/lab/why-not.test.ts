import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { whyNoLab } from '../../scripts/world/why-not.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tools-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** Puts a tool first on the PATH that refuses what a kernel without it refuses, in the kernel's words; else it is the tool. */
function refuse(tool: string, pattern: string, words: string): void {
  const script = `#!/bin/sh
PATH="\${PATH#*:}"
case "$*" in *${pattern}*) echo "${words}" >&2; exit 1;; esac
exec ${tool} "$@"
`;
  writeFileSync(join(folder, tool), script, { mode: 0o755 });
  vi.stubEnv('PATH', [folder, process.env.PATH, '/usr/sbin'].join(delimiter));
}

describe('a machine', () => {
  it('that plays the lab lacks nothing, and needs no sysctl', () => {
    refuse('sysctl', '', 'none');
    expect(whyNoLab()).toBeUndefined();
  });

  // Words of 2026-11: iptables 1.8.9, nftables 1.0.6, iproute2 6.1.
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
  ])('without a part of %s says what it lacks, and for what', (tool, pattern, words, forWhat) => {
    refuse(tool, pattern, words);
    const why = whyNoLab();
    expect(why).toContain(words);
    expect(why).toContain(forWhat);
  });
});
