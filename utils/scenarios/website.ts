import type { Scenario } from '../model/scenario.ts';

/** The ISP drops the Tor Project's website and check services by name (DNS or SNI), as in Russia since 2021-12. */
export const website: Scenario = {
  id: 'website',
  by: 'isp',
  drops: ['tor-names'],
  dials: [],
};
