import { useState } from 'preact/hooks';
import type { ShortForecast } from '../../utils/model/forecast.ts';
import type { ScenarioId } from '../../utils/model/scenario.ts';
import { TRANSPORTS, type Transport } from '../../utils/model/situation.ts';
import { ForecastLines } from '../shared/ForecastLines.tsx';
import { Select } from '../shared/Select.tsx';
import type { Say } from '../text/say.ts';

interface Props {
  /** Missing while the relays are counted; the section keeps its height. */
  forecasts: readonly ShortForecast[] | undefined;
  /** Only the link to the explainer: a warning or a caveat stands above. */
  isBrief: boolean;
  /** How the person's Tor connects; `unknown`: the section asks for it. */
  connects: Transport;
  say: Say;
  onTransport: (connects: Transport) => void;
  onExplain: (scenario: ScenarioId | undefined) => void;
}

/** What a block would change: three lines for the selected one of four scenarios. */
export function ForecastShort({ forecasts, isBrief, connects, say, onTransport, onExplain }: Props) {
  const [selected, select] = useState<ScenarioId>();
  // The question stays after an answer, so that the answer can be changed and the focus is kept.
  const [asksTransport] = useState(connects === 'unknown');
  const shown = forecasts?.find(({ scenario }) => scenario === selected) ?? forecasts?.[0];
  return (
    <section class={isBrief ? 'forecast brief' : 'forecast'} aria-labelledby="forecast">
      <h2 id="forecast">{say('forecast_title')}</h2>
      <button type="button" class="quiet" onClick={() => onExplain(shown?.scenario)}>
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
                  onChange={() => select(scenario)}
                />
                <span title={say.about('scenario', scenario)}>{say.about('short', scenario)}</span>
              </label>
            ))}
          </fieldset>
          {asksTransport && (
            <Select
              label={say('situation_connects')}
              value={connects}
              options={TRANSPORTS.map((value) => ({ value, text: say.of('transport', value) }))}
              onSelect={onTransport}
            />
          )}
          <ForecastLines lines={shown.lines} say={say} />
        </>
      )}
    </section>
  );
}
