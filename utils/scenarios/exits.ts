import type { Scenario } from '../model/scenario.ts';

/** Sites refuse Tor's exits, as a panel of Japan's police recommended (report of 2013-05-07). */
export const exits: Scenario = {
  id: 'exits',
  by: 'sites',
  drops: ['exits-at-sites'],
  dials: [],
};
