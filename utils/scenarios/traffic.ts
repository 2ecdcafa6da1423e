import type { Scenario } from '../model/scenario.ts';

/** The ISP recognises Tor's traffic (DPI) and drops it, as in Iran in 2011 and in China. */
export const traffic: Scenario = {
  id: 'traffic',
  by: 'isp',
  drops: ['tor-handshake'],
  dials: [],
};
