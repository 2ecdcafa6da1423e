import { useState } from 'preact/hooks';
import type { ShortForecast, ShortLine } from '../utils/model/forecast.ts';
import type { ScenarioId } from '../utils/model/scenario.ts';
import { WAYS, type Way } from '../utils/model/situation.ts';
import { OUTCOME, OUTCOME_SHAPE } from './outcome-words.ts';
import { Pick } from './Pick.tsx';
import { StateShape } from './StateShape.tsx';
import type { MessageKey, Say } from './say.ts';
import { WAY } from './way-words.ts';

const LINE: Record<ShortLine['about'], MessageKey> = {
  running: 'line_running',
  starting: 'line_starting',
  bridge: 'line_bridge',
  check: 'line_check',
  browsing: 'line_browsing',
};

interface Props {
  /** Missing while the relays are counted; its room is kept. */
  forecasts: readonly ShortForecast[] | undefined;
  /** Only where the whole picture is, because something more urgent stands above. */
  isBrief: boolean;
  /** How their Tor connects; asked where it is not known and bears on the lines. */
  connects: Way;
  say: Say;
  onWay: (connects: Way) => void;
  onWhole: (scenario: ScenarioId | undefined) => void;
}

/** What a block would change, in three lines for each of four scenarios. */
export function ForecastShort({ forecasts, isBrief, connects, say, onWay, onWhole }: Props) {
  const [picked, pick] = useState<ScenarioId>();
  const shown = forecasts?.find(({ scenario }) => scenario === picked) ?? forecasts?.[0];
  return (
    <section class={isBrief ? 'forecast brief' : 'forecast'} aria-labelledby="forecast">
      <h2 id="forecast">{say('forecast_title')}</h2>
      <button type="button" class="quiet" onClick={() => onWhole(shown?.scenario)}>
        {say('forecast_link')}
      </button>
      {!isBrief && shown !== undefined && (
        <>
          <fieldset class="tabs" aria-labelledby="forecast">
            {forecasts?.map(({ scenario }) => (
              <label key={scenario}>
                <input
                  type="radio"
                  name="scenario"
                  class="unseen"
                  checked={scenario === shown.scenario}
                  onChange={() => pick(scenario)}
                />
                <span title={say.about('scenario', scenario)}>{say.about('short', scenario)}</span>
              </label>
            ))}
          </fieldset>
          {connects === 'unknown' && shown.lines.some(({ about }) => about === 'running') && (
            <Pick
              label={say('situation_connects')}
              value={connects}
              options={WAYS.map((value) => ({ value, text: say(WAY[value]) }))}
              onPick={onWay}
            />
          )}
          <dl aria-live="polite">
            {shown.lines.map(({ about, outcome }) => (
              <div key={about} data-about={about} data-outcome={outcome}>
                <dt>{say(LINE[about])}</dt>
                <dd>
                  <StateShape shape={OUTCOME_SHAPE[outcome]} size={12} /> {say(OUTCOME[outcome])}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}
