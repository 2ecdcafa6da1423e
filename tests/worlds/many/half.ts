import { expect, it } from 'vitest';
import { exceeded } from '../bounds.ts';
import { summary } from '../table.ts';
import { addUp, type Tally, tallyOf } from '../tally.ts';

/** Half of 50,000 worlds, and as many thousands with one liar: two files, so that two cores share them. */
const HALF = 25_000;
const WITH_LIAR = 5_000;

export function testHalf(first: number): void {
  it('what is said holds against what is so, in 25,000 worlds', async () => {
    const tally = await inSteps(first, HALF, false);
    console.log(summary(tally, 'many'));
    expect(exceeded('many', tally)).toEqual([]);
  });

  it('and in 5,000 worlds with one operator lying', async () => {
    const tally = await inSteps(first + 10_000_000, WITH_LIAR, true);
    console.log(summary(tally, 'many, one liar'));
    expect(exceeded('many, one liar', tally)).toEqual([]);
  });
}

/** In steps, so that the runner hears of this file in between. */
async function inSteps(first: number, count: number, hasLiar: boolean): Promise<Tally> {
  const STEP = 1000;
  let tally = await tallyOf(first, STEP, hasLiar);
  for (let done = STEP; done < count; done += STEP)
    tally = addUp(tally, await tallyOf(first + done, STEP, hasLiar));
  return tally;
}
