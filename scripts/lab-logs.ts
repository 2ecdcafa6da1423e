/** `npm run lab-logs`: records the logs of real Tor clients under each block of the lab, which `tests/utils/torlog` reads. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { missingRequirements } from '../tests/rig/world/missing-requirements.ts';
import { enterNamespace } from '../tests/rig/world/namespace.ts';

const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const why = missingRequirements(['lab']);
if (why === undefined) {
  // Debian's snowflake-client is no requirement of the lab.
  if (existsSync('/usr/bin/snowflake-client'))
    await enterNamespace(pathOf('../tests/rig/lab/record-snowflake.ts'), []);
  process.exitCode = await enterNamespace(pathOf('../tests/rig/lab/inside.ts'), [
    pathOf('../tests/rig/lab/record-logs.ts'),
  ]);
} else {
  console.error(`The lab cannot run here: ${why}`);
  process.exitCode = 1;
}
