/**
 * `npm run lab`: brings the lab up and keeps it until Ctrl-C; `npm run lab -- down` ends it from another terminal.
 * `--browser chromium|firefox` opens a browser in it, `--connection ID` and `--block ID` say how it begins.
 */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { until } from './browsers/wait.ts';
import { build } from './build.ts';
import { type LabOptions, parseLabOptions } from './lab/options.ts';
import { enterNamespace } from './world/namespace.ts';
import { whyNot } from './world/why-not.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Whether a process runs this script, in this folder. Of one that is gone, or somebody else's, nothing is told: no. */
function isLab(pid: number): boolean {
  try {
    const [program = '', ...words] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    // Node itself: `timeout` or `sudo`, which started it, names the script as well.
    const script = /(^|\/)node$/.test(program) ? words.find((word) => !word.startsWith('-')) : undefined;
    const isOurs = /(^|\/)scripts\/lab\.ts$/.test(script ?? '') && !words.includes('down');
    return isOurs && readlinkSync(`/proc/${pid}/cwd`) === process.cwd();
  } catch {
    return false;
  }
}

/** Who leads the lab of this folder: looked for, not kept, so that no end leaves a word of it behind. */
function leader(): number | undefined {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .find((pid) => pid !== process.pid && isLab(pid));
}

async function down(): Promise<number> {
  const pid = leader();
  if (pid === undefined) {
    console.log('No lab is up.');
    return 0;
  }
  process.kill(pid, 'SIGTERM');
  await until('the lab to end', () => leader() === undefined);
  console.log('The lab is down.');
  return 0;
}

async function up({ browser }: LabOptions): Promise<number> {
  if (leader() !== undefined) throw new Error('A lab is up already: npm run lab -- down');
  const why = whyNot(['lab', ...(browser ? [browser] : [])]);
  if (why !== undefined) throw new Error(`No lab: ${why}`);
  if (browser) build(browser);
  return enterNamespace(at('./lab/inside.ts'), [at('./lab/hold.ts'), ...process.argv.slice(2)]);
}

try {
  const options = parseLabOptions(process.argv.slice(2));
  process.exitCode = options.isDown ? await down() : await up(options);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
