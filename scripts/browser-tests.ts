/** `node scripts/browser-tests.ts chromium|firefox [conditions|uses]`: the browser tests, in a network of their own. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ADDRESSES } from '../tests/rig/world/hosts.ts';
import { enterNamespace, isInside } from '../tests/rig/world/namespace.ts';
import { prepareNamespace } from '../tests/rig/world/prepare.ts';

const [browser = 'chromium', ...more] = process.argv.slice(2);

if (isInside) {
  prepareNamespace(ADDRESSES);
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--project', 'browser', ...more],
    { stdio: 'inherit', env: { ...process.env, EXPOSURE_BROWSER: browser } },
  );
  process.exit(status ?? 1);
}
process.exitCode = await enterNamespace(fileURLToPath(import.meta.url), process.argv.slice(2));
