import type { BrowserName } from '../browsers/find.ts';
import type { Stopped } from '../demo/stopped.ts';

/** What the popup must show of a connection under a block, written down before it was first run, from what is true. */
export interface Cell {
  readonly verdict: 'tor' | 'not-tor' | 'mixed' | 'unknown';
  /** Of `unknown`. Several: which of them is true depends on what this browser happens to be told. */
  readonly reason?: string | Readonly<Record<BrowserName, string | readonly string[]>>;
  /** Missing: no warning. */
  readonly stopped?: Stopped;
  /** The guard that the client goes by, where it matters which; else it chose by itself. */
  readonly guard?: string;
}

/** One cell as data: what the popup says where it warns. */
export function playedBy({ stopped }: Cell, browser: BrowserName): string {
  if (stopped === undefined) return '-';
  return `${stopped.played} by ${typeof stopped.by === 'string' ? stopped.by : stopped.by[browser]}`;
}

/** What may stand as the reason; several where it is chance which of them is seen, none where there is no reason. */
export function reasonsOf({ reason }: Cell, browser: BrowserName): readonly string[] {
  const due = typeof reason === 'object' ? reason[browser] : reason;
  return typeof due === 'string' ? [due] : (due ?? []);
}
