import { useEffect, useRef } from 'preact/hooks';
import type { Citation, SourceId } from '../../utils/model/citation.ts';
import type { Dials, Scenario } from '../../utils/model/scenario.ts';
import type { Situation } from '../../utils/model/situation.ts';
import { DAY_MS } from '../../utils/model/time.ts';
import { useAfterPaint } from '../shared/after-paint.ts';
import { countText, daysText } from '../text/numbers.ts';
import type { Say } from '../text/say.ts';
import { day } from '../text/time.ts';
import { Actions } from './Actions.tsx';
import { type AgeBar, AgeBars } from './AgeBars.tsx';
import { Answer, type Answered } from './Answer.tsx';
import { Case2013 } from './Case2013.tsx';
import { type CountryBar, CountryBars } from './CountryBars.tsx';
import { citedIn } from './cited-in.ts';
import { Dialboard } from './Dialboard.tsx';
import { Glossary } from './Glossary.tsx';
import { ScenarioList } from './ScenarioList.tsx';
import { SituationBar } from './SituationBar.tsx';
import { Sources } from './Sources.tsx';
import { Steps } from './Steps.tsx';

export interface ExplainerProps {
  readonly scenarios: readonly Scenario[];
  readonly chosen: Answered;
  /** Another scenario, to compare with. */
  readonly beside?: Answered | undefined;
  readonly dials: Dials;
  readonly situation: Situation;
  /** The person's country according to the last check. */
  readonly suggested?: string | undefined;
  /** Every country that can be chosen. */
  readonly countries: readonly string[];
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
  readonly onBeside: (scenario: Scenario | undefined) => void;
  readonly onDials: (dials: Dials) => void;
  readonly onSituation: (situation: Situation) => void;
  /** The query of a link to this page that was pasted. */
  readonly onPaste: (query: string) => void;
}

/** The explainer page: what one scenario changes for one person. What lies below the first screen comes after the first frame. */
export function Explainer(props: ExplainerProps) {
  const { chosen, beside, say } = props;
  const isPainted = useAfterPaint();
  const main = useAnswerInView(chosen.scenario);
  const numbers = citedIn(beside === undefined ? [chosen.forecast] : [chosen.forecast, beside.forecast]);
  return (
    <div class="explainer">
      <header>
        <h1>{say('explainer_title')}</h1>
        <p>{say('explainer_supposed')}</p>
        <p class="meta">{isPainted ? countedWords(props) : '\u00a0'}</p>
        <SituationBar {...props} />
      </header>
      <nav aria-label={say('scenarios_label')}>
        <ScenarioList {...props} chosen={chosen.scenario} />
      </nav>
      <main ref={main} tabIndex={-1}>
        <Actions {...props} />
        <div class="answers">
          <Answer answered={chosen} numbers={numbers} say={say}>
            {chosen.scenario.dials.length > 0 && <Dialboard {...props} chosen={chosen.scenario} />}
          </Answer>
          {beside !== undefined && <Answer answered={beside} numbers={numbers} say={say} />}
        </div>
        {isPainted && <Below {...props} numbers={numbers} />}
      </main>
    </div>
  );
}

function Below(props: ExplainerProps & { numbers: ReadonlyMap<SourceId, number> }) {
  const { chosen, situation, relays, numbers, say } = props;
  return (
    <>
      <Steps steps={chosen.forecast.steps} numbers={numbers} say={say} />
      <CountryBars countries={props.topCountries} own={situation.country} date={relays.date} say={say} />
      <AgeBars ages={props.ages} chosen={props.dials.listAge} date={props.agesDate} say={say} />
      <Case2013 numbers={numbers} say={say} />
      <Glossary say={say} />
      <Sources numbers={numbers} sources={props.sources} say={say} />
    </>
  );
}

/** On a narrow screen the answer stands below the list: once another scenario is chosen, the page goes to it. */
function useAnswerInView(scenario: Scenario) {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(scenario.id);
  useEffect(() => {
    if (shown.current === scenario.id) return;
    shown.current = scenario.id;
    const top = main.current?.getBoundingClientRect().top ?? 0;
    if (top >= 0 && top < innerHeight / 2) return;
    main.current?.scrollIntoView();
    main.current?.focus({ preventScroll: true });
  }, [scenario.id]);
  return main;
}

function countedWords({ relays, now, say }: ExplainerProps): string {
  const age = Math.max(0, Math.floor((now - relays.date) / DAY_MS));
  const { language } = say;
  return say(
    'explainer_counted',
    countText(relays.count, language),
    day(relays.date, language),
    daysText(age, language),
  );
}
