import type { Scenario } from '../model/scenario.ts';

/** Relays and known bridges, with active probing of what looks like one. China since 2011. */
export const bridges: Scenario = {
  id: 'bridges',
  by: 'isp',
  drops: ['tor-handshake', 'relay-addresses', 'authority-addresses', 'built-in-bridges', 'found-bridges'],
  dials: [],
};
