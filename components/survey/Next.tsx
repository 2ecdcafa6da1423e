import type { SurveyResult, SurveySize } from '../../utils/model/survey.ts';
import type { SurveyPlan } from '../../utils/model/survey-plan.ts';
import type { Say } from '../text/say.ts';
import { minutesUp } from './duration.ts';

interface Props {
  result: SurveyResult | undefined;
  authorities: SurveyPlan | undefined;
  say: Say;
  onSize: (size: SurveySize) => void;
  onAuthorities: () => void;
}

/** What can be asked after a survey, each with what it costs. */
export function Next({ result, authorities, say, onSize, onAuthorities }: Props) {
  if (result === undefined) return null;
  const { size, conclusion, groups } = result;
  const asksAuthorities =
    authorities !== undefined && conclusion.type === 'open' && groups.authorities === undefined;
  return (
    <section class="next" aria-label={say('survey_again')}>
      {size !== 'closer' && (
        <div>
          <button
            type="button"
            class="closer"
            aria-describedby="closer-hint"
            onClick={() => onSize('closer')}
          >
            {say('survey_closer')}
          </button>
          <small id="closer-hint">{say('survey_closer_hint')}</small>
        </div>
      )}
      {asksAuthorities && (
        <div>
          <button
            type="button"
            class="authorities"
            aria-describedby="authorities-hint"
            onClick={onAuthorities}
          >
            {say('survey_authorities')}
          </button>
          <small id="authorities-hint">
            {say('survey_authorities_hint', minutesUp(authorities.longestMs, say))}
          </small>
        </div>
      )}
      <div>
        <button type="button" class="again" onClick={() => onSize(size)}>
          {say('survey_again')}
        </button>
      </div>
    </section>
  );
}
