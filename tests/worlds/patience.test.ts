import { describe, expect, it } from 'vitest';
import type { Report } from '../../utils/model/report.ts';
import { drawWorld } from './draw/draw.ts';
import { type Pace, play } from './play.ts';

const COUNT = 1000;
/** Tests of the network are late, one or two in each world, and then say whatever they say there. */
function late(seed: number): Pace {
  const ids = ['control-google', 'control-mozilla', 'control-microsoft'].filter((_, at) => at !== seed % 4);
  return { longer: ({ id }) => (ids.includes(id) && (seed % 8 < 4 || id === ids[0]) ? 9_000 : 0) };
}

/** All that the popup says, apart from the rows. Which endpoints a verdict rests on, and how many agree, is said as well. */
function said({ verdict, blockages }: Report) {
  return { verdict, blockages };
}

function isEnded({ observations }: Report): boolean {
  return observations.some(({ finding }) => finding.type === 'not-asked' && finding.why === 'not-awaited');
}

describe('a check that gives somebody up', () => {
  it.each([
    ['fixed', 1, false],
    ['one liar', 1_000_001, true],
  ])('says what it would have said after waiting for everybody: %s', async (_, first, hasLiar) => {
    let ended = 0;
    for (let seed = first; seed < first + COUNT; seed += 1) {
      const world = drawWorld(seed, hasLiar);
      const { report } = await play(world, late(seed));
      if (!isEnded(report)) continue;
      ended += 1;
      const whole = (await play(world, { ...late(seed), isPatient: true })).report;
      expect(said(report), `world ${seed}`).toEqual(said(whole));
      expect(isEnded(whole)).toBe(false);
      expect(report.finishedAt).toBeLessThan(whole.finishedAt ?? 0);
    }
    expect(ended).toBeGreaterThan(COUNT / 4);
  });
});
