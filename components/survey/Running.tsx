import type { SurveyState } from '../../utils/model/survey-plan.ts';
import { countText } from '../text/numbers.ts';
import type { Say } from '../text/say.ts';
import { useFocus } from './focus.ts';
import { Groups } from './Groups.tsx';

interface Props {
  /** Missing until the permission is given. */
  state: SurveyState | undefined;
  say: Say;
  onCancel: () => void;
}

/** A survey that is under way: how far it is, what came so far, and its end. */
export function Running({ state, say, onCancel }: Props) {
  const heading = useFocus(true);
  return (
    <section class="running" aria-labelledby="running">
      <h2 id="running" tabIndex={-1} ref={heading}>
        {say('survey_running')}
      </h2>
      <p role="status">{state === undefined ? say('survey_waiting') : say.of('survey_stage', state.stage)}</p>
      <progress value={state?.answers.length ?? 0} max={state?.plan.most ?? 1} aria-labelledby="running" />
      <p class="meta">{state === undefined ? '\u00a0' : askedWords(state, say)}</p>
      <p>
        <button type="button" class="cancel" onClick={onCancel}>
          {say('survey_cancel')}
        </button>
      </p>
      {state !== undefined && <Groups counts={state.groups} say={say} />}
    </section>
  );
}

function askedWords({ answers, plan }: SurveyState, say: Say): string {
  return say('survey_asked', countText(answers.length, say.language), countText(plan.most, say.language));
}
