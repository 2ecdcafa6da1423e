import { forecastOf } from '../../../utils/forecast/forecast.ts';
import type { Effect, Subject } from '../../../utils/model/effect.ts';
import type { Forecast } from '../../../utils/model/forecast.ts';
import { DEFAULT_DIALS, type Dials } from '../../../utils/model/scenario.ts';
import { NOTHING_KNOWN, type Situation } from '../../../utils/model/situation.ts';
import { countsOf } from '../../../utils/relays/counts.ts';
import { SCENARIOS } from '../../../utils/scenarios/list.ts';
import { snapshot } from '../relays/snapshot.ts';

/** Of the directory of 2026-08-22. */
export const counts = countsOf(snapshot);

export function forecast(
  id: string,
  situation: Partial<Situation> = {},
  dials: Partial<Dials> = {},
): Forecast {
  const scenario = SCENARIOS.find((one) => one.id === id);
  if (scenario === undefined) throw new Error(`no scenario ${id}`);
  return forecastOf(scenario, { ...DEFAULT_DIALS, ...dials }, { ...NOTHING_KNOWN, ...situation }, counts);
}

export function effect(all: Forecast, subject: Subject): Effect {
  const found = all.effects.find((one) => one.subject === subject);
  if (found === undefined) throw new Error(`no effect on ${subject}`);
  return found;
}
