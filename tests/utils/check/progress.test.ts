import { describe, expect, it } from 'vitest';
import { runCheck } from '../../../utils/check/run-check.ts';
import { ENDPOINTS } from '../../../utils/endpoints/list.ts';
import type { Scope } from '../../../utils/model/report.ts';
import { play } from '../../scenes/play.ts';
import { loadScene, SCENES, scenesIn } from '../../scenes/scene.ts';
import { NEVER, simulate } from './simulate.ts';

/** Its answers take 10 to 130 ms; the one of `silent` never comes. */
function unfinished(scope: Scope, silent?: string) {
  const { ports, run, saved } = simulate((url) =>
    silent !== undefined && url.includes(silent) ? 60_000 : 10 + (url.length % 13) * 10,
  );
  const check = run(runCheck(scope, ports, NEVER));
  return check.then(() => saved.flatMap(({ progress }) => (progress === undefined ? [] : [progress])));
}

describe('the progress of a check', () => {
  it.each(scenesIn(SCENES))('has one total, and never goes back: %s', async (name) => {
    const { saved } = await play(loadScene(SCENES, name));
    const running = saved.filter(({ finishedAt }) => finishedAt === undefined);
    const all = running.map(({ progress }) => progress);
    expect(new Set(all.map((progress) => progress?.total))).toEqual(new Set([ENDPOINTS.length]));
    const settled = all.map((progress) => progress?.settled ?? Number.NaN);
    expect(settled).toEqual(settled.toSorted((one, other) => one - other));
    expect(settled.at(-1)).toBeLessThanOrEqual(ENDPOINTS.length);
    expect(saved.at(-1)?.progress).toBeUndefined();
  });

  it.each(['discreet', 'full'] as const)('begins at nothing in a %s check', async (scope) => {
    const [first] = await unfinished(scope);
    expect(first?.settled).toBe(0);
  });

  it('names whom the check awaits, and no one who was not asked', async () => {
    const [first, ...others] = await unfinished('discreet', 'connectivitycheck');
    expect(first?.awaited).toEqual(['address-ipv4', 'address-name']);
    const awaited = others.flatMap((progress) => progress.awaited);
    expect(awaited).toEqual(expect.arrayContaining(['address-name', 'control-google']));
    expect(first?.awaited).not.toContain('tor-check');
    expect(others.at(-1)).toEqual({
      settled: ENDPOINTS.length - 1,
      total: ENDPOINTS.length,
      awaited: ['control-google'],
    });
  });

  it('names second looks and second attempts', async () => {
    const awaited = (await unfinished('full')).flatMap((progress) => progress.awaited);
    expect(awaited.filter((id) => id.includes('@')).length).toBeGreaterThan(0);
  });
});
