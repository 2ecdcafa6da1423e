import { useState } from 'preact/hooks';
import type { ShortForecast } from '../utils/model/forecast.ts';
import type { ScenarioId } from '../utils/model/scenario.ts';
import { WAYS, type Way } from '../utils/model/situation.ts';
import { Pick } from './Pick.tsx';
import { ShortLines } from './ShortLines.tsx';
import type { Say } from './say.ts';
import { WAY } from './way-words.ts';

interface Props {
  /** Missing while the relays are counted; its room is kept. */
  forecasts: readonly ShortForecast[] | undefined;
  /** Only where the whole picture is, because something more urgent stands above. */
  isBrief: boolean;
  /** How their Tor connects; asked where it is not known. */
  connects: Way;
  say: Say;
  onWay: (connects: Way) => void;
  onWhole: (scenario: ScenarioId | undefined) => void;
}

/** What a block would change, in three lines for each of four scenarios. */
export function ForecastShort({ forecasts, isBrief, connects, say, onWay, onWhole }: Props) {
  const [picked, pick] = useState<ScenarioId>();
  // Once asked, it stays: a choice can be taken back, and the focus with it.
  const [isAsked] = useState(connects === 'unknown');
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
          {isAsked && (
            <Pick
              label={say('situation_connects')}
              value={connects}
              options={WAYS.map((value) => ({ value, text: say(WAY[value]) }))}
              onPick={onWay}
            />
          )}
          <ShortLines lines={shown.lines} say={say} />
        </>
      )}
    </section>
  );
}
