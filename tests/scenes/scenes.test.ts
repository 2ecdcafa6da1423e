import { describe, expect, it } from 'vitest';
import { blockagesOf } from '../../utils/judge/blockage/blockage.ts';
import { verdictOf } from '../../utils/judge/verdict/verdict.ts';
import type { Report } from '../../utils/model/report.ts';
import { inWords } from './in-words.ts';
import { play } from './play.ts';
import { loadScene, SCENES, type Scene, scenesIn, spread } from './scene.ts';

/** Scenes of another folder are run as well: EXPOSURE_SCENES=folder. */
const { EXPOSURE_SCENES } = process.env;
const FOLDERS = [SCENES, ...(EXPOSURE_SCENES ? [EXPOSURE_SCENES] : [])];

function expectRows({ observations }: Report, { expect: { rows } }: Scene): void {
  for (const [endpoint, expected] of Object.entries(rows)) {
    const found = observations.filter((row) => row.endpoint === endpoint);
    expect(found.map(inWords), endpoint).toEqual(expected);
  }
}

/**
 * Names that are looked up here are asked of this network, whatever carries the connections; and a neighbour of an exit is in
 * this network.
 */
function isAllByTor(verdict: Report['verdict']): boolean {
  if (verdict.type !== 'tor') return false;
  return !verdict.caveats.includes('names-looked-up-here') && !verdict.caveats.includes('maybe-neighbour');
}

function expectBlockages(
  { blockages, verdict }: Report,
  { expect: { blockages: expected, ladder = {} } }: Scene,
): void {
  const accused = blockages.filter(({ suspects }) => suspects.includes('network'));
  if (isAllByTor(verdict)) expect(accused, 'through Tor the network is not accused').toEqual([]);
  if (expected === undefined) {
    expect(ladder, 'a ladder needs blockages').toEqual({});
    return;
  }
  const byEndpoint = spread(expected);
  expect(blockages.map(({ endpoint }) => endpoint).sort()).toEqual(Object.keys(byEndpoint).sort());
  for (const blockage of blockages) expect(blockage).toMatchObject(byEndpoint[blockage.endpoint] ?? {});
  const rungs =
    blockages[0]?.ladder.map(({ culprit, state, reason }) => [culprit, `${state}: ${reason}`]) ?? [];
  expect(Object.fromEntries(rungs)).toMatchObject(ladder);
}

/** A row waits that may show another address, or another way. */
function isEarly({ observations }: Report): boolean {
  return observations.some(({ role, finding }) => role !== 'look' && finding.type === 'waiting');
}

/** A file that cannot be read fails its own test only. */
function tryLoad(folder: string, name: string): Scene | Error {
  try {
    return loadScene(folder, name);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

describe.each(FOLDERS)('scenes in %s', (folder) => {
  for (const name of scenesIn(folder)) {
    const scene = tryLoad(folder, name);
    it(`${name}: ${scene instanceof Error ? 'cannot be read' : scene.story}`, async () => {
      if (scene instanceof Error) throw scene;
      const { report, saved } = await play(scene);
      for (const each of saved) {
        expect(each.verdict).toEqual(verdictOf(each.observations));
        expect(each.blockages).toEqual(blockagesOf(each.observations, each.verdict));
        if (isEarly(each))
          expect(each.verdict, 'while a row waits').not.toMatchObject({ certainty: 'certain' });
      }
      expect(report.verdict).toMatchObject(scene.expect.verdict);
      expectRows(report, scene);
      expectBlockages(report, scene);
    });
  }
});

it('has scenes of both kinds', () => {
  const names = scenesIn(SCENES);
  expect(names.filter((name) => !name.startsWith('blocked')).length).toBeGreaterThanOrEqual(70);
  expect(names.filter((name) => name.startsWith('blocked')).length).toBeGreaterThanOrEqual(60);
});
