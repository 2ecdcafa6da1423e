import type { Blockage } from './blockage.ts';
import type { Observation } from './observation.ts';
import type { Verdict } from './verdict.ts';

/** `discreet`: Tor hosts only once the connection proved to be Tor. `full`: everything at once. */
export const SCOPES = ['discreet', 'full'] as const;
export type Scope = (typeof SCOPES)[number];

/** All of one check. While it runs, `finishedAt` is missing and unanswered rows wait. */
export interface Report {
  /** ms since the epoch */
  readonly startedAt: number;
  readonly finishedAt?: number;
  readonly scope: Scope;
  readonly observations: readonly Observation[];
  readonly verdict: Verdict;
  /** What is stopped, or fails, in the order of the rows. */
  readonly blockages: readonly Blockage[];
  /** A bug of ours, in its own words; the verdict is then `unknown: fault`. */
  readonly fault?: string;
}
