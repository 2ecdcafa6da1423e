import type { Ports } from '../check/ports.ts';
import { ENDPOINTS } from '../endpoints/list.ts';
import { SECOND_LOOKS } from '../endpoints/second-looks.ts';
import { drawExits } from '../relays/draw-exits.ts';
import { ask } from './ask.ts';
import { loadRelayLookUp } from './directory.ts';
import { resolve } from './resolve.ts';
import { loadKeptExits, loadWaits, saveKeptExits, saveReport, saveWait } from './storage.ts';

/** The ports of a check in the product. */
export const ports: Ports = {
  endpoints: ENDPOINTS,
  secondLooks: SECOND_LOOKS,
  ask: (endpoint, about, limits) => ask(endpoint.request(about), limits),
  resolve,
  waits: loadWaits,
  keepWait: saveWait,
  now: Date.now,
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  save: saveReport,
  directory: loadRelayLookUp,
  knownExits: async () => drawExits(await loadRelayLookUp(), Math.random),
  keptExits: loadKeptExits,
  keepExits: saveKeptExits,
};
