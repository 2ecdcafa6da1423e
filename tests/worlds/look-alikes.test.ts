import { describe, expect, it } from 'vitest';
import type { Observation } from '../../utils/model/observation.ts';
import { HOUR_MS } from '../../utils/model/time.ts';
import { hold } from './hold/contradictions.ts';
import { OWN_FOUR } from './hosts.ts';
import { OTHER_UNLISTED, PAIRS, WORLD } from './look-alikes.ts';
import { play } from './play.ts';
import type { World } from './world.ts';

/**
 * Without times: circuits are slower than most lines, and as slow as some. The line's own address may be any, so that of an exit
 * on no list.
 */
function untimed(rows: readonly Observation[]): unknown {
  const all = rows.map(({ elapsed, at, listDate = at, hints: { flow, ...hints } = {}, ...row }) => ({
    ...row,
    hints,
    isAsked: elapsed !== undefined,
    listHours: Math.round((at - listDate) / HOUR_MS),
  }));
  const own = new RegExp(OWN_FOUR.split('.').join('[.]'), 'g');
  return JSON.parse(JSON.stringify(all).replace(own, OTHER_UNLISTED.four));
}

const cases = Object.entries(PAIRS).flatMap(([name, pair]) =>
  (pair.browsers ?? (['chromium', 'firefox'] as const)).flatMap((browser) =>
    (pair.scopes ?? (['discreet', 'full'] as const)).map((scope) => ({ name, browser, scope, ...pair })),
  ),
);

describe('no row parts', () => {
  it.each(cases)(
    '$name ($browser, $scope)',
    async ({ one, other, is, said, browser, scope, isDrawn = true }) => {
      const worlds = [one, other].map((more): World => ({ ...WORLD, browser, scope, ...more }));
      const played = await Promise.all(worlds.map(async (world) => ({ world, ...(await play(world)) })));
      const [first, second] = played.map(({ report }) => untimed(report.observations));
      expect(first).toEqual(second);
      const held = played.map(({ world, ...one }) => hold(world, one));
      expect(held.map(({ truth }) => truth.is)).toEqual(is);
      const verdict = played[0]?.report.verdict;
      const words =
        verdict === undefined || verdict.type === 'unknown'
          ? []
          : [verdict.type, verdict.certainty, ...verdict.caveats];
      expect(words.join(', ')).toMatch(new RegExp(`^${said}`));
      if (!isDrawn) return;
      // Counted apart in the world in which it is wrong, and right in the other.
      expect(held.filter(({ lookAlike }) => lookAlike !== undefined)).toHaveLength(1);
      expect(
        held.flatMap(({ contradictions }) => contradictions).filter(({ grade }) => grade === 'lie'),
      ).toEqual([]);
    },
  );
});
