import type { Outside } from '../check/outside.ts';
import { ENDPOINTS } from '../endpoints/list.ts';
import { ask } from './ask.ts';
import { loadRelayLookUp } from './directory.ts';
import { loadKeptExits, saveKeptExits, saveReport } from './stored.ts';

/** The real world, for a check. */
export const outside: Outside = {
  endpoints: ENDPOINTS,
  ask,
  now: Date.now,
  save: saveReport,
  directory: loadRelayLookUp,
  keptExits: loadKeptExits,
  keepExits: saveKeptExits,
};
