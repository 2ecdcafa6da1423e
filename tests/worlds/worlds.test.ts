import { describe, expect, it } from 'vitest';
import { exceeded, type SetName } from './bounds.ts';
import { drawWorld } from './draw/draw.ts';
import { play } from './play.ts';
import { summary } from './table.ts';
import { tallyOf } from './tally.ts';

const COUNT = 3000;
/** Seeds stay: what was found once is tried again by every change. */
const SETS: readonly (readonly [SetName, number, boolean])[] = [
  ['fixed', 1, false],
  ['fixed, one liar', 1_000_001, true],
];

describe('random worlds', () => {
  it.each(SETS)('%s: what is said holds against what is so', async (set, seed, hasLiar) => {
    const tally = await tallyOf(seed, COUNT, hasLiar);
    console.log(summary(tally, set));
    expect(exceeded(set, tally)).toEqual([]);
  });

  it('are the same for the same seed, and so is what is said', async () => {
    const [one, other] = [drawWorld(17, false), drawWorld(17, false)];
    expect(other).toEqual(one);
    expect((await play(other)).report).toEqual((await play(one)).report);
  });

  it('differ', () => {
    const names = Array.from({ length: 400 }, (_, seed) => drawWorld(seed, false).connection.name);
    expect(new Set(names).size).toBeGreaterThan(15);
  });
});
