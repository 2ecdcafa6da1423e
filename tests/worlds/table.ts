import { loadBounds, MEASURES, NAMES, percent, type SetName } from './bounds.ts';
import { describePlayed, describeWorld } from './describe.ts';
import { drawWorld } from './draw/draw.ts';
import { GRADES, type Grade } from './hold/contradictions.ts';
import { play } from './play.ts';
import { shrink } from './shrink.ts';
import type { Tally } from './tally.ts';

/** The measures beside their goals, the grades, and what is counted apart. */
export function summary(tally: Tally, set: SetName): string {
  const bounds = loadBounds()[set];
  const share = (count: number) => `${count} (${percent(count / tally.worlds)})`;
  const measured = NAMES.filter((name) => bounds[name] !== undefined).map((name) => {
    const { goal = 0, most = 1 } = bounds[name] ?? {};
    return `${name.padEnd(16)}${percent(MEASURES[name](tally)).padStart(9)}   goal ${percent(goal)}, recorded ${percent(most)}`;
  });
  return [
    `${tally.worlds} worlds, ${set.includes('liar') ? 'one operator lying' : 'nobody lying'}; ${tally.onTor} on Tor; not known in ${share(tally.unknown)}`,
    ...measured,
    `worlds by grade: ${GRADES.map((grade) => `${grade} ${share(tally.grades[grade])}`).join(', ')}`,
    ...Object.entries(tally.lookAlikes).map(([name, count]) => `counted apart, ${name}: ${share(count)}`),
  ].join('\n');
}

/** The kinds of contradiction of a grade, the most frequent first. */
export function kindsOf(
  tally: Tally,
  grade: Grade,
  most: number,
): readonly { key: string; count: number; seeds: readonly number[] }[] {
  return Object.entries(tally.kinds)
    .filter(([, one]) => one.grade === grade)
    .sort(([, one], [, other]) => other.count - one.count)
    .slice(0, most)
    .map(([key, { count, seeds }]) => ({ key, count, seeds }));
}

/** The smallest world of a kind in words: what is so, what was said, and the rows. */
export async function smallest(key: string, seeds: readonly number[], hasLiar: boolean): Promise<string> {
  const worlds = await Promise.all(seeds.slice(0, 3).map((seed) => shrink(drawWorld(seed, hasLiar), key)));
  const described = worlds.map((world) => ({ world, line: describeWorld(world) }));
  const [first] = described.sort((one, other) => one.line.length - other.line.length);
  if (first === undefined) return key;
  return `  world (seed ${first.world.seed}): ${first.line}\n  said: ${describePlayed(await play(first.world))}`;
}
