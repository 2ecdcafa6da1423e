import type { SourceId } from '../../utils/model/citation.ts';
import type { Say } from '../text/say.ts';
import { SourceLink } from './SourceLink.tsx';

interface Props {
  cited: readonly SourceId[];
  numbers: ReadonlyMap<SourceId, number>;
  say: Say;
}

/** What was recommended and reported in Japan in 2013, in short; a page of its own tells all of it. */
export function Case2013({ cited, numbers, say }: Props) {
  return (
    <aside class="case-2013">
      <h2>{say('case_2013_title')}</h2>
      <p>
        {say('case_2013_short')} <SourceLink sources={cited} numbers={numbers} say={say} />
      </p>
      <p>{say('case_2013_both')}</p>
      <p class="on-screen">
        <a href="/japan.html">{say('japan_label_link')}</a>
      </p>
    </aside>
  );
}
