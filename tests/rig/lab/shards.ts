import { BROWSERS, type BrowserName } from '../browsers/find.ts';
import { EXPECTED } from './expected.ts';

/** A part of the lab tests with a lab of its own. Several shards can run side by side. */
export interface Shard {
  readonly id: string;
  readonly part: 'proof' | 'stops' | 'matrix' | 'transitions' | 'survey' | 'gone';
  /** The browsers that it uses: they must be installed, and the extension built for them. */
  readonly browsers: readonly BrowserName[];
  /** Its connections, or parts of their columns. */
  readonly slices: readonly Slice[];
  /** Duration with the start of the lab, where several shards run side by side on two busy cores (2026-11). */
  readonly seconds: number;
  /** Arguments for Node; further arguments go to vitest. */
  readonly args: readonly string[];
  /** It measures the lab's own start time, so no other shard may run at the same time. */
  readonly alone?: true;
}

/** All cells of a connection, or those from one block, included, to another, excluded. */
export interface Slice {
  readonly connection: string;
  readonly from?: string;
  readonly to?: string;
}

const whole = (connection: string): Slice => ({ connection });
const upTo = (to: string, connection: string): Slice => ({ connection, to });
const since = (from: string, connection: string): Slice => ({ connection, from });

function shard(
  id: string,
  part: Shard['part'],
  seconds: number,
  slices: readonly Slice[] = [],
  browsers: readonly BrowserName[] = [],
): Shard {
  return { id, part, seconds, slices, browsers, args: ['scripts/lab-tests.ts', id] };
}

/**
 * All shards, the longest first: with fewer slots than shards, the short ones then fill the gaps. Those of the matrix run at
 * once, and a cell takes 2 to 35 s, by how many deadlines it waits for: the long columns are cut where the sums are even.
 */
export const SHARDS: readonly Shard[] = [
  shard('matrix-direct', 'matrix', 440, [upTo('check-reset', 'direct'), whole('stopped')], BROWSERS),
  shard('matrix-device', 'matrix', 430, [whole('whole-device'), whole('home'), whole('http')], BROWSERS),
  shard('matrix-not-bootstrapped-2', 'matrix', 410, [since('name-page', 'not-bootstrapped')], BROWSERS),
  shard('matrix-obfs4', 'matrix', 400, [whole('obfs4'), since('portal', 'split')], BROWSERS),
  shard('matrix-not-bootstrapped-1', 'matrix', 400, [upTo('name-page', 'not-bootstrapped')], BROWSERS),
  shard('matrix-split', 'matrix', 380, [upTo('portal', 'split')], BROWSERS),
  shard('matrix-socks', 'matrix', 370, [whole('socks')], BROWSERS),
  shard('matrix-names', 'matrix', 370, [since('check-reset', 'direct'), whole('names-here')], BROWSERS),
  shard('transitions-firefox', 'transitions', 390, [], ['firefox']),
  shard('transitions-chromium', 'transitions', 340, [], ['chromium']),
  shard('survey', 'survey', 400, [], BROWSERS),
  shard('stops-socks', 'stops', 240, [whole('socks')]),
  shard('stops-obfs4', 'stops', 150, [whole('obfs4')]),
  { ...shard('proof', 'proof', 60), alone: true },
  shard('gone', 'gone', 150, [], BROWSERS),
];

/** @param name a shard's id, or a part for all of its shards @returns an empty list where the name is unknown */
export function shardsNamed(name: string): readonly Shard[] {
  return SHARDS.filter(({ id, part }) => id === name || part === name);
}

/** The blocks of a slice, in the order in which they are tested. */
export function blocksOf({ connection, from, to }: Slice): readonly string[] {
  const all = Object.keys(EXPECTED[connection] ?? {});
  const at = (block: string | undefined, otherwise: number) =>
    block === undefined ? otherwise : all.indexOf(block);
  return all.slice(at(from, 0), at(to, all.length));
}

/**
 * The cells to which EXPOSURE_CELLS limits the matrix: "socks/none,direct/portal".
 * @returns undefined for the whole matrix
 * @throws Error where a cell does not exist
 */
export function selectedCells(list = process.env.EXPOSURE_CELLS): readonly string[] | undefined {
  const cells = list?.split(',');
  for (const cell of cells ?? []) {
    const [connection = '', block = ''] = cell.split('/');
    if (EXPECTED[connection]?.[block] === undefined) throw new Error(`No cell "${cell}".`);
  }
  return cells;
}

/** Whether the shard has any of the selected cells; always true for shards outside the matrix. */
export function hasCells({ part, slices }: Shard, selected: readonly string[] | undefined): boolean {
  if (part !== 'matrix' || selected === undefined) return true;
  return slices.some((slice) =>
    blocksOf(slice).some((block) => selected.includes(`${slice.connection}/${block}`)),
  );
}
