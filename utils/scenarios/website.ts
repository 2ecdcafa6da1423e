import type { Scenario } from '../model/scenario.ts';

/** The Tor Project's website and check services, by name: DNS or SNI. Russia since 2021-12. */
export const website: Scenario = {
  id: 'website',
  by: 'isp',
  drops: ['tor-names'],
  dials: [],
};
