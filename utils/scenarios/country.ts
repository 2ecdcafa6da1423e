import type { Scenario } from '../model/scenario.ts';

/** The relays of one country are switched off. */
export const country: Scenario = {
  id: 'country',
  by: 'country',
  drops: ['relays-of-country'],
  dials: [],
};
