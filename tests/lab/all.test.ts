/** Runs one shard in one lab. */
import { afterAll } from 'vitest';
import { lab, shard } from './fixture.ts';

if (shard.part === 'proof') {
  await import('./health.part.ts');
  await import('./clients.part.ts');
  await import('./blocks.part.ts');
}
if (shard.part === 'stops') await import('./stops.part.ts');
if (shard.part === 'matrix') await import('./matrix.part.ts');
if (shard.part === 'transitions') await import('./transitions.part.ts');

afterAll(() => lab.stop());
