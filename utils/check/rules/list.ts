import type { Rule } from '../check.ts';
import { askAgain } from './ask-again.ts';
import { controls } from './controls.ts';
import { discreetLists } from './discreet-lists.ts';
import { echoes } from './echoes.ts';
import { headStart } from './head-start.ts';
import { knownExits } from './known-exits.ts';
import { lists } from './lists.ts';
import { localTor } from './local-tor.ts';
import { nextOperators } from './next-operators.ts';
import { secondLooks } from './second-looks.ts';
import { speedTest } from './speed-test.ts';
import { torHosts } from './tor-hosts.ts';

/** What a check does, as far as possible at the same time. The order is that of steps that become due together. */
export const RULES: readonly Rule[] = [
  lists,
  echoes,
  headStart,
  controls,
  torHosts,
  nextOperators,
  discreetLists,
  knownExits,
  secondLooks,
  askAgain,
  speedTest,
];

/** What needs the final rows of all that is above. */
export const LAST_RULES: readonly Rule[] = [localTor];
