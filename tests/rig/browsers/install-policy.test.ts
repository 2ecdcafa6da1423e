import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { tidyPolicy, withoutServices } from './install-policy.ts';
import { until } from './wait.ts';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-'));
  path = join(folder, 'policy-rc.d');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The policy's exit code. */
const answer = () => spawnSync(path).status;

/** Leaves a file behind, like an installation that was killed. */
async function killInTheMiddle(): Promise<void> {
  const script = `import { withoutServices } from ${JSON.stringify(resolve('tests/rig/browsers/install-policy.ts'))};
    const asleep = new Int32Array(new SharedArrayBuffer(4));
    withoutServices(() => Atomics.wait(asleep, 0, 0), ${JSON.stringify(path)});`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'inherit' });
  onTestFinished(() => void child.kill('SIGKILL'));
  const gone = once(child, 'exit');
  await until('the file', () => existsSync(path) && readFileSync(path, 'utf8').includes('exit 0'));
  expect(answer()).toBe(101);
  child.kill('SIGKILL');
  await gone;
}

// Only Linux has /proc, and apt-get.
describe.skipIf(process.platform !== 'linux')('while packages are installed', () => {
  it('no service starts, and afterwards the file is gone', () => {
    let during: number | null = null;
    withoutServices(() => {
      tidyPolicy(path);
      during = answer();
    }, path);
    expect(during).toBe(101);
    expect(existsSync(path)).toBe(false);
  });

  it('a kill leaves a file behind that forbids nothing, and the next run takes it away', async () => {
    await killInTheMiddle();
    expect(answer()).toBe(0);
    tidyPolicy(path);
    expect(existsSync(path)).toBe(false);
  });

  it("another program's file stays as it is", () => {
    const theirs = '#!/bin/sh\nexit 101\n';
    writeFileSync(path, theirs, { mode: 0o755 });
    withoutServices(() => expect(readFileSync(path, 'utf8')).toBe(theirs), path);
    tidyPolicy(path);
    expect(readFileSync(path, 'utf8')).toBe(theirs);
  });
});
