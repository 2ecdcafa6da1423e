import type { SourceId } from '../../utils/model/citation.ts';
import type { MessageKey, Say } from '../text/say.ts';

const PARAGRAPHS: readonly MessageKey[] = [
  'case_2013_report',
  'case_2013_press',
  'case_2013_result',
  'case_2013_both',
];

/** The sources of this section. */
export const CITED: readonly SourceId[] = ['mainichi-2013', 'correction-2013', 'report-2013', 'ooni-japan'];

interface Props {
  numbers: ReadonlyMap<SourceId, number>;
  say: Say;
}

/** What was recommended and reported in Japan in 2013, with dates. */
export function Case2013({ numbers, say }: Props) {
  const cited = CITED.flatMap((id) => numbers.get(id) ?? []).join(', ');
  return (
    <aside class="case-2013">
      <h2>{say('case_2013_title')}</h2>
      {PARAGRAPHS.map((key) => (
        <p key={key}>{say(key)}</p>
      ))}
      <a class="cited" href="#sources">
        {say('source_cited', cited)}
      </a>
    </aside>
  );
}
