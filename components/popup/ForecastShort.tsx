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
  /** Only the first line, what the scenario hits: a warning or a caveat stands above. */
  isBrief: boolean;
  /** How the person's Tor connects; `unknown`: the ordinary way is supposed, and the section says so. */
  connects: Transport;
  say: Say;
  onTransport: (connects: Transport) => void;
  onExplain: (scenario: ScenarioId | undefined) => void;
}

const WAYS = TRANSPORTS.filter((way) => way !== 'unknown');

/** What a block would change: three lines for the selected one of four scenarios. */
export function ForecastShort({ forecasts, isBrief, connects, say, onTransport, onExplain }: Props) {
  const [selected, select] = useState<ScenarioId>();
  const shown = forecasts?.find(({ scenario }) => scenario === selected) ?? forecasts?.[0];
  const isSupposed = connects === 'unknown';
  return (
    <section class={isBrief ? 'forecast brief' : 'forecast'} aria-labelledby="forecast">
      <h2 id="forecast">{say('forecast_title')}</h2>
      {shown !== undefined && (
        <>
          <select
            class="scenario"
            aria-labelledby="forecast"
            value={shown.scenario}
            onChange={({ currentTarget }) => select(currentTarget.value)}
          >
            {forecasts?.map(({ scenario }) => (
              <option key={scenario} value={scenario}>
                {say.about('scenario', scenario)}
              </option>
            ))}
          </select>
          <Select
            label={say(isSupposed ? 'forecast_supposes' : 'situation_connects')}
            value={isSupposed ? 'none' : connects}
            options={WAYS.map((value) => ({ value, text: say.of('transport', value) }))}
            onSelect={onTransport}
          />
          <button type="button" class="link whole" onClick={() => onExplain(shown?.scenario)}>
            {say('forecast_link')}
          </button>
          <ForecastLines lines={shown.lines.slice(0, isBrief ? 1 : 3)} hit={shown.hit} say={say} />
        </>
      )}
    </section>
  );
}
