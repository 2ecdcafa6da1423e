/**
 * `npm run lab`: brings the lab up and keeps it until Ctrl-C; `npm run lab -- down` ends it from another terminal.
 * `--browser chromium|firefox` opens a browser in it, `--connection ID` and `--block ID` say how it begins.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './browsers/install.ts';
import { until } from './browsers/wait.ts';
import { build } from './build.ts';
import { type LabOptions, parseLabOptions } from './lab/options.ts';
import { enterNamespace } from './world/namespace.ts';

/** Who leads the lab of this folder. */
const PID_FILE = '.output/lab.pid';
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The leader that still runs; a number of somebody else's process is none. */
function leader(): number | undefined {
  const pid = existsSync(PID_FILE) ? Number(readFileSync(PID_FILE, 'utf8')) : 0;
  const file = `/proc/${pid}/cmdline`;
  return pid > 0 && existsSync(file) && readFileSync(file, 'utf8').includes('lab.ts') ? pid : undefined;
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
  const installed = ensureInstalled(['network', 'lab', ...(browser ? [browser] : [])]);
  if (!installed.ok) throw new Error(`No lab: ${installed.why}`);
  if (browser) build(browser);
  mkdirSync('.output', { recursive: true });
  writeFileSync(PID_FILE, String(process.pid));
  try {
    return await enterNamespace(at('./lab/inside.ts'), [at('./lab/hold.ts'), ...process.argv.slice(2)]);
  } finally {
    rmSync(PID_FILE, { force: true });
  }
}

try {
  const options = parseLabOptions(process.argv.slice(2));
  process.exitCode = options.isDown ? await down() : await up(options);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
