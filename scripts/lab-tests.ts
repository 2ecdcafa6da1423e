/**
 * `node scripts/lab-tests.ts [UNIT …] [--times N] [--at-once N]`: the tests in the lab; all of them unless told. A word is
 * a unit's id or a part ("matrix", "stops"). What else stands on the line goes to vitest.
 */
import { mkdirSync } from 'node:fs';
import { build } from './build.ts';
import { playOnce, playSeveral } from './lab/run-units.ts';
import { hasCells, onlyCells, UNITS, type Unit, unitsCalled } from './lab/units.ts';
import { whyNot } from './world/why-not.ts';

/** Labs side by side: what they do is mostly to wait. */
const AT_ONCE = 6;

interface Options {
  readonly units: readonly Unit[];
  readonly times: number;
  readonly atOnce: number;
  /** For vitest: from the first option that is not ours. */
  readonly more: readonly string[];
}

/** @throws Error with a sentence, where a word is no unit's, or a number is none */
function optionsIn(given: readonly string[]): Options {
  const called = new Set<Unit>();
  const numbers = { '--times': 1, '--at-once': AT_ONCE };
  const isNumbered = (word: string): word is keyof typeof numbers => word in numbers;
  let at = 0;
  for (; at < given.length; at += 1) {
    const word = given[at] ?? '';
    if (isNumbered(word)) {
      at += 1;
      numbers[word] = Number(given[at]);
      if (!(numbers[word] >= 1)) throw new Error(`${word} takes a number, not "${given[at]}".`);
    } else if (word.startsWith('-')) break;
    else {
      const units = unitsCalled(word);
      if (units.length === 0)
        throw new Error(`No unit "${word}". There are: ${UNITS.map(({ id }) => id).join(', ')}.`);
      for (const unit of units) called.add(unit);
    }
  }
  const only = onlyCells();
  const units = UNITS.filter((unit) => (called.size === 0 || called.has(unit)) && hasCells(unit, only));
  if (units.length === 0) throw new Error('None of these cells is played by these units.');
  if (at < given.length && (units.length > 1 || numbers['--times'] > 1))
    throw new Error(`"${given[at]}" is vitest's: name one unit for it.`);
  return { units, times: numbers['--times'], atOnce: numbers['--at-once'], more: given.slice(at) };
}

/** Whoever starts several units has looked for what they need, and built, once for all. */
const isPrepared = process.env.EXPOSURE_BUILT === '1';

async function main({ units, times, atOnce, more }: Options): Promise<number> {
  const browsers = new Set(units.flatMap((unit) => unit.browsers));
  const why = isPrepared ? undefined : whyNot(['lab', ...browsers]);
  if (why !== undefined) {
    console.log(`SKIPPED: the lab. ${why}`);
    return 1;
  }
  mkdirSync('.output/results', { recursive: true });
  // Two seconds each; an old build would be judged in the new one's place.
  if (!isPrepared) for (const browser of browsers) build(browser);
  const [only] = units;
  if (units.length === 1 && times === 1 && only) return (await playOnce(only, more)) ? 0 : 1;
  let failed = 0;
  for (let round = 1; round <= times; round += 1) {
    if (!(await playSeveral(units, atOnce, round))) failed += 1;
  }
  return failed === 0 ? 0 : 1;
}

try {
  process.exitCode = await main(optionsIn(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
