import type { Scenario } from '../model/scenario.ts';

/** Tor's own traffic, recognised on the wire. Iran, China. */
export const traffic: Scenario = {
  id: 'traffic',
  by: 'isp',
  drops: ['tor-handshake'],
  dials: [],
};
