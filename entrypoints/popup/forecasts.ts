import { loadDirectory } from '../../utils/browser/directory.ts';
import { forecastOf } from '../../utils/forecast/forecast.ts';
import { hitOf, likeliestScenarios, shortForecast } from '../../utils/forecast/short-forecast.ts';
import { situationOf } from '../../utils/forecast/situation.ts';
import type { ShortForecast } from '../../utils/model/forecast.ts';
import type { Report } from '../../utils/model/report.ts';
import { DEFAULT_DIALS } from '../../utils/model/scenario.ts';
import type { Settings } from '../../utils/model/settings.ts';
import { type Counts, countsOf } from '../../utils/relays/counts.ts';
import { SCENARIOS } from '../../utils/scenarios/list.ts';

/** Counted once: a check that is under way draws the popup again and again. */
let counted: Counts | undefined;

/** The ordinary way of connecting is supposed where the person has not told theirs. Every scenario is counted, and the four that matter most are shown; nothing where no directory can be read. */
export async function loadForecasts(
  report: Report | undefined,
  settings: Settings,
): Promise<readonly ShortForecast[] | undefined> {
  const loaded = await loadDirectory();
  if (loaded === undefined) return undefined;
  performance.mark('forecast');
  counted ??= countsOf(loaded.directory);
  const counts = counted;
  const known = situationOf(report, settings);
  // Most connect without a bridge. "It depends" in every line would make each block look harmless.
  const situation = known.connects === 'unknown' ? { ...known, connects: 'none' as const } : known;
  const all = SCENARIOS.map((scenario) => {
    const { effects } = forecastOf(scenario, DEFAULT_DIALS, situation, counts);
    const lines = shortForecast(effects, situation, scenario.drops);
    return { scenario: scenario.id, lines, hit: hitOf(lines, effects, counts) };
  });
  performance.measure('forecast', 'forecast');
  return likeliestScenarios(situation).flatMap((id) => all.find(({ scenario }) => scenario === id) ?? []);
}
