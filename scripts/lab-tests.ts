/**
 * `node scripts/lab-tests.ts [SHARD …] [--times N] [--at-once N]`: runs the lab's tests; without names, all of them. A name is
 * a shard's id or a part ("matrix", "stops"). All arguments from the first unknown option on go to vitest.
 */
import { mkdirSync } from 'node:fs';
import { build } from '../tests/rig/build.ts';
import { runShard, runShards } from '../tests/rig/lab/run-shards.ts';
import { hasCells, SHARDS, type Shard, selectedCells, shardsNamed } from '../tests/rig/lab/shards.ts';
import { missingRequirements } from '../tests/rig/world/missing-requirements.ts';

/** Labs side by side: they mostly wait. */
const AT_ONCE = 6;

interface Options {
  readonly shards: readonly Shard[];
  readonly times: number;
  readonly atOnce: number;
  /** Arguments for vitest. */
  readonly more: readonly string[];
}

/** @throws Error with a sentence, where the name of a shard or a number is invalid */
function parseOptions(args: readonly string[]): Options {
  const named = new Set<Shard>();
  const numbers = { '--times': 1, '--at-once': AT_ONCE };
  const isNumberOption = (word: string): word is keyof typeof numbers => word in numbers;
  let at = 0;
  for (; at < args.length; at += 1) {
    const word = args[at] ?? '';
    if (isNumberOption(word)) {
      at += 1;
      numbers[word] = Number(args[at]);
      if (!(numbers[word] >= 1)) throw new Error(`${word} takes a number, not "${args[at]}".`);
    } else if (word.startsWith('-')) break;
    else {
      const shards = shardsNamed(word);
      if (shards.length === 0)
        throw new Error(`No shard "${word}". The shards are: ${SHARDS.map(({ id }) => id).join(', ')}.`);
      for (const shard of shards) named.add(shard);
    }
  }
  const cells = selectedCells();
  const shards = SHARDS.filter((shard) => (named.size === 0 || named.has(shard)) && hasCells(shard, cells));
  if (shards.length === 0) throw new Error('These shards have none of the cells in EXPOSURE_CELLS.');
  if (at < args.length && (shards.length > 1 || numbers['--times'] > 1))
    throw new Error(`"${args[at]}" is an option for vitest, which needs exactly one shard.`);
  return { shards, times: numbers['--times'], atOnce: numbers['--at-once'], more: args.slice(at) };
}

/** The parent process, which runs several shards, has looked for tools and built already. */
const isPrepared = process.env.EXPOSURE_BUILT === '1';

async function main({ shards, times, atOnce, more }: Options): Promise<number> {
  const browsers = new Set(shards.flatMap((shard) => shard.browsers));
  const why = isPrepared ? undefined : missingRequirements(['lab', ...browsers]);
  if (why !== undefined) {
    console.log(`SKIPPED: the lab. ${why}`);
    return 1;
  }
  mkdirSync('.output/results', { recursive: true });
  // Always builds, two seconds per browser: an old build must not be tested in place of the current code.
  if (!isPrepared) for (const browser of browsers) build(browser);
  const [first] = shards;
  if (shards.length === 1 && times === 1 && first) return (await runShard(first, more)) ? 0 : 1;
  let failed = 0;
  for (let round = 1; round <= times; round += 1) {
    if (!(await runShards(shards, atOnce, round))) failed += 1;
  }
  return failed === 0 ? 0 : 1;
}

try {
  process.exitCode = await main(parseOptions(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
