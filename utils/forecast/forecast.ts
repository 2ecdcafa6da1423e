import type { Path } from '../model/exposure.ts';
import type { Forecast } from '../model/forecast.ts';
import type { Dials, Scenario } from '../model/scenario.ts';
import type { Situation, Transport } from '../model/situation.ts';
import type { Counts } from '../relays/counts.ts';
import { BRIDGES, byBridge } from './bridges.ts';
import { effectsOf } from './effects.ts';
import { exposuresOf, pathBy, pathOf } from './exposure.ts';
import { pictureOf } from './picture.ts';
import { type ForecastInput, isDropped } from './rule.ts';
import { watchedPathsOf } from './sights.ts';
import { stepsOf } from './steps.ts';
import { running } from './tor-connection.ts';

/** What a scenario would change for this person, with the numbers of one relay directory. */
export function forecastOf(scenario: Scenario, dials: Dials, situation: Situation, counts: Counts): Forecast {
  const input: ForecastInput = { scenario, dials, situation, counts };
  const pathNow = pathOf(situation);
  const { path, by } = pathAfter(input, pathNow);
  return {
    effects: effectsOf(input),
    exposures: exposuresOf(pathNow, path),
    watched: watchedPathsOf(pathNow, path),
    pathNow,
    pathAfter: path,
    ...(by === undefined ? {} : { by }),
    picture: pictureOf(input),
    steps: stepsOf(input),
  };
}

/**
 * The path after the block. A person on Tor who is stopped switches to the first bridge that goes on, else to the first
 * one that may. A person whose traffic goes past Tor in part (mixed), or may do so (unknown), keeps that part only.
 */
function pathAfter(input: ForecastInput, now: Path): { readonly path: Path; readonly by?: Transport } {
  if (isDropped(input, 'abroad')) return { path: 'cut' };
  const { verdict } = input.situation;
  if (verdict === 'not-tor' || running(input).outcome === 'goes-on') return { path: now };
  if (verdict !== 'tor') return { path: 'direct' };
  const by =
    BRIDGES.find((bridge) => byBridge(bridge, input).outcome === 'goes-on') ??
    BRIDGES.find((bridge) => byBridge(bridge, input).outcome === 'depends');
  return by === undefined ? { path: 'cut' } : { path: pathBy(by), by };
}
