import type { Scenario } from '../model/scenario.ts';

/** The nine directory authorities of tor 0.4.9.11 and the bridge authority, by their addresses. */
export const authorities: Scenario = {
  id: 'authorities',
  by: 'isp',
  drops: ['authority-addresses'],
  dials: [],
};
