import { useEffect, useRef } from 'preact/hooks';
import type { Measured } from '../../utils/model/measured.ts';
import type { Scenario } from '../../utils/model/scenario.ts';
import { DAY_MS } from '../../utils/model/time.ts';
import { useAfterPaint } from '../shared/after-paint.ts';
import { plainCount, plainDay, plainDays } from '../text/plain.ts';
import { ago } from '../text/time.ts';
import { Actions } from './Actions.tsx';
import { Answer } from './Answer.tsx';
import { Below } from './Below.tsx';
import { citedIn, citedInOpen } from './cited-in.ts';
import { Dialboard } from './Dialboard.tsx';
import type { ExplainerProps } from './explainer-props.ts';
import { ScenarioList } from './ScenarioList.tsx';
import { SituationBar } from './SituationBar.tsx';

/** The explainer page: what one scenario changes for one person. What lies below the first screen comes after the first frame. */
export function Explainer(props: ExplainerProps) {
  const { chosen, beside, cites, say } = props;
  const isPainted = useAfterPaint();
  const main = useAnswerInView(chosen.scenario);
  const answers = beside === undefined ? [chosen] : [chosen, beside];
  const numbers = citedIn(answers, cites);
  return (
    <div class="explainer">
      <header>
        <h1>{say('explainer_title')}</h1>
        {chosen.measured?.isBlocked !== true && (
          <p>
            {say('explainer_supposed')}{' '}
            <a class="on-screen" href="/survey.html">
              {say('survey_link')}
            </a>
          </p>
        )}
        {chosen.measured && <p class="measured">{measuredWords(chosen.measured, props)}</p>}
        <p class="meta">{isPainted ? countedWords(props) : '\u00a0'}</p>
        <SituationBar {...props} />
      </header>
      <nav aria-label={say('scenarios_label')}>
        <ScenarioList {...props} chosen={chosen.scenario} />
      </nav>
      <main ref={main} tabIndex={-1}>
        <Actions {...props} />
        <div class="answers">
          <Answer answered={chosen} cites={cites} numbers={numbers} say={say}>
            {chosen.scenario.dials.length > 0 && <Dialboard {...props} chosen={chosen.scenario} />}
          </Answer>
          {beside !== undefined && <Answer answered={beside} cites={cites} numbers={numbers} say={say} />}
        </div>
        {isPainted && <Below {...props} numbers={numbers} open={citedInOpen(answers, cites)} />}
      </main>
    </div>
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

function measuredWords({ found, at }: Measured, { now, say }: ExplainerProps): string {
  return say.of('explainer_measured', found, ago(at, now, say));
}

function countedWords({ relays, now, say }: ExplainerProps): string {
  const age = Math.max(0, Math.floor((now - relays.date) / DAY_MS));
  const { language } = say;
  return say(
    'explainer_counted',
    plainCount(relays.count, language),
    plainDay(relays.date, language),
    plainDays(age, language),
  );
}
