import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockagesOf } from '../../../../utils/judge/blockage/blockage.ts';
import { verdictOf } from '../../../../utils/judge/verdict/verdict.ts';
import type { Blockage, Culprit } from '../../../../utils/model/blockage.ts';
import type { Observation } from '../../../../utils/model/observation.ts';
import { play } from '../../../scenes/play.ts';
import { loadScene, SCENES, scenesIn } from '../../../scenes/scene.ts';

const INNOCENT: readonly Culprit[] = [
  'offline',
  'clock',
  'own-proxy',
  'other-extension',
  'exit',
  'captive-portal',
];
const names = scenesIn(SCENES).filter((name) => name.startsWith('blocked/'));
const judge = (rows: readonly Observation[]) => blockagesOf(rows, verdictOf(rows));
const byEndpoint = (all: readonly Blockage[]) =>
  [...all]
    .map(({ endpoint, suspects, certainty, deliberate }) => ({ endpoint, suspects, certainty, deliberate }))
    .sort((one, other) => one.endpoint.localeCompare(other.endpoint));

describe.each(names)('%s', (name) => {
  it('accuses the same, in whatever order the rows of different endpoints come', async () => {
    const { report } = await play(loadScene(SCENES, name));
    const rows = report.observations;
    const groups = [...Map.groupBy(rows, ({ endpoint }) => endpoint).values()];
    const expected = byEndpoint(judge(rows));
    const order = fc.shuffledSubarray(groups, { minLength: groups.length, maxLength: groups.length });
    fc.assert(
      fc.property(order, (shuffled) => {
        expect(byEndpoint(judge(shuffled.flat()))).toEqual(expected);
      }),
      { numRuns: 5 },
    );
  });

  it('names this network alone only where nobody else is possible, and something came through', async () => {
    const { blockages } = (await play(loadScene(SCENES, name))).report;
    for (const { suspects, ladder, certainty } of blockages.filter(
      (one) => one.suspects.join() === 'network',
    )) {
      const others = ladder.filter(({ culprit, state }) => culprit !== 'network' && state === 'possible');
      expect(others).toEqual([]);
      expect(ladder.at(-1)).toMatchObject({ culprit: 'network', state: 'found' });
      expect([suspects.length, certainty]).toEqual([1, 'likely']);
    }
  });

  it('says on purpose only where no suspect stops things without a purpose', async () => {
    const { blockages } = (await play(loadScene(SCENES, name))).report;
    for (const { suspects, techniques, byName } of blockages.filter((one) => one.deliberate)) {
      expect(suspects.filter((culprit) => INNOCENT.includes(culprit))).toEqual([]);
      if (suspects.includes('service')) expect(byName || techniques.includes('block-page')).toBe(true);
    }
  });
});
