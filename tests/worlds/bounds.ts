import { readFileSync, writeFileSync } from 'node:fs';
import type { Tally } from './tally.ts';

/** What is measured over many worlds, each as a share (0–1) unless it is a count that must be 0. */
export const MEASURES = {
  /** Lies, outside the look-alikes that are counted apart. */
  lies: ({ grades, worlds }: Tally) => grades.lie / worlds,
  certainLies: ({ certainLies, worlds }: Tally) => certainLies / worlds,
  needless: ({ grades, worlds }: Tally) => grades.needless / worlds,
  /** On Tor, and neither certain nor probably Tor was said. */
  torMissed: ({ onTor, onTorSaid }: Tally) => 1 - onTorSaid / onTor,
  /** A direct line with a resolver in reach, and not known. */
  directUnknown: ({ directWithDoh, directWithDohUnknown }: Tally) => directWithDohUnknown / directWithDoh,
  /** "This network" named alone, though innocent. */
  networkAlone: ({ networkAlone, worlds }: Tally) => networkAlone / worlds,
  /** Somebody stopped it, and is not among those named. */
  culpritMissed: ({ stopped, named }: Tally) => 1 - named / stopped,
  /** Stopped, and nothing is said of it. */
  silent: ({ grades, worlds }: Tally) => grades.silent / worlds,
  /** Said to be stopped on purpose, where a service, the line, the clock or the own proxy failed by itself. */
  falseAlarm: ({ grades, worlds }: Tally) => grades['false-alarm'] / worlds,
} as const;
export type Measure = keyof typeof MEASURES;
export const NAMES = Object.keys(MEASURES) as readonly Measure[];

/** The sets of worlds that tests play. */
export type SetName = 'fixed' | 'fixed, one liar' | 'many' | 'many, one liar';

export interface Bound {
  /** What must be reached. */
  readonly goal: number;
  /** What is measured today, and better than the goal where that is reached: it may only fall. `npm run worlds -- --tighten` writes it. */
  readonly most: number;
}

type Bounds = Record<SetName, Partial<Record<Measure, Bound>>>;

const FILE = 'tests/worlds/bounds.json';

export function loadBounds(): Bounds {
  return JSON.parse(readFileSync(FILE, 'utf8'));
}

/** The measures that are above what is recorded, in words. Empty: all is as it was, or better. */
export function exceeded(set: SetName, tally: Tally): readonly string[] {
  const bounds = loadBounds()[set];
  return NAMES.flatMap((name) => {
    const bound = bounds[name];
    const measured = MEASURES[name](tally);
    const { most = Number.POSITIVE_INFINITY } = bound ?? {};
    return measured > most + 1e-9 ? [`${name}: ${percent(measured)}, at most ${percent(most)}`] : [];
  });
}

/** Writes what is measured where it is below what is recorded. */
export function tighten(set: SetName, tally: Tally): void {
  const bounds = loadBounds();
  for (const name of NAMES) {
    const bound = bounds[set][name];
    if (bound === undefined) continue;
    const measured = Math.ceil(withRoom(set, MEASURES[name](tally)) * 1e5) / 1e5;
    bounds[set][name] = { goal: bound.goal, most: Math.min(bound.most, measured) };
  }
  const line = ([name, bound]: [string, unknown]) =>
    `    ${JSON.stringify(name)}: ${JSON.stringify(bound).replace(/:/g, ': ').replace(/,/g, ', ').replace(/\{/g, '{ ').replace(/\}/g, ' }')}`;
  const sets = Object.entries(bounds).map(
    ([name, all]) => `  ${JSON.stringify(name)}: {\n${Object.entries(all).map(line).join(',\n')}\n  }`,
  );
  writeFileSync(FILE, `{\n${sets.join(',\n')}\n}\n`);
}

/** Of the many, each half is held against what is recorded of the whole: chance needs some room. */
function withRoom(set: SetName, measured: number): number {
  return set.startsWith('many') ? measured * 1.1 + 0.0005 : measured;
}

export function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}
