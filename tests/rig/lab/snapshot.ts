import type { Observation } from '../../../utils/model/observation.ts';
import type { BrowserName } from '../browsers/find.ts';

/** What the popup showed after a check. */
interface Outcome {
  readonly verdict: string;
  readonly reason?: string;
  readonly techniques: readonly string[];
  readonly by: string;
}

/** The outcome of one cell, as `tests/lab/matrix-*.json` records it. */
export interface Snapshot extends Outcome {
  readonly connection: string;
  readonly block: string;
}

/** The outcome of one check, with the rows of evidence that the product stored. */
export interface Scene extends Outcome {
  readonly rows: readonly Observation[];
}

/** The result of one cell in this run. */
export interface Recorded {
  readonly snapshot: Snapshot;
  readonly scene: Scene;
  /** Lines of the table. */
  readonly lines: readonly string[];
  /** Differs from the expectation. */
  readonly disagrees: boolean;
}

/** The cells of one shard in one browser; each shard leaves a file, and the last one to end combines them all. */
export interface RecordedShard {
  readonly browser: BrowserName;
  readonly shard: string;
  /** ms since the epoch; from the start of the lab. */
  readonly begun: number;
  readonly ended: number;
  readonly cells: readonly Recorded[];
}

/** The recorded snapshots of a browser. */
export const snapshotFile = (browser: BrowserName) => `tests/lab/matrix-${browser}.json`;
