/** One lab for all, in this order: what is most basic comes first. */
import './alive.part.ts';
import './blocks.part.ts';
import './stops.part.ts';
import './matrix.part.ts';
import { afterAll } from 'vitest';
import { lab } from './fixture.ts';

afterAll(() => lab.stop());
