import type { Blockage, Culprit } from './blockage.ts';
import type { Technique } from './technique.ts';

/** All blockages with the same suspects that are stopped on purpose, or all that may not be. The popup shows at most one warning. */
export interface Warning {
  readonly suspects: readonly Culprit[];
  /** Stopped on purpose, whoever does it. */
  readonly deliberate: boolean;
  readonly hosts: readonly string[];
  /** All techniques of these blockages; where `alike` is set, the browser cannot tell which of them it is. */
  readonly techniques: readonly Technique[];
  readonly alike: boolean;
  /** The blockage whose ladder is shown: the least certain one, because the text must hold for all. */
  readonly first: Blockage;
  readonly all: readonly Blockage[];
}
