/**
 * `npm run lab`: starts the lab and keeps it running until Ctrl-C; `npm run lab -- down` ends it from another terminal.
 * `--browser chromium|firefox` opens a browser in it, `--connection ID` and `--block ID` set its first connection and block.
 */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { until } from '../tests/rig/browsers/wait.ts';
import { build } from '../tests/rig/build.ts';
import { type LabOptions, parseLabOptions } from '../tests/rig/lab/options.ts';
import { missingRequirements } from '../tests/rig/world/missing-requirements.ts';
import { enterNamespace } from '../tests/rig/world/namespace.ts';

const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const INSIDE = pathOf('../tests/rig/lab/inside.ts');
const INTERACTIVE = pathOf('../tests/rig/lab/interactive.ts');

/** Whether a process runs this script in this folder. No for a process that has ended or belongs to another user. */
function isLab(pid: number): boolean {
  try {
    const [program = '', ...words] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    // Node's own process only: the command lines of `timeout` or `sudo` contain the script as well.
    const script = /(^|\/)node$/.test(program) ? words.find((word) => !word.startsWith('-')) : undefined;
    const isOurs = /(^|\/)scripts\/lab\.ts$/.test(script ?? '') && !words.includes('down');
    return isOurs && readlinkSync(`/proc/${pid}/cwd`) === process.cwd();
  } catch {
    return false;
  }
}

/** The main process of this folder's lab. Found in /proc, so that no file is left behind however the lab ends. */
function findLab(): number | undefined {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .find((pid) => pid !== process.pid && isLab(pid));
}

async function down(): Promise<number> {
  const pid = findLab();
  if (pid === undefined) {
    console.log('No lab is running.');
    return 0;
  }
  process.kill(pid, 'SIGTERM');
  await until('the lab to end', () => findLab() === undefined);
  console.log('The lab has ended.');
  return 0;
}

async function up({ browser }: LabOptions): Promise<number> {
  if (findLab() !== undefined)
    throw new Error('A lab is already running in this folder; `npm run lab -- down` ends it.');
  const why = missingRequirements(['lab', ...(browser ? [browser] : [])]);
  if (why !== undefined) throw new Error(`The lab cannot run here: ${why}`);
  if (browser) build(browser);
  return enterNamespace(INSIDE, [INTERACTIVE, ...process.argv.slice(2)]);
}

try {
  const options = parseLabOptions(process.argv.slice(2));
  process.exitCode = options.isDown ? await down() : await up(options);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
