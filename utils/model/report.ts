import type { Blockage } from './blockage.ts';
import type { EndpointId } from './endpoint.ts';
import type { Observation } from './observation.ts';
import type { Verdict } from './verdict.ts';
import type { WindowKind } from './window.ts';

/** `discreet`: Tor hosts only once the connection proved to be Tor. `full`: everything at once. */
export const SCOPES = ['discreet', 'full'] as const;
export type Scope = (typeof SCOPES)[number];

/** How far a running check is. */
export interface Progress {
  /** How many of the endpoints need no further waiting: their first requests are through, or they will not be asked. */
  readonly settled: number;
  /** All endpoints: the same from the first report of a check to its last. */
  readonly total: number;
  /** Whose answers are under way, second looks among them, in the order in which they were asked. */
  readonly awaited: readonly EndpointId[];
}

/** Everything about one check. While it runs, `finishedAt` is missing and rows without an answer are `waiting`. */
export interface Report {
  /** ms since the epoch */
  readonly startedAt: number;
  readonly finishedAt?: number;
  readonly scope: Scope;
  /** Only while it runs. */
  readonly progress?: Progress;
  /** Whose way it tells; missing: ordinary windows. A report from a private window is never stored. */
  readonly askedFrom?: WindowKind;
  readonly observations: readonly Observation[];
  readonly verdict: Verdict;
  /** What is stopped, or fails, in the order of the rows. */
  readonly blockages: readonly Blockage[];
  /** The version of this extension that judged and stored it; missing until it is stored. */
  readonly writtenBy?: string;
  /** A bug of ours, in its own words; the verdict is then `unknown: fault`. */
  readonly fault?: string;
}
