import type { Citation, SourceId } from '../../utils/model/citation.ts';
import type { Forecast, ShortLine } from '../../utils/model/forecast.ts';
import type { Dials, Scenario } from '../../utils/model/scenario.ts';
import type { Situation } from '../../utils/model/situation.ts';
import { DAY_MS } from '../../utils/model/time.ts';
import { ForecastLines } from '../shared/ForecastLines.tsx';
import { countText, daysText } from '../text/numbers.ts';
import type { Say } from '../text/say.ts';
import { day } from '../text/time.ts';
import { type AgeBar, AgeBars } from './AgeBars.tsx';
import { Case2013, CITED } from './Case2013.tsx';
import { type CountryBar, CountryBars } from './CountryBars.tsx';
import { Dialboard } from './Dialboard.tsx';
import { Effects } from './Effects.tsx';
import { ExposureTable } from './ExposureTable.tsx';
import { Glossary } from './Glossary.tsx';
import { PathPicture } from './PathPicture.tsx';
import { ScenarioList } from './ScenarioList.tsx';
import { SituationBar } from './SituationBar.tsx';
import { Sources } from './Sources.tsx';
import { isAboutBridges, Steps } from './Steps.tsx';

export interface ExplainerProps {
  readonly scenarios: readonly Scenario[];
  readonly chosen: Scenario;
  readonly dials: Dials;
  readonly situation: Situation;
  /** The person's country according to the last check. */
  readonly suggested?: string | undefined;
  /** Every country that can be chosen. */
  readonly countries: readonly string[];
  readonly forecast: Forecast;
  /** The short forecast of the same scenario. */
  readonly lines: readonly ShortLine[];
  /** The relays that the forecast is based on. `date`: ms since the epoch. */
  readonly relays: { readonly count: number; readonly date: number };
  readonly topCountries: readonly CountryBar[];
  readonly ages: readonly AgeBar[];
  /** ms since the epoch: the relays that lists of each age are compared with. */
  readonly agesDate: number;
  readonly sources: Record<SourceId, Citation>;
  /** ms since the epoch */
  readonly now: number;
  readonly say: Say;
  /** The address of this page with another scenario. */
  readonly hrefOf: (scenario: Scenario) => string;
  readonly onScenario: (scenario: Scenario) => void;
  readonly onDials: (dials: Dials) => void;
  readonly onSituation: (situation: Situation) => void;
}

/** The explainer page: what one scenario changes for one person. */
export function Explainer(props: ExplainerProps) {
  const { chosen, forecast, relays, now, say, sources, situation } = props;
  const numbers = new Map(citedIn(forecast).map((id, index) => [id, index + 1]));
  const age = Math.max(0, Math.floor((now - relays.date) / DAY_MS));
  const counted = [
    countText(relays.count, say.language),
    day(relays.date, say.language),
    daysText(age, say.language),
  ];
  return (
    <div class="explainer">
      <header>
        <h1>{say('explainer_title')}</h1>
        <p>{say('explainer_supposed')}</p>
        <p class="meta">{say('explainer_counted', ...counted)}</p>
        <SituationBar {...props} />
      </header>
      <nav aria-label={say('scenarios_label')}>
        <ScenarioList {...props} />
      </nav>
      <main>
        <section class="scenario">
          <h2>{say.about('scenario', chosen.id)}</h2>
          <p>{say.about('case', chosen.id)}</p>
          {chosen.dials.length > 0 && <Dialboard {...props} />}
          <h3 class="in-short">{say('in_short')}</h3>
          <ForecastLines lines={props.lines} say={say} />
        </section>
        <PathPicture picture={forecast.picture} say={say} />
        <Steps steps={forecast.steps} numbers={numbers} say={say} />
        <Effects effects={forecast.effects} numbers={numbers} say={say} />
        <ExposureTable forecast={forecast} say={say} />
        <CountryBars countries={props.topCountries} own={situation.country} date={relays.date} say={say} />
        <AgeBars ages={props.ages} chosen={props.dials.listAge} date={props.agesDate} say={say} />
        <Case2013 numbers={numbers} say={say} />
        <Glossary say={say} />
        <Sources numbers={numbers} sources={sources} say={say} />
      </main>
    </div>
  );
}

/** Every source on the page, those of the effects first. */
function citedIn({ effects, steps }: Forecast): readonly SourceId[] {
  const manual: readonly SourceId[] = isAboutBridges(steps) ? ['bridge-manual'] : [];
  return [...new Set([...effects.flatMap(({ sources }) => sources), ...manual, ...CITED])];
}
