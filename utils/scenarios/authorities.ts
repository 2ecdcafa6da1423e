import type { Scenario } from '../model/scenario.ts';

/** The ISP drops the addresses of the nine directory authorities of tor 0.4.9.11 and of the bridge authority. */
export const authorities: Scenario = {
  id: 'authorities',
  by: 'isp',
  drops: ['authority-addresses'],
  dials: [],
};
