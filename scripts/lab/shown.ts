import type { Observation } from '../../utils/model/observation.ts';
import type { BrowserName } from '../browsers/find.ts';

/** What the popup showed of a check. */
interface Outcome {
  readonly verdict: string;
  readonly reason?: string;
  readonly techniques: readonly string[];
  readonly by: string;
}

/** Of one cell, as it is kept. */
export interface Shown extends Outcome {
  readonly connection: string;
  readonly block: string;
}

/** One check as it was, with the rows of evidence that the product stored. */
export interface Scene extends Outcome {
  readonly rows: readonly Observation[];
}

/** A cell that was played. */
export interface Played {
  readonly shown: Shown;
  readonly scene: Scene;
  /** Lines of the table. */
  readonly lines: readonly string[];
  /** Contradicts what was written down, known or not. */
  readonly disagrees: boolean;
}

/** What one unit played; each leaves a file, and whoever comes last has the whole. */
export interface PlayedUnit {
  readonly browser: BrowserName;
  readonly unit: string;
  /** ms since the epoch, with the lab's start */
  readonly begun: number;
  readonly ended: number;
  readonly cells: readonly Played[];
}

/** Kept from an earlier run. */
export const fixtureOf = (browser: BrowserName) => `tests/lab/matrix-${browser}.json`;
