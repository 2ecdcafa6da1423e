/**
 * How long it takes to count a directory and to forecast all scenarios, for 10 and 100 times as many relays, as a ratio.
 * Each time in a process of its own, once: so does a popup, which counts once and is closed.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { forecastOf } from '../../utils/forecast/forecast.ts';
import { DEFAULT_DIALS } from '../../utils/model/scenario.ts';
import { countsOf } from '../../utils/relays/counts.ts';
import type { Directory } from '../../utils/relays/directory.ts';
import { decodeDirectory } from '../../utils/relays/format/decode.ts';
import { SCENARIOS } from '../../utils/scenarios/list.ts';

const SITUATION = { verdict: 'tor', connects: 'none', country: 'jp' } as const;
const SIZES = [1, 10, 100] as const;
const ROUNDS = 5;

/** The same network so many times over; each copy's addresses are its own. */
function times(directory: Directory, copies: number): Directory {
  const all = Array.from({ length: copies }, (_, copy) =>
    directory.relays.map((relay) => ({
      ...relay,
      addresses: relay.addresses.map((or) => ({ ...or, address: another(or.address, copy) })),
    })),
  );
  return { ...directory, count: directory.count * copies, relays: all.flat() };
}

/** Nothing reads these but a set of them: they need only be different, and a flat text, as those that were read are. */
function another<Text extends string>(address: Text, copy: number): Text {
  return copy === 0 ? address : (Buffer.from(`${address}#${copy}`).toString() as Text);
}

/** ms, once */
function time(directory: Directory): number {
  const before = performance.now();
  const counts = countsOf(directory);
  for (const scenario of SCENARIOS) forecastOf(scenario, DEFAULT_DIALS, SITUATION, counts);
  return performance.now() - before;
}

function shipped(): Directory {
  const directory = decodeDirectory(readFileSync('public/relays.bin'));
  if (directory.type === 'not-readable') throw new Error(`public/relays.bin: ${directory.why}`);
  return directory;
}

/** ms, the middle of several processes */
function middleOf(copies: number): number {
  const rounds = Array.from({ length: ROUNDS }, () =>
    Number(
      execFileSync(process.execPath, ['--max-old-space-size=8000', 'scripts/bench/forecast.ts', `${copies}`]),
    ),
  );
  return rounds.sort((a, b) => a - b)[ROUNDS >> 1] ?? Number.NaN;
}

const copies = Number(process.argv[2]);
if (copies > 0) {
  console.log(time(times(shipped(), copies)));
} else {
  const [one = 0, ...more] = SIZES.map(middleOf);
  const ratios = more.map((ms, index) => `${SIZES[index + 1]} × as many: ${(ms / one).toFixed(1)}`);
  const { count } = shipped();
  console.log(
    `| all ${SCENARIOS.length} scenarios forecast on ${count} relays, and as a ratio to that | ${ratios.join('; ')} |`,
  );
}
