import type { Scenario } from '../model/scenario.ts';

/** Everything outside the country is cut off, as in Iran from 2025-06-17 to 26. */
export const shutdown: Scenario = {
  id: 'shutdown',
  by: 'country',
  drops: ['abroad'],
  dials: [],
};
