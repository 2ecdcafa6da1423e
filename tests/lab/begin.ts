/**
 * Begins a lab as `scripts/lab.ts` does once all that it needs is there: without a look for tools, and without a build,
 * which an ordinary user may not write here.
 */
import { resolve } from 'node:path';
import { enterNamespace } from '../../scripts/world/namespace.ts';

const hold = [resolve('scripts/lab/hold.ts'), ...process.argv.slice(2)];
process.exitCode = await enterNamespace(resolve('scripts/lab/inside.ts'), hold);
