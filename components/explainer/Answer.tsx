import type { ComponentChildren } from 'preact';
import type { SourceId } from '../../utils/model/citation.ts';
import type { Forecast, ShortLine } from '../../utils/model/forecast.ts';
import type { Scenario } from '../../utils/model/scenario.ts';
import { ForecastLines } from '../shared/ForecastLines.tsx';
import type { Say } from '../text/say.ts';
import { Effects } from './Effects.tsx';
import { ExposureTable } from './ExposureTable.tsx';
import { PathPicture } from './PathPicture.tsx';

/** A scenario and what it would change for this person, in short and in full. */
export interface Answered {
  readonly scenario: Scenario;
  readonly forecast: Forecast;
  readonly lines: readonly ShortLine[];
}

interface Props {
  answered: Answered;
  numbers: ReadonlyMap<SourceId, number>;
  say: Say;
  /** What can be set about the scenario. */
  children?: ComponentChildren;
}

/** What one scenario would change. */
export function Answer({ answered: { scenario, forecast, lines }, numbers, say, children }: Props) {
  return (
    <article class="answer" data-scenario={scenario.id}>
      <section class="scenario">
        <h2>{say.about('scenario', scenario.id)}</h2>
        <p>{say.about('case', scenario.id)}</p>
        {children}
        <h3 class="in-short">{say('in_short')}</h3>
        <ForecastLines lines={lines} say={say} />
      </section>
      <PathPicture picture={forecast.picture} say={say} />
      <Effects effects={forecast.effects} numbers={numbers} say={say} />
      <ExposureTable forecast={forecast} say={say} />
    </article>
  );
}
