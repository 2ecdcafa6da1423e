import type { SurveyConclusion, SurveyPattern, SurveyResult } from '../../utils/model/survey.ts';
import { Shape } from '../shared/Shape.tsx';
import type { ShapeName } from '../shared/shapes.ts';
import { TimeAgo } from '../shared/TimeAgo.tsx';
import { country } from '../text/country.ts';
import { daysText } from '../text/numbers.ts';
import type { Say } from '../text/say.ts';
import { day } from '../text/time.ts';
import { useFocus } from './focus.ts';
import { Groups } from './Groups.tsx';

interface Props {
  result: SurveyResult;
  /** It was just found: reading goes on here. */
  isNew: boolean;
  now: number;
  say: Say;
}

/** The scenario of the explainer in which the same is stopped. */
const SCENARIO_OF: Partial<Record<SurveyConclusion['type'], string>> = {
  'relays-blocked': 'relays',
  some: 'relays',
  'authorities-only': 'authorities',
};

/** Where something is in the way that can be got round. */
const WAYS_ROUND: readonly SurveyConclusion['type'][] = ['relays-blocked', 'some', 'only-some-ports'];

/** What a survey found, in words, with the counts behind it, and what it does not show. */
export function Concluded({ result, isNew, now, say }: Props) {
  const heading = useFocus(isNew);
  const { conclusion, groups, finishedAt, seed, directoryDate } = result;
  const shape = shapeOf(conclusion);
  const pattern = 'pattern' in conclusion ? conclusion.pattern : undefined;
  const scenario = SCENARIO_OF[conclusion.type];
  return (
    <section class="result" aria-labelledby="conclusion">
      <h2
        id="conclusion"
        tabIndex={-1}
        ref={heading}
        class="conclusion"
        data-shape={shape}
        data-conclusion={conclusion.type}
        data-why={conclusion.type === 'cannot-tell' ? conclusion.why : undefined}
        data-pattern={pattern?.type}
      >
        <Shape shape={shape} size={20} />
        {say.of('survey_says', conclusion.type)}
      </h2>
      <p class="meta">
        <span>
          <TimeAgo at={finishedAt} now={now} say={say} />
        </span>
        <span>{say('survey_seed', String(seed), day(directoryDate, say.language))}</span>
      </p>
      <p>
        {conclusion.type === 'cannot-tell'
          ? say.of('survey_cannot_tell', conclusion.why)
          : say.of('survey_why', conclusion.type)}
      </p>
      {pattern !== undefined && <p>{patternWords(pattern, say)}</p>}
      <Groups counts={groups} say={say} />
      {conclusion.type !== 'cannot-tell' && (
        <>
          <h3>{say('survey_limits')}</h3>
          <p>{say('survey_limits_hello')}</p>
        </>
      )}
      <p class="ways">
        {scenario !== undefined && (
          <a href={`/explainer.html?scenario=${scenario}`}>{say('survey_link_explainer')}</a>
        )}
        {WAYS_ROUND.includes(conclusion.type) && (
          <a href={`/ways.html?survey=${conclusion.type}`}>{say('ways_link')}</a>
        )}
        {conclusion.type === 'open' && <a href="/log.html">{say('log_link')}</a>}
      </p>
    </section>
  );
}

function shapeOf({ type }: SurveyConclusion): ShapeName {
  if (type === 'open') return 'works';
  return type === 'cannot-tell' ? 'unknown' : 'blocked';
}

function patternWords(pattern: SurveyPattern, say: Say): string {
  switch (pattern.type) {
    case 'new-relays-answer':
      return say('survey_pattern_new_relays_answer', daysText(pattern.listDays, say.language));
    case 'country':
      return say('survey_pattern_country', country(pattern.country, say.language));
    default:
      return say.of('survey_pattern', pattern.type);
  }
}
