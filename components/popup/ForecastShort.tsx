import { useState } from 'preact/hooks';
import type { ShortForecast } from '../../utils/model/forecast.ts';
import type { ScenarioId } from '../../utils/model/scenario.ts';
import { TRANSPORTS, type Transport } from '../../utils/model/situation.ts';
import { ForecastLines } from '../shared/ForecastLines.tsx';
import { Select } from '../shared/Select.tsx';
import { countText } from '../text/numbers.ts';
import type { Say } from '../text/say.ts';
import { ago } from '../text/time.ts';
import { PageLink } from './PageLink.tsx';

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
  const isMeasured = shown?.measured?.isBlocked;
  return (
    <section class={isBrief ? 'forecast brief' : 'forecast'} aria-labelledby="forecast">
      <h2 id="forecast">{say(isMeasured ? 'forecast_title_measured' : 'forecast_title')}</h2>
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
          <ForecastLines
            lines={shown.lines.slice(0, isBrief ? 1 : 3)}
            why={whyOf(shown, say)}
            isMeasured={isMeasured}
            say={say}
          />
        </>
      )}
    </section>
  );
}

/** What a survey found here; or else why the first line is so, and where it can be tried. */
function whyOf({ measured, hit, canBeMeasured }: ShortForecast, say: Say) {
  const found = measured && say.of('survey_asked', measured.found, ago(measured.at, Date.now(), say));
  const words = hit && say.of('hit', hit.reason, countText(hit.count, say.language));
  const link = found ?? (canBeMeasured && words && say('survey_try'));
  return link
    ? [
        found ? '' : `${words} `,
        <PageLink key="survey" to="survey">
          {link}
        </PageLink>,
      ]
    : words;
}
