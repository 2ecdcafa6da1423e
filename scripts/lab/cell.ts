import type { Technique } from '../../utils/model/blockage.ts';
import type { Caveat, Certainty } from '../../utils/model/verdict.ts';
import type { BrowserName } from '../browsers/find.ts';
import { suspectedOf } from '../demo/contradicts.ts';
import type { Stopped } from '../demo/stopped.ts';

/** What the popup must show of a connection under a block, written down before it was first run, from what is true. */
export interface Cell {
  readonly verdict: 'tor' | 'not-tor' | 'mixed' | 'unknown';
  /** The verdict is another where the list that ships is fresh: as it is for a week after each release. */
  readonly byAge?: true;
  /** Of `unknown`. Several: which of them is true depends on what this browser happens to be told. */
  readonly reason?: string | readonly string[];
  /** Of `mixed`: the family that goes past Tor. */
  readonly exposed?: 4 | 6;
  /** Of the others; missing: both may be. */
  readonly certainty?: Certainty;
  /** These must be shown, and no others. */
  readonly caveats?: readonly Caveat[];
  /** Missing: no warning. */
  readonly stopped?: Stopped;
  /** A warning that may be shown, and need not: by chance of the browser's, which the cell explains. */
  readonly perhaps?: Stopped;
  /** The warning may name other hosts than the Tor Project's: not they alone are stopped. */
  readonly anyHost?: true;
  /** What this browser cannot tell from what is played: it may be named beside it, and nothing else. */
  readonly alike?: readonly Technique[];
  /** Which of `alike` are named is chance. */
  readonly varies?: true;
  /** The guard that the client goes by, where it matters which; else it chose by itself. */
  readonly guard?: string;
  /** The browsers would be in each other's way: one after the other. */
  readonly inTurn?: true;
}

/** The same in both browsers, or not. */
export type Cells = Cell | Readonly<Record<BrowserName, Cell>>;

export function cellFor(cells: Cells, browser: BrowserName): Cell {
  return 'verdict' in cells ? cells : cells[browser];
}

/** What may stand as the reason; none where there is no reason. */
export function reasonsOf({ reason = [] }: Cell): readonly string[] {
  return typeof reason === 'string' ? [reason] : reason;
}

/** One cell in words, for the table. */
export function inWords(cell: Cell, browser: BrowserName): string {
  const says = [cell.verdict, ...reasonsOf(cell)].join(' ');
  return cell.stopped === undefined
    ? says
    : `${says}, ${cell.stopped.played} by ${suspectedOf(cell.stopped, browser)}`;
}
