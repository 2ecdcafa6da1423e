/**
 * `node scripts/lab-tests.ts [UNIT …] [--times N] [--at-once N]`: the tests in the lab; all of them unless told. A word is
 * a unit's id or a part ("matrix", "stops"). What else stands on the line goes to vitest.
 */
import { mkdirSync } from 'node:fs';
import { build } from './build.ts';
import { playOnce, playSeveral } from './lab/run-units.ts';
import { UNITS, type Unit, unitsCalled } from './lab/units.ts';
import { whyNot } from './world/why-not.ts';

/** Labs side by side: what they do is mostly to wait. */
const AT_ONCE = 6;

interface Options {
  readonly units: readonly Unit[];
  readonly times: number;
  readonly atOnce: number;
  /** For vitest. */
  readonly more: readonly string[];
}

function optionsIn(given: readonly string[]): Options {
  const numberAfter = (word: string) => {
    const at = given.indexOf(word);
    return at < 0 ? undefined : { at, value: Number(given[at + 1]) };
  };
  const times = numberAfter('--times');
  const atOnce = numberAfter('--at-once');
  const taken = [times, atOnce].flatMap((one) => (one === undefined ? [] : [one.at, one.at + 1]));
  const words = given.filter((_, at) => !taken.includes(at));
  const called = words.flatMap(unitsCalled);
  return {
    units: called.length > 0 ? UNITS.filter((unit) => called.includes(unit)) : UNITS,
    times: times?.value ?? 1,
    atOnce: atOnce?.value ?? AT_ONCE,
    more: words.filter((word) => unitsCalled(word).length === 0),
  };
}

/** Whoever starts several units has looked for what they need, and built, once for all. */
const isPrepared = process.env.EXPOSURE_BUILT === '1';

const { units, times, atOnce, more } = optionsIn(process.argv.slice(2));
const browsers = new Set(units.flatMap((unit) => unit.browsers));
const why = isPrepared ? undefined : whyNot(['lab', ...browsers]);
if (why !== undefined) {
  console.log(`SKIPPED: the lab. ${why}`);
  process.exit(1);
}
mkdirSync('.output/results', { recursive: true });
// Two seconds each; an old build would be judged in the new one's place.
if (!isPrepared) for (const browser of browsers) build(browser);

const [only] = units;
let failed = 0;
for (let round = 1; round <= times; round += 1) {
  const isAlone = units.length === 1 && times === 1;
  const ok = isAlone && only ? await playOnce(only, more) : await playSeveral(units, atOnce, round);
  if (!ok) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
