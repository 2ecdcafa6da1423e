/**
 * npm run worlds -- --count 3000 --seed 1     plays random worlds and prints what contradicts what is so
 *   --liar      one operator in each world answers falsely
 *   --kinds N   the smallest worlds of the N most frequent kinds of each grade (5)
 *   --tighten   writes what is measured into tests/worlds/bounds.json, where it is below what is recorded
 */

import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { type SetName, tighten } from '../tests/worlds/bounds.ts';
import { kindsOf, smallest, summary } from '../tests/worlds/table.ts';
import { addUp, emptyTally, type Tally, tallyOf } from '../tests/worlds/tally.ts';

interface Part {
  readonly seed: number;
  readonly count: number;
  readonly hasLiar: boolean;
}

/** Plays a part of the worlds in a thread of its own. */
function inThread(part: Part): Promise<Tally> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: part });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '3000' },
      seed: { type: 'string', default: '1' },
      kinds: { type: 'string', default: '5' },
      liar: { type: 'boolean', default: false },
      tighten: { type: 'boolean', default: false },
    },
  });
  const count = Number(values.count);
  const seed = Number(values.seed);
  const threads = Math.min(availableParallelism(), Math.max(1, Math.floor(count / 500)));
  const share = Math.ceil(count / threads);
  const parts = Array.from({ length: threads }, (_, nth) => ({
    seed: seed + nth * share,
    count: Math.min(share, count - nth * share),
    hasLiar: values.liar,
  }));
  const tally = (await Promise.all(parts.map(inThread))).reduce(addUp, emptyTally());
  const set: SetName = `${count > 3000 ? 'many' : 'fixed'}${values.liar ? ', one liar' : ''}`;
  console.log(summary(tally, set));
  for (const grade of ['lie', 'lie-alone', 'needless', 'silent', 'blind', 'false-alarm'] as const) {
    for (const { key, count: times, seeds } of kindsOf(tally, grade, Number(values.kinds))) {
      console.log(`\n${times} × ${key}\n${await smallest(key, seeds, values.liar)}`);
    }
  }
  if (values.tighten) tighten(set, tally);
}

if (isMainThread) await main();
else {
  const { seed, count, hasLiar }: Part = workerData;
  parentPort?.postMessage(await tallyOf(seed, count, hasLiar));
}
