import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

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

/** Groups that run. */
const running = new Set<number>();
let isWatched = false;
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** What runs ends with us; whoever only imports this is left alone. */
function endWithUs(): void {
  isWatched = true;
  process.once('exit', () => {
    for (const group of running) kill(group);
  });
  for (const [signal, code] of Object.entries(SIGNALS)) process.once(signal, () => process.exit(code));
}

/** A process with all that it started: who holds a pipe open holds us up. */
function kill(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'ESRCH')) throw fault;
  }
}

/** Runs a command; its output is shown when it ends, so that two at once do not mix. */
function run(command: string, args: readonly string[]): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    const { pid: group } = child;
    let output = '';
    const take = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('error', (error) => resolve({ ok: false, output: error.message }));
    if (group === undefined) return;
    if (!isWatched) endWithUs();
    running.add(group);
    const alarm = setTimeout(() => {
      take(Buffer.from(`Ended after ${LIMIT} ms.`));
      kill(group);
    }, LIMIT);
    child.once('close', (code) => {
      clearTimeout(alarm);
      running.delete(group);
      resolve({ ok: code === 0, output });
    });
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
  const count = countIn(file, ok);
  const lines = output.trim().split('\n');
  const isGood = count.failed === 0;
  // Of what passed, what it said beside.
  const shown = isGood ? lines.filter((line) => !isPassedTest(line)).slice(-120) : lines.slice(-400);
  console.log(`${isGood ? '✓' : '✗'} ${name} (${seconds} s)\n${shown.join('\n')}`);
  return count;
}

function countIn(file: string, ok: boolean): Count {
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(file, 'utf8'));
    // Where nothing was run at all, nothing is shown.
    const isWrong = !ok || numPassedTests === 0;
    const failed = numFailedTests === 0 && isWrong ? 1 : numFailedTests;
    return { passed: numPassedTests, failed, skipped: numPendingTests };
  } catch (error) {
    console.log(`No report: ${error instanceof Error ? error.message : error}`);
    return FAILED;
  }
}

function isPassedTest(line: string): boolean {
  return /^\s*✓/.test(stripVTControlCharacters(line));
}
