import type { ComponentChildren } from 'preact';
import type { SourceId } from '../../utils/model/citation.ts';
import type { Forecast, ShortLine } from '../../utils/model/forecast.ts';
import type { Measured } from '../../utils/model/measured.ts';
import type { Scenario } from '../../utils/model/scenario.ts';
import { useAfterPaint } from '../shared/after-paint.ts';
import { ForecastLines } from '../shared/ForecastLines.tsx';
import type { Say } from '../text/say.ts';
import type { Cites } from './cited-in.ts';
import { Effects } from './Effects.tsx';
import { ExposureTable } from './ExposureTable.tsx';
import { PathPicture } from './PathPicture.tsx';
import { SourceLink } from './SourceLink.tsx';

/** A scenario and what it would change for this person, in short and in full. */
export interface Answered {
  readonly scenario: Scenario;
  readonly forecast: Forecast;
  readonly lines: readonly ShortLine[];
  /** What a survey found of it. */
  readonly measured?: Measured | undefined;
}

interface Props {
  answered: Answered;
  cites: Cites;
  numbers: ReadonlyMap<SourceId, number>;
  say: Say;
  /** What can be set about the scenario. */
  children?: ComponentChildren;
}

/** What one scenario would change. */
export function Answer({ answered, cites, numbers, say, children }: Props) {
  const { scenario, forecast, lines } = answered;
  const isPainted = useAfterPaint();
  return (
    <article class="answer" data-scenario={scenario.id}>
      <section class="scenario">
        <h2>{say.about('scenario', scenario.id)}</h2>
        <p>
          {say.about('case', scenario.id)}{' '}
          <SourceLink sources={cites.cases[scenario.id] ?? []} numbers={numbers} say={say} />
        </p>
        {children}
        <h3 class="in-short">{say('in_short')}</h3>
        <ForecastLines lines={lines} say={say} />
        <p class="on-screen">
          <a href="#steps">{say('steps_title')}</a>
        </p>
      </section>
      <PathPicture picture={forecast.picture} say={say} />
      {isPainted && (
        <>
          <Effects effects={forecast.effects} numbers={numbers} say={say} />
          <ExposureTable forecast={forecast} cites={cites} numbers={numbers} say={say} />
        </>
      )}
    </article>
  );
}
