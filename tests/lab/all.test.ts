/** One lab for one unit. */
import { afterAll } from 'vitest';
import { lab, unit } from './fixture.ts';

if (unit.part === 'proof') {
  await import('./alive.part.ts');
  await import('./clients.part.ts');
  await import('./blocks.part.ts');
}
if (unit.part === 'stops') await import('./stops.part.ts');
if (unit.part === 'matrix') await import('./matrix.part.ts');
if (unit.part === 'transitions') await import('./transitions.part.ts');

afterAll(() => lab.stop());
