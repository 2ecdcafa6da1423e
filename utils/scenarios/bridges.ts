import type { Scenario } from '../model/scenario.ts';

/** The ISP drops relays and known bridges, and finds bridges by active probing, as in China since 2011. */
export const bridges: Scenario = {
  id: 'bridges',
  by: 'isp',
  drops: ['tor-handshake', 'relay-addresses', 'authority-addresses', 'built-in-bridges', 'found-bridges'],
  dials: [],
};
