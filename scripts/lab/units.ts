import { BROWSERS, type BrowserName } from '../browsers/find.ts';
import { EXPECTED } from './expected.ts';

/** What runs by itself, in a lab of its own. Several may run side by side. */
export interface Unit {
  readonly id: string;
  readonly part: 'proof' | 'stops' | 'matrix' | 'transitions' | 'gone';
  /** Browsers that must be there, and built for. */
  readonly browsers: readonly BrowserName[];
  /** Which cells, or which connections. */
  readonly slices: readonly Slice[];
  /** About so long, with the lab's start, where several run side by side on two cores (2026-11). */
  readonly seconds: number;
  /** What to give to Node. What is added goes to vitest. */
  readonly args: readonly string[];
  /** It measures times of the lab itself: nothing else is to run beside it. */
  readonly alone?: true;
}

/** A connection's cells; or so much of them, where one block is as long as the other. */
export interface Slice {
  readonly connection: string;
  readonly share?: { readonly from: number; readonly to: number; readonly of: number };
}

const whole = (connection: string): Slice => ({ connection });
/** Where Tor cannot get in every cell waits for every deadline (25 s), so these are shared out. */
const eighths = (from: number, to: number): Slice => ({
  connection: 'not-bootstrapped',
  share: { from, to, of: 8 },
});

function unit(
  id: string,
  part: Unit['part'],
  seconds: number,
  slices: readonly Slice[] = [],
  browsers: readonly BrowserName[] = [],
): Unit {
  return { id, part, seconds, slices, browsers, args: ['scripts/lab-tests.ts', id] };
}

/** All of them; the longest first, so that where not all run at once the short ones fill the gaps. */
export const UNITS: readonly Unit[] = [
  unit('matrix-obfs4', 'matrix', 330, [whole('obfs4'), eighths(0, 2)], BROWSERS),
  unit('matrix-split', 'matrix', 320, [whole('split')], BROWSERS),
  unit('matrix-direct', 'matrix', 310, [whole('direct'), whole('stopped')], BROWSERS),
  unit('matrix-socks', 'matrix', 300, [whole('socks')], BROWSERS),
  unit('matrix-not-bootstrapped-1', 'matrix', 280, [eighths(2, 5)], BROWSERS),
  unit('transitions-firefox', 'transitions', 290, [], ['firefox']),
  unit('matrix-not-bootstrapped-2', 'matrix', 280, [eighths(5, 8)], BROWSERS),
  unit('transitions-chromium', 'transitions', 250, [], ['chromium']),
  unit('stops-socks', 'stops', 240, [whole('socks')]),
  unit('stops-obfs4', 'stops', 150, [whole('obfs4')]),
  { ...unit('proof', 'proof', 60), alone: true },
  unit('gone', 'gone', 150, [], BROWSERS),
];

/** @param word a unit's id, or a part for all of its units. Nothing: none is called so. */
export function unitsCalled(word: string): readonly Unit[] {
  return UNITS.filter(({ id, part }) => id === word || part === word);
}

/** The blocks of a slice, in the order they are played in. */
export function blocksOf({ connection, share }: Slice): readonly string[] {
  const all = Object.keys(EXPECTED[connection] ?? {});
  if (share === undefined) return all;
  const at = (part: number) => Math.round((all.length * part) / share.of);
  return all.slice(at(share.from), at(share.to));
}

/** Cells that alone are to be played: "socks/none,direct/portal". Nothing: all. @throws Error where there is no such cell */
export function onlyCells(given = process.env.EXPOSURE_CELLS): readonly string[] | undefined {
  const only = given?.split(',');
  for (const cell of only ?? []) {
    const [connection = '', block = ''] = cell.split('/');
    if (EXPECTED[connection]?.[block] === undefined) throw new Error(`No cell "${cell}".`);
  }
  return only;
}

/** Whether the unit has something to play. */
export function hasCells({ part, slices }: Unit, only: readonly string[] | undefined): boolean {
  if (part !== 'matrix' || only === undefined) return true;
  return slices.some((slice) =>
    blocksOf(slice).some((block) => only.includes(`${slice.connection}/${block}`)),
  );
}
