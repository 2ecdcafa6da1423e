import { writeFileSync } from 'node:fs';
import type { BrowserName } from '../../tests/rig/browsers/find.ts';

/** What a measurement inside the simulated network is told by `scripts/bench.ts`. */
export interface InsideArguments {
  readonly name: BrowserName;
  /** The file for the lines of the table. */
  readonly results: string;
  readonly rounds: number;
  readonly options: readonly string[];
}

/** @throws Error where the number of rounds is none */
export function insideArguments(): InsideArguments {
  const [browser, results = '', count, ...options] = process.argv.slice(2);
  const rounds = Number(count);
  if (!(rounds > 0)) throw new Error(`"${count}" is no number of rounds.`);
  return { name: browser === 'firefox' ? 'firefox' : 'chromium', results, rounds, options };
}

/** Ends this process, and with it the network. */
export function writeTable(results: string, lines: readonly string[]): never {
  writeFileSync(results, `${lines.join('\n')}\n`);
  process.exit(0);
}
