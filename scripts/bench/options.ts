import { parseArgs } from 'node:util';
import { BROWSERS, type BrowserName } from '../../tests/rig/browsers/find.ts';

/** What can be measured by itself, in the order of docs/figures.md. */
export const MEASURED = ['sizes', 'forecast', 'lookup', 'paint', 'weight', 'click'] as const;
export type Measured = (typeof MEASURED)[number];

export interface BenchOptions {
  readonly parts: readonly Measured[];
  readonly browsers: readonly BrowserName[];
  readonly rounds: number;
  /** Both builds lie under `.output` and are those to be measured. */
  readonly isBuilt: boolean;
  /** Whether docs/figures.md gets the figures. */
  readonly writes: boolean;
  /** For the measurement itself. */
  readonly passed: readonly string[];
}

const ROUNDS = 20;

/** @param words of the command line @throws Error that says what is possible */
export function benchOptions(words: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: String(ROUNDS) },
      browser: { type: 'string' },
      built: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      stages: { type: 'boolean', default: false },
    },
  });
  const unknown = positionals.find((word) => !MEASURED.some((part) => part === word));
  if (unknown !== undefined)
    throw new Error(`"${unknown}" is not measured. There are: ${MEASURED.join(', ')}.`);
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new Error(`--rounds: "${values.rounds}" is no number of them.`);
  const browsers = BROWSERS.filter((name) => values.browser === undefined || name === values.browser);
  if (browsers.length === 0) throw new Error(`--browser: there are ${BROWSERS.join(' and ')}.`);
  if (values.write && values.browser !== undefined) throw new Error('--write needs both browsers.');
  const isAll = positionals.length === 0 && values.browser === undefined;
  return {
    parts: MEASURED.filter((part) => positionals.length === 0 || positionals.includes(part)),
    browsers,
    rounds,
    isBuilt: values.built,
    writes: isAll || values.write,
    passed: values.stages ? ['--stages'] : [],
  };
}
