import type { ownValue } from '../../utils/browser/read-again.ts';
import { renewedCounts } from '../../utils/browser/renewed-counts.ts';
import { effectsOf } from '../../utils/forecast/effects.ts';
import { hitOf, likeliestScenarios, shortForecast } from '../../utils/forecast/short-forecast.ts';
import { situationOf } from '../../utils/forecast/situation.ts';
import type { ShortForecast } from '../../utils/model/forecast.ts';
import type { StoredSurvey } from '../../utils/model/measured.ts';
import type { Report } from '../../utils/model/report.ts';
import { DEFAULT_DIALS } from '../../utils/model/scenario.ts';
import type { Settings } from '../../utils/model/settings.ts';
import { DAY_MS } from '../../utils/model/time.ts';
import { SHIPPED_COUNTS } from '../../utils/relays/shipped-counts.ts';
import { SCENARIOS } from '../../utils/scenarios/list.ts';

/** The last forecasts, and all that they depend on. */
let last: { readonly from: string; readonly forecasts: readonly ShortForecast[] } | undefined;

/**
 * The ordinary way of connecting is supposed where the person has not told theirs. Every scenario is forecast, and the four
 * that matter most are shown.
 * @param read comes in: a module that two others load later would be a file of its own
 * @returns the very same ones where nothing changed that they depend on: most rows of a check change nothing
 */
export async function loadForecasts(
  report: Report | undefined,
  settings: Settings,
  read: typeof ownValue,
): Promise<readonly ShortForecast[]> {
  const counts = (await renewedCounts(read)) ?? SHIPPED_COUNTS;
  const { measured } = (await read<StoredSurvey>('survey')) ?? {};
  const known = situationOf(report, settings);
  // Most connect without a bridge. "It depends" in every line would make each block look harmless.
  const situation = known.connects === 'unknown' ? { ...known, connects: 'none' as const } : known;
  const from = JSON.stringify([situation, counts.date, measured]);
  if (last?.from === from) return last.forecasts;
  performance.mark('forecast');
  const all = SCENARIOS.map((scenario) => {
    const effects = effectsOf({ scenario, dials: DEFAULT_DIALS, situation, counts });
    const lines = shortForecast(effects, situation, scenario.drops);
    return {
      scenario: scenario.id,
      lines,
      hit: hitOf(lines, effects, counts),
      measured:
        measured?.scenario === scenario.id && Date.now() - measured.at < DAY_MS ? measured : undefined,
      canBeMeasured: scenario.id === 'relays' && situation.verdict === 'not-tor',
    };
  });
  performance.measure('forecast', 'forecast');
  const forecasts = likeliestScenarios(situation).flatMap(
    (id) => all.find(({ scenario }) => scenario === id) ?? [],
  );
  last = { from, forecasts };
  return forecasts;
}
