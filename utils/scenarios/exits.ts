import type { Scenario } from '../model/scenario.ts';

/** Sites refuse Tor's exits, as the panel of Japan's police had recommended (report published 2013-05-07). */
export const exits: Scenario = {
  id: 'exits',
  by: 'sites',
  drops: ['exits-at-sites'],
  dials: [],
};
