import type { Scenario } from '../model/scenario.ts';

/** Everything outside the country is cut off, as in Iran from 2026-02-28 to 2026-05-26. */
export const shutdown: Scenario = {
  id: 'shutdown',
  by: 'country',
  drops: ['abroad'],
  dials: [],
};
