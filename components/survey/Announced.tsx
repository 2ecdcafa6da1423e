import { SURVEY_LIMITS, SURVEY_SIZES, type SurveySize } from '../../utils/model/survey.ts';
import type { SurveyPlan } from '../../utils/model/survey-plan.ts';
import { Fold } from '../shared/Fold.tsx';
import { countText } from '../text/numbers.ts';
import type { Say } from '../text/say.ts';
import { day } from '../text/time.ts';
import { minutesUp } from './duration.ts';
import { announcedGroups } from './groups.ts';

interface Props {
  plan: SurveyPlan;
  say: Say;
  onSize: (size: SurveySize) => void;
  onStart: () => void;
}

/** All that a survey would do, before anything of it is done: whom it asks, how long it takes, who sees what of it. */
export function Announced({ plan, say, onSize, onStart }: Props) {
  const count = (number: number) => countText(number, say.language);
  return (
    <section class="announced" aria-labelledby="announced">
      <h2 id="announced">{say('survey_before')}</h2>
      <fieldset class="choice sizes">
        <legend>{say('survey_size')}</legend>
        {SURVEY_SIZES.map((size) => (
          <div class="pick" key={size}>
            <label>
              <input
                type="radio"
                name="size"
                value={size}
                checked={size === plan.size}
                aria-describedby={`size-${size}`}
                onChange={() => onSize(size)}
              />
              {say.of('survey_size', size)}
            </label>
            <small id={`size-${size}`}>{hintOf(size, say)}</small>
          </div>
        ))}
      </fieldset>
      {!plan.canShowBlock && <p class="note">{say('survey_cannot_show_block')}</p>}
      <ul class="facts">
        <li>{say('survey_asks', count(plan.mostTor), count(plan.most - plan.mostTor))}</li>
        <li>{say('survey_takes', minutesUp(plan.longestMs, say))}</li>
        <li>{say('survey_provider_sees', count(plan.mostTor))}</li>
        <li>{say('survey_hosts_see')}</li>
        <li>{say('survey_permission')}</li>
      </ul>
      <Fold class="targets" summary={say('survey_targets')}>
        {() => (
          <>
            {announcedGroups(plan).map(({ group, targets }) => (
              <div key={group}>
                <h3>{say.of('survey_group', group)}</h3>
                <p class="hosts">
                  {targets.map(({ host, port }) => (
                    <code key={`${host}:${port}`}>{`${host}:${port}`} </code>
                  ))}
                </p>
              </div>
            ))}
          </>
        )}
      </Fold>
      <p class="meta">{say('survey_seed', String(plan.seed), day(plan.directoryDate, say.language))}</p>
      <p>
        <button type="button" class="start primary" onClick={onStart}>
          {say('survey_start')}
        </button>
      </p>
    </section>
  );
}

function hintOf(size: SurveySize, say: Say): string {
  const { tor, hosts } = SURVEY_LIMITS[size];
  return say.of('survey_size_hint', size, countText(tor, say.language), countText(hosts, say.language));
}
