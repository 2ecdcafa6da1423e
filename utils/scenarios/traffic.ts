import type { Scenario } from '../model/scenario.ts';

/** The ISP recognises Tor's traffic (DPI) and drops it, as in Iran and China. */
export const traffic: Scenario = {
  id: 'traffic',
  by: 'isp',
  drops: ['tor-handshake'],
  dials: [],
};
