/**
 * `node scripts/lab-tests.ts [proof|stops|chromium|firefox|transitions|gone …]`: the tests in the lab; all of them unless told.
 * What else stands on the line goes to vitest.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './browsers/install.ts';
import { build } from './build.ts';
import { canEnter, enterNamespace } from './world/namespace.ts';

/** All but the last run inside one lab. */
const PARTS = ['proof', 'stops', 'chromium', 'firefox', 'transitions', 'gone'] as const;
const INSIDE = fileURLToPath(new URL('./lab/inside.ts', import.meta.url));
const VITEST = 'node_modules/vitest/vitest.mjs';

const given = process.argv.slice(2);
const more = given.filter((word) => PARTS.every((part) => part !== word));
const named = PARTS.filter((part) => given.includes(part));
const parts = named.length > 0 ? named : PARTS;
const browsers = (['chromium', 'firefox'] as const).filter(
  (browser) => parts.includes(browser) || (browser === 'firefox' && parts.includes('transitions')),
);

function whyNot(): string | undefined {
  const installed = ensureInstalled(['network', 'lab', ...browsers]);
  if (!installed.ok) return installed.why;
  const entry = canEnter();
  return entry.ok ? undefined : entry.why;
}

function outside(): number {
  if (!parts.includes('gone')) return 0;
  const args = [VITEST, 'run', '--config', 'vitest.gone.config.ts', ...more];
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
}

async function inside(): Promise<number> {
  if (parts.every((part) => part === 'gone')) return 0;
  // libuv looks up at most two names at once with its usual four threads: a silent resolver would hold up the others.
  process.env.UV_THREADPOOL_SIZE = '16';
  process.env.EXPOSURE_LAB = parts.join(' ');
  return enterNamespace(INSIDE, [VITEST, 'run', '--config', 'vitest.lab.config.ts', ...more]);
}

const why = whyNot();
if (why !== undefined) {
  console.log(`SKIPPED: the lab. ${why}`);
  process.exit(1);
}
// Two seconds each; an old build would be judged in the new one's place.
for (const browser of browsers) build(browser);
process.exitCode = Math.max(await inside(), outside());
