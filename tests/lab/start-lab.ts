/**
 * Starts a lab as `scripts/lab.ts` does, without looking for tools and without a build, for which an ordinary user has no
 * write permission here.
 */
import { resolve } from 'node:path';
import { enterNamespace } from '../rig/world/namespace.ts';

const script = [resolve('tests/rig/lab/interactive.ts'), ...process.argv.slice(2)];
process.exitCode = await enterNamespace(resolve('tests/rig/lab/inside.ts'), script);
