import type { Path } from '../model/exposure.ts';
import type { Forecast } from '../model/forecast.ts';
import type { Dials, Scenario } from '../model/scenario.ts';
import type { Situation, Way } from '../model/situation.ts';
import type { Counts } from '../relays/counts.ts';
import { BRIDGES, byBridge } from './bridges.ts';
import { type Case, drops } from './case.ts';
import { effectsOf } from './effects.ts';
import { exposuresOf, pathBy, pathOf } from './exposure.ts';
import { pictureOf } from './picture.ts';
import { stepsOf } from './steps.ts';
import { running } from './way-in.ts';

/** What a scenario would change for this person: a pure function of scenario, dials, situation and relay directory. */
export function forecastOf(scenario: Scenario, dials: Dials, situation: Situation, counts: Counts): Forecast {
  const it: Case = { scenario, dials, situation, counts };
  const pathNow = pathOf(situation);
  const { path, by } = after(it, pathNow);
  return {
    effects: effectsOf(it),
    exposures: exposuresOf(pathNow, path),
    pathNow,
    pathAfter: path,
    ...(by === undefined ? {} : { by }),
    picture: pictureOf(it),
    steps: stepsOf(it),
  };
}

/**
 * Who is on Tor and stopped goes on by the first bridge that does, else by the first that may. Whose traffic goes around
 * Tor in part, or perhaps, is left with that part.
 */
function after(it: Case, now: Path): { readonly path: Path; readonly by?: Way } {
  if (drops(it, 'abroad')) return { path: 'cut' };
  const { verdict } = it.situation;
  if (verdict === 'not-tor' || running(it).outcome === 'goes-on') return { path: now };
  if (verdict !== 'tor') return { path: 'direct' };
  const by =
    BRIDGES.find((bridge) => byBridge(bridge, it).outcome === 'goes-on') ??
    BRIDGES.find((bridge) => byBridge(bridge, it).outcome === 'depends');
  return by === undefined ? { path: 'cut' } : { path: pathBy(by), by };
}
