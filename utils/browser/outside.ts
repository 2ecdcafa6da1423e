import type { Outside } from '../check/outside.ts';
import { ENDPOINTS } from '../endpoints/list.ts';
import { LOOKS } from '../endpoints/looks.ts';
import { ask } from './ask.ts';
import { loadRelayLookUp } from './directory.ts';
import { resolve } from './resolve.ts';
import { loadKeptExits, loadWaits, saveKeptExits, saveReport, saveWait } from './stored.ts';

/** The real world, for a check. */
export const outside: Outside = {
  endpoints: ENDPOINTS,
  looks: LOOKS,
  ask,
  resolve,
  waits: loadWaits,
  keepWait: saveWait,
  now: Date.now,
  save: saveReport,
  directory: loadRelayLookUp,
  keptExits: loadKeptExits,
  keepExits: saveKeptExits,
};
