import type { GroupCount, SurveyCounts, SurveyGroup } from '../../utils/model/survey.ts';
import { Shape } from '../shared/Shape.tsx';
import { countText } from '../text/numbers.ts';
import type { Say } from '../text/say.ts';
import { groupRows, KINDS } from './groups.ts';

/** How each group answered. While a survey runs, the rows fill in. */
export function Groups({ counts, say }: { counts: SurveyCounts; say: Say }) {
  const rows = groupRows(counts);
  if (rows.length === 0) return null;
  return (
    <dl class="groups">
      {rows.map(({ group, count, shape }) => (
        <div key={group} data-group={group} data-asked={count.asked} data-answered={count.answered}>
          <dt>{say.of('survey_group', group)}</dt>
          <dd data-shape={shape}>
            <Shape shape={shape} size={14} />
            <span>{answeredWords(group, count, say)}</span>
            {kindWords(group, count, say).map((words) => (
              <small key={words}>{words}</small>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function answeredWords(group: SurveyGroup, { asked, answered }: GroupCount, say: Say): string {
  const [some, all] = [answered, asked].map((number) => countText(number, say.language));
  if (group === 'reserved' && answered === 0) return say('survey_silent_as_due');
  return say('survey_answered', some ?? '', all ?? '');
}

function kindWords(group: SurveyGroup, count: GroupCount, say: Say): readonly string[] {
  if (group === 'reserved') return [];
  return KINDS.filter((kind) => count[kind] > 0).map((kind) =>
    say.of('survey_kind', kind === 'leftOut' ? 'left-out' : kind, countText(count[kind], say.language)),
  );
}
