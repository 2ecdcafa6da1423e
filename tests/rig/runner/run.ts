import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { MINUTE_MS } from '../../../utils/model/time.ts';
import { type Count, countIn, failed, PASSED } from './count.ts';

export const RESULTS = '.output/results';
/** For one command: a browser that hangs must not stop everything. */
const LIMIT_MS = 40 * MINUTE_MS;

/** Process groups that run. */
const running = new Set<number>();
let isWatched = false;
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Commands that run end with this process. Installed at the first command: importing this module changes nothing. */
function endWithUs(): void {
  isWatched = true;
  process.once('exit', () => {
    for (const group of running) kill(group);
  });
  for (const [signal, code] of Object.entries(SIGNALS)) process.once(signal, () => process.exit(code));
}

/** Kills a process with all that it started: one that holds a pipe open would keep us waiting. */
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
      take(Buffer.from(`Ended after ${LIMIT_MS} ms.`));
      kill(group);
    }, LIMIT_MS);
    child.once('close', (code) => {
      clearTimeout(alarm);
      running.delete(group);
      resolve({ ok: code === 0, output });
    });
  });
}

/** A tool that passes or fails as a whole. */
export async function tool(name: string, command: string, ...args: string[]): Promise<Count> {
  const begun = performance.now();
  const { ok, output } = await run(command, args);
  console.log(`${ok ? '✓' : '✗'} ${name} (${secondsSince(begun)} s)`);
  if (!ok) console.log(output);
  return ok ? PASSED : failed(name);
}

/** Lines of vitest's: a passed test; and these with everything around the tests. */
const PASSED_TEST = /^✓/;
const FRAME = /^(✓|RUN |Test Files |Tests |Start at |Duration |Import |~\d|learn more|JSON report|$)/;

/**
 * Starts a command that gets about a tenth of the time of one beside it: with less, vitest's own time limit for the start of a
 * worker would end it. The kernel shares the time out between sessions first (autogroup) and then between processes.
 */
const LEFT_OVER = `echo 10 2>/dev/null > /proc/self/autogroup
exec nice -n 10 "$@"`;

/**
 * A vitest run by Node; counted from its own report. A run that brings no report failed.
 * @param leftOver whether all other processes come first
 */
export async function tests(name: string, args: readonly string[], leftOver = false): Promise<Count> {
  const file = `${RESULTS}/${name}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const begun = performance.now();
  const words = [...args, ...reporters];
  const { ok, output } = leftOver
    ? await run('sh', ['-c', LEFT_OVER, 'sh', process.execPath, ...words])
    : await run(process.execPath, words);
  const count = countIn(name, file, ok);
  const isGood = count.failed === 0;
  console.log(`${isGood ? '✓' : '✗'} ${name}: ${count.passed} tests passed (${secondsSince(begun)} s)`);
  // Of a run that passed, only what the tests themselves print.
  const hidden = isGood ? FRAME : PASSED_TEST;
  const lines = output.split('\n').filter((line) => !hidden.test(stripVTControlCharacters(line).trim()));
  const shown = lines.slice(isGood ? -120 : -400);
  if (shown.length > 0) console.log(shown.join('\n'));
  return count;
}

function secondsSince(begun: number): number {
  return Math.round((performance.now() - begun) / 1000);
}
