import type { Scenario } from '../model/scenario.ts';

/** The ISP drops the addresses of Tor's relays, as the press reported of Japan in April 2013. */
export const relays: Scenario = {
  id: 'relays',
  by: 'isp',
  drops: ['relay-addresses', 'authority-addresses'],
  dials: ['list-age', 'families', 'built-in-bridges'],
};
