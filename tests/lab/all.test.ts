/** One lab for all that is wanted, in this order: what is most basic comes first. */
import { afterAll } from 'vitest';
import { isWanted, lab } from './fixture.ts';

if (isWanted('proof')) {
  await import('./alive.part.ts');
  await import('./blocks.part.ts');
}
if (isWanted('stops')) await import('./stops.part.ts');
if (isWanted('chromium') || isWanted('firefox')) await import('./matrix.part.ts');
if (isWanted('transitions')) await import('./transitions.part.ts');

afterAll(() => lab.stop());
