import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Tests of one runner. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const PASSED: Count = { passed: 1, failed: 0, skipped: 0 };
export const FAILED: Count = { passed: 0, failed: 1, skipped: 0 };
export const SKIPPED: Count = { passed: 0, failed: 0, skipped: 1 };

export const RESULTS = '.output/results';
/** ms for one tool: a browser that hangs must not hang the whole. */
const LIMIT = 20 * 60 * 1000;

/** Runs a command; its output is shown when it ends, so that two at once do not mix. */
function run(command: string, args: readonly string[]): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: LIMIT });
    let output = '';
    const take = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('error', (error) => resolve({ ok: false, output: error.message }));
    child.once('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/** A tool that passes or fails as a whole. */
export async function tool(name: string, command: string, ...args: string[]): Promise<Count> {
  const { ok, output } = await run(command, args);
  console.log(`${ok ? '✓' : '✗'} ${name}`);
  if (!ok) console.log(output);
  return ok ? PASSED : FAILED;
}

/** A vitest run by Node; counted from its own report. A run that brings no report failed. */
export async function tests(name: string, args: readonly string[]): Promise<Count> {
  const file = `${RESULTS}/${name}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const begun = Date.now();
  const { ok, output } = await run(process.execPath, [...args, ...reporters]);
  const seconds = Math.round((Date.now() - begun) / 1000);
  console.log(
    `${ok ? '✓' : '✗'} ${name} (${seconds} s)\n${output
      .trim()
      .split('\n')
      .slice(ok ? -60 : -400)
      .join('\n')}`,
  );
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(file, 'utf8'));
    const failed = numFailedTests === 0 && !ok ? 1 : numFailedTests;
    return { passed: numPassedTests, failed, skipped: numPendingTests };
  } catch (error) {
    console.log(`No report of ${name}: ${error instanceof Error ? error.message : error}`);
    return FAILED;
  }
}
